// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk/desklist.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace hk {

namespace {

// Left edges of the columns as shares of the width between the first and the last: code, text, place, person, status.
constexpr double textAt = 0.132;
constexpr double placeAt = 0.536;
constexpr double personAt = 0.640;
constexpr double statusAt = 0.748;
constexpr int firstLeft = 34;

class DeskDelegate : public QStyledItemDelegate {
public:
    DeskDelegate(const DeskModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = themeOf(option.widget);
        painter->save();
        if (const DeskGroup *head = m_model.headAt(index.row()))
            paintHead(*painter, option.rect, *head, index.row() > 0, theme);
        else if (const DeskRow *row = m_model.rowAt(index.row()))
            paintRow(*painter, option.rect, *row, option.state & QStyle::State_Selected, theme);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(theme.color(Token::Focus));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = themeOf(option.widget);
        return {1, m_model.headAt(index.row()) ? theme.px(metrics::groupHeaderHeight) : theme.px(30)};
    }

private:
    static void paintHead(QPainter &painter, const QRect &rect, const DeskGroup &group, bool line, const Theme &theme)
    {
        painter.fillRect(rect, theme.color(Token::Head));
        if (line)
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color(Token::Line));
        const int size = theme.px(metrics::iconSmall);
        const QRectF icon(rect.left() + theme.px(12), rect.center().y() - size / 2.0, size, size);
        paintIcon(painter, icon, group.status ? statusIconId(*group.status) : group.icon,
                  theme.color(group.status ? statusColour(*group.status) : Token::Text2));
        const QFont strong = strongFontOf(TextRole::Body, theme);
        painter.setFont(strong);
        painter.setPen(theme.color(Token::Text));
        const QRect words = rect.adjusted(theme.px(firstLeft), 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter, group.title);
        painter.setFont(fontOf(TextRole::Body, theme));
        painter.setPen(theme.color(Token::Text2));
        const int count = std::max(group.total, static_cast<int>(group.rows.size()));
        painter.drawText(words.adjusted(QFontMetrics(strong).horizontalAdvance(group.title) + theme.px(8), 0, 0, 0),
                         Qt::AlignVCenter, QString::number(count));
        if (count <= static_cast<int>(group.rows.size()) || group.page.isEmpty())
            return;
        painter.setPen(theme.color(Token::Info));
        painter.drawText(rect.adjusted(0, 0, -theme.px(12), 0), Qt::AlignVCenter | Qt::AlignRight, DeskList::tr("Show all"));
    }

    static void paintRow(QPainter &painter, const QRect &rect, const DeskRow &row, bool selected, const Theme &theme)
    {
        painter.fillRect(rect, theme.color(selected ? Token::Selection : Token::Base));
        const QFont font = fontOf(TextRole::Body, theme);
        const QFontMetrics metric(font);
        painter.setFont(font);
        const int left = rect.left() + theme.px(firstLeft);
        const int width = rect.right() - left;
        const int gap = theme.px(8);
        const auto draw = [&](const QString &text, double from, double to, Token colour) {
            const int x = left + static_cast<int>(width * from);
            const QRect cell(x, rect.top(), static_cast<int>(width * (to - from)) - gap, rect.height());
            painter.setPen(theme.color(colour));
            painter.drawText(cell, Qt::AlignVCenter, metric.elidedText(text, Qt::ElideRight, cell.width()));
        };
        draw(row.code, 0, textAt, Token::Text2);
        draw(row.text, textAt, placeAt, Token::Text);
        draw(row.place, placeAt, personAt, Token::Text2);
        draw(row.person, personAt, statusAt, Token::Text2);
        if (row.status) {
            const int x = left + static_cast<int>(width * statusAt);
            paintStatus(painter, QRect(x, rect.top(), rect.right() - x, rect.height()), *row.status, row.statusText, theme);
        } else {
            draw(row.statusText, statusAt + 22.0 / std::max(width, 1), 1, Token::Text2);
        }
    }

    const DeskModel &m_model;
};

}  // namespace

void DeskModel::setGroups(const std::vector<DeskGroup> &groups)
{
    beginResetModel();
    m_groups = groups;
    m_places.clear();
    for (size_t group = 0; group < m_groups.size(); ++group) {
        if (m_groups[group].rows.empty())
            continue;
        m_places.push_back({group, -1});
        for (int row = 0; row < static_cast<int>(m_groups[group].rows.size()); ++row)
            m_places.push_back({group, row});
    }
    endResetModel();
}

int DeskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

const DeskModel::Place *DeskModel::placeAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_places[static_cast<size_t>(row)] : nullptr;
}

const DeskGroup *DeskModel::headAt(int row) const
{
    const Place *place = placeAt(row);
    return place && place->row < 0 ? &m_groups[place->group] : nullptr;
}

const DeskRow *DeskModel::rowAt(int row) const
{
    const Place *place = placeAt(row);
    return place && place->row >= 0 ? &m_groups[place->group].rows[static_cast<size_t>(place->row)] : nullptr;
}

QString DeskModel::words(int row) const
{
    if (const DeskGroup *head = headAt(row))
        return QStringLiteral("%1 %2").arg(head->title).arg(std::max(head->total, static_cast<int>(head->rows.size())));
    const DeskRow *thing = rowAt(row);
    if (!thing)
        return {};
    QStringList parts{thing->code, thing->text, thing->place, thing->person, thing->statusText};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant DeskModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return words(index.row());
    if (role == Qt::ToolTipRole && rowAt(index.row()))
        return words(index.row());
    return {};
}

DeskList::DeskList(QWidget *parent) : QListView(parent), m_model(new DeskModel(this))
{
    setObjectName(QStringLiteral("desk.list"));
    setAccessibleName(tr("Things to do"));
    setModel(m_model);
    setItemDelegate(new DeskDelegate(*m_model, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, &DeskList::open);
}

void DeskList::setGroups(const std::vector<DeskGroup> &groups)
{
    const int row = currentIndex().row();
    m_model->setGroups(groups);
    if (row >= 0)
        setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
}

void DeskList::open(const QModelIndex &index)
{
    if (const DeskRow *row = m_model->rowAt(index.row()))
        emit itemOpened(row->entity, row->id);
    else if (const DeskGroup *head = m_model->headAt(index.row()); head && !head->page.isEmpty())
        emit pageOpened(head->page);
}

void DeskList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

}  // namespace hk
