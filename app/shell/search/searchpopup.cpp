// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search/searchpopup.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int mostRows = 14;

class HitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = themeOf(option.widget);
        const bool heading = index.data(SearchModel::HeadingRole).toBool();
        painter->save();
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, theme.color(heading ? Token::Head : current ? Token::Selection : Token::Base));
        if (current && !heading) {
            painter->setPen(theme.color(Token::Focus));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        const QRect words = option.rect.adjusted(theme.px(12), 0, -theme.px(12), 0);
        if (heading) {
            painter->setFont(fontOf(TextRole::Caption, theme));
            painter->setPen(theme.color(Token::Text2));
            painter->drawText(words, Qt::AlignVCenter, index.data().toString());
        } else {
            const QFont font = fontOf(TextRole::Body, theme);
            painter->setFont(font);
            painter->setPen(theme.color(Token::Text));
            const QString title = index.data().toString();
            painter->drawText(words, Qt::AlignVCenter, title);
            const int left = QFontMetrics(font).horizontalAdvance(title) + theme.px(12);
            painter->setPen(theme.color(Token::Text2));
            const QRect rest = words.adjusted(left, 0, 0, 0);
            const QString subtitle = index.data(SearchModel::SubtitleRole).toString();
            painter->drawText(rest, Qt::AlignVCenter, QFontMetrics(font).elidedText(subtitle, Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {1, themeOf(option.widget).px(metrics::rowCompact)};
    }
};

}  // namespace

SearchPopup::SearchPopup(QWidget *window)
    : QFrame(window), m_model(new SearchModel(this)), m_list(new QListView), m_sentence(new QLabel)
{
    setObjectName(QStringLiteral("searchPopup"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(QStringLiteral("searchPopup.list"));
    m_list->setAccessibleName(tr("Search results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentence->setObjectName(QStringLiteral("searchPopup.sentence"));
    m_sentence->setWordWrap(true);
    setTextRole(m_sentence, TextRole::Body, Token::Text2);
    onTheme(m_sentence,
            [this](const Theme &theme) { m_sentence->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10)); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_sentence);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (!index.data(SearchModel::HeadingRole).toBool())
            emit opened(index.data(SearchModel::EntityRole).toByteArray(), index.data(SearchModel::IdRole).toLongLong());
    });
    hide();
}

void SearchPopup::showAnswers(QWidget *under, const QList<SearchHit> &hits, const QString &sentence)
{
    m_model->setHits(hits);
    const int first = m_model->nextHit(-1, 1);
    m_list->setVisible(first >= 0);
    m_sentence->setText(sentence);
    m_sentence->setVisible(first < 0);
    if (first >= 0)
        m_list->setCurrentIndex(m_model->index(first));
    if (first < 0 && sentence.isEmpty()) {
        hide();
        return;
    }
    place(under);
    show();
    raise();
    // The first hit is chosen; the heading above it is to be seen too.
    m_list->scrollToTop();
}

void SearchPopup::place(QWidget *under)
{
    const Theme theme = themeOf(this);
    const QPoint corner = under->mapTo(parentWidget(), QPoint(0, under->height() + theme.px(4)));
    layout()->invalidate();
    const int rows = qMin(m_model->rowCount(), mostRows);
    const QMargins around = contentsMargins() + layout()->contentsMargins();
    const int wanted = rows > 0 ? rows * theme.px(metrics::rowCompact) + around.top() + around.bottom()
                                : layout()->totalHeightForWidth(under->width());
    setGeometry(corner.x(), corner.y(), under->width(), qMin(wanted, parentWidget()->height() - corner.y() - theme.px(8)));
}

void SearchPopup::step(int by)
{
    const int next = m_model->nextHit(m_list->currentIndex().row(), by);
    if (next >= 0)
        m_list->setCurrentIndex(m_model->index(next));
}

void SearchPopup::page(int by)
{
    for (int i = 0; i < mostRows - 2; ++i)
        step(by);
}

QModelIndex SearchPopup::chosen() const
{
    return m_list->currentIndex();
}

}  // namespace hk
