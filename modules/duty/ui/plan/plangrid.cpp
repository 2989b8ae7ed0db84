// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/plan/plangrid.h"

#include "widgets/look/status.h"
#include "widgets/look/theme.h"

#include <QLocale>
#include <QPainter>

namespace hk::duty {

namespace {

constexpr int cellPadding = 6;

}  // namespace

void PlanModel::setPlan(const QList<Shift> &shifts, QDate first, QDate last, const WorkCalendar &calendar, QDate today)
{
    beginResetModel();
    m_shifts = shifts;
    m_rows.clear();
    m_days.clear();
    m_kinds.clear();
    m_today = today;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        m_days << day;
        m_kinds << shiftDayOf(day, calendar);
    }
    QHash<QString, qsizetype> rows;
    QHash<QString, int> alike;
    for (int i = 0; i < int(shifts.size()); ++i) {
        const Shift &shift = shifts[i];
        const QString key = shift.title() + u' ' + spanText(shift.starts, shift.ends);
        if (!rows.contains(key)) {
            rows.insert(key, m_rows.size());
            // Two shifts of one name are told apart by when they begin.
            const bool isFirst = ++alike[shift.title()] == 1;
            m_rows.append({isFirst ? shift.title() : shift.title() + u' ' + spanText(shift.starts, shift.ends).section(u'–', 0, 0),
                           QList<int>(m_days.size(), -1)});
        }
        const qsizetype column = first.daysTo(shift.day);
        if (column >= 0 && column < m_days.size())
            m_rows[rows.value(key)].shifts[column] = i;
    }
    endResetModel();
}

const Shift *PlanModel::shiftAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || index.column() >= m_days.size())
        return nullptr;
    const int shift = m_rows[index.row()].shifts[index.column()];
    return shift < 0 ? nullptr : &m_shifts[shift];
}

QModelIndex PlanModel::indexOf(qint64 shift) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const Shift *const there = shiftAt(index(row, column));
            if (there && there->id == shift)
                return index(row, column);
        }
    }
    return {};
}

QString PlanModel::wordsOf(const Shift &shift) const
{
    if (shift.cancelled)
        return shift.cancelReason.isEmpty() ? tr("cancelled") : tr("cancelled") + u'\n' + shift.cancelReason;
    QStringList names;
    for (const OnDuty &on : shift.on)
        names << on.name;
    if (shift.missing() > 0)
        names << tr("%n missing", nullptr, shift.missing());
    return names.join(u'\n');
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    const Shift *const shift = shiftAt(index);
    if (!shift)
        return role == dayKindRole ? QVariant(int(m_kinds.value(index.column()))) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(*shift);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringList{shift->day.toString(Qt::ISODate), shift->title(), wordsOf(*shift)}.join(u'\n');
    case shiftRole:
        return shift->id;
    case missingRole:
        return shift->missing();
    case dayKindRole:
        return int(m_kinds.value(index.column()));
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_rows.value(section).title;
    const QDate day = m_days.value(section);
    const QString name = m_kinds.value(section) == ShiftDay::Holiday ? tr("holiday")
        : day == m_today                                             ? tr("today")
                                                                     : QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
    return QString(name + u'\n' + day.toString(QStringLiteral("MM-dd")));
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = themeOf(option.widget);
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    const bool isOff = index.data(PlanModel::dayKindRole).toInt() != int(ShiftDay::Ordinary);
    if (isOff && !option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.color(Token::Alt));
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
    QStringList lines = index.data().toString().split(u'\n', Qt::SkipEmptyParts);
    const bool isMissing = index.data(PlanModel::missingRole).toInt() > 0;
    const QString missing = isMissing && !lines.isEmpty() ? lines.takeLast() : QString();
    const int lineHeight = option.fontMetrics.height();
    const int height = lineHeight * int(lines.size() + (isMissing ? 1 : 0));
    QRect rect = option.rect.adjusted(theme.px(cellPadding), 0, -theme.px(2), 0);
    rect.setTop(option.rect.top() + std::max(0, (option.rect.height() - height) / 2));
    rect.setHeight(lineHeight);
    painter->save();
    painter->setPen(theme.color(Token::Text));
    for (const QString &line : std::as_const(lines)) {
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(line, Qt::ElideRight, rect.width()));
        rect.translate(0, lineHeight);
    }
    if (isMissing)
        paintStatus(*painter, rect, StatusKind::Warning, missing, theme);
    painter->restore();
}

}  // namespace hk::duty
