// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/plan/planpage.h"

#include "base/clock.h"
#include "duty/exchange/dutyreport.h"
#include "duty/ui/plan/plangrid.h"
#include "duty/ui/plan/rotadialog.h"
#include "duty/ui/printpaper.h"
#include "duty/ui/rowform.h"
#include "module/calendarstore.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/factsheet.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/controls/pageheader.h"
#include "widgets/controls/panel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::duty {

namespace {

constexpr int cellHeight = 52;
constexpr int monthCell = 84;
constexpr int titleWidth = 120;
const QString weekKey = QStringLiteral("week");
const QString monthKey = QStringLiteral("month");

}  // namespace

PlanPage::PlanPage(const UiContext &context)
    : DutyPage(context),
      m_span(new QLabel),
      m_extent(new ChoiceField),
      m_grid(new QTableView),
      m_model(new PlanModel(this)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState),
      m_panel(new Panel),
      m_facts(new FactSheet),
      m_splitter(new QSplitter),
      m_first(mondayOf(today()))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    makeGrid();
    auto *sheet = new Panel;
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    sheet->body()->addWidget(m_stack);
    m_empty->setContent(QStringLiteral("duty"), tr("The duty plan will stand here"),
                        tr("Say which shifts come again; then have a rota made of them."), tr("New repeating shift"));
    connect(m_empty, &EmptyState::clicked, this, [this] { act(QStringLiteral("newPost")); });
    makePanel();
    m_splitter->setObjectName(QStringLiteral("duty.planSplitter"));
    m_splitter->addWidget(sheet);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);
    fillWith(content);
    setFocusProxy(m_grid);
    onTheme(this, [this](const Theme &theme) {
        m_panel->setFixedWidth(theme.px(250));
        fitColumns();
    });
}

