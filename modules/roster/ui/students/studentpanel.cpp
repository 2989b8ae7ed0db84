// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/students/studentpanel.h"

#include "access/disclosure.h"
#include "roster/ui/historylist.h"
#include "roster/ui/words.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/factsheet.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/files/filespanel.h"
#include "widgets/linkedfacts.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

constexpr int changesShown = 60;
constexpr int whenColumnWidth = 128;

}  // namespace

StudentPanel::StudentPanel(const UiContext &context, QWidget *parent)
    : Panel(parent),
      m_context(context),
      m_name(new QLabel(this)),
      m_number(new QLabel(this)),
      m_line(new QLabel(this)),
      m_edit(iconButton(QStringLiteral("edit"), QStringLiteral("student.edit"), tr("Edit student (F2)"), this)),
      m_more(iconButton(QStringLiteral("more"), QStringLiteral("student.more"), tr("More actions"), this)),
      m_tabs(new TabStrip(TabStrip::Place::Panel, this)),
      m_stack(new QStackedWidget(this)),
      m_head(makeHead())
{
    setObjectName(QStringLiteral("studentPanel"));
    makeTabs();
    body()->addWidget(m_head);
    body()->addWidget(m_tabs);
    body()->addWidget(m_stack, 1);
    onTheme(this, [this](const Theme &theme) { setMinimumWidth(theme.px(metrics::detailMinimumWidth)); });
    connect(m_edit, &QToolButton::clicked, this, [this] { m_context.actions.trigger(QStringLiteral("roster.students.edit")); });
    showStudent(0);
}

