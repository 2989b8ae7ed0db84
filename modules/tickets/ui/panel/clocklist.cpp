// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/panel/clocklist.h"

#include "tickets/ui/words.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/controls/iconview.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/tallenough.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::tickets {

ClockList::ClockList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    keepTallEnough(this);
}

void ClockList::showClocks(qint64 ticket, const std::vector<ClockLine> &clocks)
{
    QStringList words;
    for (const ClockLine &clock : clocks)
        words << clock.title << clock.limit << clock.words.text << clock.explanation << QString::number(clock.due.value_or(0));
    if (ticket == m_ticket && words == m_words && m_rows != nullptr)
        return;
    m_words = words;
    if (ticket != m_ticket)
        m_unfolded.clear();
    m_ticket = ticket;
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    for (const ClockLine &clock : clocks)
        addClock(clock, *column);
    onTheme(m_rows, [column](const Theme &theme) { column->setSpacing(theme.px(2)); });
    layout()->addWidget(m_rows);
    setVisible(!clocks.empty());
}

void ClockList::addClock(const ClockLine &clock, QVBoxLayout &column)
{
    QToolButton *fold = iconButton(QStringLiteral("chevron-right"), QStringLiteral("clock.fold"),
                                   tr("How this came about: %1").arg(clock.title), m_rows);
    fold->setCheckable(true);
    auto *title = new QLabel(clock.limit.isEmpty() ? clock.title : tr("%1 · %2").arg(clock.title, clock.limit), m_rows);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setTextRole(title, TextRole::Body, Token::Text2);
    auto *words = new StatusLabel(statusOf(clock.words.severity), clock.words.text, m_rows);
    words->setObjectName(QStringLiteral("clock.words"));
    QStringList steps = clock.explanation;
    if (clock.due)
        steps.prepend(tr("Due: %1").arg(momentWords(*clock.due)));
    auto *explanation = new QLabel(steps.join(u'\n'), m_rows);
    explanation->setObjectName(QStringLiteral("clock.explanation"));
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(explanation, TextRole::Caption, Token::Text2);
    auto *head = new QHBoxLayout;
    head->addWidget(fold, 0, Qt::AlignTop);
    head->addWidget(title, 1);
    auto *below = new QVBoxLayout;
    below->addWidget(words, 0, Qt::AlignLeft);
    below->addWidget(explanation);
    column.addLayout(head);
    column.addLayout(below);
    onTheme(fold, [fold, head, below](const Theme &theme) {
        head->setSpacing(theme.px(4));
        below->setSpacing(theme.px(2));
        below->setContentsMargins(fold->sizeHint().width() + theme.px(4), 0, 0, theme.px(6));
    });
    const auto show = [this, fold, explanation, key = clock.title](bool unfolded) {
        fold->setIcon(themedIcon(unfolded ? u"chevron-down" : u"chevron-right"));
        explanation->setVisible(unfolded);
        if (unfolded)
            m_unfolded.insert(key);
        else
            m_unfolded.remove(key);
    };
    connect(fold, &QToolButton::toggled, explanation, show);
    fold->setChecked(m_unfolded.contains(clock.title));
    show(fold->isChecked());
}

}  // namespace hk::tickets
