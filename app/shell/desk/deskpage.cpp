// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk/deskpage.h"

#include "shell/desk/deskfeed.h"
#include "shell/desk/desklist.h"
#include "shell/desk/recentlist.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/kpitile.h"
#include "widgets/controls/panel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hk {

namespace {

constexpr int sideWidth = 364;
constexpr size_t recentShown = 6;

Kpi kpiOf(const DeskFigure &figure)
{
    const QLocale locale;
    Kpi kpi;
    kpi.label = figure.title;
    kpi.figure = locale.toString(figure.value, 'f', figure.decimals);
    kpi.unit = figure.unit;
    if (figure.before) {
        const QString label = figure.beforeLabel.isEmpty() ? DeskPage::tr("Last week") : figure.beforeLabel;
        kpi.before = label + u' ' + locale.toString(*figure.before, 'f', figure.decimals);
    }
    kpi.line = QList<double>(figure.line.begin(), figure.line.end());
    kpi.status = figure.status;
    kpi.statusWords = figure.statusText;
    return kpi;
}

}  // namespace

DeskPage::DeskPage(const WindowContext &context, LocalState &state, DeskFeed &feed, ActionRegistry &actions, Workbench &workbench)
    : m_context(context),
      m_state(state),
      m_feed(feed),
      m_actions(actions),
      m_workbench(workbench),
      m_main(new QStackedWidget),
      m_list(new DeskList),
      m_offers(new QVBoxLayout),
      m_side(new QScrollArea)
{
    auto *listPanel = new Panel;
    listPanel->body()->addWidget(m_list);
    auto *offers = new QWidget;
    offers->setObjectName(QStringLiteral("desk.offers"));
    offers->setLayout(m_offers);
    m_main->addWidget(listPanel);
    m_main->addWidget(offers);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_main, 1);
    layout->addWidget(makeSide());
    onTheme(this, [layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, 0, margin, theme.px(12));
        layout->setSpacing(margin);
    });
    connect(m_list, &DeskList::itemOpened, this, [this](const QByteArray &entity, qint64 id) { m_workbench.openItem(entity, id); });
    connect(m_list, &DeskList::pageOpened, this, [this](const QString &id) { m_workbench.openPage(id); });
    connect(&feed, &DeskFeed::updated, this, &DeskPage::showFeed);
    setFocusProxy(m_list);
    showFeed();
}

QWidget *DeskPage::makeSide()
{
    auto *title = new QLabel(tr("This week so far"));
    setTextRole(title, TextRole::PanelTitle);
    auto *note = new QLabel(tr("small print: the same days of last week"));
    setTextRole(note, TextRole::Caption, Token::Text2);
    note->setWordWrap(true);
    note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figureTitle = new QWidget;
    auto *titleRow = new QHBoxLayout(m_figureTitle);
    titleRow->setContentsMargins(0, 0, 0, 0);
    titleRow->addWidget(title);
    titleRow->addWidget(note, 1);
    m_figures = new QGridLayout;
    auto *recentTitle = new QLabel(tr("Opened lately"));
    setTextRole(recentTitle, TextRole::PanelTitle);
    m_recent = new RecentList;
    auto *recentPanel = new Panel;
    recentPanel->body()->addWidget(m_recent);
    connect(m_recent, &RecentList::opened, this, [this](const QByteArray &entity, qint64 id) { m_workbench.openItem(entity, id); });

    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_figureTitle);
    layout->addLayout(m_figures);
    layout->addWidget(recentTitle);
    layout->addWidget(recentPanel);
    layout->addStretch(1);
    m_side->setObjectName(QStringLiteral("desk.side"));
    m_side->setAccessibleName(tr("Figures and what was opened lately"));
    m_side->setWidget(inner);
    m_side->setWidgetResizable(true);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setFocusPolicy(Qt::NoFocus);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    onTheme(m_side, [this, layout](const Theme &theme) {
        layout->setSpacing(theme.px(metrics::panelGap));
        m_figures->setSpacing(theme.px(metrics::panelGap));
        placeFigures();
    });
    return m_side;
}