QWidget *StudentPanel::makeHead()
{
    auto *head = new QWidget(this);
    setTextRole(m_name, TextRole::PageTitle);
    setTextRole(m_number, TextRole::Body, Token::Text2);
    setTextRole(m_line, TextRole::Body, Token::Text2);
    m_name->setObjectName(QStringLiteral("student.name"));
    m_number->setObjectName(QStringLiteral("student.number"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setObjectName(QStringLiteral("student.line"));
    m_line->setWordWrap(true);
    fillMenu();
    auto *first = new QHBoxLayout;
    first->addWidget(m_name);
    first->addWidget(m_number, 0, Qt::AlignBottom);
    first->addStretch(1);
    first->addWidget(m_edit);
    first->addWidget(m_more);
    auto *column = new QVBoxLayout(head);
    column->addLayout(first);
    column->addWidget(m_line);
    onTheme(head, [column, first](const Theme &theme) {
        column->setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(8));
        column->setSpacing(theme.px(2));
        first->setSpacing(theme.px(8));
    });
    return head;
}

void StudentPanel::fillMenu()
{
    auto *menu = new QMenu(m_more);
    for (const char *id : {"roster.checkIn", "roster.book", "roster.transfer", "roster.swap", "roster.checkOut", "",
                           "roster.personData", "roster.students.delete"}) {
        if (*id == '\0')
            menu->addSeparator();
        else if (QAction *action = m_context.actions.action(QLatin1String(id)))
            menu->addAction(action);
    }
    connect(m_more, &QToolButton::clicked, menu, [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void StudentPanel::makeTabs()
{
    m_facts = new FactSheet;
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setObjectName(QStringLiteral("student.factScroll"));
    auto *inner = new QWidget;
    inner->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(inner);
    column->addWidget(m_facts);
    column->addStretch(1);
    onTheme(inner,
            [column](const Theme &theme) { column->setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(12)); });
    scroll->setWidget(inner);
    scroll->setBackgroundRole(QPalette::Base);
    m_history = new HistoryList(m_context, HistoryList::Names::Places, m_stack);
    m_history->setObjectName(QStringLiteral("student.history"));
    m_history->setAccessibleName(tr("Where this student has lived"));
    m_changes = new QTreeWidget(m_stack);
    m_changes->setObjectName(QStringLiteral("student.changes"));
    m_changes->setAccessibleName(tr("What was changed"));
    m_changes->setHeaderLabels({tr("When"), tr("What")});
    m_changes->setRootIsDecorated(false);
    m_changes->setAllColumnsShowFocus(true);
    m_changes->setFrameShape(QFrame::NoFrame);
    layOutColumns(m_changes, {whenColumnWidth, 0}, 1);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_history);
    FilesOwner owner{"student_file", tr("Files of the student"), "roster.addFile", "roster.removeFile", "roster.editFile", {}};
    owner.add = [](Writer &writer, qint64 student, const FileReference &file) {
        return addStudentFile(writer, student, file, usualKind(file));
    };
    m_files = new FilesPanel(m_context, owner, m_stack);
    m_stack->addWidget(m_files);
    m_stack->addWidget(m_changes);
    m_tabs->setObjectName(QStringLiteral("student.tabs"));
    m_tabs->addTab(tr("Overview"));
    m_tabs->addTab(tr("Residencies"));
    m_tabs->addTab(tr("Files"));
    m_tabs->addTab(tr("Changes"));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

int StudentPanel::tab() const
{
    return m_tabs->currentIndex();
}

void StudentPanel::setTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

Result<StudentPanel::Shown> StudentPanel::read(Reader &reader, qint64 student)
{
    Shown shown;
    HK_TRY(shown.details, studentDetails(reader, student));
    HK_TRY(shown.residencies, residenciesOfStudent(reader, student));
    HK_TRY(shown.posts, postsOfStudent(reader, student));
    HK_TRY(shown.files, filesOfStudent(reader, student));
    HK_TRY(shown.changes, unitsOfRows(reader, "student", {student}, changesShown));
    QList<qint64> stays;
    for (const Residency &stay : std::as_const(shown.residencies))
        stays << stay.id;
    QList<qint64> files;
    for (const StudentFile &file : std::as_const(shown.files))
        files << file.id;
    HK_TRY(QList<UnitInfo> others, unitsOfRows(reader, "residency", stays, changesShown));
    HK_TRY(const QList<UnitInfo> ofFiles, unitsOfRows(reader, "student_file", files, changesShown));
    others += ofFiles;
    for (const UnitInfo &other : std::as_const(others)) {
        const auto same = [&other](const UnitInfo &unit) { return unit.id == other.id; };
        if (std::none_of(shown.changes.cbegin(), shown.changes.cend(), same))
            shown.changes << other;
    }
    std::sort(shown.changes.begin(), shown.changes.end(), [](const UnitInfo &a, const UnitInfo &b) { return a.id > b.id; });
    return shown;
}

void StudentPanel::showStudent(qint64 student)
{
    m_student = student;
    const quint64 generation = ++m_generation;
    if (student == 0) {
        showAll({});
        return;
    }
    whenDone(m_context.database.read([student](Reader &reader) { return read(reader, student); }), this,
             [this, generation](const Result<Shown> &answer) {
                 if (generation == m_generation && answer.ok())
                     showAll(*answer);
             });
}

void StudentPanel::showAll(const Shown &shown)
{
    const bool there = shown.details.has_value();
    m_edit->setVisible(there);
    m_more->setVisible(there);
    m_tabs->setVisible(there);
    m_stack->setVisible(there);
    m_room = there ? shown.details->room : 0;
    m_bed = there ? shown.details->bed : 0;
    if (!there) {
        m_files->showFiles(0, {});
        m_student = 0;
        m_nameText.clear();
        m_name->clear();
        m_number->clear();
        m_line->setText(tr("Choose a student in the list to see everything about them here."));
        body()->setStretch(0, 1);
        return;
    }
    const StudentDetails &details = *shown.details;
    const auto value = [&details](const char *name) { return details.values.value(QLatin1String(name)).toString(); };
    m_nameText = value("name");
    m_name->setText(m_nameText);
    m_number->setText(value("number"));
    QStringList line{value("place"), value("college"), value("class_name"),
                     choiceWord(m_context.catalogue, "student", "status", value("status"))};
    line.removeAll(QString());
    m_line->setText(line.join(QStringLiteral("　")));
    body()->setStretch(0, 0);
    showFacts(details, shown.posts);
    addLinkedRows(m_context, m_facts, "student", details.id,
                  [this, generation = m_generation] { return generation == m_generation; });
    m_history->setResidencies(shown.residencies);
    QList<HeldFile> files;
    for (const StudentFile &file : shown.files)
        files.append({file.id, file.kind, file.file, file.note});
    m_files->showFiles(details.id, files);
    m_tabs->setTabText(2, shown.files.isEmpty() ? tr("Files") : tr("Files %1").arg(shown.files.size()));
    m_tabs->setTabText(1, shown.residencies.isEmpty() ? tr("Residencies") : tr("Residencies %1").arg(shown.residencies.size()));
    m_changes->clear();
    for (const UnitInfo &unit : shown.changes) {
        const QString when = campusTime(unit.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        auto *item = new QTreeWidgetItem(m_changes, {when, unit.undone ? tr("%1 (undone)").arg(unit.text) : unit.text});
        item->setToolTip(1, item->text(1));
    }
}

void StudentPanel::showFacts(const StudentDetails &details, const QList<Post> &posts)
{
    const auto value = [&details](const char *name) { return details.values.value(QLatin1String(name)).toString(); };
    const auto word = [&](const char *field) { return choiceWord(m_context.catalogue, "student", field, value(field)); };
    m_facts->clear();
    m_facts->addHeading(tr("Person"));
    m_facts->addFact(tr("Gender, ethnicity"), QStringList{word("gender"), value("ethnicity")}.join(QStringLiteral("　")).trimmed());
    m_facts->addFact(tr("Political status"), word("political_status"));
    m_facts->addFact(tr("Home region"), value("home_region"));
    if (!value("identity_number").isEmpty())
        m_facts->addSecret("identity_number", tr("Identity number"), [this, id = details.id] {
            return discloseSecret(m_context.database, "student", id, "identity_number");
        });
    m_facts->addHeading(tr("Contact"));
    const auto shown = [this, id = details.id](const char *field) {
        return [this, id, field] { return recordShown(m_context.database, "student", id, {QLatin1String(field)}); };
    };
    m_facts->addMasked("phone", tr("Phone"), value("phone"), shown("phone"));
    if (!value("second_phone").isEmpty())
        m_facts->addMasked("second_phone", tr("Second phone"), value("second_phone"), shown("second_phone"));
    m_facts->addMasked("emergency_phone", tr("Emergency"), value("emergency_phone"), shown("emergency_phone"),
                       value("emergency_contact"));
    m_facts->addHeading(tr("Lives in"));
    const qint64 room = details.room;
    if (value("place").isEmpty())
        m_facts->addFact(tr("Bed"), tr("none"));
    else
        m_facts->addLink(tr("Bed"), value("place"), [this, room] { m_context.workbench.openItem("room", room); });
    m_facts->addFact(tr("Since"), value("from_date"));
    m_facts->addFact(tr("State"), choiceWord(m_context.catalogue, "residency", "state", value("residency_state")));
    m_facts->addHeading(tr("School"));
    m_facts->addFact(tr("College"), value("college"));
    m_facts->addFact(tr("Major, grade"), QStringList{value("major"), value("grade")}.join(QStringLiteral("　")).trimmed());
    m_facts->addFact(tr("Counsellor"), value("counsellor"));
    m_facts->addFact(tr("Mentor"), value("mentor"));
    m_facts->addFact(tr("Card number"), value("card_number"));
    for (const Post &post : posts) {
        const QString what = QStringList{choiceWord(m_context.catalogue, "post", "kind", post.kind), post.place, post.zone}
                                 .join(QStringLiteral(" "))
                                 .simplified();
        m_facts->addFact(tr("Post"), tr("%1, %2").arg(what, daysWord(post.from, post.to)));
    }
    if (!value("note").isEmpty())
        m_facts->addFact(tr("Note"), value("note"));
}

}  // namespace hk::roster
