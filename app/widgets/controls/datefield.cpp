// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/datefield.h"

#include "widgets/controls/typeddate.h"
#include "widgets/look/icons.h"
#include "widgets/look/roles.h"
#include "widgets/look/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QScreen>

namespace hk {

DateField::DateField(const QDate &today, QWidget *parent) : QLineEdit(parent), m_today(today)
{
    setPlaceholderText(tr("YYYY-MM-DD"));
    QAction *calendar = addAction(themedIcon(u"calendar"), QLineEdit::TrailingPosition);
    calendar->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    connect(calendar, &QAction::triggered, this, &DateField::openCalendar);
    connect(this, &QLineEdit::textChanged, this, &DateField::read);
    connect(this, &QLineEdit::returnPressed, this, &DateField::settle);
}

std::optional<QDate> DateField::date() const
{
    return m_date;
}

void DateField::setDate(const std::optional<QDate> &date)
{
    setText(date ? date->toString(Qt::ISODate) : QString());
    setInvalid(this, false);
}

bool DateField::isWrong() const
{
    return !m_date && !text().trimmed().isEmpty();
}

void DateField::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setAccessibleName(tr("Calendar"));
    auto *calendar = new QCalendarWidget(popup);
    calendar->setObjectName(QStringLiteral("calendar"));
    calendar->setSelectedDate(m_date.value_or(m_today));
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(calendar);
    const auto take = [this, popup](const QDate &day) {
        setDate(day);
        popup->close();
        setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->adjustSize();
    QPoint place = mapToGlobal(QPoint(0, height() + 2));
    if (screen() != nullptr && place.y() + popup->height() > screen()->availableGeometry().bottom())
        place = mapToGlobal(QPoint(0, -popup->height() - 2));
    popup->move(place);
    popup->show();
    calendar->setFocus();
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    const bool alt = (event->modifiers() & Qt::AltModifier) != 0;
    if (alt && event->key() == Qt::Key_Down) {
        openCalendar();
        return;
    }
    if (!alt && !isReadOnly() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        const QDate from = m_date.value_or(m_today);
        setDate(m_date ? from.addDays(event->key() == Qt::Key_Up ? 1 : -1) : from);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    settle();
    QLineEdit::focusOutEvent(event);
}

void DateField::read()
{
    const std::optional<QDate> before = m_date;
    m_date = typedDate(text(), m_today);
    // A date in the making is not wrong yet; one that was wrong is well as soon as it can be read.
    if (!isWrong())
        setInvalid(this, false);
    if (m_date != before)
        emit dateChanged(m_date);
}

void DateField::settle()
{
    if (m_date)
        setText(m_date->toString(Qt::ISODate));
    setInvalid(this, isWrong());
}

}  // namespace hk
