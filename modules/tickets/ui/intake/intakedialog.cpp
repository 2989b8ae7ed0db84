// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/intake/intakedialog.h"

#include "tickets/ui/intake/likelist.h"
#include "tickets/ui/intake/priorityfields.h"
#include "tickets/ui/intake/wherefield.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/files/filestrip.h"
#include "widgets/form/completion.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::tickets {

namespace {

constexpr int intakeWidth = 560;
constexpr int intakeWordsHeight = 84;
constexpr int likeMilliseconds = 200;
constexpr int draftMilliseconds = 400;

QList<ChoiceFieldItem> choicesOf(const Entity &entity, const char *field)
{
    QList<ChoiceFieldItem> items;
    for (const Choice &choice : entity.field(field)->choices)
        items.append({choice.code, entity.titleText(choice)});
    return items;
}

}  // namespace

IntakeDialog::IntakeDialog(const UiContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_message(new MessageBar(this)),
      m_where(new WhereField(context, this)),
      m_words(new QPlainTextEdit(this)),
      m_category(new ChoiceField(this)),
      m_source(new ChoiceField(this)),
      m_like(new LikeList(this)),
      m_moreButton(new QToolButton(this)),
      m_more(new QWidget(this)),
      m_name(new QLineEdit(m_more)),
      m_phone(new QLineEdit(m_more)),
      m_owner(new QLineEdit(m_more)),
      m_department(new ChoiceField(m_more)),
      m_priority(new PriorityFields(*context.catalogue.entity("ticket"), m_more)),
      m_private(new QCheckBox(tr("Private: only those who work on it see what it is about"), m_more)),
      m_files(new FileStrip(context, "ticket_file", QStringLiteral("intake"), m_more)),
      m_save(new QPushButton(tr("Save the ticket"), this))
{
    setObjectName(QStringLiteral("intakeDialog"));
    setWindowTitle(tr("New ticket"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    m_save->setObjectName(QStringLiteral("intake.save"));
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
    m_private->setObjectName(QStringLiteral("intake.private"));
    build();
    connectFields();
    load();
    offerDraft();
    m_where->setFocus();
}

void IntakeDialog::build()
{
    const Entity &entity = *m_context.catalogue.entity("ticket");
    m_source->setChoices(choicesOf(entity, "source"));
    m_source->setValue(NewTicket().source);
    // Of this window from the start: what comes over from another one goes to the end of the order of keys.
    auto *inner = new QWidget(this);
    auto *fields = new QVBoxLayout(inner);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addWidget(m_message);
    addMain(fields);
    fields->addWidget(m_like);
    addMore(fields);
    fields->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    m_scroll->setWidget(inner);
    auto *whole = new QVBoxLayout;
    whole->addWidget(m_scroll, 1);
    layOutDialog(*this, whole, m_save, intakeWidth);
    onTheme(inner, [fields](const Theme &theme) { fields->setSpacing(theme.px(metrics::fieldToField)); });
    onTheme(m_words, [this](const Theme &theme) { m_words->setFixedHeight(theme.px(intakeWordsHeight)); });
    showMore(false);
}

FormField *IntakeDialog::makeField(const QString &label, QWidget *editor, const char *name)
{
    editor->setObjectName(QLatin1String(name));
    return new FormField(label, editor, editor->parentWidget());
}

QBoxLayout *IntakeDialog::sideBySide(QWidget *first, QWidget *second)
{
    auto *line = new QHBoxLayout;
    line->addWidget(first, 1, Qt::AlignTop);
    line->addWidget(second, 1, Qt::AlignTop);
    onTheme(this, [line](const Theme &theme) { line->setSpacing(theme.px(metrics::fieldToField)); });
    return line;
}

void IntakeDialog::addMain(QBoxLayout *fields)
{
    m_words->setTabChangesFocus(true);
    m_whereField = makeField(tr("Place or student"), m_where, "intake.where");
    m_wordsField = makeField(tr("What it is about; the first sentence becomes the title"), m_words, "intake.words");
    m_categoryField = makeField(tr("Category"), m_category, "intake.category");
    m_sourceField = makeField(tr("How it came"), m_source, "intake.source");
    for (FormField *field : {m_whereField, m_wordsField, m_categoryField, m_sourceField})
        field->setRequired(true);
    fields->addWidget(m_whereField);
    fields->addWidget(m_wordsField);
    fields->addLayout(sideBySide(m_categoryField, m_sourceField));
}

void IntakeDialog::addMore(QBoxLayout *fields)
{
    m_moreButton->setObjectName(QStringLiteral("intake.more"));
    m_moreButton->setCheckable(true);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreButton->setFocusPolicy(Qt::StrongFocus);
    m_moreButton->setText(tr("More: who reports, priority, handler, photographs"));
    auto *column = new QVBoxLayout(m_more);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(
        sideBySide(makeField(tr("Who reports"), m_name, "intake.name"), makeField(tr("Phone"), m_phone, "intake.phone")));
    column->addLayout(sideBySide(makeField(tr("Who answers for it"), m_owner, "intake.owner"),
                                 makeField(tr("Dispatch at once to"), m_department, "intake.department")));
    column->addWidget(m_priority);
    column->addWidget(m_private);
    column->addWidget(makeField(tr("Photographs and papers"), m_files, "intake.fileStrip"));
    onTheme(m_more, [column](const Theme &theme) { column->setSpacing(theme.px(metrics::fieldToField)); });
    fields->addWidget(m_moreButton, 0, Qt::AlignLeft);
    fields->addWidget(m_more);
}

void IntakeDialog::connectFields()
{
    m_likeSoon.setSingleShot(true);
    m_likeSoon.setInterval(likeMilliseconds);
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(draftMilliseconds);
    connect(&m_likeSoon, &QTimer::timeout, this, &IntakeDialog::lookForLike);
    connect(&m_draftSoon, &QTimer::timeout, this, &IntakeDialog::writeDraft);
    connect(m_where, &WhereField::understood, this, &IntakeDialog::understood);
    connect(m_category, &ChoiceField::valueChanged, this, &IntakeDialog::categoryChosen);
    connect(m_like, &LikeList::joined, this, &IntakeDialog::joinInstead);
    connect(m_moreButton, &QToolButton::toggled, this, &IntakeDialog::showMore);
    connect(m_save, &QPushButton::clicked, this, &IntakeDialog::save);
    const auto edited = [this] {
        check(false);
        m_draftSoon.start();
    };
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_where, m_name, m_phone, m_owner})
        connect(line, &QLineEdit::textEdited, this, edited);
    for (ChoiceField *choices : {m_category, m_source, m_department})
        connect(choices, &ChoiceField::valueChanged, this, edited);
    connect(m_words, &QPlainTextEdit::textChanged, this, edited);
    connect(m_priority, &PriorityFields::edited, this, edited);
    connect(m_priority, &PriorityFields::heightChanged, this, &IntakeDialog::fitHeight);
    connect(m_private, &QCheckBox::clicked, this, [this] { m_privateByCategory = false; });
    connect(m_private, &QCheckBox::toggled, &m_draftSoon, qOverload<>(&QTimer::start));
    connect(m_files, &FileStrip::changed, this, [this] { showMore(true); });
}

void IntakeDialog::showMore(bool shown)
{
    const QSignalBlocker quiet(m_moreButton);
    m_moreButton->setChecked(shown);
    m_moreButton->setIcon(themedIcon(shown ? u"chevron-down" : u"chevron-right"));
    m_more->setVisible(shown);
    fitHeight();
}

void IntakeDialog::fitHeight()
{
    if (!isVisible())
        return;
    QWidget *const inner = m_scroll->widget();
    inner->layout()->activate();
    const int fields = inner->layout()->hasHeightForWidth() ? inner->layout()->totalHeightForWidth(m_scroll->viewport()->width())
                                                            : inner->sizeHint().height();
    m_scroll->setFixedHeight(fields);
    layout()->activate();
    const int rest = sizeHint().height() - fields;
    const int most = parentWidget() != nullptr ? parentWidget()->window()->height() : fields + rest;
    m_scroll->setFixedHeight(std::min(fields, most - rest));
    layout()->activate();
    resize(width(), sizeHint().height());
}

void IntakeDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitHeight();
}

