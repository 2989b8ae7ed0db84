// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settinglist.h"

#include "base/clock.h"
#include "storage/database.h"
#include "storage/rows.h"
#include "widgets/actionregistry.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace hk {

namespace {

constexpr int leastRows = 2;
constexpr int mostRows = 11;
constexpr int settingsSoonMilliseconds = 50;

}  // namespace

SettingList::SettingList(const UiContext &context, SettingSubject subject, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_subject(std::move(subject)),
      m_list(new QTreeWidget),
      m_add(new QPushButton(tr("New…"))),
      m_edit(new QPushButton(tr("Edit…"))),
      m_delete(new QPushButton(tr("Delete")))
{
    m_list->setObjectName(m_subject.objectName);
    m_list->setAccessibleName(m_subject.title);
    m_list->setHeaderLabels(m_subject.columns);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    m_add->setObjectName(m_subject.objectName + QStringLiteral(".new"));
    m_edit->setObjectName(m_subject.objectName + QStringLiteral(".edit"));
    m_delete->setObjectName(m_subject.objectName + QStringLiteral(".delete"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_edit, m_delete})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addLayout(buttons);
    onTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.px(8));
        fitRows();
        for (int i = 0; i + 1 < m_list->columnCount(); ++i)
            m_list->header()->resizeSection(i, theme.px(m_subject.widths.value(i, i == 0 ? 220 : 170)));
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SettingList::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (const SettingRow *const row = chosen(); row && m_edit->isEnabled())
            open(*row);
    });
    connect(m_add, &QPushButton::clicked, this, [this] { open({0, {}, m_subject.fresh}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const SettingRow *const row = chosen())
            open(*row);
    });
    connect(m_delete, &QPushButton::clicked, this, &SettingList::remove);
    m_add->setHidden(m_subject.isFixed);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settingsSoonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &SettingList::refresh);
    connect(&m_context.database, &Database::changed, this, [this](const ChangeSet &changes) {
        const auto touches = [&changes](const QByteArray &entity) { return changes.touches(entity); };
        if (touches(m_subject.entity) || std::any_of(m_subject.named.begin(), m_subject.named.end(), touches))
            m_soon.start();
    });
    connect(&m_context.database, &Database::viewerChanged, &m_soon, qOverload<>(&QTimer::start));
    refresh();
}

void SettingList::refresh()
{
    whenDone(m_context.database.read([rows = m_subject.rows](Reader &reader) { return rows(reader); }), this,
             [this](const Result<QList<SettingRow>> &answer) {
                 if (!answer.ok()) {
                     m_context.workbench.say({StatusKind::Warning, answer.error().message});
                     return;
                 }
                 const int before = m_list->indexOfTopLevelItem(m_list->currentItem());
                 m_rows = *answer;
                 m_list->clear();
                 for (const SettingRow &row : std::as_const(m_rows)) {
                     auto *item = new QTreeWidgetItem(m_list, row.cells);
                     for (int column = 0; column < row.cells.size(); ++column)
                         item->setToolTip(column, row.cells.at(column));
                 }
                 fitRows();
                 m_list->setCurrentItem(m_list->topLevelItem(std::min(before, int(m_rows.size()) - 1)));
                 choose();
             });
}

// As high as what it holds, within bounds.
void SettingList::fitRows()
{
    const int row = std::max(m_list->sizeHintForRow(0), themeOf(this).px(metrics::rowCompact));
    const int rows = std::clamp(int(m_rows.size()), leastRows, mostRows);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * row + 2 * m_list->frameWidth());
}

const SettingRow *SettingList::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 || row >= m_rows.size() ? nullptr : &m_rows.at(row);
}

void SettingList::choose()
{
    const Entity *const entity = m_context.catalogue.entity(m_subject.entity);
    const bool may = !m_context.database.isReadOnly() && entity && m_context.database.viewer().mayWrite(*entity);
    const SettingRow *const row = chosen();
    m_add->setEnabled(may);
    m_edit->setEnabled(may && row);
    m_delete->setEnabled(may && row && row->id != 0);
    const QString reason = may ? QString() : tr("Only administrators set this.");
    for (QPushButton *button : {m_add, m_edit, m_delete})
        button->setToolTip(reason);
}

void SettingList::open(const SettingRow &row)
{
    whenDone(m_context.database.read([fields = m_subject.fields](Reader &reader) { return fields(reader); }), this,
             [this, row](const Result<std::vector<SettingField>> &fields) {
                 if (fields.ok())
                     openWith(row, *fields);
                 else
                     m_context.workbench.say({StatusKind::Warning, fields.error().message});
             });
}

void SettingList::openWith(const SettingRow &row, const std::vector<SettingField> &fields)
{
    const auto save = [this, id = row.id, before = m_subject.stored(row.values)](const QVariantMap &values) {
        // What sync has brought meanwhile in other fields stays.
        QVariantMap stored = m_subject.stored(values);
        for (const QString &name : stored.keys()) {
            if (id != 0 && stored.value(name) == before.value(name))
                stored.remove(name);
        }
        return m_context.database.write({.verb = m_subject.verb},
                                        [id, entity = m_subject.entity, stored](Writer &writer) -> Result<void> {
                                            if (id != 0)
                                                return stored.isEmpty() ? Result<void>() : updateRow(writer, entity, id, stored);
                                            HK_CHECK(insertRow(writer, entity, stored));
                                            return {};
                                        });
    };
    auto *dialog =
        new SettingDialog(m_subject.rowTitle, fields, row.values, campusDate(m_context.clock()), save, m_subject.check, window());
    dialog->open();
}

void SettingList::remove()
{
    const SettingRow *const row = chosen();
    if (!row || row->id == 0)
        return;
    whenDone(m_context.database.write(
                 {.verb = m_subject.verb},
                 [id = row->id, entity = m_subject.entity](Writer &writer) { return deleteRow(writer, entity, id); }),
             this, [this, what = row->cells.value(0)](const Result<void> &answer) {
                 ActionRegistry &actions = m_context.actions;
                 if (answer.ok())
                     m_context.workbench.say({StatusKind::Done, tr("Deleted: %1").arg(what), tr("Undo"),
                                              [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
                 else
                     m_context.workbench.say({StatusKind::Warning, answer.error().message});
             });
}

}  // namespace hk