QWidget *PlanPage::makeBar()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    QToolButton *back = iconButton(QStringLiteral("chevron-left"), QStringLiteral("plan.back"), tr("Back (Alt+Left)"), bar);
    QToolButton *next = iconButton(QStringLiteral("chevron-right"), QStringLiteral("plan.next"), tr("On (Alt+Right)"), bar);
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    auto *now = new QPushButton(tr("Today"), bar);
    now->setObjectName(QStringLiteral("plan.today"));
    m_extent->setObjectName(QStringLiteral("plan.extent"));
    m_extent->setAccessibleName(tr("Week or month"));
    m_extent->setChoices({{weekKey, tr("Week")}, {monthKey, tr("Month")}});
    m_extent->setValue(weekKey);
    m_span->setObjectName(QStringLiteral("plan.span"));
    setTextRole(m_span, TextRole::PanelTitle);
    for (QWidget *widget : std::initializer_list<QWidget *>{back, next, now, m_extent, m_span})
        line->addWidget(widget);
    line->addStretch(1);
    QToolButton *more = iconButton(QStringLiteral("more"), QStringLiteral("plan.more"), tr("More for the plan"), bar);
    line->addWidget(more);
    QMenu *menu = menuOf({QStringLiteral("duty.newShift"), QStringLiteral("duty.allowed"), QStringLiteral("duty.answerSwap"),
                          QStringLiteral("duty.calendarFile")},
                         more);
    connect(more, &QToolButton::clicked, menu, [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    onTheme(bar, [this, line](const Theme &theme) {
        line->setSpacing(theme.px(8));
        line->setContentsMargins(0, theme.px(8), 0, theme.px(8));
        m_extent->setFixedWidth(theme.px(96));
    });
    const auto isMonth = [this] { return m_extent->value() == monthKey; };
    connect(back, &QToolButton::clicked, this, [this, isMonth] { goTo(isMonth() ? m_first.addMonths(-1) : m_first.addDays(-7)); });
    connect(next, &QToolButton::clicked, this, [this, isMonth] { goTo(isMonth() ? m_first.addMonths(1) : m_first.addDays(7)); });
    connect(now, &QPushButton::clicked, this, [this] { goTo(today()); });
    connect(m_extent, &ChoiceField::valueChanged, this, [this] { goTo(m_first.addDays(3)); });
    return bar;
}

// Menus of registered actions, which know by themselves when they can be used.
QMenu *PlanPage::menuOf(const QStringList &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (const QString &id : actions) {
        if (QAction *action = m_context.actions.action(id))
            menu->addAction(action);
    }
    return menu;
}

// The shift that is chosen, what is done most, and the rest behind "More" and in the menu of its cell.
void PlanPage::makePanel()
{
    m_panel->setTitle(tr("Shift"));
    m_panel->paddedBody()->addWidget(scrolled(m_facts), 1);
    for (const char *action : {"duty.assign", "duty.swap", "duty.beginLog"})
        m_panel->paddedBody()->addWidget(
            actionButton(m_context.actions.action(QLatin1String(action)), ControlRole::Normal, m_panel));
    QMenu *menu = menuOf({QStringLiteral("duty.assign"), QStringLiteral("duty.release"), QStringLiteral("duty.swap"),
                          QStringLiteral("duty.answerSwap"), QStringLiteral("duty.beginLog"), QStringLiteral("duty.editShift"),
                          QStringLiteral("duty.cancelShift"), QStringLiteral("duty.restoreShift")},
                         m_panel);
    menu->setObjectName(QStringLiteral("plan.shiftMenu"));
    QToolButton *more = iconButton(QStringLiteral("more"), QStringLiteral("plan.moreOfShift"), tr("More for the shift"), m_panel);
    m_panel->addToHead(more);
    connect(more, &QToolButton::clicked, menu, [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_grid, &QWidget::customContextMenuRequested, menu, [this, menu](const QPoint &at) {
        if (m_model->shiftAt(m_grid->indexAt(at)))
            menu->popup(m_grid->viewport()->mapToGlobal(at));
    });
}

void PlanPage::makeGrid()
{
    m_grid->setObjectName(QStringLiteral("planGrid"));
    m_grid->setAccessibleName(tr("Duty plan"));
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new PlanDelegate(m_grid));
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setShowGrid(false);
    m_grid->setAlternatingRowColors(false);
    m_grid->setTabKeyNavigation(false);
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_grid->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanPage::showShift);
    connect(m_grid, &QTableView::activated, this, [this] { act(QStringLiteral("assign")); });
}

PageActions PlanPage::headerActions() const
{
    return {{QStringLiteral("duty.newPost"), QStringLiteral("duty.newPerson"), QStringLiteral("duty.newWish"),
             QStringLiteral("shell.exportList"), QStringLiteral("shell.print")},
            QStringLiteral("duty.makeRota")};
}

QJsonObject PlanPage::saveState() const
{
    return {{QStringLiteral("extent"), m_extent->value().toString()}};
}

void PlanPage::restoreState(const QJsonObject &state)
{
    if (state.value(QStringLiteral("extent")).toString() == monthKey) {
        m_extent->setValue(monthKey);
        m_first = QDate(today().year(), today().month(), 1);
    }
}

bool PlanPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != "duty_shift")
        return false;
    m_wanted = id;
    whenDone(m_context.database.read([id](Reader &reader) { return shiftOf(reader, id); }), this,
             [this](const Result<std::optional<Shift>> &shift) {
                 if (shift.ok() && *shift)
                     goTo((*shift)->day);
             });
    return true;
}

QDate PlanPage::lastDay() const
{
    return m_extent->value() == monthKey ? m_first.addMonths(1).addDays(-1) : m_first.addDays(6);
}

void PlanPage::goTo(QDate day)
{
    m_first = m_extent->value() == monthKey ? QDate(day.year(), day.month(), 1) : mondayOf(day);
    load();
}

