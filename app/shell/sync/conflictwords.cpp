// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/conflictwords.h"

#include "catalogue/list.h"
#include "sync/syncstate.h"

#include <QCoreApplication>
#include <QStringList>

namespace hk {

namespace {

struct ConflictText {
    Q_DECLARE_TR_FUNCTIONS(hk::ConflictsPage)
};

QString contestWords(const Conflict &conflict)
{
    switch (conflict.contest) {
    case Contest::TwoThings:
        return conflict.settled ? ConflictText::tr("given two places, and decided meanwhile")
                                : ConflictText::tr("two computers gave one person two places");
    case Contest::Twice:
        return conflict.settled ? ConflictText::tr("entered twice, and decided meanwhile")
                                : ConflictText::tr("entered by two computers");
    default:
        return conflict.settled ? ConflictText::tr("given to two, and decided meanwhile")
                                : ConflictText::tr("two computers gave the same to two people");
    }
}

}  // namespace

StatusKind conflictStatus(const Conflict &conflict)
{
    return conflict.kind == ConflictKind::Contested && !conflict.settled ? StatusKind::Overdue : StatusKind::Warning;
}

QString conflictSubject(const Conflict &conflict)
{
    return conflict.kind == ConflictKind::Contested ? conflict.title
                                                    : QStringLiteral("%1 %2").arg(conflict.entityTitle, conflict.title);
}

QString conflictHappening(const Conflict &conflict)
{
    switch (conflict.kind) {
    case ConflictKind::Fields:
        return ConflictText::tr("%n field(s) changed differently in two places", nullptr, int(conflict.fields.size()));
    case ConflictKind::Deleted:
        return ConflictText::tr("deleted on the server, changed in another place meanwhile");
    case ConflictKind::Edited:
        return ConflictText::tr("changed on the server, deleted in another place meanwhile");
    case ConflictKind::Refused:
        return ConflictText::tr("does not fit beside what is on the server");
    case ConflictKind::Contested:
        return contestWords(conflict);
    }
    return {};
}

QString conflictPeople(const Conflict &conflict)
{
    QStringList people;
    for (const QString &person : {conflict.mineBy, conflict.theirsBy}) {
        if (!person.isEmpty() && !people.contains(person))
            people << person;
    }
    return people.join(ConflictText::tr(", "));
}

QString conflictMoment(qint64 at, qint64 now)
{
    return at == 0 ? QString() : syncMoment(at, now);
}

QString conflictConsequence(const Conflict &conflict)
{
    if (conflict.withheld)
        return ConflictText::tr("What this entry says is not shown to your account. Whoever may read it decides.");
    switch (conflict.kind) {
    case ConflictKind::Fields:
    case ConflictKind::Refused:
        return ConflictText::tr("What is not chosen stays in the history and can be brought back later.");
    case ConflictKind::Deleted:
        return ConflictText::tr("To bring it back takes over the changes as well; to leave it deleted drops them.");
    case ConflictKind::Edited:
        return ConflictText::tr("To delete it drops the changes of the other person, too.");
    case ConflictKind::Contested:
        if (conflict.settled)
            return ConflictText::tr("There is nothing left to decide; this only puts the note away.");
        switch (conflict.contest) {
        case Contest::TwoThings:
            return ConflictText::tr("Both entries are kept. The one that gives way ends, and its place is free again.");
        case Contest::Twice:
            return ConflictText::tr("Both entries are kept. The one that gives way ends.");
        default:
            return ConflictText::tr("Both entries are kept. The one that gives way ends, and waits for another place.");
        }
    }
    return {};
}

QString wholeValue(const QString &text)
{
    return text.isEmpty() ? ConflictText::tr("(empty)") : text;
}

bool isMasked(const ConflictField &field)
{
    if (field.confidential)
        return true;
    const auto differs = [&field](const QString &text) { return shownValue(field, text) != wholeValue(text); };
    return differs(field.baseText) || differs(field.mineText) || differs(field.theirsText);
}

QString shownValue(const ConflictField &field, const QString &text)
{
    if (text.isEmpty())
        return wholeValue(text);
    const ColumnInfo column{field.field->name, {}, field.field->type, field.field->klass, true, 0, nullptr, field.field};
    const bool told = column.masked(field.mineText) != column.masked(field.theirsText) || field.mineText == field.theirsText;
    return field.closed || !told ? text : column.masked(text);
}

}  // namespace hk
