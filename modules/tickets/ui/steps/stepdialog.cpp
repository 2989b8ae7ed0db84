// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/steps/stepdialog.h"

#include "storage/rows.h"
#include "tickets/domain/titles.h"
#include "tickets/ui/steps/starfield.h"
#include "tickets/ui/steps/ticketfield.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/form/completion.h"
#include "widgets/form/draft.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace hk::tickets {

namespace {

constexpr int stepDialogWidth = 440;
constexpr int textHeight = 96;

struct StepOffers {
    QList<Template> answers;
    QStringList people;
    QList<Handler> departments;
    QList<Category> categories;
    QString category;  // of the ticket
};

Result<StepOffers> readStepOffers(Reader &reader, qint64 ticket)
{
    StepOffers offers;
    HK_TRY(const QVariantMap row, readRow(reader, "ticket", ticket));
    offers.category = row.value(QStringLiteral("category")).toString();
    HK_TRY(offers.answers, templates(reader, QStringLiteral("answer"), offers.category));
    HK_TRY(offers.people, owners(reader));
    HK_TRY(offers.departments, departments(reader));
    HK_TRY(offers.categories, categories(reader));
    return offers;
}

}  // namespace

StepDialog::StepDialog(const UiContext &context, const StepOrder &order, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_order(order),
      m_form(stepForm(order.kind)),
      m_message(new MessageBar(this)),
      m_save(new QPushButton(order.title(), this))
{
    if (order.link) {
        m_form = {};
        m_form.otherLabel = tr("The other ticket");
    }
    setObjectName(QStringLiteral("stepDialog"));
    setWindowTitle(tr("%1: %2", "a step, and the ticket").arg(order.title(), order.name()));
    setAttribute(Qt::WA_DeleteOnClose);
    m_save->setObjectName(QStringLiteral("step.save"));
    m_message->setObjectName(QStringLiteral("step.message"));
    m_message->setClosable(false);
    m_message->hide();
    build();
    load();
}

void StepDialog::build()
{
    auto *fields = new QVBoxLayout;
    fields->addWidget(m_message);
    addTicketFields(fields);
    addTextFields(fields);
    addRating(fields);
    layOutDialog(*this, fields, m_save, stepDialogWidth);
    if (m_first != nullptr)
        m_first->setFocus();
    connect(m_save, &QPushButton::clicked, this, &StepDialog::save);
}

FormField *StepDialog::addField(const QString &label, QWidget *editor, const char *name, QBoxLayout *fields, bool required)
{
    editor->setObjectName(QLatin1String(name));
    if (m_first == nullptr)
        m_first = editor;
    auto *field = new FormField(label, editor, this);
    field->setRequired(required);
    if (required)
        m_required.append(field);
    fields->addWidget(field);
    return field;
}

ChoiceField *StepDialog::addChoices(const QString &label, const char *name, QBoxLayout *fields)
{
    auto *choices = new ChoiceField(this);
    addField(label, choices, name, fields, true);
    return choices;
}

// What changes about the ticket itself, and who gets it.
void StepDialog::addTicketFields(QBoxLayout *fields)
{
    const Entity &ticket = *m_context.catalogue.entity("ticket");
    if (m_form.department)
        m_department = addChoices(tr("Department"), "step.department", fields);
    if (m_form.waiting) {
        m_waiting = addChoices(tr("Waiting for"), "step.waiting", fields);
        offerWaiting();
    }
    if (m_form.person != Ask::No) {
        m_person = new QLineEdit(this);
        addField(m_form.personLabel, m_person, "step.person", fields, m_form.person == Ask::Must);
    }
    if (m_form.category)
        m_category = addChoices(tr("Category"), "step.category", fields);
    if (m_form.priority) {
        m_priority = addChoices(tr("Priority"), "step.priority", fields);
        QList<ChoiceFieldItem> items;
        for (const Choice &choice : ticket.field("priority")->choices)
            items.append({choice.code, ticket.titleText(choice)});
        m_priority->setChoices(items);
    }
    if (m_form.level) {
        m_level = new ChoiceField(this);
        addField(tr("To which level"), m_level, "step.level", fields, false)->setHint(tr("Empty: the next one up"));
        m_level->setChoices({{code(Level::College), title(Level::College)}, {code(Level::School), title(Level::School)}});
    }
    if (m_form.until != Ask::No) {
        m_until = new DateField(campusDate(m_context.clock()), this);
        addField(m_form.untilLabel, m_until, "step.until", fields, m_form.until == Ask::Must);
    }
    if (!m_form.otherLabel.isEmpty()) {
        m_other = new TicketField(m_context, m_order.tickets.size() == 1 ? m_order.tickets.first() : 0, this);
        connect(m_other, &TicketField::understood, this, [this] {
            if (std::exchange(m_saveWanted, false))
                save();
        });
        addField(m_form.otherLabel, m_other, "step.other", fields, true)->setHint(tr("Type its number, or words of its title"));
    }
}

void StepDialog::offerWaiting()
{
    QList<ChoiceFieldItem> items;
    for (const EventKind kind : {EventKind::WaitingForStudent, EventKind::WaitingForParts, EventKind::WaitingForThirdParty})
        items.append({code(kind), title(kind)});
    m_waiting->setChoices(items);
    m_waiting->setValue(code(m_order.kind));
}

void StepDialog::addTextFields(QBoxLayout *fields)
{
    if (m_form.cannedAnswers) {
        m_canned = new ChoiceField(this);
        m_cannedField = addField(tr("Prepared words"), m_canned, "step.canned", fields, false);
        m_cannedField->hide();
    }
    if (m_form.text == Ask::No)
        return;
    m_text = new QPlainTextEdit(this);
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(m_order.text);
    addField(m_form.textLabel, m_text, "step.text", fields, m_form.text == Ask::Must);
    onTheme(m_text, [this](const Theme &theme) { m_text->setFixedHeight(theme.px(textHeight)); });
}

void StepDialog::addRating(QBoxLayout *fields)
{
    if (!m_form.rating)
        return;
    m_solved = addChoices(tr("Is it solved for the student?"), "step.solved", fields);
    m_solved->setChoices({{QStringLiteral("yes"), tr("Solved")}, {QStringLiteral("no"), tr("Not solved")}});
    m_rating = new StarField(this);
    addField(tr("How the student rates it"), m_rating, "step.rating", fields, true)
        ->setHint(tr("Keys 1 to 5. A rating of 1 or 2, or not solved, opens the next round."));
}

void StepDialog::load()
{
    const auto job = [ticket = m_order.tickets.first()](Reader &reader) { return readStepOffers(reader, ticket); };
    whenDone(m_context.database.read(job), this, [this](const Result<StepOffers> &offers) {
        if (!offers.ok()) {
            m_message->say(StatusKind::Warning, offers.error().message);
            return;
        }
        showCanned(offers->answers);
        if (m_person != nullptr)
            completeFrom(m_person, offers->people);
        m_people = offers->people;
        if (m_department != nullptr) {
            QList<ChoiceFieldItem> items;
            for (const Handler &handler : offers->departments)
                items.append({handler.id, handler.name});
            m_department->setChoices(items);
        }
        if (m_category != nullptr) {
            QList<ChoiceFieldItem> items;
            for (const Category &category : offers->categories)
                items.append({category.code, category.path});
            m_category->setChoices(items);
            m_category->setValue(offers->category);
        }
    });
}

// A choice takes the place of what was not typed by hand.
void StepDialog::showCanned(const QList<Template> &answers)
{
    if (m_canned == nullptr || answers.isEmpty())
        return;
    QList<ChoiceFieldItem> items;
    for (const Template &answer : answers)
        items.append({answer.text, answer.title});
    m_canned->setChoices(items);
    m_cannedField->show();
    connect(m_canned, &ChoiceField::valueChanged, this, [this](const QVariant &words) {
        if (!words.isValid())
            return;
        const QString typed = m_text->toPlainText().trimmed();
        const bool isCanned = m_canned->findData(typed) >= 0;
        m_text->setPlainText(typed.isEmpty() || isCanned ? words.toString() : typed + u'\n' + words.toString());
    });
}

bool StepDialog::check()
{
    const auto isEmpty = [this](const QWidget *editor) {
        if (editor == m_text)
            return m_text->toPlainText().trimmed().isEmpty();
        if (editor == m_person)
            return m_person->text().trimmed().isEmpty();
        if (editor == m_until)
            return !m_until->date();
        if (editor == m_other)
            return m_other->ticket() == 0;
        if (editor == m_rating)
            return m_rating->value() == 0;
        const auto *choices = qobject_cast<const ChoiceField *>(editor);
        return choices != nullptr && !choices->value().isValid();
    };
    FormField *first = nullptr;
    for (FormField *field : std::as_const(m_required)) {
        const bool missing = isEmpty(field->editor());
        field->setError(missing ? tr("Required.") : QString());
        if (missing && first == nullptr)
            first = field;
    }
    if (first != nullptr)
        first->editor()->setFocus();
    return first == nullptr;
}

Step StepDialog::step() const
{
    Step step;
    step.kind = m_waiting != nullptr ? eventKindOf(m_waiting->value().toString()).value_or(m_order.kind) : m_order.kind;
    if (m_text != nullptr)
        step.text = m_text->toPlainText().trimmed();
    if (m_person != nullptr)
        step.person = m_person->text().trimmed();
    if (m_department != nullptr)
        step.department = m_department->value().toLongLong();
    if (m_category != nullptr)
        step.category = m_category->value().toString();
    if (m_priority != nullptr)
        step.priority = m_priority->value().toString();
    if (m_level != nullptr && m_level->value().isValid())
        step.level = levelOf(m_level->value().toString());
    if (m_other != nullptr)
        step.ticket = m_other->ticket();
    if (m_rating != nullptr) {
        step.rating = m_rating->value();
        step.solved = m_solved->value().toString() == QLatin1String("yes");
    }
    return step;
}

// A name that nobody here has may be a slip of the keys: it is asked about once.
bool StepDialog::asksAboutName()
{
    const QString name = m_person != nullptr ? m_person->text().trimmed() : QString();
    const bool isKnown = name.isEmpty() || m_people.isEmpty() || m_people.contains(name) || m_order.kind == EventKind::FollowedUp;
    if (isKnown || std::exchange(m_askedAbout, name) == name)
        return false;
    m_message->say(StatusKind::Warning,
                   tr("Nobody who works on tickets here is called “%1” yet. Save once more if the name is right.").arg(name));
    m_message->show();
    return true;
}

void StepDialog::save()
{
    // Typed to the end and saved at once: first it is found out what was meant.
    if (m_other != nullptr && m_other->isReading()) {
        m_saveWanted = true;
        return;
    }
    if (!check() || !m_save->isEnabled() || asksAboutName())
        return;
    m_save->setEnabled(false);
    m_order.kind = step().kind;
    const QDate until = m_until != nullptr ? m_until->date().value_or(QDate()) : QDate();
    const auto job = [order = m_order, step = step(), until](Writer &writer) { return writeStep(writer, order, step, until); };
    whenDone(m_context.database.write({.verb = stepVerb(m_order)}, job), this,
             [this](const Result<void> &answer) { took(answer); });
}

void StepDialog::took(const Result<void> &answer)
{
    m_save->setEnabled(true);
    if (!answer.ok()) {
        m_message->say(StatusKind::Overdue, answer.error().message);
        m_message->show();
        return;
    }
    if (!m_order.draft.isEmpty())
        dropDraft(m_order.draft);
    sayTaken(m_context, m_order);
    accept();
}

}  // namespace hk::tickets
