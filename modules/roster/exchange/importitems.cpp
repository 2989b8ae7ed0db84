// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/importitems.h"

#include "base/text.h"
#include "module/importitems.h"
#include "roster/exchange/rosterfields.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct ItemText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RosterImporter)
};

// Says what differs, in words: "3-417-1 → 3-502-2; Phone: 139… → 138…".
class ChangeText {
public:
    ChangeText(const RosterSnapshot &snapshot, const Catalogue &catalogue)
        : m_snapshot(snapshot), m_student(catalogue.entity("student"))
    {
        for (const ImportField &field : rosterFields())
            m_titles.insert(field.name, field.title);
    }

    QString of(const RosterRow &row, const RowDecision &decision) const
    {
        if (decision.student < 0)
            return placeText(row.place());
        const KnownStudent &known = m_snapshot.students[size_t(decision.student)];
        QStringList parts;
        if (decision.moves || decision.fillsBed || decision.startsBooked)
            parts.append(arrow(placeText(m_snapshot.placeOf(known.stay)), placeText(row.place())));
        if (decision.renames)
            parts.append(titled("name", arrow(known.name, row.name)));
        for (size_t value = 0; value < StudentValueCount; ++value) {
            const QByteArray &field = studentFields()[value];
            if (decision.changed[value])
                parts.append(titled(field, arrow(shown(field, known.values[value]), shown(field, row.values[value]))));
        }
        if (decision.fromChanges)
            parts.append(titled("from_date", arrow(known.stay.from, row.from)));
        return parts.join(ItemText::tr("; "));
    }

private:
    static QString arrow(const QString &before, const QString &after)
    {
        return (before.isEmpty() ? QStringLiteral("—") : before) + QStringLiteral(" → ") + after;
    }
    QString titled(const QByteArray &field, const QString &change) const
    {
        return ItemText::tr("%1: %2").arg(m_titles.value(field), change);
    }
    QString shown(const QByteArray &name, const QString &value) const
    {
        const Field *field = m_student ? m_student->field(name) : nullptr;
        // A preview stands open for everybody who walks by.
        if (field && field->encrypted)
            return maskedIdentity(value);
        const Choice *choice = field && !field->choices.isEmpty() ? choiceOf(*field, value) : nullptr;
        return choice ? m_student->titleText(*choice) : value;
    }

    const RosterSnapshot &m_snapshot;
    const Entity *m_student;
    QHash<QByteArray, QString> m_titles;
};

QString personTitle(const QString &name, const QString &number)
{
    return name.isEmpty() || number.isEmpty() ? name + number : name + QLatin1Char(' ') + number;
}

}  // namespace

void listItems(ImportPlan &plan, RosterMemory &memory, const RosterSnapshot &snapshot, const Catalogue &catalogue)
{
    const ChangeText change(snapshot, catalogue);
    const RosterPlan &decided = memory.plan;
    ItemsOfRows items(plan);
    for (size_t index = 0; index < decided.rows.size(); ++index) {
        const RosterRow &row = decided.rows[index];
        const RowDecision &decision = decided.decisions[index];
        if (decision.sameAs >= 0) {
            items.addSame(decision.sameAs);
            continue;
        }
        ImportItem item;
        item.sheet = row.sheet;
        item.row = row.row;
        item.column = row.column;
        item.action = decision.action;
        item.title = personTitle(row.name, row.number);
        item.change = decision.action == ImportAction::Refuse ? QString() : change.of(row, decision);
        items.add(std::move(item));
    }
    items.tell(decided.problems);
    memory.rowOfItem = items.rowOfItem();
    memory.firstGone = int(plan.items.size());
    for (const int index : decided.gone) {
        const KnownStudent &student = snapshot.students[size_t(index)];
        ImportItem item;
        item.sheet = -1;
        item.row = -1;
        item.action = ImportAction::Gone;
        item.accepted = false;
        item.title = personTitle(student.name, student.number);
        item.change = ItemText::tr("%1, not in the file").arg(placeText(snapshot.placeOf(student.stay)));
        plan.items.push_back(std::move(item));
        memory.goneNumbers.append(student.number);
    }
}

Batch countedBatch(const RosterPlan &plan)
{
    Batch batch;
    for (const RowDecision &decision : plan.decisions) {
        if (decision.counts())
            countRow(batch, decision.action);
    }
    return batch;
}

}  // namespace hk::roster
