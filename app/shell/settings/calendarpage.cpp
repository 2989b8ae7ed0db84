// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/calendarpage.h"

#include "calendar/workcalendarfile.h"
#include "module/calendarstore.h"
#include "shell/access/actiongate.h"
#include "shell/frame/termcorner.h"
#include "shell/settings/termeditor.h"
#include "widgets/controls/formfield.h"
#include "widgets/dialogs.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <set>

namespace hk {

CalendarPage::CalendarPage(const WindowContext &context, Workbench &workbench)
    : SettingsPage(QStringLiteral("shell.calendar")),
      m_context(context),
      m_workbench(workbench),
      m_terms(new TermEditor(context, workbench))
{
    addSection(tr("Terms"))->addWidget(m_terms);
    addDays();
    addStretch();
    refreshDays();
}

void CalendarPage::addDays()
{
    QBoxLayout *section = addSection(tr("Holidays and make-up workdays"));
    m_year = new QComboBox;
    m_year->setObjectName(QStringLiteral("calendar.year"));
    m_missing = new QLabel;
    m_missing->setObjectName(QStringLiteral("calendar.missing"));
    m_missing->setWordWrap(true);
    m_days = new QListWidget;
    m_days->setObjectName(QStringLiteral("calendar.days"));
    m_days->setAccessibleName(tr("Holidays and make-up workdays of the year"));
    m_days->setMinimumHeight(200);
    auto *import = new QPushButton(tr("Import a year (JSON or .ics)…"));
    import->setObjectName(QStringLiteral("calendar.import"));
    const bool may = mayWrite(m_context, "calendar_day");
    import->setEnabled(!m_context.database.isReadOnly() && may);
    import->setToolTip(may ? QString() : deedRefusal(Deed::Settings));
    auto *row = new QHBoxLayout;
    row->addWidget(import);
    row->addStretch(1);
    section->addWidget(new FormField(tr("Year"), m_year));
    section->addWidget(m_missing);
    section->addWidget(m_days);
    section->addLayout(row);
    connect(m_year, &QComboBox::activated, this, &CalendarPage::showYear);
    connect(import, &QPushButton::clicked, this, &CalendarPage::importFile);
}

void CalendarPage::dataChanged(const ChangeSet &changes)
{
    if (changes.touches("term"))
        m_terms->refresh();
    if (changes.touches("calendar_day"))
        refreshDays();
}

void CalendarPage::refreshDays()
{
    const auto future = m_context.database.read([](Reader &reader) { return readWorkCalendar(reader); });
    whenDone(future, this, [this](const Result<WorkCalendar> &answer) {
        if (!answer.ok())
            return;
        m_calendar = *answer;
        const int today = campusDate(m_context.clock()).year();
        const CalendarYears known = m_calendar.years();
        std::set<int> years(known.wholeYears.begin(), known.wholeYears.end());
        for (const CalendarDay &day : known.days)
            years.insert(day.date.year());
        years.insert({today - 1, today, today + 1});
        const QVariant chosen = m_year->count() > 0 ? m_year->currentData() : QVariant(today);
        m_year->clear();
        for (const int year : years)
            m_year->addItem(QString::number(year), year);
        m_year->setCurrentIndex(m_year->findData(chosen));
        showYear();
    });
}

void CalendarPage::showYear()
{
    const int year = m_year->currentData().toInt();
    m_missing->setText(tr("Nothing is known of %1: deadlines in working days cannot be counted there. Import the government's "
                          "calendar when it is out.")
                           .arg(year));
    m_missing->setVisible(!m_calendar.knowsYear(year));
    m_days->clear();
    const CalendarYears known = m_calendar.years();
    for (const CalendarDay &day : known.days) {
        if (day.date.year() != year)
            continue;
        const QString kind = day.working ? tr("make-up workday") : tr("day off");
        m_days->addItem(
            QStringLiteral("%1  %2    %3    %4").arg(day.date.toString(Qt::ISODate), weekdayName(day.date), kind, day.name));
    }
    m_days->setVisible(m_days->count() > 0);
}

void CalendarPage::importFile()
{
    const QString path = m_context.dialogs.openFile(this, tr("Import a year"), tr("Work calendars (*.json *.ics)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    constexpr qint64 largest = 4 << 20;
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest) {
        m_workbench.say({StatusKind::Warning, tr("The file could not be read. Nothing was changed.")});
        return;
    }
    const QByteArray bytes = file.readAll();
    const bool json = bytes.trimmed().startsWith('{');
    const Result<CalendarYears> years = json ? readWorkCalendarJson(bytes) : readWorkCalendarIcs(bytes);
    if (!years.ok()) {
        m_context.dialogs.tell(this, tr("Import a year"), years.error().message, years.error().detail);
        return;
    }
    const auto future = m_context.database.write(UnitSpec{"core.importCalendar"},
                                                 [years = *years](Writer &writer) { return writeWorkCalendar(writer, years); });
    whenDone(future, this, [this, notes = years->notes, count = years->days.size()](const Result<void> &answer) {
        if (!answer.ok()) {
            m_workbench.say({StatusKind::Warning, answer.error().message});
            return;
        }
        m_workbench.say({StatusKind::Done, tr("%n day(s) imported", nullptr, static_cast<int>(count))});
        if (!notes.isEmpty())
            m_context.dialogs.tell(this, tr("Import a year"), notes.join(u'\n'));
    });
}

}  // namespace hk
