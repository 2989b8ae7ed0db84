// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "module/arguments.h"
#include "sync/conflicts.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace hk::cli {

namespace {

struct ConflictVerbText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString summary() { return tr("Lists what two people wrote differently, and decides which value stands"); }
    static QString words() { return tr("Say “list”, or “resolve” with the conflict's number and what shall stand."); }
    static QString side(const QString &word)
    {
        return tr("“%1” is not understood. Say “server” or “mine”, or for one field FIELD=server, FIELD=mine or FIELD:VALUE.")
            .arg(word);
    }
    static QString noField(const QString &field, const QString &known)
    {
        return tr("The conflict has no field “%1”. It is about: %2.").arg(field, known);
    }
    static QString none() { return tr("There are no conflicts."); }
    static QString done() { return tr("Decided."); }
    static QString sides(const Conflict &conflict)
    {
        const auto moment = [](qint64 at) { return campusTime(at).toString(QStringLiteral("yyyy-MM-dd HH:mm")); };
        return conflict.theirsAt == 0
            ? tr("refused: %1, %2; stands: %3").arg(conflict.mineBy, moment(conflict.mineAt), conflict.theirsBy)
            : tr("refused: %1, %2; stands: %3, %4")
                  .arg(conflict.mineBy, moment(conflict.mineAt), conflict.theirsBy, moment(conflict.theirsAt));
    }
    static QString field(const ConflictField &field)
    {
        return tr("%1: before “%2”, refused “%3”, stands “%4”").arg(field.title, field.baseText, field.mineText, field.theirsText);
    }
};

QString kindWord(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Fields:
        return QStringLiteral("fields");
    case ConflictKind::Deleted:
        return QStringLiteral("deleted");
    case ConflictKind::Edited:
        return QStringLiteral("edited");
    case ConflictKind::Refused:
        return QStringLiteral("refused");
    case ConflictKind::Contested:
        return QStringLiteral("contested");
    }
    return {};
}

QJsonObject asJson(const Conflict &conflict)
{
    QJsonArray fields;
    for (const ConflictField &field : conflict.fields) {
        fields.append(QJsonObject{{QStringLiteral("field"), QString::fromLatin1(field.field->name)},
                                  {QStringLiteral("title"), field.title},
                                  {QStringLiteral("base"), field.baseText},
                                  {QStringLiteral("mine"), field.mineText},
                                  {QStringLiteral("theirs"), field.theirsText}});
    }
    return {{QStringLiteral("id"), conflict.id},
            {QStringLiteral("kind"), kindWord(conflict.kind)},
            {QStringLiteral("entity"), QString::fromLatin1(conflict.entity)},
            {QStringLiteral("row"), QString::fromLatin1(conflict.rowUid.toHex())},
            {QStringLiteral("title"), conflict.title},
            {QStringLiteral("mine_by"), conflict.mineBy},
            {QStringLiteral("mine_at"), conflict.mineAt},
            {QStringLiteral("theirs_by"), conflict.theirsBy},
            {QStringLiteral("theirs_at"), conflict.theirsAt == 0 ? QJsonValue() : QJsonValue(conflict.theirsAt)},
            {QStringLiteral("fields"), fields}};
}

Result<CommandAnswer> listConflicts(Session &session)
{
    HK_TRY(Database *const database, session.database());
    const Discretion withholds = discretionOf(&session.host());
    HK_TRY(const QList<Conflict> conflicts,
           database->read([withholds](Reader &reader) { return openConflicts(reader, withholds); }).result());
    QJsonArray json;
    QStringList lines;
    for (const Conflict &conflict : conflicts) {
        json.append(asJson(conflict));
        lines << QStringLiteral("%1  %2 %3  (%4)")
                     .arg(conflict.id)
                     .arg(conflict.entityTitle, conflict.title, ConflictVerbText::sides(conflict));
        for (const ConflictField &field : conflict.fields)
            lines << QStringLiteral("   ") + ConflictVerbText::field(field);
    }
    if (lines.isEmpty())
        lines << ConflictVerbText::none();
    return CommandAnswer{QJsonObject{{QStringLiteral("conflicts"), json}}, lines.join(u'\n')};
}

std::optional<ConflictSide> sideMeant(const QString &word)
{
    if (word == QLatin1String("server"))
        return ConflictSide::Server;
    if (word == QLatin1String("mine"))
        return ConflictSide::Mine;
    return std::nullopt;
}

// One of "server", "mine", "phone=mine", "phone:13900001111".
Result<void> addWord(ConflictDecision &decision, const Conflict &conflict, const QString &word)
{
    if (const auto whole = sideMeant(word)) {
        decision.whole = *whole;
        return {};
    }
    const auto mark = std::find_if(word.begin(), word.end(), [](QChar c) { return c == u'=' || c == u':'; });
    const QString name = word.left(mark - word.begin());
    if (mark == word.end() || name.isEmpty())
        return wrongUse(ConflictVerbText::side(word));
    QStringList known;
    for (const ConflictField &field : conflict.fields)
        known << QString::fromLatin1(field.field->name);
    if (!known.contains(name))
        return wrongUse(ConflictVerbText::noField(name, known.join(ConflictVerbText::tr(", "))));
    const QString value = word.mid(name.size() + 1);
    const auto side = sideMeant(value);
    if (*mark == u'=' && !side)
        return wrongUse(ConflictVerbText::side(word));
    decision.fields.insert(name.toLatin1(),
                           *mark == u'=' ? FieldDecision{*side, {}}
                                         : FieldDecision{ConflictSide::Own, value.isEmpty() ? QVariant() : QVariant(value)});
    return {};
}

Result<CommandAnswer> decideConflict(Session &session, const Arguments &arguments)
{
    bool number = false;
    ConflictDecision decision{arguments.word(1).toLongLong(&number)};
    if (!number || arguments.words() < 3)
        return wrongUse(ConflictVerbText::words());
    HK_TRY(Database *const database, session.databaseForWriting());
    const ModuleHost &host = session.host();
    const Discretion withholds = discretionOf(&host);
    HK_TRY(const Conflict conflict,
           database->read([id = decision.conflict, withholds](Reader &reader) { return openConflict(reader, id, withholds); })
               .result());
    for (const QString &word : arguments.from(2))
        HK_CHECK(addWord(decision, conflict, word));
    const SettleClaim settle = [&host](Writer &in, const QByteArray &entity, qint64 row, bool holds) {
        return host.settleClaim(in, entity, row, holds);
    };
    HK_CHECK(
        database
            ->write({.verb = resolveVerb},
                    [decision, settle, withholds](Writer &writer) { return resolveConflict(writer, decision, settle, withholds); })
            .result());
    return CommandAnswer{QJsonObject{{QStringLiteral("resolved"), decision.conflict}}, ConflictVerbText::done()};
}

Result<CommandAnswer> conflicts(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {}, {}, 1, 100);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    if (arguments->word(0) == QLatin1String("list") && arguments->words() == 1)
        return listConflicts(session);
    if (arguments->word(0) == QLatin1String("resolve"))
        return decideConflict(session, *arguments);
    return wrongUse(ConflictVerbText::words());
}

}  // namespace

std::vector<Verb> conflictVerbs()
{
    return {{QStringLiteral("conflicts"),
             QStringLiteral("conflicts list | conflicts resolve NUMBER server|mine|FIELD=server|FIELD=mine|FIELD:VALUE …"),
             ConflictVerbText::summary(), conflicts}};
}

}  // namespace hk::cli
