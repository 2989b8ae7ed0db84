// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/rosteractions.h"

#include "roster/store/demo.h"
#include "roster/store/waiting.h"
#include "roster/ui/bedmap/placework.h"
#include "roster/ui/movedialog.h"
#include "roster/ui/swapdialog.h"
#include "widgets/actionregistry.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/whendone.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace hk::roster {

RosterActions::RosterActions(const UiContext &context) : m_context(context)
{
    addNew();
    addMoves();
    addPageCommands(studentsPageId, "student", tr("New student"), tr("Edit student"), tr("Delete student"));
    addPageCommands(postsPageId, "post", tr("New post"), tr("Edit post"), tr("Delete post"));
    addPageCommands(residenciesPageId, "residency", {}, tr("Edit note and dates"), {});
    addPageCommands(bedMapPageId, "room", tr("New rooms…"), tr("Edit room"), tr("Delete room"));
    addPageCommands(namesPageId, "community college major student_class department", tr("New name"), tr("Edit name"),
                    tr("Delete name"));
    addPlaces();
    ActionSpec giving{QStringLiteral("roster.personData"),
                      tr("Give the student their own data…"),
                      QStringLiteral("export"),
                      {},
                      MenuPlace::Data,
                      120};
    giving.needs = Deed::ExportWhole;
    m_context.actions.add(giving, this, [this] { givePersonData(); });
    const QString demo = QStringLiteral("roster.demo");
    ActionSpec filling{demo, tr("Fill with demonstration data"), QStringLiteral("people"), {}, MenuPlace::Tools, 610};
    filling.needs = Deed::Import;
    m_context.actions.add(filling, this, [this] { fillWithDemonstration(); });
    ActionSpec importing{QStringLiteral("roster.import"), tr("Import a roster…"), QStringLiteral("import"), {}, MenuPlace::None};
    importing.needs = Deed::Import;
    m_context.actions.add(importing, this, [this] { m_context.workbench.openImport({}, QStringLiteral("roster")); });
}

RosterActions::~RosterActions()
{
    m_context.actions.removeAll(QStringLiteral("roster."));
}

void RosterActions::addPage(RosterPage *page)
{
    m_pages.insert(page->id(), page);
}

RosterPage *RosterActions::shownPage() const
{
    return m_pages.value(m_context.actions.context());
}

// The keys that every list answers; the words are the page's.
void RosterActions::addPageCommands(const char *pageId, const QByteArray &entity, const QString &newText, const QString &editText,
                                    const QString &deleteText)
{
    const QString page = QLatin1String(pageId);
    const auto add = [&](const char *verb, const QString &text, const char *icon, const QKeySequence &keys, int order,
                         void (RosterPage::*run)()) {
        if (text.isEmpty())
            return;
        ActionSpec spec{page + u'.' + QLatin1String(verb), text, QLatin1String(icon), keys, MenuPlace::Edit, order};
        spec.context = page;
        spec.writes = entity;
        if (qstrcmp(verb, "new") == 0)
            spec.menu = MenuPlace::None;
        m_context.actions.add(spec, this, [this, page, run] {
            if (RosterPage *shown = m_pages.value(page))
                (shown->*run)();
        });
    };
    add("new", newText, "add", QKeySequence(Qt::CTRL | Qt::Key_N), 400, &RosterPage::newItem);
    add("edit", editText, "edit", QKeySequence(Qt::Key_F2), 410, &RosterPage::editItem);
    add("delete", deleteText, "delete", QKeySequence(Qt::Key_Delete), 420, &RosterPage::deleteItem);
    if (page == QLatin1String(studentsPageId))
        add("editSelection", tr("Edit the selected rows together…"), "list", QKeySequence(Qt::SHIFT | Qt::Key_F2), 430,
            &RosterPage::editSelection);
}

void RosterActions::addNew()
{
    const auto add = [this](const char *id, const QString &text, const char *icon, int order, const char *page,
                            const char *entity) {
        ActionSpec spec{QLatin1String(id), text, QLatin1String(icon), {}, MenuPlace::New, order};
        spec.writes = entity;
        m_context.actions.add(spec, this, [this, page] {
            if (auto *shown = qobject_cast<RosterPage *>(m_context.workbench.openPage(QLatin1String(page))))
                shown->newItem();
        });
    };
    add("roster.newStudent", tr("Student"), "person", 100, studentsPageId, "student");
    add("roster.newPost", tr("Post"), "flag", 110, postsPageId, "post");
}

