// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/floorlist.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

namespace hk::roster {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int takenRole = Qt::UserRole + 2;
constexpr int placesRole = Qt::UserRole + 3;
constexpr int floorRowHeight = 43;
constexpr int floorListWidth = 140;
constexpr int barHeight = 4;

class FloorDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, themeOf(option.widget).px(floorRowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = themeOf(option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        if (selected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.color(selected ? Token::Selection : Token::Hover));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color(Token::Line));
        const QRect text = option.rect.adjusted(theme.px(10), theme.px(5), -theme.px(10), -theme.px(14));
        painter->setFont(selected ? strongFontOf(TextRole::Body, theme) : fontOf(TextRole::Body, theme));
        painter->setPen(theme.color(Token::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        const int taken = index.data(takenRole).toInt();
        const int places = index.data(placesRole).toInt();
        painter->setFont(fontOf(TextRole::Body, theme));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1/%2").arg(taken).arg(places));
        QRect bar(text.left(), option.rect.bottom() - theme.px(9), text.width(), theme.px(barHeight));
        painter->fillRect(bar, theme.color(Token::Line));
        bar.setWidth(places == 0 ? 0 : bar.width() * std::min(taken, places) / places);
        painter->fillRect(bar, theme.color(selected ? Token::Accent : Token::Edge));
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.color(Token::Focus), theme.px(metrics::focusWidth)));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }
};

}  // namespace

FloorList::FloorList(QWidget *parent) : Panel(parent), m_list(new QListWidget(this))
{
    auto *head = new QWidget(this);
    auto *left = new QLabel(tr("Floor"), head);
    auto *right = new QLabel(tr("living in / beds"), head);
    setTextRole(left, TextRole::Caption, Token::Text2);
    setTextRole(right, TextRole::Caption, Token::Text2);
    auto *line = new QHBoxLayout(head);
    line->addWidget(left);
    line->addStretch(1);
    line->addWidget(right);
    m_list->setObjectName(QStringLiteral("floorList"));
    m_list->setAccessibleName(tr("Floors"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new FloorDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(head);
    body()->addWidget(m_list, 1);
    onTheme(this, [this, head, line](const Theme &theme) {
        setFixedWidth(theme.px(floorListWidth));
        head->setFixedHeight(theme.px(metrics::tableHeaderHeight));
        line->setContentsMargins(theme.px(10), 0, theme.px(10), 0);
        m_list->doItemsLayout();
        updateGeometry();
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr)
            emit chosen(item->data(idRole).toLongLong());
    });
}

QString FloorList::nameOf(const FloorNode &floor)
{
    return floor.id == withoutFloor ? tr("No floor") : tr("Floor %1").arg(floor.number);
}

void FloorList::setFloors(const QList<FloorNode> &floors)
{
    const qint64 before = current();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const FloorNode &floor : floors) {
        auto *item = new QListWidgetItem(nameOf(floor), m_list);
        item->setData(idRole, floor.id);
        item->setData(takenRole, floor.counts.taken);
        item->setData(placesRole, floor.counts.beds);
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2 of %3 beds taken").arg(nameOf(floor)).arg(floor.counts.taken).arg(floor.counts.beds));
        const QStringList groups{floor.partyGroup, floor.leagueGroup};
        item->setToolTip(groups.join(QStringLiteral("　")).trimmed());
        if (floor.id == before)
            m_list->setCurrentItem(item);
    }
    updateGeometry();
}

// The sheet ends with the last floor.
QSize FloorList::sizeHint() const
{
    const Theme theme = themeOf(this);
    const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : theme.px(floorRowHeight);
    const QMargins edge = m_list->contentsMargins();
    return {theme.px(floorListWidth),
            theme.px(metrics::tableHeaderHeight) + std::max(1, m_list->count()) * row + edge.top() + edge.bottom() + 4};
}

qint64 FloorList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item != nullptr ? item->data(idRole).toLongLong() : 0;
}

void FloorList::choose(qint64 floor)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toLongLong() == floor)
            m_list->setCurrentRow(row);
    }
}

}  // namespace hk::roster