QString DeskPage::subtitle() const
{
    if (!m_feed.isRead())
        return {};
    if (!m_feed.problem().isEmpty())
        return m_feed.problem();
    int total = 0;
    int overdue = 0;
    for (const DeskGroup &group : m_feed.whole().groups) {
        total += std::max(group.total, static_cast<int>(group.rows.size()));
        const auto shown = std::count_if(group.rows.begin(), group.rows.end(),
                                         [](const DeskRow &row) { return row.status == StatusKind::Overdue; });
        overdue += std::max(group.overdue, static_cast<int>(shown));
    }
    if (total == 0)
        return tr("Nothing to do");
    return overdue > 0 ? tr("%n to do", nullptr, total) + tr(", %n overdue", nullptr, overdue) : tr("%n to do", nullptr, total);
}

PageActions DeskPage::headerActions() const
{
    return {{QStringLiteral("shell.importFile")}, {}};
}

void DeskPage::showFeed()
{
    const DeskPart &part = m_feed.whole();
    m_list->setGroups(part.groups);
    bool nothing = true;
    for (const DeskGroup &group : part.groups)
        nothing = nothing && group.rows.empty();
    if (nothing)
        showOffers();
    m_main->setCurrentIndex(nothing && m_feed.isRead() ? 1 : 0);
    showFigures();
    emit headerChanged();
}

void DeskPage::showOffers()
{
    while (QLayoutItem *old = m_offers->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    const std::vector<DeskOffer> &offers = m_feed.whole().offers;
    m_offers->addStretch(1);
    if (offers.empty()) {
        auto *calm = new EmptyState;
        calm->setContent(QStringLiteral("desk"), tr("Nothing to do"),
                         tr("What is due, overdue or waiting for you will be listed here."));
        m_offers->addWidget(calm);
    }
    for (const DeskOffer &offer : offers)
        addOffer(offer.text, offer.action);
    if (!offers.empty())
        addOffer(tr("Invented people in a copy of their own, to look around; your data stay as they are."),
                 QStringLiteral("shell.openDemo"));
    m_offers->addStretch(1);
}

void DeskPage::addOffer(const QString &text, const QString &actionId)
{
    const ActionSpec *spec = m_actions.spec(actionId);
    if (!spec || !m_actions.whyShut(actionId).isEmpty())
        return;
    auto *state = new EmptyState;
    state->setContent(spec->icon, spec->text, text, spec->text);
    state->button()->setObjectName(QStringLiteral("desk.offer.") + actionId);
    connect(state, &EmptyState::clicked, this, [this, actionId] { m_actions.trigger(actionId); });
    m_offers->addWidget(state);
}

void DeskPage::showFigures()
{
    for (QWidget *tile : std::exchange(m_tiles, {}))
        tile->deleteLater();
    for (const DeskFigure &figure : m_feed.whole().figures) {
        auto *tile = new KpiTile;
        tile->setKpi(kpiOf(figure));
        if (!figure.page.isEmpty())
            connect(tile, &QAbstractButton::clicked, this, [this, id = figure.page] { m_workbench.openPage(id); });
        m_tiles.push_back(tile);
    }
    m_figureTitle->setVisible(!m_tiles.empty());
    placeFigures();
}

// Two tiles in a row, one where the text is too large for two.
void DeskPage::placeFigures()
{
    const Theme theme = themeOf(this);
    const int width = std::min(theme.px(sideWidth), std::max(this->width() * 9 / 20, 300));
    m_side->setFixedWidth(width);
    int tileWidth = 0;
    for (const QWidget *tile : m_tiles)
        tileWidth = std::max(tileWidth, tile->minimumSizeHint().width());
    const int columns = 2 * tileWidth + theme.px(metrics::panelGap) <= width ? 2 : 1;
    for (QWidget *tile : m_tiles)
        m_figures->removeWidget(tile);
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_figures->addWidget(m_tiles[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
}

void DeskPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeFigures();
}

void DeskPage::dataChanged(const ChangeSet &)
{
    if (isVisible())
        refreshRecent();
}

void DeskPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refreshRecent();
}

void DeskPage::refreshRecent()
{
    QList<RecentItem> items = m_state.recent();
    items.resize(std::min(items.size(), static_cast<qsizetype>(recentShown)));
    const quint64 generation = ++m_generation;
    const auto future = m_context.database.read([items](Reader &reader) { return nameRecent(reader, items); });
    whenDone(future, this, [this, generation](const Result<std::vector<NamedRecent>> &answer) {
        if (generation == m_generation && answer.ok())
            m_recent->setItems(*answer, m_context.clock());
    });
}

}  // namespace hk
