// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/swaps.h"

#include "duty/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::duty {

namespace {

struct SwapText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Swaps)
public:
    static Error notTheirs(const QString &name) { return {tr("%1 does not have this shift.").arg(name)}; }
    static Error same() { return {tr("Choose somebody else to take the shift.")}; }
    static Error over() { return {tr("The shift has begun already.")}; }
    static Error cancelled() { return {tr("The shift is cancelled.")}; }
    static Error gone() { return {tr("This swap does not wait for an answer any more.")}; }
    static Error onlyTaker(const QString &name) { return {tr("Only %1 can agree to this swap.").arg(name)}; }
    static Error onlyGiver(const QString &name) { return {tr("Only %1 can give this shift away.").arg(name)}; }
    static Error onlyAsker() { return {tr("Only who asked for the swap can withdraw it.")}; }
    static Error onlyPlanner() { return {tr("Whoever makes the plan approves swaps.")}; }
    static Error asked() { return {tr("A swap of this shift has been asked for already.")}; }
};

Result<Shift> shiftThere(Reader &reader, qint64 key)
{
    HK_TRY(const auto shift, shiftOf(reader, key));
    if (!shift)
        return SwapText::gone();
    return *shift;
}

bool has(const Shift &shift, qint64 person)
{
    return std::any_of(shift.on.begin(), shift.on.end(), [&](const OnDuty &on) { return on.person == person; });
}

Result<Swap> swapWaiting(Reader &reader, qint64 swap)
{
    HK_TRY(const QList<Swap> open, openSwaps(reader));
    const auto found = std::find_if(open.begin(), open.end(), [&](const Swap &each) { return each.id == swap; });
    if (found == open.end())
        return SwapText::gone();
    return *found;
}

Result<void> requireTheirs(Reader &reader, const Shift &shift, qint64 person)
{
    if (has(shift, person))
        return {};
    HK_TRY(const QString name, rowTitle(reader, "duty_person", person));
    return SwapText::notTheirs(name);
}

Result<void> carryOut(Writer &writer, const Swap &swap)
{
    HK_TRY(const Shift shift, shiftThere(writer, swap.shift));
    HK_CHECK(requireTheirs(writer, shift, swap.giver));
    const QString origin = QStringLiteral("swap");
    // Both end before either begins: in between one of them would be at two posts.
    HK_CHECK(release(writer, swap.shift, swap.giver));
    if (swap.inReturn != 0) {
        HK_TRY(const Shift back, shiftThere(writer, swap.inReturn));
        HK_CHECK(requireTheirs(writer, back, swap.taker));
        HK_CHECK(release(writer, swap.inReturn, swap.taker));
    }
    HK_CHECK(assign(writer, swap.shift, swap.taker, origin));
    if (swap.inReturn != 0)
        HK_CHECK(assign(writer, swap.inReturn, swap.giver, origin));
    return updateRow(writer, "duty_swap", swap.id,
                     {{QStringLiteral("state"), QStringLiteral("done")},
                      {QStringLiteral("decided_at"), writer.now()},
                      {QStringLiteral("decided_by"), actorOf(writer)}});
}

bool isSelf(const Reader &reader, const QString &name)
{
    return isLoneDesk(reader) || reader.viewer().name == name;
}

}  // namespace

bool makesPlan(const Reader &reader)
{
    return reader.viewer().mayWrite(*reader.catalogue().entity("duty_assignment"));
}

