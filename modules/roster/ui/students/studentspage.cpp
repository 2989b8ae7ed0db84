// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/students/studentspage.h"

#include "roster/store/students.h"
#include "roster/ui/students/studentform.h"
#include "roster/ui/students/studentpanel.h"
#include "widgets/controls/panel.h"
#include "widgets/form/completion.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/theme.h"
#include "widgets/whendone.h"

#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

const QString splitterKey = QStringLiteral("splitter");
const QString listKey = QStringLiteral("list");
const QString tabKey = QStringLiteral("tab");
constexpr int formWidth = 440;

}  // namespace

StudentsPage::StudentsPage(const UiContext &context)
    : RosterPage(context),
      m_list(new ListPanel(context, "roster.students")),
      m_panel(new StudentPanel(context)),
      m_splitter(new QSplitter),
      m_right(new QStackedWidget)
{
    m_list->setEmptyText(tr("Students will be listed here"),
                         tr("Import the roster that the office keeps, or write a student in by hand."), QStringLiteral("people"),
                         QStringLiteral("roster.import"));
    m_list->bar().setCountWords([](int count) { return tr("%Ln student(s)", nullptr, count); },
                                [](int count) { return tr("of %Ln student(s)", nullptr, count); });
    m_right->addWidget(m_panel);
    m_splitter->setObjectName(QStringLiteral("students.splitter"));
    m_splitter->addWidget(m_list);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->addWidget(m_right);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    alignBelowBar(column);
    fillWith(m_splitter);
    connect(m_list, &ListPanel::currentChanged, this, &StudentsPage::choose);
    connect(m_list, &ListPanel::opened, this, &StudentsPage::editItem);
    connect(m_list, &ListPanel::stateChanged, this, &Page::headerChanged);
    setFocusProxy(&m_list->table());
    scopeChanged();
}

PageActions StudentsPage::headerActions() const
{
    return {{QStringLiteral("shell.importFile"), QStringLiteral("shell.exportList"), QStringLiteral("shell.print")},
            QStringLiteral("roster.students.new")};
}

QJsonObject StudentsPage::saveState() const
{
    return {{splitterKey, QString::fromLatin1(m_splitter->saveState().toBase64())},
            {listKey, m_list->state().toJson()},
            {tabKey, m_panel->tab()}};
}

void StudentsPage::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_splitter->restoreState(QByteArray::fromBase64(state.value(splitterKey).toString().toLatin1()));
    m_list->setState(ListState::fromJson(state.value(listKey).toObject()));
    m_panel->setTab(state.value(tabKey).toInt());
}

bool StudentsPage::mayLeave()
{
    return !isFormOpen() || m_form->mayLeave();
}

bool StudentsPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != "student" || !closeForm())
        return false;
    m_list->showItem(id);
    m_panel->showStudent(id);
    return true;
}

void StudentsPage::dataChanged(const ChangeSet &changes)
{
    for (const char *entity :
         {"student", "residency", "room", "bed", "building", "post", "college", "student_class", "student_file"}) {
        if (changes.touches(entity)) {
            m_panel->showStudent(m_panel->student());
            return;
        }
    }
}

void StudentsPage::scopeChanged()
{
    m_list->setFixedFilters(scopeFilters());
}

std::optional<ShownList> StudentsPage::shownList() const
{
    return m_list->shownList();
}

void StudentsPage::print()
{
    m_list->print();
}

Subject StudentsPage::subject() const
{
    // The panel follows the list a moment later: an action is about the row that is chosen now.
    const qint64 current = m_list->table().currentId();
    if (current != 0 && current != m_panel->student())
        return {current, 0, 0};
    return {m_panel->student(), m_panel->room(), m_panel->bed()};
}

