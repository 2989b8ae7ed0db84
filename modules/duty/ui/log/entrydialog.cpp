// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/log/entrydialog.h"

#include "base/clock.h"
#include "duty/domain/logform.h"
#include "duty/domain/shift.h"
#include "duty/ui/log/lookupline.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/controls/messagebar.h"
#include "widgets/dialogs.h"
#include "widgets/files/filestrip.h"
#include "widgets/filetransfer.h"
#include "widgets/form/draft.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::duty {

namespace {

constexpr int entryWidth = 660;
constexpr int entryWords = 72;
constexpr int draftPause = 400;

QList<ChoiceFieldItem> choicesOf(const Catalogue &catalogue, const char *field, bool mayBeNone = false)
{
    const Entity &entity = *catalogue.entity("duty_entry");
    QList<ChoiceFieldItem> items;
    if (mayBeNone)
        items.append({QString(), QStringLiteral("—")});
    for (const Choice &choice : entity.field(field)->choices)
        items.append({choice.code, entity.titleText(choice)});
    return items;
}

// Those that the form of the log is for come first.
QList<ChoiceFieldItem> kindsOf(const Catalogue &catalogue, const QString &form)
{
    QList<ChoiceFieldItem> kinds = choicesOf(catalogue, "kind");
    const QStringList &order = logForm(form).kinds;
    std::stable_sort(kinds.begin(), kinds.end(), [&order](const ChoiceFieldItem &one, const ChoiceFieldItem &other) {
        return order.indexOf(one.key.toString()) < order.indexOf(other.key.toString());
    });
    return kinds;
}

}  // namespace

