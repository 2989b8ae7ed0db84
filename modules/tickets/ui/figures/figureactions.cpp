// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "module/calendarstore.h"
#include "tickets/exchange/deadlineics.h"
#include "tickets/exchange/ledgerexport.h"
#include "tickets/ui/figures/publicpage.h"
#include "widgets/actionregistry.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/whendone.h"

#include <QApplication>

namespace hk::tickets {

namespace {

// What goes out of the module as files, beside what the pages show.
class FigureActions : public QObject {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::FigureActions)

public:
    explicit FigureActions(const UiContext &context);
    ~FigureActions() override;

private:
    void copyPublicSheet();
    void exportLedger();
    void writeLedgerOf(const FigurePeriod &period);
    void exportDeadlines();
    void tellWritten(const QString &path, int rows);

    UiContext m_context;
};

constexpr std::array actionIds{"tickets.exportLedger", "tickets.exportDeadlines", "tickets.copyPublicSheet"};

FigureActions::FigureActions(const UiContext &context) : m_context(context)
{
    ActionSpec ledger{QLatin1String(actionIds[0]), tr("Export the ledger…"), QStringLiteral("list"), {}, MenuPlace::Data, 640};
    ledger.needs = Deed::Export;
    m_context.actions.add(ledger, this, [this] { exportLedger(); });
    ActionSpec deadlines{QLatin1String(actionIds[1]),
                         tr("Save own deadlines for a calendar…"),
                         QStringLiteral("calendar"),
                         {},
                         MenuPlace::Data,
                         641};
    deadlines.needs = Deed::Export;
    m_context.actions.add(deadlines, this, [this] { exportDeadlines(); });
    ActionSpec copy{QLatin1String(actionIds[2]), tr("Copy as text"), QStringLiteral("copy"), {}, MenuPlace::None, 642};
    copy.context = QLatin1String(publicPageId);
    m_context.actions.add(copy, this, [this] { copyPublicSheet(); });
}

FigureActions::~FigureActions()
{
    for (const char *id : actionIds)
        m_context.actions.removeAll(QLatin1String(id));
}

void FigureActions::copyPublicSheet()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (PublicPage *page : window->findChildren<PublicPage *>()) {
            if (page->isVisible())
                return page->copyText();
        }
    }
}

void FigureActions::exportLedger()
{
    const QDate today = campusDate(m_context.clock());
    whenDone(m_context.database.read([](Reader &reader) { return readTerms(reader); }), this,
             [this, today](const Result<Terms> &terms) {
                 QStringList titles{tr("This week"), tr("This year")};
                 QList<FigurePeriod> periods{FigurePeriod::week(today), {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)}};
                 for (const Term &term : terms.ok() ? terms->all() : QList<Term>()) {
                     titles << term.name;
                     periods.append({term.firstDay, term.lastDay});
                 }
                 const int chosen = m_context.dialogs.choose(QApplication::activeWindow(), tr("Export the ledger"),
                                                             tr("Tickets reported when?"), titles, 1);
                 if (chosen >= 0)
                     writeLedgerOf(periods.at(chosen));
             });
}

void FigureActions::writeLedgerOf(const FigurePeriod &period)
{
    QWidget *const window = QApplication::activeWindow();
    QStringList levels{tr("Public: without persons, places and words, and without what is private"),
                       tr("Internal: phones with their ends only")};
    if (m_context.database.viewer().may(Deed::ExportWhole))
        levels << tr("Whole: everything just as it is");
    const int level = m_context.dialogs.choose(window, tr("Export the ledger"), tr("How much of personal data goes into the file?"),
                                               levels, int(ExportLevel::Internal));
    if (level < 0)
        return;
    const QString name = tr("Ledger of tickets %1.xlsx").arg(campusDate(m_context.clock()).toString(Qt::ISODate));
    const QString path = m_context.dialogs.saveFile(window, tr("Export the ledger"), name, tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    const LedgerOrder order{period, {}, path, m_context.database.viewer().name, m_context.clock(), ExportLevel(level)};
    auto job = m_context.workbench.startJob(tr("Exporting"));
    whenDone(hk::tickets::exportLedger(m_context.database, order, job->control()), this,
             [this, job](const Result<ExportInfo> &info) {
                 job->end();
                 if (info.ok())
                     tellWritten(info->path, info->rows);
                 else if (!job->isCancelled())
                     m_context.workbench.say({StatusKind::Warning, info.error().message});
             });
}

void FigureActions::exportDeadlines()
{
    const QString path = m_context.dialogs.saveFile(QApplication::activeWindow(), tr("Save own deadlines"), tr("Deadlines.ics"),
                                                    tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    const auto write = [path, person = m_context.database.viewer().name, now = m_context.clock()](Reader &reader) -> Result<int> {
        HK_TRY(const QList<Deadline> deadlines, deadlinesOf(reader, person));
        return writeDeadlines(path, deadlines, now);
    };
    whenDone(writeAndRecord(m_context.database, QStringLiteral("tickets.deadlines"), path, write), this,
             [this, path](const Result<int> &rows) {
                 if (rows.ok())
                     tellWritten(path, *rows);
                 else
                     m_context.workbench.say({StatusKind::Warning, rows.error().message});
             });
}

void FigureActions::tellWritten(const QString &path, int rows)
{
    m_context.workbench.say({StatusKind::Done, tr("%n ticket(s) written", nullptr, rows), tr("Open"),
                             [this, path] { m_context.dialogs.openOutside(path); }});
}

}  // namespace

std::unique_ptr<QObject> makeFigureActions(const UiContext &context)
{
    return std::make_unique<FigureActions>(context);
}

}  // namespace hk::tickets
