// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/status.h"

#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace hk {

Token statusColour(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Overdue:
        return Token::Overdue;
    case StatusKind::Due:
        return Token::Due;
    case StatusKind::Warning:
        return Token::Warning;
    case StatusKind::Done:
        return Token::Done;
    case StatusKind::Waiting:
        return Token::Waiting;
    case StatusKind::Info:
        return Token::Info;
    case StatusKind::Plan:
        break;
    }
    return Token::Plan;
}

std::optional<Token> statusTint(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Overdue:
        return Token::OverdueTint;
    case StatusKind::Due:
        return Token::DueTint;
    case StatusKind::Warning:
        return Token::WarningTint;
    case StatusKind::Done:
        return Token::DoneTint;
    case StatusKind::Waiting:
        return Token::WaitingTint;
    case StatusKind::Info:
        return Token::InfoTint;
    case StatusKind::Plan:
        break;
    }
    return std::nullopt;
}

QString statusIconId(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Overdue:
        return QStringLiteral("octagon");
    case StatusKind::Due:
        return QStringLiteral("clock");
    case StatusKind::Warning:
        return QStringLiteral("triangle");
    case StatusKind::Done:
        return QStringLiteral("circle-tick");
    case StatusKind::Waiting:
        return QStringLiteral("hourglass");
    case StatusKind::Info:
        return QStringLiteral("info");
    case StatusKind::Plan:
        break;
    }
    return QStringLiteral("circle");
}

QIcon statusIcon(StatusKind kind)
{
    return themedIcon(statusIconId(kind), statusColour(kind));
}

QString statusWord(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Overdue:
        return QCoreApplication::translate("hk::Status", "Overdue");
    case StatusKind::Due:
        return QCoreApplication::translate("hk::Status", "Due today");
    case StatusKind::Warning:
        return QCoreApplication::translate("hk::Status", "Reminder");
    case StatusKind::Done:
        return QCoreApplication::translate("hk::Status", "Done");
    case StatusKind::Waiting:
        return QCoreApplication::translate("hk::Status", "Waiting");
    case StatusKind::Info:
        return QCoreApplication::translate("hk::Status", "Note");
    case StatusKind::Plan:
        break;
    }
    return QCoreApplication::translate("hk::Status", "Not due yet");
}

int paintStatus(QPainter &painter, const QRect &rect, StatusKind kind, const QString &words, const Theme &theme)
{
    const int size = theme.px(metrics::iconSmall);
    const QRect icon(rect.left(), rect.top() + (rect.height() - size) / 2, size, size);
    statusIcon(kind).paint(&painter, icon);
    const QRect text = rect.adjusted(size + theme.px(metrics::iconToWord), 0, 0, 0);
    const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, text.width());
    painter.save();
    painter.setPen(theme.color(statusColour(kind)));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.restore();
    return text.left() - rect.left() + painter.fontMetrics().horizontalAdvance(shown);
}

}  // namespace hk
