// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/waitinglist.h"

#include "roster/ui/bedmap/studentmime.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace hk::roster {

namespace {

constexpr int studentRole = Qt::UserRole + 1;
constexpr int classRole = Qt::UserRole + 2;
constexpr int stateRole = Qt::UserRole + 3;
constexpr int waitingNameWidth = 62;

class WaitingNames : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override
    {
        return items.isEmpty() ? nullptr : studentMime(items.first()->data(studentRole).toLongLong());
    }
};

class WaitingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, themeOf(option.widget).px(metrics::rowCompact)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = themeOf(option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        if (selected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.color(selected ? Token::Selection : Token::Hover));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color(Token::Line));
        QRect text = option.rect.adjusted(theme.px(10), 0, -theme.px(12), 0);
        painter->setFont(fontOf(TextRole::Body, theme));
        painter->setPen(theme.color(Token::Text));
        const QString name = index.data().toString();
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
        text.setLeft(text.left()
                     + std::max(theme.px(waitingNameWidth), painter->fontMetrics().horizontalAdvance(name) + theme.px(8)));
        painter->setPen(theme.color(Token::Text2));
        const QString state = index.data(stateRole).toString();
        painter->setFont(fontOf(TextRole::Caption, theme));
        const int stateWidth = painter->fontMetrics().horizontalAdvance(state) + theme.px(8);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, state);
        painter->setFont(fontOf(TextRole::Body, theme));
        text.setRight(text.right() - stateWidth);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(classRole).toString(), Qt::ElideRight, text.width()));
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(theme.color(Token::Focus));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

}  // namespace

WaitingPanel::WaitingPanel(QWidget *parent) : Panel(parent), m_list(new WaitingNames(this))
{
    setTitle(tr("Waiting for a bed"));
    m_list->setObjectName(QStringLiteral("waitingList"));
    m_list->setAccessibleName(tr("Students waiting for a bed"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setItemDelegate(new WaitingDelegate(m_list));
    m_list->setUniformItemSizes(true);
    // Takes what the chosen bed leaves: it must not make the page higher than the window.
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *hint = new QLabel(
        tr("Drag a name onto a free bed, or press Enter to choose one. A building of another gender asks for a reason."), this);
    hint->setWordWrap(true);
    setTextRole(hint, TextRole::Caption, Token::Text3);
    body()->addWidget(m_list, 1);
    body()->addWidget(hint);
    onTheme(this, [this, hint](const Theme &theme) {
        hint->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(10));
        m_list->doItemsLayout();
    });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit activated(item->data(studentRole).toLongLong()); });
}

void WaitingPanel::setWaiting(const WaitingList &waiting)
{
    const qint64 before = current();
    m_list->clear();
    setTitle(tr("Waiting for a bed"), QLocale().toString(waiting.total));
    for (const WaitingStudent &student : waiting.students) {
        auto *item = new QListWidgetItem(student.name, m_list);
        item->setData(studentRole, student.student);
        item->setData(classRole, student.className);
        QString state;
        if (student.state == QLatin1String("active"))
            state = tr("in %1").arg(student.place);
        else if (student.state == QLatin1String("booked"))
            state = tr("booked %1").arg(student.place);
        item->setData(stateRole, state);
        item->setToolTip(QStringList{student.number, student.name, student.className, state}.join(u' ').simplified());
        item->setData(Qt::AccessibleTextRole, item->toolTip());
        if (student.student == before)
            m_list->setCurrentItem(item);
    }
}

qint64 WaitingPanel::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item != nullptr ? item->data(studentRole).toLongLong() : 0;
}

}  // namespace hk::roster