void PlanPage::load()
{
    const auto job = [first = m_first, last = lastDay(), buildings = buildings()](Reader &reader) -> Result<Shown> {
        Shown shown;
        HK_TRY(shown.shifts, shiftsBetween(reader, first, last, buildings));
        HK_TRY(shown.swaps, openSwaps(reader));
        HK_TRY(shown.people, dutyPeople(reader));
        HK_TRY(shown.calendar, readWorkCalendar(reader));
        HK_TRY(shown.terms, readTerms(reader));
        return shown;
    };
    whenDone(m_context.database.read(job), this, [this, generation = ++m_generation](const Result<Shown> &shown) {
        if (generation != m_generation)
            return;
        if (shown.ok())
            show(*shown);
        else
            say(shown.error());
    });
}

void PlanPage::show(const Shown &shown)
{
    const Shift *const before = current();
    const qint64 kept = m_wanted != 0 ? m_wanted : before ? before->id : 0;
    m_shown = shown;
    m_model->setPlan(shown.shifts, m_first, lastDay(), shown.calendar, today());
    m_stack->setCurrentIndex(shown.shifts.isEmpty() ? 1 : 0);
    int missing = 0;
    for (const Shift &shift : shown.shifts)
        missing += shift.missing();
    const QString days = m_extent->value() == monthKey
        ? m_first.toString(QStringLiteral("yyyy-MM"))
        : tr("%1 to %2").arg(m_first.toString(Qt::ISODate), lastDay().toString(Qt::ISODate)) + QStringLiteral(" · ")
            + shown.terms.weekText(m_first);
    m_span->setText(missing == 0 ? days : days + QStringLiteral(" · ") + tr("%n place(s) empty", nullptr, missing));
    fitColumns();
    const QModelIndex index = m_model->indexOf(kept);
    if (index.isValid()) {
        m_grid->setCurrentIndex(index);
        m_wanted = 0;
    } else if (!shown.shifts.isEmpty()) {
        m_grid->setCurrentIndex(m_model->index(0, 0));
    }
    showShift();
    emit headerChanged();
}

