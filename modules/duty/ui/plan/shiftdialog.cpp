// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/plan/shiftdialog.h"

#include "base/clock.h"
#include "module/references.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hk::duty {

namespace {

constexpr int shiftWidth = 460;
constexpr int buildingsForShift = 300;
constexpr int mostPeople = 50;

using BuildingRows = std::vector<ReferenceChoice>;

}  // namespace

ShiftDialog::ShiftDialog(const UiContext &context, QDate day, const QList<qint64> &buildings, QWidget *parent)
    : ShiftDialog(context, Shift(), true, parent)
{
    m_day->setDate(day);
    load(buildings);
}

ShiftDialog::ShiftDialog(const UiContext &context, const Shift &shift, QWidget *parent) : ShiftDialog(context, shift, false, parent)
{
    m_name->setText(shift.name);
    m_day->setDate(shift.day);
    m_starts->setText(timeText(campusTime(shift.starts).time()));
    m_ends->setText(timeText(campusTime(shift.ends).time()));
    m_people->setValue(shift.people);
    m_note->setText(shift.note);
    load({shift.building});
    // On which day and where a shift is does not change: another one takes its place.
    m_day->setEnabled(false);
    m_building->setEnabled(false);
}

ShiftDialog::ShiftDialog(const UiContext &context, const Shift &shift, bool isNew, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_shift(shift),
      m_message(new MessageBar(this)),
      m_name(new QLineEdit(this)),
      m_building(new ChoiceField(this)),
      m_day(new DateField(campusDate(context.clock()), this)),
      m_starts(new QLineEdit(this)),
      m_ends(new QLineEdit(this)),
      m_people(new QSpinBox(this)),
      m_note(new QLineEdit(this)),
      m_save(new QPushButton(isNew ? tr("Put it into the plan") : tr("Save"), this))
{
    setObjectName(QStringLiteral("shiftDialog"));
    setWindowTitle(isNew ? tr("Single shift") : tr("Change the shift"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->hide();
    m_save->setObjectName(QStringLiteral("shift.save"));
    m_people->setRange(1, mostPeople);
    auto *times = new QHBoxLayout;
    times->addWidget(makeField(tr("Day"), m_day, "day"), 2, Qt::AlignTop);
    times->addWidget(makeField(tr("From"), m_starts, "starts"), 1, Qt::AlignTop);
    times->addWidget(makeField(tr("To"), m_ends, "ends"), 1, Qt::AlignTop);
    times->addWidget(makeField(tr("People wanted"), m_people, "people"), 1, Qt::AlignTop);
    QBoxLayout *const fields = this->fields();
    fields->addWidget(m_message);
    fields->addWidget(makeField(tr("What it is called"), m_name, "name"));
    fields->addWidget(makeField(tr("Building"), m_building, "building"));
    fields->addLayout(times);
    fields->addWidget(makeField(tr("Note"), m_note, "note"));
    for (const char *name : {"name", "day", "starts", "ends"})
        m_fields.value(name)->setRequired(true);
    layOut(m_save, shiftWidth);
    onTheme(this, [times](const Theme &theme) { times->setSpacing(theme.px(12)); });
    connect(m_save, &QPushButton::clicked, this, &ShiftDialog::save);
    m_name->setFocus();
}

FormField *ShiftDialog::makeField(const QString &label, QWidget *editor, const char *name)
{
    editor->setObjectName(QStringLiteral("shift.") + QLatin1String(name));
    auto *field = new FormField(label, editor, this);
    m_fields.insert(name, field);
    return field;
}

void ShiftDialog::load(const QList<qint64> &buildings)
{
    const auto job = [](Reader &reader) { return referenceChoices(reader, "building", {}, buildingsForShift); };
    whenDone(m_context.database.read(job), this, [this, buildings](const Result<BuildingRows> &rows) {
        QList<ChoiceFieldItem> items{{qint64(0), tr("the whole school")}};
        for (const ReferenceChoice &row : rows.ok() ? *rows : BuildingRows())
            items.append({row.id, row.title});
        m_building->setChoices(items);
        m_building->setValue(buildings.size() == 1 ? buildings.first() : qint64(0));
    });
}

bool ShiftDialog::check()
{
    const QString noTime = tr("Write a time of day, such as 22:00.");
    m_fields.value("name")->setError(m_name->text().trimmed().isEmpty() ? tr("Say what the shift is called.") : QString());
    m_fields.value("day")->setError(m_day->date() ? QString() : tr("Say on which day it is."));
    m_fields.value("starts")->setError(timeOfDay(m_starts->text()) ? QString() : noTime);
    m_fields.value("ends")->setError(timeOfDay(m_ends->text()) ? QString() : noTime);
    fitHeight();
    return !m_name->text().trimmed().isEmpty() && m_day->date() && timeOfDay(m_starts->text()) && timeOfDay(m_ends->text());
}

void ShiftDialog::save()
{
    if (!check())
        return;
    const ShiftTime time = shiftTime(*m_day->date(), *timeOfDay(m_starts->text()), *timeOfDay(m_ends->text()));
    Shift shift = m_shift;
    shift.building = m_building->value().toLongLong();
    shift.name = m_name->text().trimmed();
    shift.day = *m_day->date();
    shift.starts = time.starts;
    shift.ends = time.ends;
    shift.people = m_people->value();
    shift.note = m_note->text().trimmed();
    m_save->setEnabled(false);
    const auto job = [shift](Writer &writer) -> Result<qint64> {
        if (shift.id == 0)
            return insertShift(writer, shift);
        HK_CHECK(editShift(writer, shift));
        return shift.id;
    };
    whenDone(m_context.database.write({.verb = shift.id == 0 ? "duty.newShift" : "duty.editShift"}, job), this,
             [this](const Result<qint64> &key) {
                 m_save->setEnabled(true);
                 if (!key.ok()) {
                     m_message->say(StatusKind::Overdue, key.error().message);
                     return;
                 }
                 emit saved(*key);
                 accept();
             });
}

}  // namespace hk::duty
