// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/changespage.h"

#include "widgets/controls/panel.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>

namespace hk {

namespace {

struct ShownUnit {
    UnitInfo unit;
    QList<OperationInfo> operations;
};

Result<ShownUnit> readUnitOfChange(Reader &reader, qint64 change)
{
    HK_TRY(const qint64 unit, unitOfChange(reader, change));
    HK_TRY(UnitInfo info, describeUnit(reader, unit));
    HK_TRY(QList<OperationInfo> operations, operationsOf(reader, unit));
    return ShownUnit{std::move(info), std::move(operations)};
}

}  // namespace

ChangesPage::ChangesPage(const UiContext &context)
    : m_context(context), m_list(new ListPanel(context, "core.changes")), m_splitter(new QSplitter)
{
    m_list->setEmptyText(tr("Every change will be listed here"), tr("Who changed what and when, and a button that undoes it."),
                         QStringLiteral("history"), {});
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(makeDetails());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_splitter);
    onTheme(this, [layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, 0, margin, theme.px(12));
    });
    connect(m_list, &ListPanel::currentChanged, this, &ChangesPage::showChange);
    connect(m_list, &ListPanel::stateChanged, this, &Page::headerChanged);
    setFocusProxy(&m_list->table());
    showChange(0);
}

QWidget *ChangesPage::makeDetails()
{
    auto *panel = new Panel;
    QBoxLayout *body = panel->paddedBody();
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("changes.title"));
    m_title->setWordWrap(true);
    setTextRole(m_title, TextRole::PanelTitle);
    m_when = new QLabel;
    m_when->setWordWrap(true);
    setTextRole(m_when, TextRole::Body, Token::Text2);
    m_operations = new QTreeWidget;
    m_operations->setObjectName(QStringLiteral("changes.operations"));
    m_operations->setAccessibleName(tr("What this step changed"));
    m_operations->setHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_operations->setUniformRowHeights(true);
    m_operations->setFrameShape(QFrame::NoFrame);
    m_undo = new QPushButton(tr("Undo this step"));
    m_undo->setObjectName(QStringLiteral("changes.undo"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_undo);
    row->addStretch(1);
    body->addWidget(m_title);
    body->addWidget(m_when);
    body->addWidget(m_operations, 1);
    body->addLayout(row);
    onTheme(panel, [panel](const Theme &theme) { panel->setMinimumWidth(theme.px(metrics::detailMinimumWidth)); });
    connect(m_undo, &QPushButton::clicked, this, &ChangesPage::undoShown);
    return panel;
}

void ChangesPage::showChange(qint64 change)
{
    const quint64 generation = ++m_generation;
    m_undo->setEnabled(false);
    if (change == 0) {
        m_unit = 0;
        m_title->setText(tr("Choose a change to see it whole"));
        m_when->clear();
        m_operations->clear();
        return;
    }
    const auto future = m_context.database.read([change](Reader &reader) { return readUnitOfChange(reader, change); });
    whenDone(future, this, [this, generation](const Result<ShownUnit> &answer) {
        if (generation != m_generation || !answer.ok())
            return;
        const UnitInfo &unit = answer->unit;
        m_unit = unit.id;
        m_title->setText(unit.text);
        const QString at = campusTime(unit.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        m_when->setText(unit.undone ? tr("%1, undone since").arg(at) : at);
        m_operations->clear();
        QTreeWidgetItem *thing = nullptr;
        QString key;
        for (const OperationInfo &operation : answer->operations) {
            const QString head = tr("%1: %2").arg(operation.entity, operation.row);
            if (head != key || !thing) {
                thing = new QTreeWidgetItem(m_operations, {head});
                thing->setFirstColumnSpanned(true);
                thing->setExpanded(true);
                key = head;
            }
            auto *line = new QTreeWidgetItem(thing, {operation.field, operation.before, operation.after});
            line->setToolTip(1, operation.before);
            line->setToolTip(2, operation.after);
        }
        m_undo->setEnabled(!unit.undone && !m_context.database.isReadOnly());
    });
}

void ChangesPage::undoShown()
{
    if (m_unit == 0)
        return;
    m_undo->setEnabled(false);
    whenDone(undoUnit(m_context.database, m_unit), this, [this](const Result<UnitInfo> &answer) {
        if (answer.ok())
            m_context.workbench.say({StatusKind::Info, tr("Undone: %1").arg(answer->text)});
        else
            m_context.workbench.say({StatusKind::Warning, answer.error().message});
        showChange(m_list->table().currentId());
    });
}

PageActions ChangesPage::headerActions() const
{
    return {{QStringLiteral("shell.exportList"), QStringLiteral("shell.print")}, {}};
}

QJsonObject ChangesPage::saveState() const
{
    return {{QStringLiteral("list"), m_list->state().toJson()},
            {QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())}};
}

void ChangesPage::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_list->setState(ListState::fromJson(state.value(QLatin1String("list")).toObject()));
    m_splitter->restoreState(QByteArray::fromBase64(state.value(QLatin1String("splitter")).toString().toLatin1()));
}

std::optional<ShownList> ChangesPage::shownList() const
{
    return m_list->shownList();
}

void ChangesPage::print()
{
    m_list->print();
}

}  // namespace hk