void PlanPage::fitColumns()
{
    const Theme theme = themeOf(this);
    const int days = std::max(1, m_model->columnCount());
    m_grid->verticalHeader()->setFixedWidth(theme.px(titleWidth));
    m_grid->verticalHeader()->setDefaultSectionSize(theme.px(cellHeight));
    m_grid->horizontalHeader()->setFixedHeight(theme.px(40));
    const bool isWeek = days <= 7;
    m_grid->horizontalHeader()->setMinimumSectionSize(theme.px(monthCell));
    m_grid->horizontalHeader()->setSectionResizeMode(isWeek ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (!isWeek)
        m_grid->horizontalHeader()->setDefaultSectionSize(theme.px(monthCell));
}

const Shift *PlanPage::current() const
{
    return m_model->shiftAt(m_grid->currentIndex());
}

void PlanPage::showShift()
{
    m_facts->clear();
    const Shift *const shift = current();
    if (shift) {
        m_facts->addFact(tr("Shift"), shift->title());
        m_facts->addFact(tr("Day"), shift->day.toString(Qt::ISODate));
        m_facts->addFact(tr("Time"), spanText(shift->starts, shift->ends));
        QStringList names;
        for (const OnDuty &on : shift->on)
            names << on.name;
        if (shift->cancelled)
            m_facts->addFact(tr("Cancelled"), shift->cancelReason);
        m_facts->addFact(tr("On duty"), names.join(QStringLiteral("、")));
        if (!shift->cancelled)
            m_facts->addFact(tr("Missing"), shift->missing() == 0 ? tr("nobody") : tr("%n people", nullptr, shift->missing()));
        if (!shift->note.isEmpty())
            m_facts->addFact(tr("Note"), shift->note);
        for (const Swap &swap : std::as_const(m_shown.swaps)) {
            if (swap.shift != shift->id && swap.inReturn != shift->id)
                continue;
            const QString what = tr("%1 gives it to %2").arg(swap.giverName, swap.takerName);
            m_facts->addLink(tr("Swap"),
                             swap.state == QLatin1String("asked") ? tr("%1, not agreed yet").arg(what)
                                                                  : tr("%1, to be approved").arg(what),
                             [this, swap] { answerOne(swap); });
            if (swap.inReturn != 0)
                m_facts->addFact(tr("In return"), swap.returnTitle);
        }
    }
    emit possibleChanged();
}

QStringList PlanPage::possible() const
{
    QStringList all{QStringLiteral("makeRota"), QStringLiteral("newPost"), QStringLiteral("newPerson"), QStringLiteral("newWish"),
                    QStringLiteral("newShift")};
    if (!m_shown.people.isEmpty())
        all << QStringLiteral("allowed") << QStringLiteral("calendarFile");
    if (!m_shown.swaps.isEmpty())
        all << QStringLiteral("answerSwap");
    const Shift *const shift = current();
    if (!shift)
        return all;
    if (!shift->on.isEmpty())
        all << QStringLiteral("release");
    if (shift->cancelled)
        return all << QStringLiteral("restoreShift");
    all << QStringLiteral("assign") << QStringLiteral("beginLog") << QStringLiteral("cancelShift") << QStringLiteral("editShift");
    if (!shift->on.isEmpty() && shift->starts > m_context.clock())
        all << QStringLiteral("swap");
    return all;
}

bool PlanPage::act(const QString &action)
{
    static const QHash<QString, void (PlanPage::*)()> deeds{
        {QStringLiteral("assign"), &PlanPage::assignTo},       {QStringLiteral("release"), &PlanPage::releaseFrom},
        {QStringLiteral("swap"), &PlanPage::askForSwap},       {QStringLiteral("answerSwap"), &PlanPage::answerSwap},
        {QStringLiteral("cancelShift"), &PlanPage::cancelOne}, {QStringLiteral("restoreShift"), &PlanPage::restoreOne},
        {QStringLiteral("newShift"), &PlanPage::addShift},     {QStringLiteral("editShift"), &PlanPage::editOne},
        {QStringLiteral("allowed"), &PlanPage::sayAllowed},    {QStringLiteral("calendarFile"), &PlanPage::writeCalendar},
        {QStringLiteral("beginLog"), &PlanPage::beginLog}};
    if (const auto deed = deeds.constFind(action); deed != deeds.constEnd()) {
        (this->**deed)();
        return true;
    }
    if (action == QLatin1String("makeRota"))
        openRota(m_context, std::max(m_first, today()), lastDay(), buildings(), this);
    else if (action == QLatin1String("newPost"))
        openRowForm(m_context, "duty_post", tr("Repeating shift"), this);
    else if (action == QLatin1String("newPerson"))
        openRowForm(m_context, "duty_person", tr("Person on duty"), this);
    else if (action == QLatin1String("newWish"))
        openRowForm(m_context, "duty_wish", tr("Absence or wish"), this);
    else
        return false;
    return true;
}

void PlanPage::print()
{
    printPaper(m_context, this, tr("Duty plan"), "duty.shifts",
               [first = m_first, last = lastDay(), buildings = buildings()](Reader &reader) {
                   return planPaper(reader, first, last, buildings);
               });
}

std::optional<ShownReport> PlanPage::shownReport() const
{
    DutyReportOrder order{m_first, lastDay(), today(), buildings(), {DutyReportPart::Plan}};
    order.at = m_context.clock();
    return ShownReport{
        tr("Duty plan"), tr("Duty plan"), [order, &database = m_context.database](const QString &path, const QString &author) {
            DutyReportOrder written = order;
            written.author = author;
            return database
                .read([written, path](Reader &reader) { return writeDutyReport(reader, written, path); }, ReadLane::Interactive)
                .result();
        }};
}

}  // namespace hk::duty