Result<qint64> askSwap(Writer &writer, const SwapRequest &request)
{
    if (request.giver == request.taker || request.taker == 0)
        return SwapText::same();
    HK_TRY(const Shift shift, shiftThere(writer, request.shift));
    HK_CHECK(requireTheirs(writer, shift, request.giver));
    HK_TRY(const QString giver, rowTitle(writer, "duty_person", request.giver));
    if (!isSelf(writer, giver) && !makesPlan(writer))
        return SwapText::onlyGiver(giver);
    if (shift.cancelled)
        return SwapText::cancelled();
    if (shift.starts <= writer.now())
        return SwapText::over();
    HK_CHECK(requireFree(writer, request.taker, shift, {request.inReturn}));
    if (request.inReturn != 0) {
        HK_TRY(const Shift back, shiftThere(writer, request.inReturn));
        HK_CHECK(requireTheirs(writer, back, request.taker));
        if (back.cancelled)
            return SwapText::cancelled();
        if (back.starts <= writer.now())
            return SwapText::over();
        HK_CHECK(requireFree(writer, request.giver, back, {request.shift}));
    }
    HK_TRY(const QList<Swap> open, openSwaps(writer));
    for (const Swap &swap : open) {
        if (swap.shift == request.shift && swap.giver == request.giver)
            return SwapText::asked();
    }
    return insertRow(writer, "duty_swap",
                     {{QStringLiteral("shift_id"), request.shift},
                      {QStringLiteral("giver_id"), request.giver},
                      {QStringLiteral("taker_id"), request.taker},
                      {QStringLiteral("return_id"), keyOrNull(request.inReturn)},
                      {QStringLiteral("state"), QStringLiteral("asked")},
                      {QStringLiteral("reason"), wordsOrNull(request.reason)},
                      {QStringLiteral("asked_at"), writer.now()},
                      {QStringLiteral("asked_by"), actorOf(writer)}});
}

Result<QList<Swap>> openSwaps(Reader &reader)
{
    Statement rows = reader.statement(planQueries()[QLatin1String("swaps")]);
    HK_CHECK(rows.run());
    QList<Swap> swaps;
    while (rows.next()) {
        const auto title = [&rows](int day) {
            return rows.isNull(day) ? QString()
                                    : QStringList{rows.text(day), rows.text(day + 2), rows.text(day + 1)}.join(u' ').simplified();
        };
        swaps.append({rows.integer(0), rows.integer(1), rows.integer(2), rows.text(3), rows.integer(4), rows.text(5),
                      rows.integer(6), rows.text(7), rows.text(8), rows.integer(9), rows.text(10), rows.text(11), title(12),
                      title(15)});
    }
    return swaps;
}

Result<void> agreeToSwap(Writer &writer, qint64 key)
{
    HK_TRY(const Swap swap, swapWaiting(writer, key));
    if (swap.state != QLatin1String("asked"))
        return SwapText::gone();
    if (!isSelf(writer, swap.takerName))
        return SwapText::onlyTaker(swap.takerName);
    HK_CHECK(updateRow(writer, "duty_swap", key,
                       {{QStringLiteral("state"), QStringLiteral("agreed")},
                        {QStringLiteral("agreed_at"), writer.now()},
                        {QStringLiteral("agreed_by"), actorOf(writer)}}));
    return makesPlan(writer) ? carryOut(writer, swap) : Result<void>();
}

Result<void> approveSwap(Writer &writer, qint64 key)
{
    HK_TRY(const Swap swap, swapWaiting(writer, key));
    if (!makesPlan(writer))
        return SwapText::onlyPlanner();
    if (swap.state != QLatin1String("agreed"))
        return SwapText::onlyTaker(swap.takerName);
    return carryOut(writer, swap);
}

Result<void> refuseSwap(Writer &writer, qint64 key, const QString &answer)
{
    HK_TRY(const Swap swap, swapWaiting(writer, key));
    if (!isSelf(writer, swap.takerName) && !makesPlan(writer))
        return SwapText::onlyTaker(swap.takerName);
    return updateRow(writer, "duty_swap", key,
                     {{QStringLiteral("state"), QStringLiteral("refused")},
                      {QStringLiteral("decided_at"), writer.now()},
                      {QStringLiteral("decided_by"), actorOf(writer)},
                      {QStringLiteral("answer"), wordsOrNull(answer)}});
}

Result<void> withdrawSwap(Writer &writer, qint64 key)
{
    HK_TRY(const Swap swap, swapWaiting(writer, key));
    if (!isSelf(writer, swap.askedBy) && !isSelf(writer, swap.giverName))
        return SwapText::onlyAsker();
    return updateRow(writer, "duty_swap", key,
                     {{QStringLiteral("state"), QStringLiteral("withdrawn")}, {QStringLiteral("decided_at"), writer.now()}});
}

}  // namespace hk::duty