Result<IntakeDialog::Offers> IntakeDialog::readOffers(Reader &reader)
{
    Offers offers;
    HK_TRY(offers.categories, categories(reader));
    HK_TRY(offers.departments, departments(reader));
    HK_TRY(offers.people, owners(reader));
    HK_TRY(offers.priorities, readPriorities(reader));
    return offers;
}

void IntakeDialog::load()
{
    whenDone(m_context.database.read([](Reader &reader) { return readOffers(reader); }), this,
             [this](const Result<Offers> &offers) {
                 if (offers.ok())
                     showOffers(*offers);
                 else
                     m_message->say(StatusKind::Warning, offers.error().message);
             });
}

void IntakeDialog::showOffers(const Offers &offers)
{
    m_categories = offers.categories;
    const QVariant wanted = m_category->property("wanted");
    QList<ChoiceFieldItem> categories;
    for (const Category &category : offers.categories) {
        if (!category.closed)
            categories.append({category.code, category.path});
    }
    m_category->setChoices(categories);
    QList<ChoiceFieldItem> departments;
    for (const Handler &handler : offers.departments)
        departments.append({handler.id, handler.name});
    m_department->setChoices(departments);
    if (const QVariant department = m_department->property("wanted"); department.isValid())
        m_department->setValue(department);
    completeFrom(m_owner, offers.people);
    m_priority->setPriorities(offers.priorities);
    if (wanted.isValid())
        m_category->setValue(wanted);
}

