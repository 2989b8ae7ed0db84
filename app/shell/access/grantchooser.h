// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/access/grantwords.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace hk {

// The roles of an account, and below them how another one is put together: the role, in a sentence what it sees and does, and
// where it holds.
class GrantChooser : public QWidget {
    Q_OBJECT
public:
    explicit GrantChooser(QWidget *parent = nullptr);

    void setPlaces(const QList<GrantPlace> &places);
    void setGrants(const QList<Grant> &grants);
    const QList<Grant> &grants() const { return m_grants; }

signals:
    void edited();

private:
    void addChooser(QBoxLayout &layout);
    void showGrants();
    void showRole();
    void showScope();
    void add();
    void remove();
    Role role() const;
    std::optional<ScopeKind> scopeKind() const;

    QList<GrantPlace> m_places;
    QList<Grant> m_grants;
    QListWidget *m_list;
    QPushButton *m_remove;
    QComboBox *m_role = nullptr;
    QLabel *m_summary = nullptr;
    QComboBox *m_scope = nullptr;
    QComboBox *m_place = nullptr;
    QLineEdit *m_person = nullptr;
    QPushButton *m_add = nullptr;
};

}  // namespace hk
