// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/dateeditor.h"

#include "base/clock.h"
#include "base/text.h"
#include "widgets/controls/datefield.h"
#include "widgets/look/ontheme.h"

#include <QTime>

namespace hk {

namespace {

constexpr int timeWidth = 72;

QTime typedTime(const QString &text)
{
    const QString typed = toHalfWidth(text).trimmed();
    for (const auto &form : {QStringLiteral("H:mm"), QStringLiteral("HHmm"), QStringLiteral("H.mm")}) {
        if (const QTime time = QTime::fromString(typed, form); time.isValid())
            return time;
    }
    return {};
}

}  // namespace

DateEditor::DateEditor(QWidget *parent) : FieldEditor(parent), m_day(new DateField(campusDate(systemNow()), this))
{
    hold(m_day);
    connect(m_day, &QLineEdit::textChanged, this, &FieldEditor::edited);
}

QVariant DateEditor::value() const
{
    const auto day = m_day->date();
    return day ? QVariant(day->toString(Qt::ISODate)) : QVariant();
}

void DateEditor::setValue(const QVariant &value)
{
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    m_day->setDate(day.isValid() ? std::optional(day) : std::nullopt);
}

QString DateEditor::problem() const
{
    return m_day->isWrong() ? tr("This is not a date such as 2026-09-01.") : QString();
}

QWidget *DateEditor::control() const
{
    return m_day;
}

MomentEditor::MomentEditor(QWidget *parent)
    : FieldEditor(parent), m_day(new DateField(campusDate(systemNow()), this)), m_time(new QLineEdit(this))
{
    m_time->setPlaceholderText(QStringLiteral("08:30"));
    m_time->setAccessibleName(tr("Time"));
    onTheme(m_time, [this](const Theme &theme) { m_time->setFixedWidth(theme.px(timeWidth)); });
    hold(m_day, m_time);
    connect(m_day, &QLineEdit::textChanged, this, &FieldEditor::edited);
    connect(m_time, &QLineEdit::textChanged, this, &FieldEditor::edited);
}

QVariant MomentEditor::value() const
{
    const auto day = m_day->date();
    const QTime time = m_time->text().trimmed().isEmpty() ? QTime(0, 0) : typedTime(m_time->text());
    if (!day || !time.isValid())
        return {};
    return QDateTime(*day, time, campusTimeZone()).toMSecsSinceEpoch();
}

void MomentEditor::setValue(const QVariant &value)
{
    if (value.isNull()) {
        m_day->setDate(std::nullopt);
        m_time->clear();
        return;
    }
    const QDateTime moment = campusTime(value.toLongLong());
    m_day->setDate(moment.date());
    m_time->setText(moment.toString(QStringLiteral("HH:mm")));
}

QString MomentEditor::problem() const
{
    if (m_day->isWrong())
        return tr("This is not a date such as 2026-09-01.");
    if (!m_time->text().trimmed().isEmpty() && !typedTime(m_time->text()).isValid())
        return tr("This is not a time such as 08:30.");
    return {};
}

QWidget *MomentEditor::control() const
{
    return m_day;
}

}  // namespace hk
