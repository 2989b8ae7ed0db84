// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/termcorner.h"

#include "module/calendarstore.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QLocale>
#include <QMenuBar>
#include <QMouseEvent>

namespace hk {

namespace {

constexpr int menuPadding = 20;
constexpr int tick = 5000;  // milliseconds; the minute on the screen is never later than this

struct CalendarNow {
    Terms terms;
    WorkCalendar calendar;
};

}  // namespace

QString weekdayName(QDate date)
{
    return QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat);
}

TermCorner::TermCorner(const WindowContext &context, QWidget *parent) : QLabel(parent), m_context(context)
{
    setObjectName(QStringLiteral("termCorner"));
    setTextRole(this, TextRole::Caption, Token::Text2);
    setAlignment(Qt::AlignVCenter | Qt::AlignRight);
    onTheme(this, [this](const Theme &theme) {
        setContentsMargins(0, 0, theme.px(12), 0);
        setFixedHeight(theme.px(metrics::menuBarHeight));
        showNow();
    });
    setCursor(Qt::PointingHandCursor);
    showNow();
    startTimer(tick);
}

void TermCorner::refresh()
{
    const auto future = m_context.database.read([](Reader &reader) -> Result<CalendarNow> {
        HK_TRY(Terms terms, readTerms(reader));
        HK_TRY(WorkCalendar calendar, readWorkCalendar(reader));
        return CalendarNow{std::move(terms), std::move(calendar)};
    });
    whenDone(future, this, [this](const Result<CalendarNow> &answer) {
        if (!answer.ok())
            return;
        m_terms = answer->terms;
        m_calendar = answer->calendar;
        showNow();
    });
}

void TermCorner::showNow()
{
    const QDateTime now = campusTime(m_context.clock());
    const QDate day = now.date();
    QStringList parts;
    if (const auto term = m_terms.termOf(day))
        parts << term->name;
    parts << m_terms.weekText(day) << weekdayName(day) << day.toString(Qt::ISODate) << now.toString(QStringLiteral("HH:mm"));
    setAccessibleName(parts.join(QStringLiteral(", ")));
    showParts(parts);
    QStringList tip;
    switch (m_calendar.kindOf(day)) {
    case DayKind::Holiday:
        tip << tr("Today is a holiday: %1").arg(m_calendar.nameOf(day));
        break;
    case DayKind::MakeUpWorkday:
        tip << tr("Today is a make-up workday");
        break;
    case DayKind::Unknown:
        tip << tr("The holidays of %1 are not known yet; import them in Settings, Calendar.").arg(day.year());
        break;
    case DayKind::Workday:
    case DayKind::Weekend:
        break;
    }
    if (!m_terms.termOf(day))
        tip << tr("No term covers today; add one in Settings, Calendar.");
    setToolTip(tip.join(u'\n'));
    if (m_day.isValid() && m_day != day)
        emit dayChanged();
    m_day = day;
}

// As much as the menus leave room for; the time and the date are the last to go.
void TermCorner::showParts(QStringList parts)
{
    auto *bar = qobject_cast<QMenuBar *>(parentWidget());
    const QString gap = QStringLiteral("    ");
    if (bar) {
        const Theme theme = themeOf(this);
        int room = bar->width() - theme.px(menuPadding);
        for (const QAction *menu : bar->actions())
            room -= bar->fontMetrics().horizontalAdvance(menu->text()) + theme.px(menuPadding);
        while (parts.size() > 2 && fontMetrics().horizontalAdvance(parts.join(gap)) > room)
            parts.removeFirst();
    }
    const QString shown = parts.join(gap);
    if (shown == text())
        return;
    setText(shown);
    // A menu bar measures its corner only when it is given one.
    if (bar)
        bar->setCornerWidget(this);
}

bool TermCorner::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        showNow();
    return QLabel::eventFilter(watched, event);
}

void TermCorner::refit()
{
    parentWidget()->installEventFilter(this);
    showNow();
}

void TermCorner::timerEvent(QTimerEvent *)
{
    showNow();
}

void TermCorner::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit clicked();
}

}  // namespace hk