EntryDialog::EntryDialog(const UiContext &context, const Log &log, const std::optional<Entry> &entry, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_log(log),
      m_entry(entry ? entry->id : 0),
      m_uid(entry ? entry->uid : QByteArray()),
      m_message(new MessageBar(this)),
      m_kind(new ChoiceField(this)),
      m_time(new QLineEdit(this)),
      m_until(new QLineEdit(this)),
      m_severity(new ChoiceField(this)),
      m_where(new LookUpLine(context, "room", this)),
      m_whom(new LookUpLine(context, "student", this)),
      m_others(new QLineEdit(this)),
      m_met(new QLabel(this)),
      m_unmeet(iconButton(QStringLiteral("close"), QStringLiteral("entry.unmeet"), tr("Take the last one off"), this)),
      m_text(new QPlainTextEdit(this)),
      m_done(new QLineEdit(this)),
      m_result(new ChoiceField(this)),
      m_violation(new QLineEdit(this)),
      m_files(new FileStrip(context, "duty_entry_file", QStringLiteral("entry"), this)),
      m_open(new QCheckBox(tr("To be followed up; goes into the handover"), this)),
      m_private(new QCheckBox(tr("In confidence: others see kind and severity only"), this)),
      m_save(new QPushButton(tr("Save the entry"), this))
{
    setObjectName(QStringLiteral("entryDialog"));
    setWindowTitle(entry ? tr("Entry") : tr("New entry"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_kind->setValue(logForm(m_log.form).kinds.first());
    m_severity->setValue(EntryDraft().severity);
    m_result->setValue(QString());
    // Now, while the shift runs; of a log that is written afterwards the end of the shift.
    const qint64 now = std::clamp(m_context.clock(), m_log.starts, m_log.ends);
    m_time->setText(campusTime(now).toString(QStringLiteral("HH:mm")));
    if (entry)
        fill(*entry);
    showStudents();
    showDay();
    showPrompt();
    connectFields();
    offer();
    m_kind->setFocus();
}

FormField *EntryDialog::makeField(const QString &label, QWidget *editor, const char *name)
{
    editor->setObjectName(QStringLiteral("entry.") + QLatin1String(name));
    auto *field = new FormField(label, editor, this);
    m_fields.insert(name, field);
    return field;
}

QBoxLayout *EntryDialog::sideBySide(std::initializer_list<QWidget *> widgets)
{
    auto *line = new QHBoxLayout;
    for (QWidget *widget : widgets)
        line->addWidget(widget, 1, Qt::AlignTop);
    onTheme(this, [line](const Theme &theme) { line->setSpacing(theme.px(metrics::fieldToField)); });
    return line;
}

void EntryDialog::build()
{
    setAcceptDrops(true);
    setProperty(takesFilesProperty, true);
    m_kind->setChoices(kindsOf(m_context.catalogue, m_log.form));
    m_severity->setChoices(choicesOf(m_context.catalogue, "severity"));
    m_result->setChoices(choicesOf(m_context.catalogue, "result", true));
    m_text->setTabChangesFocus(true);
    m_met->setObjectName(QStringLiteral("entry.met"));
    m_met->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("entry.open"));
    m_private->setObjectName(QStringLiteral("entry.private"));
    m_save->setObjectName(QStringLiteral("entry.save"));
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
    m_message->hide();
    QBoxLayout *const fields = this->fields();
    fields->addWidget(m_message);
    fields->addLayout(sideBySide({makeField(tr("What it is"), m_kind, "kind"), makeField(tr("Time"), m_time, "at"),
                                  makeField(tr("Until"), m_until, "until"), makeField(tr("Severity"), m_severity, "severity")}));
    fields->addLayout(
        sideBySide({makeField(tr("Place"), m_where, "place"), makeField(tr("Student met (Enter adds)"), m_whom, "students"),
                    makeField(tr("Others there"), m_others, "people")}));
    fields->addLayout(metLine());
    fields->addWidget(makeField(tr("What was seen"), m_text, "text"));
    fields->addWidget(makeField(tr("What was done"), m_done, "done"));
    fields->addLayout(
        sideBySide({makeField(tr("State of the room"), m_result, "result"), makeField(tr("Violation"), m_violation, "violation")}));
    fields->addWidget(new FormField(tr("Photographs and papers"), m_files, this));
    fields->addWidget(m_open);
    fields->addWidget(m_private);
    m_fields.value("kind")->setRequired(true);
    m_fields.value("at")->setRequired(true);
    layOut(m_save, entryWidth);
    onTheme(m_text, [this](const Theme &theme) { m_text->setFixedHeight(theme.px(entryWords)); });
}

// Whom was met so far, with a button that takes the last one off again.
QBoxLayout *EntryDialog::metLine()
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_met, 1);
    line->addWidget(m_unmeet, 0, Qt::AlignTop);
    connect(m_unmeet, &QToolButton::clicked, this, &EntryDialog::removeStudent);
    return line;
}

void EntryDialog::connectFields()
{
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(draftPause);
    connect(&m_draftSoon, &QTimer::timeout, this, &EntryDialog::keep);
    connect(m_save, &QPushButton::clicked, this, &EntryDialog::save);
    connect(m_whom, &LookUpLine::rowChosen, this, &EntryDialog::addStudent);
    const auto edited = [this] {
        m_edited = true;
        showDay();
        check();
        m_draftSoon.start();
    };
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_time, m_until, m_where, m_whom, m_others, m_done, m_violation})
        connect(line, &QLineEdit::textChanged, this, edited);
    for (ChoiceField *choice : {m_kind, m_severity, m_result})
        connect(choice, &ChoiceField::valueChanged, this, edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, edited);
    connect(m_files, &FileStrip::changed, this, [this] {
        m_edited = true;
        check();
    });
    // From then on nothing of it lies anywhere but in the data.
    connect(m_private, &QCheckBox::toggled, this, &EntryDialog::keep);
    for (const QCheckBox *box : {m_private, m_open})
        connect(box, &QCheckBox::toggled, this, [this] { m_edited = true; });
    connect(m_kind, &ChoiceField::valueChanged, this, &EntryDialog::showPrompt);
    // What goes wrong or breaks is usually not done with at once.
    connect(m_kind, &ChoiceField::valueChanged, this, [this](const QVariant &kind) {
        static const QStringList open{QStringLiteral("incident"), QStringLiteral("hazard"), QStringLiteral("facility")};
        if (m_entry == 0)
            m_open->setChecked(open.contains(kind.toString()));
    });
}