void RosterActions::addMoves()
{
    const auto add = [this](const char *id, const QString &text, const char *icon, const QKeySequence &keys, int order,
                            MoveKind kind) {
        ActionSpec spec{QLatin1String(id), text, QLatin1String(icon), keys, MenuPlace::Data, order};
        spec.writes = "residency";
        m_context.actions.add(spec, this, [this, kind] { move(kind); });
    };
    add("roster.checkIn", tr("Check in"), "check-in", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), 100, MoveKind::CheckIn);
    add("roster.transfer", tr("Transfer…"), "move", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), 101, MoveKind::Transfer);
    add("roster.checkOut", tr("Check out…"), "check-out", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), 102, MoveKind::CheckOut);
    add("roster.book", tr("Book a bed…"), "bed", {}, 103, MoveKind::Book);
    ActionSpec swapping{QStringLiteral("roster.swap"), tr("Swap beds…"), QStringLiteral("move"), {}, MenuPlace::Data, 104};
    swapping.writes = "residency";
    m_context.actions.add(swapping, this, [this] { swap(); });
}

void RosterActions::addPlaces()
{
    const auto add = [this](const char *id, const QString &text, const char *icon, int order, std::function<void()> run) {
        ActionSpec spec{QLatin1String(id), text, QLatin1String(icon), {}, MenuPlace::Data, order};
        spec.writes = order == 200 ? "building" : "room";
        m_context.actions.add(spec, this, std::move(run));
    };
    const auto window = [] { return QApplication::activeWindow(); };
    add("roster.newBuilding", tr("New building…"), "building", 200,
        [this, window] { editPlace(m_context, "building", 0, {}, window()); });
    add("roster.newRooms", tr("New rooms…"), "room", 201, [this, window] { addRooms(m_context, 0, window()); });
}

void RosterActions::move(MoveKind kind)
{
    const RosterPage *page = shownPage();
    openMoveDialog(m_context, kind, page != nullptr ? page->subject() : Subject{}, QApplication::activeWindow());
}

void RosterActions::swap()
{
    const RosterPage *page = shownPage();
    auto *dialog = new SwapDialog(m_context, page != nullptr ? page->subject().student : 0, QApplication::activeWindow());
    dialog->open();
}

// Into the hands of the student who asks for it.
void RosterActions::givePersonData()
{
    const RosterPage *page = shownPage();
    const qint64 student = page != nullptr ? page->subject().student : 0;
    if (student == 0) {
        m_context.workbench.say({StatusKind::Info, tr("Please choose a student first.")});
        return;
    }
    const QString path = m_context.dialogs.saveFile(QApplication::activeWindow(), tr("Everything about this student"),
                                                    tr("Own data.xlsx"), tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    const auto job = m_context.workbench.startJob(tr("Writing the student's own data"));
    const PersonOrder order{student, path, m_context.database.viewer().name, m_context.clock()};
    whenDone(writePersonReport(m_context.database, m_context.personRecords, discretionOf(m_context.modules), order), this,
             [this, job, path](const Result<int> &rows) {
                 job->end();
                 if (!rows.ok()) {
                     m_context.workbench.say({StatusKind::Warning, rows.error().message});
                     return;
                 }
                 m_context.workbench.say({StatusKind::Done,
                                          tr("The student's own data were written to %1.").arg(QFileInfo(path).fileName()),
                                          tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
             });
}

// Only into a file without students, so that nothing invented ever stands beside real people.
void RosterActions::fillWithDemonstration()
{
    const auto refused = [this](const Error &error) { m_context.workbench.say({StatusKind::Warning, error.message}); };
    const auto job = m_context.workbench.startJob(tr("Writing demonstration data"));
    const auto future = m_context.database.write({.verb = "roster.demo"}, [](Writer &writer) -> Result<void> {
        HK_TRY(const bool some, hasStudents(writer));
        if (some)
            return Error{
                tr("There are students in this file already. Demonstration data go into an empty file only; nothing was changed.")};
        return writeRosterDemo(writer, DemoSize::Small);
    });
    whenDone(future, this, [this, job, refused](const Result<void> &done) {
        job->end();
        if (!done.ok())
            return refused(done.error());
        m_context.workbench.say({StatusKind::Done, tr("Invented students and buildings are there to try everything with.")});
    });
}

}  // namespace hk::roster
