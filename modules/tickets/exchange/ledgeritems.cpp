// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "module/importitems.h"
#include "tickets/exchange/ledgerfields.h"
#include "tickets/exchange/ledgermemory.h"
#include "tickets/store/rules.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

constexpr qsizetype shownWords = 24;

struct ItemText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::LedgerItems)
};

QString shortened(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0);
    return line.size() <= shownWords ? line : line.left(shownWords - 1) + u'…';
}

QString changeOf(const LedgerDecision &decision)
{
    QStringList parts;
    for (const LedgerField field : decision.changed) {
        const QString before = shortened(shownValue(field, decision.before.values[field]));
        const QString after = shortened(shownValue(field, decision.after.values[field]));
        parts.append(ItemText::tr("%1: %2").arg(ledgerFieldTitle(field),
                                                (before.isEmpty() ? QStringLiteral("—") : before) + QStringLiteral(" → ") + after));
    }
    return parts.join(ItemText::tr("; "));
}

// Where and how far it is: what is to be seen of a new one.
QString newOf(const LedgerRow &row)
{
    QStringList parts{row.text(PlaceField), shownValue(StageField, row.values[StageField])};
    parts.removeAll(QString());
    return parts.join(ItemText::tr(", "));
}

}  // namespace

QString shownValue(LedgerField field, const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (field) {
    case OpenedAt:
    case AcceptedAt:
    case DispatchedAt:
    case StartedAt:
    case ResolvedAt:
        return campusTime(value.toLongLong()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case CategoryField:
        return categoryTitle(value.toString());
    case Priority:
    case Source:
        return choiceWords(field, value.toString());
    case StageField:
        return stageWords(stageOf(value.toString()).value_or(Stage::New));
    case Stars:
        return ratingWords(value.toInt());
    case Private:
        return value.toBool() ? ItemText::tr("yes") : ItemText::tr("no");
    default:
        return value.toString();
    }
}

void listItems(ImportPlan &plan, LedgerMemory &memory)
{
    const LedgerPlan &decided = memory.plan;
    ItemsOfRows items(plan);
    for (size_t index = 0; index < decided.rows.size(); ++index) {
        const LedgerRow &row = decided.rows[index];
        const LedgerDecision &decision = decided.decisions[index];
        if (decision.sameAs >= 0) {
            items.addSame(decision.sameAs);
            continue;
        }
        ImportItem item;
        item.sheet = row.sheet;
        item.row = row.row;
        item.action = decision.action;
        item.title = (row.text(Number) + u' ' + shortened(row.text(Words))).trimmed();
        if (decision.action == ImportAction::Insert)
            item.change = newOf(decision.after);
        else if (decision.action == ImportAction::Update)
            item.change = changeOf(decision);
        items.add(std::move(item));
    }
    items.tell(decided.problems);
    memory.rowOfItem = items.rowOfItem();
}

Batch countedBatch(const LedgerPlan &plan)
{
    Batch batch;
    for (const LedgerDecision &decision : plan.decisions) {
        if (decision.counts())
            countRow(batch, decision.action);
    }
    return batch;
}

}  // namespace hk::tickets