EntityForm *StudentsPage::form()
{
    if (m_form != nullptr)
        return m_form;
    auto *sheet = new Panel;
    m_form = new EntityForm(m_context, "student", studentSections(m_context.database), sheet);
    m_form->setRule(studentProblems);
    m_form->setStore(saveStudent);
    sheet->body()->addWidget(m_form);
    m_right->addWidget(sheet);
    connect(m_form, &EntityForm::saved, this, [this](qint64 id) {
        showDetails();
        m_list->showItem(id);
        m_panel->showStudent(id);
        m_list->table().setFocus();
    });
    connect(m_form, &EntityForm::left, this, [this] {
        showDetails();
        m_list->table().setFocus();
    });
    return m_form;
}

// Counsellors and mentors are written as words: what was written before completes while typing.
void StudentsPage::offerCompletions()
{
    const std::pair<const char *, Completion> fields[] = {{"counsellor", Completion::Counsellor},
                                                          {"mentor", Completion::Mentor},
                                                          {"ethnicity", Completion::Ethnicity},
                                                          {"home_region", Completion::HomeRegion}};
    for (const auto &[field, what] : fields) {
        auto *line = qobject_cast<QLineEdit *>(m_form->editor(field)->control());
        whenDone(m_context.database.read([what = what](Reader &reader) { return completions(reader, what); }, ReadLane::Bulk), line,
                 [line](const Result<QStringList> &words) {
                     if (words.ok())
                         completeFrom(line, *words);
                 });
    }
}

bool StudentsPage::isFormOpen() const
{
    return m_form != nullptr && m_right->currentIndex() != 0;
}

bool StudentsPage::closeForm()
{
    if (isFormOpen() && !m_form->mayLeave())
        return false;
    showDetails();
    return true;
}

// Two fields stand side by side: the form wants more room than the details.
void StudentsPage::showForm()
{
    if (!isFormOpen()) {
        m_sizes = m_splitter->sizes();
        const int wanted = std::max(m_sizes.value(1), themeOf(this).px(formWidth));
        m_splitter->setSizes({m_sizes.value(0) + m_sizes.value(1) - wanted, wanted});
    }
    m_right->setCurrentIndex(1);
    m_form->setFocus();
}

void StudentsPage::showDetails()
{
    if (isFormOpen() && !m_sizes.isEmpty())
        m_splitter->setSizes(m_sizes);
    m_right->setCurrentIndex(0);
}

void StudentsPage::newItem()
{
    if (!closeForm())
        return;
    form()->setVerb("roster.addStudent");
    offerCompletions();
    showForm();
    form()->createNew({{QStringLiteral("status"), QStringLiteral("enrolled")}});
}

void StudentsPage::editItem()
{
    const qint64 id = m_list->table().currentId();
    if (id == 0 || (isFormOpen() && m_form->row() == id) || !closeForm())
        return;
    form()->setVerb("roster.editStudent");
    offerCompletions();
    form()->editRow(id);
    showForm();
}

// No question beforehand: Ctrl+Z brings the student back.
void StudentsPage::deleteItem()
{
    const std::vector<qint64> ids = m_list->table().selectedIds();
    if (ids.empty() || !closeForm())
        return;
    const auto future = m_context.database.write({.verb = "roster.deleteStudent"}, [ids](Writer &writer) -> Result<void> {
        for (const qint64 id : ids)
            HK_CHECK(deleteStudent(writer, id));
        return {};
    });
    whenDone(future, this, [this, name = m_panel->name(), count = int(ids.size())](const Result<void> &done) {
        if (!done.ok())
            sayProblem(done.error());
        else
            sayDone(count == 1 ? tr("%1 was deleted.").arg(name) : tr("%Ln student(s) were deleted.", nullptr, count));
    });
}

void StudentsPage::editSelection()
{
    m_list->editSelection(editStudent);
}

// Moving through the list leaves an untouched form behind; what was typed into one stays.
void StudentsPage::choose(qint64 student)
{
    if (isFormOpen() && !m_form->isChanged() && m_form->row() != 0 && m_form->row() != student)
        showDetails();
    m_panel->showStudent(student);
}

}  // namespace hk::roster
