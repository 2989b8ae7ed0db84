// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/roompainter.h"

#include "roster/ui/bedmap/bedwords.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/status.h"

#include <QCoreApplication>
#include <QPainter>

namespace hk::roster {

namespace {

constexpr int headHeight = 24;
constexpr int bedHeight = 26;
constexpr int cardFoot = 7;
constexpr int cardPadding = 9;
constexpr int bedNumberWidth = 13;

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::BedMap)
};

}  // namespace

RoomPainter::RoomPainter(QPainter &painter, const Theme &theme, const QRect &rect, const RoomCard &room)
    : m_painter(painter), m_theme(theme), m_rect(rect), m_room(room)
{
}

int RoomPainter::cardHeight(const Theme &theme, int beds)
{
    return theme.px(headHeight) + beds * theme.px(bedHeight) + theme.px(cardFoot);
}

QRect RoomPainter::bedRect(const Theme &theme, const QRect &card, int bed)
{
    const int height = theme.px(bedHeight);
    return {card.left() + 1, card.top() + theme.px(headHeight) + theme.px(2) + bed * height, card.width() - 2, height};
}

void RoomPainter::setChosen(bool room, int bed, bool focused)
{
    m_chosenRoom = room;
    m_chosenBed = bed;
    m_focused = focused;
}

void RoomPainter::paint()
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintSheet();
    paintHead();
    for (int bed = 0; bed < m_room.beds.size(); ++bed)
        paintBed(bed);
    m_painter.restore();
}

void RoomPainter::paintSheet()
{
    const bool out = isOutOfUse(m_room);
    const qreal radius = m_theme.px(metrics::radius) - 0.5;
    m_painter.setPen(colour(m_chosenRoom ? Token::Edge : Token::Line));
    m_painter.setBrush(colour(out ? Token::Window : Token::Base));
    m_painter.drawRoundedRect(QRectF(m_rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const int line = m_rect.top() + m_theme.px(headHeight);
    m_painter.fillRect(m_rect.left() + 1, line, m_rect.width() - 2, 1, colour(Token::Line));
}

void RoomPainter::paintHead()
{
    const int padding = m_theme.px(cardPadding);
    const QRect head(m_rect.left() + padding, m_rect.top(), m_rect.width() - 2 * padding, m_theme.px(headHeight));
    m_painter.setFont(strongFontOf(TextRole::Body, m_theme));
    m_painter.setPen(colour(isOutOfUse(m_room) ? Token::Text2 : Token::Text));
    m_painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_room.number);
    m_painter.setFont(fontOf(TextRole::Caption, m_theme));
    m_painter.setPen(colour(Token::Text2));
    QString right = QStringLiteral("%1/%2").arg(m_room.taken()).arg(m_room.places());
    if (m_room.usage == QLatin1String("repair"))
        right = CardText::tr("repair");
    else if (m_room.usage == QLatin1String("closed"))
        right = CardText::tr("closed");
    m_painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, right);
    if (m_shows == MapShows::MixedColleges && isMixed(m_room)) {
        const int width = m_painter.fontMetrics().horizontalAdvance(right) + m_theme.px(22);
        paintMark(head.adjusted(0, 0, -width + m_theme.px(16), 0), statusIconId(StatusKind::Warning), colour(Token::Warning));
    }
}

void RoomPainter::paintMark(const QRect &text, const QString &icon, const QColor &tone)
{
    const int size = m_theme.px(14);
    paintIcon(m_painter, QRectF(text.right() - size + 1, text.center().y() - size / 2.0, size, size), icon, tone);
}

