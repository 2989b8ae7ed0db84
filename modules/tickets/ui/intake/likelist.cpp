// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/intake/likelist.h"

#include "base/clock.h"
#include "tickets/domain/titles.h"
#include "widgets/controls/iconview.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace hk::tickets {

namespace {

constexpr int likeShown = 3;

}  // namespace

LikeList::LikeList(QWidget *parent) : QWidget(parent), m_title(new QLabel(this))
{
    setObjectName(QStringLiteral("intake.like"));
    setTextRole(m_title, TextRole::Body);
    m_title->setWordWrap(true);
    auto *mark = new IconView(statusIconId(StatusKind::Warning), metrics::iconSmall, Token::Warning, this);
    auto *head = new QHBoxLayout;
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    onTheme(this, [column, head](const Theme &theme) {
        column->setSpacing(theme.px(4));
        head->setSpacing(theme.px(metrics::iconToWord));
    });
    hide();
}

void LikeList::showLike(const QList<LikeTicket> &tickets)
{
    delete m_rows;
    m_rows = nullptr;
    setVisible(!tickets.isEmpty());
    if (tickets.isEmpty())
        return;
    m_title->setText(tr("%n ticket(s) of this place and category may be about the same thing.", nullptr, int(tickets.size())));
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    for (const LikeTicket &ticket : tickets.mid(0, likeShown)) {
        const int row = grid->rowCount();
        auto *words = new QLabel(likeWords(ticket) + u'\n' + ticket.title, m_rows);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        setTextRole(words, TextRole::Caption, Token::Text2);
        auto *join = new QPushButton(tr("Add to this one instead"), m_rows);
        join->setObjectName(QStringLiteral("like.") + ticket.number);
        join->setAccessibleName(tr("Add to %1 instead").arg(ticket.number));
        join->setAutoDefault(false);
        setRole(join, ControlRole::Link);
        grid->addWidget(words, row, 0);
        grid->addWidget(join, row, 1, Qt::AlignTop);
        connect(join, &QPushButton::clicked, this, [this, id = ticket.id, number = ticket.number] { emit joined(id, number); });
    }
    onTheme(m_rows, [grid](const Theme &theme) {
        grid->setVerticalSpacing(theme.px(4));
        grid->setHorizontalSpacing(theme.px(12));
    });
    layout()->addWidget(m_rows);
}

QString likeWords(const LikeTicket &ticket)
{
    QStringList words{ticket.number, campusDate(ticket.openedAt).toString(Qt::ISODate)};
    if (const auto stage = stageOf(ticket.stage))
        words << title(*stage);
    if (!ticket.complainant.isEmpty())
        words << ticket.complainant;
    return words.join(QStringLiteral(" · "));
}

}  // namespace hk::tickets
