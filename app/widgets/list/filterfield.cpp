// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/filterfield.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QKeyEvent>

namespace hk {

namespace {

constexpr int pauseMilliseconds = 180;

}  // namespace

FilterField::FilterField(const ColumnInfo &column, QWidget *parent) : QLineEdit(parent), m_column(column)
{
    setObjectName(QStringLiteral("filter.") + QString::fromUtf8(column.name));
    setAccessibleName(tr("Filter: %1").arg(column.title));
    setRole(this, ControlRole::Filter);
    setTextRole(this, TextRole::Caption);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::edited);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    QString hint;
    switch (column.type) {
    case FieldType::Integer:
    case FieldType::Number:
        hint = tr("A number, or >5, <5, 3-8; = finds empty cells");
        break;
    case FieldType::Date:
    case FieldType::Moment:
        hint = tr("A beginning such as 2026-09, or 2026-09-01..2026-09-30; = finds empty cells");
        break;
    case FieldType::Choice:
    case FieldType::Boolean:
        hint = tr("Space or a click opens the values");
        break;
    default:
        hint = tr("Any part of the text; = finds empty cells");
    }
    setToolTip(hint);
}

QString FilterField::filter() const
{
    return text().trimmed();
}

void FilterField::setFilter(const QString &filter)
{
    if (filter != this->filter())
        setText(filter);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_pause.stop();
        emit edited();
        return;
    case Qt::Key_Down:
        m_pause.stop();
        emit edited();
        emit left();
        return;
    case Qt::Key_Escape:
        if (filter().isEmpty()) {
            emit left();
            return;
        }
        setFilter({});
        emit edited();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

FilterField *makeFilterField(const ColumnInfo &column, QWidget *parent)
{
    if (filterChoices(column).empty())
        return new FilterField(column, parent);
    return new ChoiceFilter(column, parent);
}

std::vector<ChoiceTitle> filterChoices(const ColumnInfo &column)
{
    if (column.type == FieldType::Boolean)
        return {{QStringLiteral("1"), column.display(1)}, {QStringLiteral("0"), column.display(0)}};
    return column.choices;
}

QString filterInWords(const ColumnInfo &column, const QString &filter)
{
    if (filter == QLatin1String("="))
        return FilterField::tr("%1: empty").arg(column.title);
    QStringList words;
    const auto choices = filterChoices(column);
    if (choices.empty() && filter.startsWith(u'='))
        return FilterField::tr("%1: %2").arg(column.title, filter.mid(1).split(u'|').join(FilterField::tr(", ")));
    if (choices.empty())
        return FilterField::tr("%1: %2").arg(column.title, filter);
    const QStringList codes = filter.split(u',', Qt::SkipEmptyParts);
    for (const auto &[code, title] : choices) {
        if (codes.contains(code))
            words.append(title);
    }
    return FilterField::tr("%1: %2").arg(column.title, words.isEmpty() ? filter : words.join(FilterField::tr(", ")));
}

}  // namespace hk
