// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/figures/publicpage.h"

#include "base/clock.h"
#include "module/calendarstore.h"
#include "tickets/ui/ticketspage.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/panel.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hk::tickets {

namespace {

constexpr int publicSoonMilliseconds = 120;
constexpr int dayColumn = 96;
constexpr int nameColumn = 132;

}  // namespace

PublicPage::PublicPage(const UiContext &context)
    : m_context(context),
      m_bar(new PeriodBar(campusDate(context.clock()), PeriodBar::Extent::Weeks)),
      m_summary(new QLabel),
      m_lines(new QTreeWidget),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState)
{
    m_summary->setObjectName(QStringLiteral("public.summary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setObjectName(QStringLiteral("public.lines"));
    m_lines->setAccessibleName(tr("Lines of the public sheet"));
    m_lines->setHeaderLabels(publicTitles());
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setAllColumnsShowFocus(true);
    m_lines->setAlternatingRowColors(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    auto *sheet = new Panel;
    sheet->body()->addWidget(m_lines);
    m_stack->addWidget(sheet);
    m_stack->addWidget(m_empty);
    m_empty->setContent(QStringLiteral("list"), tr("Nothing to publish for this week"),
                        tr("What is reported or resolved in the week stands here, without names, phones and rooms."));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_bar);
    column->addWidget(m_summary);
    column->addWidget(m_stack, 1);
    onTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.px(metrics::panelGap));
        column->setContentsMargins(theme.px(metrics::pageMargin), 0, theme.px(metrics::pageMargin), theme.px(12));
        for (int line = 0; line < m_lines->columnCount(); ++line)
            m_lines->header()->resizeSection(line, theme.px(line == 1 || line == 6 ? dayColumn : nameColumn));
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(publicSoonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &PublicPage::load);
    connect(m_bar, &PeriodBar::changed, this, &PublicPage::load);
    setFocusProxy(m_lines);
}

PageActions PublicPage::headerActions() const
{
    return {{QStringLiteral("tickets.copyPublicSheet"), QStringLiteral("shell.exportList")}, {}};
}

void PublicPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_bar->setToday(campusDate(m_context.clock()));
    if (!m_loaded)
        load();
}

void PublicPage::dataChanged(const ChangeSet &changes)
{
    for (const char *entity : {"ticket", "ticket_event", "ticket_category", "department", "building", "term"}) {
        if (changes.touches(entity))
            return scopeChanged();
    }
}

void PublicPage::scopeChanged()
{
    m_loaded = false;
    if (isVisible())
        m_soon.start();
}

void PublicPage::load()
{
    m_loaded = true;
    const FigureScope scope = figureScopeOf(filterOf(m_context.workbench.scope()));
    const auto job = [period = m_bar->period(), scope](Reader &reader) -> Result<Loaded> {
        Loaded loaded;
        HK_TRY(loaded.sheet, publicSheet(reader, period, scope));
        HK_TRY(loaded.terms, readTerms(reader));
        return loaded;
    };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, generation = ++m_generation](const Result<Loaded> &answer) {
        if (generation != m_generation)
            return;
        if (answer.ok())
            show(*answer);
        else
            m_context.workbench.say({StatusKind::Warning, answer.error().message});
    });
}

void PublicPage::show(const Loaded &loaded)
{
    m_shown = loaded;
    m_bar->setTerms(loaded.terms);
    m_summary->setText(publicSummary(loaded.sheet));
    m_lines->clear();
    for (const PublicLine &line : loaded.sheet.lines) {
        const QStringList cells = publicCells(line);
        auto *item = new QTreeWidgetItem(m_lines, cells);
        for (int column = 0; column < cells.size(); ++column)
            item->setToolTip(column, cells.at(column));
    }
    m_stack->setCurrentIndex(loaded.sheet.lines.isEmpty() ? 1 : 0);
    emit headerChanged();
}

void PublicPage::copyText()
{
    if (!m_shown)
        return;
    QGuiApplication::clipboard()->setText(publicText(m_shown->sheet, periodText(m_shown->sheet.period, m_shown->terms)));
    m_context.workbench.say({StatusKind::Done, tr("The public sheet was copied as text.")});
}

std::optional<ShownReport> PublicPage::shownReport() const
{
    if (!m_shown)
        return std::nullopt;
    return ShownReport{tr("Public sheet"), tr("Public sheet of tickets"),
                       [shown = *m_shown, now = m_context.clock()](const QString &path, const QString &author) {
                           return writePublicSheet(path, shown.sheet, periodText(shown.sheet.period, shown.terms), {author, now});
                       }};
}

std::unique_ptr<Page> makePublicPage(const UiContext &context)
{
    return std::make_unique<PublicPage>(context);
}

}  // namespace hk::tickets