void RoomPainter::paintBed(int index)
{
    const BedCell &bed = m_room.beds.at(index);
    const BedLook look = bedLook(m_room, bed);
    const QRect row = bedRect(m_theme, m_rect, index);
    const bool chosen = m_chosenRoom && m_chosenBed == index;
    if (look == BedLook::Contested)
        m_painter.fillRect(row, colour(Token::OverdueTint));
    if (chosen)
        m_painter.fillRect(row, colour(Token::Selection));
    else if (m_hovered == index && look != BedLook::Contested)
        m_painter.fillRect(row, colour(Token::Hover));
    if (chosen) {
        m_painter.setPen(QPen(colour(m_focused ? Token::Focus : Token::Edge), m_theme.px(metrics::focusWidth)));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
    const int padding = m_theme.px(cardPadding) - 1;
    const int numberWidth = std::max(
        m_theme.px(bedNumberWidth), QFontMetrics(fontOf(TextRole::Caption, m_theme)).horizontalAdvance(bed.number) + m_theme.px(5));
    m_painter.setFont(fontOf(TextRole::Caption, m_theme));
    m_painter.setPen(colour(chosen ? Token::Text2 : Token::Text3));
    m_painter.drawText(row.adjusted(padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       bed.id == 0 ? QStringLiteral("?") : bed.number);
    const QRect text = row.adjusted(padding + numberWidth, 0, -padding, 0);
    switch (look) {
    case BedLook::Free:
        paintFree(text, m_target == index);
        break;
    case BedLook::Taken:
        paintNames(text, bed.occupants.first(), colour(Token::Text), chosen);
        break;
    case BedLook::Booked:
        paintNames(text, bed.occupants.first(), colour(Token::Info), chosen);
        break;
    case BedLook::Contested: {
        m_painter.setFont(strongFontOf(TextRole::Caption, m_theme));
        m_painter.setPen(colour(Token::Overdue));
        const int claims = int(bed.occupants.size());
        const QString words = claims == 1 ? CardText::tr("%1, undecided").arg(bed.occupants.first().name)
                                          : CardText::tr("%n claim it", nullptr, claims);
        m_painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(words, Qt::ElideRight, text.width() - m_theme.px(18)));
        paintMark(text, statusIconId(StatusKind::Overdue), colour(Token::Overdue));
        break;
    }
    case BedLook::OutOfUse:
        m_painter.setPen(colour(Token::Text3));
        m_painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                           bed.state == QLatin1String("repair") ? CardText::tr("repair") : CardText::tr("out of use"));
        break;
    }
}

void RoomPainter::paintFree(const QRect &text, bool target)
{
    const QRectF box = QRectF(text).adjusted(0.5, m_theme.px(4) + 0.5, -0.5, -m_theme.px(4) - 0.5);
    QPen pen(colour(target ? Token::Focus : Token::Edge), target ? m_theme.px(2) : 1);
    pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    m_painter.setBrush(target ? QBrush(colour(Token::Selection)) : QBrush(Qt::NoBrush));
    m_painter.drawRoundedRect(box, m_theme.px(metrics::smallRadius), m_theme.px(metrics::smallRadius));
    m_painter.setPen(colour(Token::Text2));
    m_painter.drawText(text, Qt::AlignCenter, CardText::tr("free bed"));
}

// The name keeps its width; the class takes what is left.
void RoomPainter::paintNames(const QRect &text, const Occupant &occupant, const QColor &tone, bool strong)
{
    const bool dim = m_shows == MapShows::MixedColleges && !isMixed(m_room);
    const bool booked = occupant.state == QLatin1String("booked");
    const bool gone = occupant.status == QLatin1String("left");
    m_painter.setFont(strong ? strongFontOf(TextRole::Caption, m_theme) : fontOf(TextRole::Caption, m_theme));
    const QFontMetrics metrics = m_painter.fontMetrics();
    QRect rest = text;
    if (m_shows == MapShows::Exceptions && (booked || gone)) {
        paintMark(text, statusIconId(booked ? StatusKind::Plan : StatusKind::Warning),
                  colour(booked ? Token::Info : Token::Warning));
        rest.setRight(rest.right() - m_theme.px(18));
    }
    m_painter.setPen(dim ? colour(Token::Text3) : m_shows == MapShows::Nothing ? colour(Token::Text) : tone);
    const QString name = metrics.elidedText(occupant.name, Qt::ElideRight, rest.width());
    m_painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, name);
    rest.setLeft(rest.left() + metrics.horizontalAdvance(name) + m_theme.px(6));
    const QString group = m_shows == MapShows::MixedColleges ? occupant.college : shortClass(occupant.className);
    if ((m_shows == MapShows::Exceptions && (booked || gone)) || rest.width() < m_theme.px(20))
        return;
    m_painter.setFont(fontOf(TextRole::Caption, m_theme));
    m_painter.setPen(colour(strong ? Token::Text2 : Token::Text3));
    m_painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                       m_painter.fontMetrics().elidedText(group, Qt::ElideRight, rest.width()));
}

}  // namespace hk::roster
