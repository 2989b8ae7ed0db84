// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/names.h"
#include "roster/ui/rosterpage.h"

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace hk::roster {

// Communities, colleges, majors, classes and departments: where their names are corrected, and two spellings of one become one.
class NamesPage : public RosterPage {
    Q_OBJECT
public:
    explicit NamesPage(const UiContext &context);

    QString id() const override { return QLatin1String(namesPageId); }
    PageActions headerActions() const override;
    void dataChanged(const ChangeSet &changes) override;
    bool showItem(const QByteArray &entity, qint64 id) override;

    void newItem() override;
    void editItem() override;
    void deleteItem() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Chosen {
        QByteArray entity;
        qint64 id = 0;  // 0 = the heading of such names
        qint64 college = 0;
        qint64 major = 0;
        QString name;
    };
    void load();
    void showTree(const NameTree &tree);
    void addNodes(QTreeWidgetItem *parent, const std::vector<NameNode> &nodes);
    Chosen chosen() const;
    void showButtons();
    bool mayWrite(const QByteArray &entity) const;
    void openForm(const QByteArray &entity, qint64 id, const QVariantMap &preset);
    void addBelow(const QByteArray &entity);
    // The names that this one could be another spelling of.
    QList<std::pair<qint64, QString>> likeChosen() const;
    void merge();

    QTreeWidget *m_tree;
    QPushButton *m_edit;
    QPushButton *m_delete;
    QPushButton *m_merge;
    NameTree m_names;
    QByteArray m_wantedEntity;
    qint64 m_wanted = 0;
    bool m_loaded = false;
    quint64 m_generation = 0;
};

}  // namespace hk::roster
