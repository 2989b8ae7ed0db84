// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/log/logdialog.h"

#include "base/clock.h"
#include "duty/domain/logform.h"
#include "duty/dutycatalogue.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hk::duty {

namespace {

constexpr int logDialogWidth = 520;
constexpr int summaryWords = 84;
constexpr int buildingsForLog = 300;
constexpr qint64 usualLogLength = 3'600'000;
constexpr qint64 justBegun = 5 * qint64(60'000);
constexpr qint64 soonToBegin = 2 * usualLogLength;

QList<ChoiceFieldItem> formChoices(const Catalogue &catalogue)
{
    const Entity &entity = *catalogue.entity("duty_log");
    QList<ChoiceFieldItem> items;
    for (const Choice &choice : entity.field("template")->choices)
        items.append({choice.code, entity.titleText(choice)});
    return items;
}

Log logOfNow(qint64 now)
{
    Log log;
    log.starts = now - now % justBegun;
    log.ends = log.starts + usualLogLength;
    return log;
}

}  // namespace

LogDialog::LogDialog(const UiContext &context, const QList<qint64> &buildings, QWidget *parent)
    : LogDialog(context, logOfNow(context.clock()), true, parent)
{
    m_looksAt = buildings;
    load();
}

LogDialog::LogDialog(const UiContext &context, const Log &log, QWidget *parent) : LogDialog(context, log, false, parent)
{
    m_form->setValue(log.form);
    m_summary->setPlainText(log.summary);
    showPrompt();
}

LogDialog::LogDialog(const UiContext &context, const Log &log, bool isNew, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_log(log),
      m_isNew(isNew),
      m_message(new MessageBar(this)),
      m_shift(new ChoiceField(this)),
      m_person(new ChoiceField(this)),
      m_building(new ChoiceField(this)),
      m_form(new ChoiceField(this)),
      m_day(new DateField(campusDate(context.clock()), this)),
      m_starts(new QLineEdit(this)),
      m_ends(new QLineEdit(this)),
      m_summary(new QPlainTextEdit(this)),
      m_save(new QPushButton(isNew ? tr("Begin the log") : tr("Save"), this))
{
    setObjectName(QStringLiteral("logDialog"));
    setWindowTitle(isNew ? tr("Begin a log") : tr("Duty log"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_day->setDate(campusDate(log.starts));
    m_starts->setText(timeText(campusTime(log.starts).time()));
    m_ends->setText(timeText(campusTime(log.ends).time()));
    showPrompt();
}

FormField *LogDialog::makeField(const QString &label, QWidget *editor, const char *name)
{
    editor->setObjectName(QStringLiteral("log.") + QLatin1String(name));
    auto *field = new FormField(label, editor, this);
    m_fields.insert(name, field);
    return field;
}

QBoxLayout *LogDialog::timeLine()
{
    auto *line = new QHBoxLayout;
    line->addWidget(makeField(tr("Day"), m_day, "day"), 2, Qt::AlignTop);
    line->addWidget(makeField(tr("From"), m_starts, "starts"), 1, Qt::AlignTop);
    line->addWidget(makeField(tr("To"), m_ends, "ends"), 1, Qt::AlignTop);
    onTheme(this, [line](const Theme &theme) { line->setSpacing(theme.px(12)); });
    return line;
}

void LogDialog::build()
{
    m_message->hide();
    m_summary->setTabChangesFocus(true);
    m_save->setObjectName(QStringLiteral("log.save"));
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
    m_form->setChoices(formChoices(m_context.catalogue));
    QBoxLayout *const fields = this->fields();
    fields->addWidget(m_message);
    if (m_isNew) {
        fields->addWidget(makeField(tr("Shift"), m_shift, "shift"));
        auto *line = new QHBoxLayout;
        line->addWidget(makeField(tr("Who writes it"), m_person, "person"), 1, Qt::AlignTop);
        line->addWidget(makeField(tr("Building"), m_building, "building"), 1, Qt::AlignTop);
        onTheme(this, [line](const Theme &theme) { line->setSpacing(theme.px(12)); });
        fields->addLayout(line);
    }
    for (QWidget *unused : std::initializer_list<QWidget *>{m_shift, m_person, m_building})
        unused->setVisible(m_isNew);
    fields->addWidget(makeField(tr("Form"), m_form, "form"));
    fields->addLayout(timeLine());
    fields->addWidget(makeField(tr("Summary"), m_summary, "summary"));
    m_fields.value("form")->setRequired(true);
    layOut(m_save, logDialogWidth);
    onTheme(m_summary, [this](const Theme &theme) { m_summary->setFixedHeight(theme.px(summaryWords)); });
    // When a shift was is the plan's to say.
    for (QWidget *editor : std::initializer_list<QWidget *>{m_day, m_starts, m_ends})
        editor->setEnabled(m_log.shift == 0);
    connect(m_form, &ChoiceField::valueChanged, this, &LogDialog::showPrompt);
    connect(m_shift, &ChoiceField::valueChanged, this, &LogDialog::shiftChosen);
    connect(m_person, &ChoiceField::valueChanged, this, &LogDialog::personChosen);
    connect(m_save, &QPushButton::clicked, this, &LogDialog::save);
    (m_isNew ? static_cast<QWidget *>(m_shift) : m_summary)->setFocus();
}

Result<LogDialog::Offers> LogDialog::readOffers(Reader &reader, qint64 now, const QList<qint64> &buildings)
{
    Offers offers;
    const QDate today = campusDate(now);
    HK_TRY(offers.shifts, shiftsBetween(reader, today.addDays(-1), today, buildings));
    offers.shifts.removeIf([now](const Shift &shift) {
        return shift.cancelled || shift.starts > now + soonToBegin || shift.ends < now - soonToBegin;
    });
    HK_TRY(offers.people, dutyPeople(reader));
    HK_TRY(offers.buildings, referenceChoices(reader, "building", {}, buildingsForLog));
    if (!reader.viewer().name.isEmpty()) {
        HK_TRY(const auto own, dutyPersonNamed(reader, reader.viewer().name));
        offers.own = own ? own->id : 0;
    }
    return offers;
}

void LogDialog::load()
{
    const auto job = [now = m_context.clock(), buildings = m_looksAt](Reader &reader) {
        return readOffers(reader, now, buildings);
    };
    whenDone(m_context.database.read(job), this, [this](const Result<Offers> &offers) {
        if (offers.ok())
            showOffers(*offers);
        else
            m_message->say(StatusKind::Overdue, offers.error().message);
    });
}

void LogDialog::showOffers(const Offers &offers)
{
    m_offers = offers;
    QList<ChoiceFieldItem> shifts{{qint64(0), tr("none: outside of the plan")}};
    qint64 usual = 0;
    for (const Shift &shift : offers.shifts) {
        shifts.append({shift.id, shift.title() + u' ' + spanText(shift.starts, shift.ends)});
        const bool isOwn = offers.own != 0
            && std::any_of(shift.on.begin(), shift.on.end(), [&](const OnDuty &on) { return on.person == offers.own; });
        if (isOwn && usual == 0)
            usual = shift.id;
    }
    QList<ChoiceFieldItem> people{{qint64(0), QStringLiteral("—")}};
    for (const DutyPerson &person : offers.people)
        people.append({person.id, person.name});
    QList<ChoiceFieldItem> buildings{{qint64(0), QStringLiteral("—")}};
    for (const ReferenceChoice &building : offers.buildings)
        buildings.append({building.id, building.title});
    m_shift->setChoices(shifts);
    m_person->setChoices(people);
    m_building->setChoices(buildings);
    m_person->setValue(offers.own);
    m_building->setValue(m_looksAt.size() == 1 ? m_looksAt.first() : qint64(0));
    m_shift->setValue(usual);
    if (m_form->value().toString().isEmpty())
        m_form->setValue(QStringLiteral("staff"));
    personChosen();
}

// Of a shift the plan says where and when it is.
void LogDialog::shiftChosen()
{
    const qint64 key = m_shift->value().toLongLong();
    const auto found =
        std::find_if(m_offers.shifts.begin(), m_offers.shifts.end(), [key](const Shift &one) { return one.id == key; });
    const bool isPlanned = found != m_offers.shifts.end();
    for (QWidget *editor : std::initializer_list<QWidget *>{m_building, m_day, m_starts, m_ends})
        editor->setEnabled(!isPlanned);
    if (!isPlanned)
        return;
    m_building->setValue(found->building);
    m_day->setDate(campusDate(found->starts));
    m_starts->setText(timeText(campusTime(found->starts).time()));
    m_ends->setText(timeText(campusTime(found->ends).time()));
    if (m_person->value().toLongLong() == 0 && found->on.size() == 1)
        m_person->setValue(found->on.first().person);
}

void LogDialog::personChosen()
{
    const qint64 key = m_person->value().toLongLong();
    const auto found =
        std::find_if(m_offers.people.begin(), m_offers.people.end(), [key](const DutyPerson &one) { return one.id == key; });
    if (found != m_offers.people.end())
        m_form->setValue(found->roleType);
    showPrompt();
}

void LogDialog::showPrompt()
{
    m_summary->setPlaceholderText(summaryPrompt(m_form->value().toString()));
}

std::optional<ShiftTime> LogDialog::time() const
{
    const auto day = m_day->date();
    const auto starts = timeOfDay(m_starts->text());
    const auto ends = timeOfDay(m_ends->text());
    return day && starts && ends ? std::optional(shiftTime(*day, *starts, *ends)) : std::nullopt;
}

bool LogDialog::check()
{
    const QString noTime = tr("Write a time of day, such as 22:00.");
    m_fields.value("day")->setError(m_day->date() ? QString() : tr("Say on which day it was."));
    m_fields.value("starts")->setError(timeOfDay(m_starts->text()) ? QString() : noTime);
    m_fields.value("ends")->setError(timeOfDay(m_ends->text()) ? QString() : noTime);
    m_fields.value("form")->setError(m_form->value().toString().isEmpty() ? tr("Choose a form.") : QString());
    fitHeight();
    return time() && !m_form->value().toString().isEmpty();
}

void LogDialog::save()
{
    if (!check())
        return;
    const ShiftTime span = *time();
    const QString summary = m_summary->toPlainText().trimmed();
    const QString form = m_form->value().toString();
    NewLog made{m_shift->value().toLongLong(), m_building->value().toLongLong(), m_person->value().toLongLong()};
    made.form = form;
    made.starts = span.starts;
    made.ends = span.ends;
    made.summary = summary;
    const auto job = [made, head = LogHead{form, span.starts, span.ends, summary},
                      key = m_log.id](Writer &writer) -> Result<qint64> {
        if (key == 0)
            return beginLog(writer, made);
        HK_CHECK(editLog(writer, key, head));
        return key;
    };
    m_save->setEnabled(false);
    whenDone(m_context.database.write({.verb = m_isNew ? "duty.newLog" : "duty.editLog"}, job), this,
             [this](const Result<qint64> &log) {
                 m_save->setEnabled(true);
                 if (!log.ok()) {
                     m_message->say(StatusKind::Overdue, log.error().message);
                     return;
                 }
                 emit saved(*log);
                 accept();
             });
}

}  // namespace hk::duty
