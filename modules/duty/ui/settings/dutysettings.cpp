// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/settings/dutysettings.h"

#include "duty/store/logs.h"
#include "duty/store/presencestore.h"
#include "duty/store/rotamaking.h"
#include "duty/ui/reminder.h"
#include "storage/settings.h"
#include "widgets/controls/formfield.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/quiethours.h"
#include "widgets/whendone.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hk::duty {

namespace {

constexpr int mostHours = 240;
constexpr int mostWeeks = 30;
constexpr int mostMinutes = 240;
constexpr int mostRest = 14;
constexpr int sectionGap = 12;
const QString lateHoursName = QStringLiteral("duty.lateHours");
const QString restDaysName = QStringLiteral("duty.restDays");
const QString visitWeeksName = QStringLiteral("duty.visitWeeks");

}  // namespace

DutySettings::DutySettings(const UiContext &context) : m_context(context), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Settings of duty"));
    m_column->setContentsMargins(0, 0, 0, 0);
    addRules();
    addReminder();
    m_column->addStretch(1);
    onTheme(this, [this](const Theme &theme) { m_column->setSpacing(theme.px(sectionGap)); });
    load();
}

QBoxLayout *DutySettings::addSection(const QString &title)
{
    auto *words = new QLabel(title);
    setTextRole(words, TextRole::PanelTitle);
    m_column->addWidget(words);
    return m_column;
}

QSpinBox *DutySettings::makeNumber(const char *name, int least, int most, QString (*unit)(int))
{
    auto *number = new QSpinBox;
    number->setObjectName(QStringLiteral("dutySettings.") + QLatin1String(name));
    number->setRange(least, most);
    const auto tell = [number, unit](int value) { number->setSuffix(unit(value)); };
    connect(number, &QSpinBox::valueChanged, number, tell);
    tell(number->value());
    return number;
}

void DutySettings::addRules()
{
    const bool may = !m_context.database.isReadOnly() && m_context.database.viewer().may(Deed::Settings);
    m_lateHours = makeNumber("lateHours", 1, mostHours, [](int n) { return tr(" hour(s)", nullptr, n); });
    m_visitWeeks = makeNumber("visitWeeks", 1, mostWeeks, [](int n) { return tr(" week(s)", nullptr, n); });
    m_restDays = makeNumber("restDays", 1, mostRest, [](int n) { return tr(" day(s)", nullptr, n); });
    QBoxLayout *section = addSection(tr("Logs, rooms and the rota"));
    auto *late = new FormField(tr("A log counts as written late after"), m_lateHours);
    late->setHint(tr("From the end of the shift until it is submitted. Logs that were submitted already stay as they are marked."));
    section->addWidget(late);
    auto *visits = new FormField(tr("A room is to be visited every"), m_visitWeeks);
    visits->setHint(tr("A room that was not visited for so long is red on the map of visits."));
    section->addWidget(visits);
    auto *rest = new FormField(tr("Between two duties of one person a rota leaves at least"), m_restDays);
    rest->setHint(tr("With 1, nobody has duties on neighbouring days."));
    section->addWidget(rest);
    for (QSpinBox *number : {m_lateHours, m_visitWeeks, m_restDays}) {
        number->setEnabled(may);
        number->setToolTip(may ? QString() : tr("Only administrators set this."));
    }
    connect(m_lateHours, &QSpinBox::editingFinished, this, [this] { write(lateHoursName, m_lateHours->value()); });
    connect(m_visitWeeks, &QSpinBox::editingFinished, this, [this] { write(visitWeeksName, m_visitWeeks->value()); });
    connect(m_restDays, &QSpinBox::editingFinished, this, [this] { write(restDaysName, m_restDays->value()); });
}

void DutySettings::addReminder()
{
    const Reminder kept = Reminder::kept();
    m_remind = new QCheckBox(tr("Tell me before a shift begins"));
    m_remind->setObjectName(QStringLiteral("dutySettings.remind"));
    m_remind->setChecked(kept.isOn);
    m_minutes = makeNumber("minutes", 1, mostMinutes, [](int n) { return tr(" minute(s)", nullptr, n); });
    m_minutes->setValue(kept.minutes);
    m_minutes->setEnabled(kept.isOn);
    m_quiet = new QLabel;
    m_quiet->setObjectName(QStringLiteral("dutySettings.quiet"));
    m_quiet->setWordWrap(true);
    setTextRole(m_quiet, TextRole::Body, Token::Text2);
    auto *hours = new QPushButton(tr("Quiet hours…"));
    hours->setObjectName(QStringLiteral("dutySettings.quietHours"));
    QBoxLayout *section = addSection(tr("Reminder on this computer"));
    section->addWidget(m_remind);
    section->addWidget(new FormField(tr("How long before"), m_minutes));
    section->addWidget(m_quiet);
    section->addWidget(hours, 0, Qt::AlignLeft);
    const auto keep = [this] {
        m_minutes->setEnabled(m_remind->isChecked());
        Reminder{m_remind->isChecked(), m_minutes->value()}.keep();
    };
    connect(m_remind, &QCheckBox::toggled, this, keep);
    connect(m_minutes, &QSpinBox::editingFinished, this, keep);
    connect(hours, &QPushButton::clicked, this, [this] {
        askQuietHours(m_context, this);
        showQuiet();
    });
    showQuiet();
}

void DutySettings::showQuiet()
{
    const QString hours = QuietHours::kept().text();
    m_quiet->setText(hours.isEmpty() ? tr("There are no quiet hours.")
                                     : tr("Nothing is told from %1 to %2.").arg(hours.section(u'-', 0, 0), hours.section(u'-', 1)));
}

void DutySettings::load()
{
    const auto job = [](Reader &reader) -> Result<Rules> {
        Rules rules;
        HK_TRY(rules.lateHours, lateHours(reader));
        HK_TRY(rules.visitWeeks, visitWeeks(reader));
        HK_TRY(rules.restDays, rotaRestDays(reader));
        return rules;
    };
    whenDone(m_context.database.read(job), this, [this](const Result<Rules> &rules) {
        if (!rules.ok())
            return;
        const QSignalBlocker quietHours(m_lateHours);
        const QSignalBlocker quietWeeks(m_visitWeeks);
        const QSignalBlocker quietDays(m_restDays);
        m_lateHours->setValue(rules->lateHours);
        m_visitWeeks->setValue(rules->visitWeeks);
        m_restDays->setValue(rules->restDays);
    });
}

void DutySettings::write(const QString &setting, int value)
{
    whenDone(m_context.database.write({}, [setting, value](Writer &writer) { return writeSetting(writer, setting, value); }), this,
             [this](const Result<void> &done) {
                 if (!done.ok())
                     m_context.workbench.say({StatusKind::Warning, done.error().message});
             });
}

}  // namespace hk::duty