// Who reports is filled in; the room stands below the name.
void IntakeDialog::understood()
{
    // What was filled in for somebody else goes; what was typed stays.
    if (m_name->text() == m_filledName && m_phone->text() == m_filledPhone) {
        m_name->clear();
        m_phone->clear();
    }
    if (const auto &reporter = m_where->reporter()) {
        m_filledName = reporter->name;
        m_filledPhone = reporter->phone;
        m_name->setText(m_filledName);
        m_phone->setText(m_filledPhone);
        QStringList known{reporter->name, reporter->number, reporter->placeText, reporter->phone};
        known.removeAll(QString());
        m_whereField->setHint(known.join(QStringLiteral(" · ")));
    } else {
        const Place place = m_where->place();
        const bool known = place.room != 0 || place.floor != 0 || place.building != 0;
        m_whereField->setHint(place.isEmpty() ? QString() : known ? tr("Known place") : tr("No known place; it stays as words"));
    }
    check(false);
    m_likeSoon.start();
    if (std::exchange(m_saveWanted, false))
        save();
}

// What the school says of the category, where the person has said nothing else.
void IntakeDialog::categoryChosen()
{
    const QString code = m_category->value().toString();
    for (const Category &category : std::as_const(m_categories)) {
        if (category.code != code)
            continue;
        // What was ticked by hand stays; what another category had ticked does not.
        if (category.isPrivate || m_privateByCategory) {
            m_privateByCategory = category.isPrivate && (m_privateByCategory || !m_private->isChecked());
            m_private->setChecked(category.isPrivate);
        }
        m_priority->propose(category.urgency, category.impact);
        m_categoryField->setHint(category.departmentName.isEmpty() ? QString()
                                                                   : tr("Usually goes to: %1").arg(category.departmentName));
    }
    m_likeSoon.start();
}

void IntakeDialog::lookForLike()
{
    const Place place = m_where->place();
    const QString category = m_category->value().toString();
    const quint64 generation = ++m_likeGeneration;
    if (place.isEmpty() || category.isEmpty()) {
        m_like->showLike({});
        return;
    }
    const auto job = [place, category, now = m_context.clock()](Reader &reader) {
        return likeTickets(reader, place, category, now);
    };
    whenDone(m_context.database.read(job), this, [this, generation](const Result<QList<LikeTicket>> &like) {
        if (generation != m_likeGeneration || !like.ok())
            return;
        m_like->showLike(*like);
        fitHeight();
    });
}

NewTicket IntakeDialog::ticket() const
{
    NewTicket ticket;
    ticket.words = m_words->toPlainText().trimmed();
    ticket.place = m_where->place();
    // Another name than the student's is another person.
    if (const auto &reporter = m_where->reporter(); reporter && m_name->text().trimmed() == reporter->name) {
        ticket.complainant.student = reporter->student;
        ticket.complainant.number = reporter->number;
    }
    ticket.complainant.name = m_name->text().trimmed();
    ticket.complainant.phone = m_phone->text().trimmed();
    ticket.category = m_category->value().toString();
    ticket.source = m_source->value().toString();
    m_priority->fill(ticket);
    ticket.isPrivate = m_private->isChecked();
    ticket.owner = m_owner->text().trimmed();
    ticket.department = m_department->value().toLongLong();
    ticket.files = m_files->files();
    return ticket;
}

void IntakeDialog::check(bool all)
{
    if (all)
        m_tried = true;
    if (!m_tried)
        return;
    QMap<QByteArray, QString> problems = intakeProblems(ticket());
    if (m_where->namesSomebody())
        problems.insert("place", tr("This is a student's name. Choose the student from the list, or give a place."));
    FormField *first = nullptr;
    for (const auto &[name, field] : {std::pair{"place", m_whereField}, std::pair{"words", m_wordsField},
                                      std::pair{"category", m_categoryField}, std::pair{"source", m_sourceField}}) {
        const QString problem = problems.value(name);
        field->setError(problem);
        if (!problem.isEmpty() && first == nullptr)
            first = field;
    }
    const bool isReasoned = m_priority->check();
    if (all && first != nullptr)
        first->editor()->setFocus();
    else if (all && !isReasoned)
        showMore(true);
}

void openIntake(const UiContext &context, QWidget *parent)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *open = qobject_cast<IntakeDialog *>(top); open != nullptr && open->isVisible()) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    auto *dialog = new IntakeDialog(context, parent);
    dialog->open();
}

}  // namespace hk::tickets
