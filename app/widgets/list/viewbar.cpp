// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/viewbar.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QFrame>
#include <QHBoxLayout>

namespace hk {

namespace {

constexpr qint64 saveItem = -1;
constexpr qint64 deleteItem = -2;
constexpr int comboWidth = 190;

QPushButton *barButton(const QString &icon, const QString &text, const QString &name, ControlRole role, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(themedIcon(icon, role == ControlRole::Link ? Token::Accent : Token::Text2));
    button->setFocusPolicy(Qt::StrongFocus);
    setRole(button, role);
    return button;
}

}  // namespace

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent),
      m_views(new PrefixCombo(tr("View"), this)),
      m_clear(barButton(QStringLiteral("close"), tr("Clear filters"), QStringLiteral("clearFilters"), ControlRole::Link, this)),
      m_shown(new QLabel(this)),
      m_total(new QLabel(this)),
      m_columns(barButton(QStringLiteral("columns"), tr("Columns"), QStringLiteral("chooseColumns"), ControlRole::Flat, this)),
      m_shownWords([](int count) { return tr("%Ln row(s)", nullptr, count); }),
      m_totalWords([](int count) { return tr("of %Ln row(s)", nullptr, count); })
{
    m_views->setObjectName(QStringLiteral("savedViews"));
    m_shown->setObjectName(QStringLiteral("shownCount"));
    m_total->setObjectName(QStringLiteral("totalCount"));
    setTextRole(m_shown, TextRole::Body, Token::Text2);
    setTextRole(m_total, TextRole::Body, Token::Text3);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_views);
    layout->addWidget(m_clear);
    layout->addStretch();
    layout->addWidget(m_shown);
    layout->addWidget(m_total);
    layout->addWidget(line);
    layout->addWidget(m_columns);
    onTheme(this, [this, layout, line](const Theme &theme) {
        layout->setContentsMargins(0, theme.px(8), 0, theme.px(8));
        layout->setSpacing(theme.px(12));
        m_views->setFixedWidth(theme.px(comboWidth));
        line->setFixedHeight(theme.px(16));
        setFixedHeight(theme.px(metrics::filterRowHeight));
    });
    m_clear->hide();
    connect(m_views, &QComboBox::activated, this, &ViewBar::activated);
    connect(m_clear, &QPushButton::clicked, this, &ViewBar::clearWanted);
    connect(m_columns, &QPushButton::clicked, this, &ViewBar::columnsWanted);
    setViews({});
}

void ViewBar::setViews(const std::vector<SavedView> &views)
{
    const QSignalBlocker quiet(m_views);
    m_views->clear();
    m_views->addItem(tr("All rows"), qint64(0));
    for (const SavedView &view : views)
        m_views->addItem(view.name, view.id);
    m_views->insertSeparator(m_views->count());
    m_views->addItem(themedIcon(u"save"), tr("Save view…"), saveItem);
    setCurrent(m_current);
}

void ViewBar::setCurrent(qint64 view)
{
    const QSignalBlocker quiet(m_views);
    const int index = m_views->findData(view);
    m_current = index < 0 ? 0 : view;
    m_views->setCurrentIndex(std::max(0, index));
    const int last = m_views->findData(deleteItem);
    if (m_current == 0 && last >= 0)
        m_views->removeItem(last);
    else if (m_current != 0 && last < 0)
        m_views->addItem(themedIcon(u"delete"), tr("Delete this view…"), deleteItem);
}

void ViewBar::activated(int index)
{
    const qint64 item = m_views->itemData(index).toLongLong();
    if (item == saveItem || item == deleteItem) {
        setCurrent(m_current);
        if (item == saveItem)
            emit saveWanted();
        else
            emit deleteWanted(m_current);
        return;
    }
    setCurrent(item);
    emit viewChosen(item);
}

void ViewBar::setCounts(qint64 shown, qint64 total, bool complete)
{
    m_shown->setText(complete ? m_shownWords(int(shown)) : QStringLiteral("…"));
    m_total->setText(total < 0 ? QString() : m_totalWords(int(total)));
    m_total->setVisible(complete && total >= 0 && total != shown);
}

void ViewBar::setFiltered(bool filtered)
{
    m_clear->setVisible(filtered);
}

void ViewBar::setCountWords(CountWords shown, CountWords total)
{
    m_shownWords = std::move(shown);
    m_totalWords = std::move(total);
}

}  // namespace hk
