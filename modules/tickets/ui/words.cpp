// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/words.h"

#include "base/clock.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Card)
};

}  // namespace

StatusKind statusOf(Severity severity)
{
    switch (severity) {
    case Severity::Overdue:
        return StatusKind::Overdue;
    case Severity::Due:
        return StatusKind::Due;
    case Severity::Warning:
        return StatusKind::Warning;
    case Severity::Waiting:
        return StatusKind::Waiting;
    case Severity::Done:
        return StatusKind::Done;
    case Severity::Plan:
        break;
    }
    return StatusKind::Plan;
}

QString placeWords(const Card &card)
{
    return card.place.isEmpty() ? QStringLiteral("—") : card.place;
}

QString personWords(const Card &card)
{
    return card.person.isEmpty() ? CardText::tr("nobody yet") : card.person;
}

QString categoryWords(const Card &card)
{
    return card.urgent ? CardText::tr("Urgent · %1").arg(card.category) : card.category;
}

QString cardSentence(const Card &card)
{
    QStringList parts{card.number, card.title, categoryWords(card), placeWords(card), personWords(card), card.deadline.text};
    if (card.isPrivate)
        parts.insert(1, CardText::tr("private"));
    parts.removeAll(QString());
    return parts.join(CardText::tr(", "));
}

QString momentWords(qint64 moment)
{
    return campusTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

}  // namespace hk::tickets
