// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/rotawords.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::duty {

namespace {

struct RotaText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Rota)
};

constexpr int mostNamed = 6;

QString hindranceText(const RotaOrder &order, const Hindered &hindered)
{
    const QString &name = order.people[hindered.person].name;
    switch (hindered.why) {
    case Hindrance::OtherPost:
        return RotaText::tr("%1 is not on duty there").arg(name);
    case Hindrance::Absent:
        return RotaText::tr("%1 is absent").arg(name);
    case Hindrance::OtherDuty:
        return RotaText::tr("%1 has another duty too near").arg(name);
    case Hindrance::NearDuty:
        return RotaText::tr("%1 is on duty on %2").arg(name, hindered.day.toString(Qt::ISODate));
    case Hindrance::None:
        break;
    }
    return RotaText::tr("%1 could come").arg(name);
}

// Those first who could be asked: absent, or on duty near; who is not on duty there at all last.
QString namesText(const RotaOrder &order, const RotaGap &gap)
{
    QList<Hindered> people = gap.people;
    std::stable_sort(people.begin(), people.end(), [](const Hindered &a, const Hindered &b) {
        return (a.why == Hindrance::OtherPost) < (b.why == Hindrance::OtherPost);
    });
    QStringList parts;
    for (const Hindered &hindered : std::as_const(people)) {
        if (parts.size() == mostNamed)
            break;
        parts << hindranceText(order, hindered);
    }
    if (people.size() > mostNamed)
        parts << RotaText::tr("and %n more", nullptr, int(people.size()) - mostNamed);
    return parts.join(RotaText::tr("; "));
}

QString proofText(const RotaGap &gap)
{
    if (!gap.proof)
        return RotaText::tr("No way to fill it was found.");
    const QString days = gap.proof->first == gap.proof->last
        ? gap.proof->first.toString(Qt::ISODate)
        : RotaText::tr("%1 to %2").arg(gap.proof->first.toString(Qt::ISODate), gap.proof->last.toString(Qt::ISODate));
    return RotaText::tr("It cannot be filled: %1 needs %2 people, and %3 can come.").arg(days).arg(gap.needed).arg(gap.able);
}

}  // namespace

QStringList gapTexts(const RotaOrder &order, const RotaPlan &plan)
{
    QStringList texts;
    for (const RotaGap &gap : plan.gaps) {
        const RotaShift &shift = order.shifts[gap.shift];
        texts << RotaText::tr("%1 %2: %n place(s) stay empty. %3 %4.", nullptr, gap.missing)
                     .arg(shift.day.toString(Qt::ISODate), shift.title, proofText(gap),
                          gap.people.isEmpty() ? RotaText::tr("Nobody is on the rota") : namesText(order, gap));
    }
    return texts;
}

QString planSummary(const RotaOrder &order, const RotaPlan &plan)
{
    if (order.people.isEmpty())
        return RotaText::tr("Nobody is on the rota.");
    int least = 0;
    int most = 0;
    int leastOff = 0;
    int mostOff = 0;
    for (qsizetype person = 0; person < plan.loads.size(); ++person) {
        const RotaLoad &load = plan.loads[person];
        const int off = load.weekends + load.holidays;
        least = person == 0 ? load.shifts : std::min(least, load.shifts);
        most = std::max(most, load.shifts);
        leastOff = person == 0 ? off : std::min(leastOff, off);
        mostOff = std::max(mostOff, off);
    }
    QString text = RotaText::tr("%n duties given out; a person has %1 to %2, on weekends and holidays %3 to %4.", nullptr,
                                int(plan.seats.size()))
                       .arg(least)
                       .arg(most)
                       .arg(leastOff)
                       .arg(mostOff);
    text += u' ' + RotaText::tr("As wished: %1; against a wish: %2.").arg(plan.asWished).arg(plan.against);
    if (plan.isBest)
        text += u' ' + RotaText::tr("No plan is fairer.");
    return text;
}

}  // namespace hk::duty
