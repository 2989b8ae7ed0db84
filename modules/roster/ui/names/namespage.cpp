// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/names/namespage.h"

#include "roster/ui/historylist.h"
#include "roster/ui/names/mergedialog.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/panel.h"
#include "widgets/form/formdialog.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace hk::roster {

namespace {

constexpr int entityRole = Qt::UserRole + 1;
constexpr int nameIdRole = Qt::UserRole + 2;
constexpr int usesColumnWidth = 160;

std::vector<FormSection> nameSections(const QByteArray &entity)
{
    if (entity == "community")
        return {{{}, {"name", "note"}}};
    if (entity == "major")
        return {{{}, {"college_id", "name"}}};
    if (entity == "student_class")
        return {{{}, {"name", "college_id", "major_id", "grade"}}};
    if (entity == "department")
        return {{{}, {"name", "phone", "note"}}};
    return {{{}, {"name"}}};
}

}  // namespace

NamesPage::NamesPage(const UiContext &context)
    : RosterPage(context),
      m_tree(new QTreeWidget),
      m_edit(new QPushButton(tr("Edit"))),
      m_delete(new QPushButton(tr("Delete"))),
      m_merge(new QPushButton(tr("Merge with another…")))
{
    m_tree->setObjectName(QStringLiteral("names.tree"));
    m_tree->setAccessibleName(tr("Communities, colleges, majors, classes and departments"));
    m_tree->setHeaderLabels({tr("Name"), tr("Stands on it")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    layOutColumns(m_tree, {0, usesColumnWidth}, 0);
    m_edit->setObjectName(QStringLiteral("names.edit"));
    m_delete->setObjectName(QStringLiteral("names.delete"));
    m_merge->setObjectName(QStringLiteral("names.merge"));
    auto *add = new QPushButton(tr("New"));
    add->setObjectName(QStringLiteral("names.new"));
    auto *menu = new QMenu(add);
    for (const auto &[entity, text] :
         {std::pair("community", tr("Community…")), std::pair("college", tr("College…")), std::pair("major", tr("Major…")),
          std::pair("student_class", tr("Class…")), std::pair("department", tr("Department…"))})
        menu->addAction(text, this, [this, entity = QByteArray(entity)] { addBelow(entity); })->setEnabled(mayWrite(entity));
    const auto kinds = menu->actions();
    add->setEnabled(std::any_of(kinds.begin(), kinds.end(), [](const QAction *kind) { return kind->isEnabled(); }));
    add->setMenu(menu);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *bar = new QHBoxLayout;
    for (QPushButton *button : {add, m_edit, m_merge, m_delete})
        bar->addWidget(button);
    bar->addStretch(1);
    auto *sheet = new Panel;
    sheet->body()->addWidget(m_tree);
    column->addLayout(bar);
    column->addWidget(sheet, 1);
    column->setContentsMargins(0, 0, 0, 0);
    fillWith(content);
    onTheme(this, [bar, column](const Theme &theme) {
        bar->setContentsMargins(0, theme.px(8), 0, 0);
        bar->setSpacing(theme.px(metrics::panelGap));
        column->setSpacing(theme.px(8));
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &NamesPage::showButtons);
    connect(m_tree, &QTreeWidget::itemActivated, this, &NamesPage::editItem);
    connect(m_edit, &QPushButton::clicked, this, &NamesPage::editItem);
    connect(m_delete, &QPushButton::clicked, this, &NamesPage::deleteItem);
    connect(m_merge, &QPushButton::clicked, this, &NamesPage::merge);
    setFocusProxy(m_tree);
    showButtons();
}

PageActions NamesPage::headerActions() const
{
    return {{}, QStringLiteral("roster.names.new")};
}

void NamesPage::showEvent(QShowEvent *event)
{
    RosterPage::showEvent(event);
    if (!m_loaded)
        load();
}

void NamesPage::dataChanged(const ChangeSet &changes)
{
    for (const char *entity : {"community", "building", "college", "major", "student_class", "student", "department"}) {
        if (!changes.touches(entity))
            continue;
        m_loaded = false;
        if (isVisible())
            load();
        return;
    }
}

bool NamesPage::showItem(const QByteArray &entity, qint64 id)
{
    m_wantedEntity = entity;
    m_wanted = id;
    load();
    return true;
}

void NamesPage::load()
{
    m_loaded = true;
    whenDone(m_context.database.read([](Reader &reader) { return nameTree(reader); }, ReadLane::Bulk), this,
             [this, generation = ++m_generation](const Result<NameTree> &tree) {
                 if (generation != m_generation)
                     return;
                 if (tree.ok())
                     showTree(*tree);
                 else
                     sayProblem(tree.error());
             });
}

void NamesPage::addNodes(QTreeWidgetItem *parent, const std::vector<NameNode> &nodes)
{
    for (const NameNode &node : nodes) {
        const QString uses =
            node.entity == "community" ? tr("%Ln building(s)", nullptr, node.uses) : tr("%Ln student(s)", nullptr, node.uses);
        auto *item = new QTreeWidgetItem(parent, {node.name, node.uses == 0 ? QString() : uses});
        item->setData(0, entityRole, node.entity);
        item->setData(0, nameIdRole, node.id);
        item->setToolTip(0, node.name);
        addNodes(item, node.children);
        if (node.id == m_wanted && node.entity == m_wantedEntity)
            m_tree->setCurrentItem(item);
    }
}

void NamesPage::showTree(const NameTree &tree)
{
    if (m_wanted == 0) {
        m_wantedEntity = chosen().entity;
        m_wanted = chosen().id;
    }
    m_names = tree;
    m_tree->clear();
    const auto group = [this](const QString &title, const char *entity, const std::vector<NameNode> &nodes) {
        auto *item = new QTreeWidgetItem(m_tree, {title, QString()});
        item->setData(0, entityRole, QByteArray(entity));
        addNodes(item, nodes);
        item->setExpanded(true);
    };
    group(tr("Communities"), "community", tree.communities);
    group(tr("Colleges, majors and classes"), "college", tree.colleges);
    group(tr("Departments"), "department", tree.departments);
    if (!tree.classes.empty())
        group(tr("Classes without a college"), "student_class", tree.classes);
    m_wanted = 0;
    if (QTreeWidgetItem *item = m_tree->currentItem())
        m_tree->scrollToItem(item);
    showButtons();
}

NamesPage::Chosen NamesPage::chosen() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (item == nullptr)
        return {};
    Chosen found{item->data(0, entityRole).toByteArray(), item->data(0, nameIdRole).toLongLong(), 0, 0, item->text(0)};
    for (const QTreeWidgetItem *at = item; at != nullptr; at = at->parent()) {
        const QByteArray entity = at->data(0, entityRole).toByteArray();
        if (entity == "college")
            found.college = found.college == 0 ? at->data(0, nameIdRole).toLongLong() : found.college;
        else if (entity == "major")
            found.major = at->data(0, nameIdRole).toLongLong();
    }
    return found;
}

void NamesPage::showButtons()
{
    const bool name = chosen().id != 0 && mayWrite(chosen().entity);
    m_edit->setEnabled(name);
    m_delete->setEnabled(name);
    m_merge->setEnabled(name && !likeChosen().isEmpty());
}

// A manager of buildings keeps communities, but no colleges.
bool NamesPage::mayWrite(const QByteArray &entity) const
{
    const Entity *known = m_context.catalogue.entity(entity);
    return known && m_context.database.viewer().mayWrite(*known);
}

void NamesPage::openForm(const QByteArray &entity, qint64 id, const QVariantMap &preset)
{
    const QString title = m_context.catalogue.entity(entity)->titleText();
    auto *dialog = new FormDialog(m_context, entity, id == 0 ? tr("New: %1").arg(title) : tr("Edit: %1").arg(title),
                                  nameSections(entity), window());
    dialog->form().setVerb(id == 0 ? "roster.addName" : "roster.editName");
    dialog->form().setStore(
        [entity](Writer &writer, qint64 row, const QVariantMap &values) { return saveName(writer, entity, row, values); });
    connect(dialog, &FormDialog::saved, this, [this, entity](qint64 saved) { showItem(entity, saved); });
    if (id != 0)
        dialog->form().editRow(id);
    else
        dialog->form().createNew(preset);
    dialog->open();
}

void NamesPage::addBelow(const QByteArray &entity)
{
    if (!mayWrite(entity)) {
        m_context.workbench.say(
            {StatusKind::Info, tr("Your account may not change this: %1.").arg(m_context.catalogue.entity(entity)->titleText())});
        return;
    }
    const Chosen where = chosen();
    QVariantMap preset;
    if (where.college != 0 && (entity == "major" || entity == "student_class"))
        preset.insert(QStringLiteral("college_id"), where.college);
    if (where.major != 0 && entity == "student_class")
        preset.insert(QStringLiteral("major_id"), where.major);
    openForm(entity, 0, preset);
}

// Below what is chosen: a major in a college, a class in a major.
void NamesPage::newItem()
{
    const Chosen where = chosen();
    if (where.entity == "college" && where.id != 0)
        addBelow("major");
    else if (where.entity == "major" || where.entity == "student_class")
        addBelow("student_class");
    else
        addBelow(where.entity.isEmpty() ? QByteArray("college") : where.entity);
}

void NamesPage::editItem()
{
    if (const Chosen name = chosen(); name.id != 0 && mayWrite(name.entity))
        openForm(name.entity, name.id, {});
}

void NamesPage::deleteItem()
{
    const Chosen name = chosen();
    if (name.id == 0 || !mayWrite(name.entity))
        return;
    whenDone(m_context.database.write({.verb = "roster.deleteName"},
                                      [name](Writer &writer) { return deleteName(writer, name.entity, name.id); }),
             this, [this, name](const Result<void> &done) {
                 if (done.ok())
                     sayDone(tr("“%1” was deleted.").arg(name.name));
                 else
                     sayProblem(done.error());
             });
}

QList<std::pair<qint64, QString>> NamesPage::likeChosen() const
{
    const Chosen name = chosen();
    QList<std::pair<qint64, QString>> others;
    const auto take = [&](const NameNode &node) {
        if (node.entity == name.entity && node.id != name.id)
            others.append({node.id, node.name});
    };
    const auto takeAll = [&](const std::vector<NameNode> &nodes) {
        for (const NameNode &node : nodes)
            take(node);
    };
    if (name.entity == "community")
        takeAll(m_names.communities);
    else if (name.entity == "college")
        takeAll(m_names.colleges);
    else if (name.entity == "department")
        takeAll(m_names.departments);
    else if (name.college == 0)
        takeAll(m_names.classes);
    for (const NameNode &college : m_names.colleges) {
        if (college.id != name.college || name.entity == "college")
            continue;
        takeAll(college.children);
        for (const NameNode &major : college.children)
            takeAll(major.children);
    }
    return others;
}

void NamesPage::merge()
{
    const Chosen name = chosen();
    if (name.id == 0)
        return;
    auto *dialog = new MergeDialog(m_context, name.entity, name.id, name.name, likeChosen(), window());
    dialog->open();
}

}  // namespace hk::roster
