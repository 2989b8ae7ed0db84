// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/residencies/residenciespage.h"

#include "roster/store/residencies.h"
#include "roster/ui/residencies/residencypanel.h"
#include "widgets/form/formdialog.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/prefixcombo.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace hk::roster {

namespace {

constexpr int whichWidth = 190;
constexpr int notArrivedList = 1;

}  // namespace

ResidenciesPage::ResidenciesPage(const UiContext &context)
    : RosterPage(context),
      m_which(new PrefixCombo(tr("List"))),
      m_lists(new QStackedWidget),
      m_panel(new ResidencyPanel(context)),
      m_splitter(new QSplitter)
{
    m_which->setObjectName(QStringLiteral("residencies.which"));
    addList("roster.residencies", tr("all residencies"), tr("Residencies will be listed here"),
            tr("Who lives and lived where, since when and until when. Check somebody in, or import a roster."));
    addList("roster.notArrived", tr("not arrived"), tr("Everybody has arrived"),
            tr("Those whose bed is booked for today or before and who have not come yet will be listed here."));
    addList("roster.notLeft", tr("not left"), tr("Everybody who left has moved out"),
            tr("Those who have left the school and still hold a bed will be listed here."));
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    auto *head = new QHBoxLayout;
    head->addWidget(m_which);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(m_panel, 1);
    column->setContentsMargins(0, 0, 0, 0);
    m_splitter->addWidget(m_lists);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setObjectName(QStringLiteral("residencies.splitter"));
    fillWith(m_splitter);
    onTheme(this, [this, head, column](const Theme &theme) {
        m_which->setFixedWidth(theme.px(whichWidth));
        head->setContentsMargins(0, theme.px(8), 0, theme.px(8));
        column->setSpacing(0);
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, &ResidenciesPage::chooseList);
    setFocusProxy(m_lists);
    scopeChanged();
}

ListPanel *ResidenciesPage::addList(const QByteArray &id, const QString &title, const QString &emptyTitle,
                                    const QString &emptySentence)
{
    auto *panel = new ListPanel(m_context, id);
    panel->setEmptyText(emptyTitle, emptySentence, QStringLiteral("bed"),
                        id == "roster.residencies" ? QStringLiteral("roster.checkIn") : QString());
    connect(panel, &ListPanel::currentChanged, this, [this, panel](qint64 residency) {
        if (panel == list())
            choose(residency);
    });
    connect(panel, &ListPanel::opened, m_panel, &ResidencyPanel::focusActions);
    connect(panel, &ListPanel::stateChanged, this, &Page::headerChanged);
    m_panels.append(panel);
    m_lists->addWidget(panel);
    m_which->addItem(title);
    return panel;
}

ListPanel *ResidenciesPage::list() const
{
    return m_panels.at(std::max(0, m_lists->currentIndex()));
}

void ResidenciesPage::chooseList(int index)
{
    m_lists->setCurrentIndex(index);
    m_lists->setFocusProxy(&list()->table());
    choose(list()->table().currentId());
    emit headerChanged();
}

void ResidenciesPage::choose(qint64 residency)
{
    m_panel->showResidency(residency);
}

PageActions ResidenciesPage::headerActions() const
{
    return {{QStringLiteral("shell.importFile"), QStringLiteral("shell.exportList"), QStringLiteral("shell.print")},
            QStringLiteral("roster.checkIn")};
}

QJsonObject ResidenciesPage::saveState() const
{
    QJsonObject state{{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())}};
    for (qsizetype i = 0; i < m_panels.size(); ++i)
        state.insert(QStringLiteral("list%1").arg(i), m_panels.at(i)->state().toJson());
    return state;
}

void ResidenciesPage::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_splitter->restoreState(QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1()));
    for (qsizetype i = 0; i < m_panels.size(); ++i)
        m_panels.at(i)->setState(ListState::fromJson(state.value(QStringLiteral("list%1").arg(i)).toObject()));
}

bool ResidenciesPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != "residency")
        return false;
    m_which->setCurrentIndex(0);
    list()->showItem(id);
    choose(id);
    return true;
}

void ResidenciesPage::dataChanged(const ChangeSet &changes)
{
    if (changes.touches("residency") || changes.touches("student") || changes.touches("bed") || changes.touches("room"))
        m_panel->refresh();
}

void ResidenciesPage::showEvent(QShowEvent *event)
{
    RosterPage::showEvent(event);
    if (m_day != today())
        scopeChanged();
}

void ResidenciesPage::scopeChanged()
{
    m_day = today();
    for (ListPanel *panel : std::as_const(m_panels)) {
        std::vector<ColumnFilter> filters = scopeFilters();
        // Those due by today; a day that nobody wrote down may have passed too.
        if (panel == m_panels.at(notArrivedList))
            filters.push_back({"due", QStringLiteral("..%1").arg(m_day.toString(Qt::ISODate))});
        panel->setFixedFilters(filters);
    }
}

std::optional<ShownList> ResidenciesPage::shownList() const
{
    return list()->shownList();
}

void ResidenciesPage::print()
{
    list()->print();
}

Subject ResidenciesPage::subject() const
{
    return {m_panel->student(), m_panel->room(), m_panel->bed()};
}

// Student, room and bed are history; what may be corrected are its days and the note.
void ResidenciesPage::editItem()
{
    const qint64 id = list()->table().currentId();
    if (id == 0)
        return;
    auto *dialog = new FormDialog(m_context, "residency", tr("Edit note and dates"),
                                  {{{}, {"from_date", "to_date", "gender_reason", "note"}}}, window());
    dialog->form().setVerb("roster.editResidency");
    dialog->form().setStore([](Writer &writer, qint64 residency, const QVariantMap &values) -> Result<qint64> {
        HK_CHECK(editResidency(writer, residency, values));
        return residency;
    });
    dialog->form().setRule([](const QVariantMap &values) {
        QMap<QByteArray, QString> wrong;
        const QString from = values.value(QStringLiteral("from_date")).toString();
        const QString to = values.value(QStringLiteral("to_date")).toString();
        if (!from.isEmpty() && !to.isEmpty() && to < from)
            wrong.insert("to_date", tr("The end is before the beginning."));
        return wrong;
    });
    dialog->form().editRow(id);
    dialog->open();
}

}  // namespace hk::roster