void EntryDialog::fill(const Entry &entry)
{
    const EntryDraft &said = entry.said;
    m_kind->setValue(said.kind);
    m_time->setText(campusTime(said.at).toString(QStringLiteral("HH:mm")));
    if (said.until)
        m_until->setText(campusTime(*said.until).toString(QStringLiteral("HH:mm")));
    m_where->setChosen(said.place.room, entry.placeText);
    m_text->setPlainText(said.text);
    m_done->setText(said.done);
    m_severity->setValue(said.severity);
    m_result->setValue(said.result);
    m_violation->setText(said.violation);
    m_open->setChecked(said.isOpen);
    m_private->setChecked(said.isPrivate);
    m_students = said.students;
    m_files->setFiles(said.files);
    m_others->setText(said.people);
}

void EntryDialog::addStudent()
{
    m_edited = true;
    const qint64 student = m_whom->chosen();
    const bool isThere =
        std::any_of(m_students.begin(), m_students.end(), [&](const MetStudent &met) { return met.student == student; });
    if (student != 0 && !isThere)
        m_students.append({student, m_whom->text(), {}, {}});
    m_whom->clear();
    showStudents();
}

void EntryDialog::removeStudent()
{
    m_edited = true;
    if (!m_students.isEmpty())
        m_students.removeLast();
    showStudents();
    m_whom->setFocus();
}

void EntryDialog::showStudents()
{
    QStringList names;
    for (const MetStudent &met : std::as_const(m_students))
        names << met.name;
    m_met->setVisible(!names.isEmpty());
    m_unmeet->setVisible(!names.isEmpty());
    m_met->setText(tr("Met: %1").arg(names.join(QStringLiteral("、"))));
    fitHeight();
    check();
}

// Which day a time of the night is of.
void EntryDialog::showDay()
{
    const auto time = timeOfDay(m_time->text());
    m_fields.value("at")->setHint(time ? campusDate(momentInShift(*time, m_log.starts, m_log.ends)).toString(Qt::ISODate)
                                       : QString());
}

void EntryDialog::showPrompt()
{
    m_text->setPlaceholderText(entryPrompt(m_log.form, m_kind->value().toString()));
}

void EntryDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsFiles(*event->mimeData()))
        event->acceptProposedAction();
}

void EntryDialog::dropEvent(QDropEvent *event)
{
    if (m_files->take(*event->mimeData()))
        event->acceptProposedAction();
}

EntryDraft EntryDialog::draft() const
{
    EntryDraft entry;
    entry.kind = m_kind->value().toString();
    if (const auto time = timeOfDay(m_time->text()))
        entry.at = momentInShift(*time, m_log.starts, m_log.ends);
    if (const auto until = timeOfDay(m_until->text()))
        entry.until = momentInShift(*until, m_log.starts, m_log.ends);
    if (m_where->chosen() != 0)
        entry.place.room = m_where->chosen();
    else
        entry.place.text = m_where->text().trimmed();
    entry.people = m_others->text().trimmed();
    entry.severity = m_severity->value().toString();
    entry.text = m_text->toPlainText().trimmed();
    entry.done = m_done->text().trimmed();
    entry.result = m_result->value().toString();
    entry.violation = m_violation->text().trimmed();
    entry.isOpen = m_open->isChecked();
    entry.isPrivate = m_private->isChecked();
    entry.students = m_students;
    entry.files = m_files->files();
    // Who is not in the roster is written down by name.
    if (const QString name = m_whom->text().trimmed(); !name.isEmpty())
        entry.students.append({m_whom->chosen(), name, {}, {}});
    return entry;
}

void EntryDialog::check()
{
    if (!m_tried)
        return;
    const QMap<QByteArray, QString> problems = entryProblems(draft());
    for (auto field = m_fields.constBegin(); field != m_fields.constEnd(); ++field)
        field.value()->setError(problems.value(field.key()));
}

void EntryDialog::save()
{
    if (m_files->isBusy())
        return m_message->say(StatusKind::Info, tr("A file is still being taken in. Save again in a moment."));
    m_tried = true;
    check();
    const EntryDraft entry = draft();
    const QMap<QByteArray, QString> problems = entryProblems(entry);
    if (!problems.isEmpty()) {
        if (FormField *const field = m_fields.value(problems.firstKey()))
            field->editor()->setFocus();
        return;
    }
    m_save->setEnabled(false);
    m_draftSoon.stop();
    const auto job = [entry, key = m_entry, log = m_log.id](Writer &writer) -> Result<qint64> {
        EntryDraft written = entry;
        if (written.place.room == 0 && !written.place.text.isEmpty()) {
            HK_TRY(written.place, placeMeant(writer, written.place.text));
        }
        if (key == 0)
            return addEntry(writer, log, written);
        HK_CHECK(editEntry(writer, key, written));
        return key;
    };
    whenDone(m_context.database.write({.verb = m_entry == 0 ? "duty.addEntry" : "duty.editEntry"}, job), this,
             [this](const Result<qint64> &answer) {
                 m_save->setEnabled(true);
                 if (!answer.ok()) {
                     m_message->say(StatusKind::Overdue, answer.error().message);
                     return;
                 }
                 m_ended = true;
                 dropDraft(draftPlace());
                 emit saved(*answer);
                 accept();
             });
}

bool EntryDialog::isTyped() const
{
    return !m_text->toPlainText().trimmed().isEmpty() || !m_done->text().isEmpty() || !m_where->text().isEmpty()
        || !m_students.isEmpty() || !m_others->text().isEmpty() || !m_violation->text().isEmpty() || !m_files->files().isEmpty();
}

void EntryDialog::reject()
{
    if (!m_ended && (m_entry == 0 ? isTyped() : m_edited)) {
        const Question question{tr("Leave without saving?"), tr("What you typed here will be lost."), tr("Leave")};
        if (!m_context.dialogs.confirm(this, question))
            return;
    }
    m_draftSoon.stop();
    dropDraft(draftPlace());
    QDialog::reject();
}

// What is written in confidence is kept nowhere but in the data.
QString EntryDialog::draftPlace() const
{
    // What was typed into one log is not offered in another.
    const Database &database = m_context.database;
    return draftKey(database, "duty_entry", m_uid, database.viewer().account) + u'/' + QString::fromLatin1(m_log.uid.toHex());
}

void EntryDialog::keep()
{
    if (m_ended || !isTyped() || m_private->isChecked()) {
        dropDraft(draftPlace());
        return;
    }
    keepDraft(m_context.database, draftPlace(),
              {m_context.clock(),
               {{QStringLiteral("kind"), m_kind->value()},
                {QStringLiteral("time"), m_time->text()},
                {QStringLiteral("where"), m_where->text()},
                {QStringLiteral("text"), m_text->toPlainText()},
                {QStringLiteral("done"), m_done->text()},
                {QStringLiteral("people"), m_others->text()},
                {QStringLiteral("severity"), m_severity->value()},
                {QStringLiteral("result"), m_result->value()},
                {QStringLiteral("violation"), m_violation->text()},
                {QStringLiteral("open"), m_open->isChecked()}}});
}

void EntryDialog::offer()
{
    const auto kept = keptDraft(draftPlace(), m_context.clock());
    if (!kept)
        return;
    m_message->say(
        StatusKind::Info,
        tr("What you typed here at %1 was not saved.").arg(campusTime(kept->at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))),
        tr("Bring it back"));
    connect(m_message, &MessageBar::actionClicked, this, [this, values = kept->values] {
        const auto value = [&values](const char *name) { return values.value(QLatin1String(name)); };
        m_kind->setValue(value("kind"));
        m_time->setText(value("time").toString());
        m_where->setText(value("where").toString());
        m_text->setPlainText(value("text").toString());
        m_done->setText(value("done").toString());
        m_others->setText(value("people").toString());
        m_severity->setValue(value("severity"));
        m_result->setValue(value("result"));
        m_violation->setText(value("violation").toString());
        m_open->setChecked(value("open").toBool());
        m_message->hide();
    });
}

}  // namespace hk::duty
