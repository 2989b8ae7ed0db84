// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"
#include "base/clock.h"
#include "shell/access/grantwords.h"

#include <QAbstractTableModel>

namespace hk {

// The accounts of a desk: name, person, roles and where they hold, how the account stands.
class AccountModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { PersonColumn, NameColumn, RolesColumn, StateColumn, ColumnCount };

    explicit AccountModel(Clock clock, QObject *parent = nullptr);

    void setAccounts(const QList<Account> &accounts, const QList<GrantPlace> &places);
    const Account *account(int row) const;
    int rowOf(qint64 account) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString stateText(const Account &account) const;

    Clock m_clock;
    QList<Account> m_accounts;
    QList<GrantPlace> m_places;
};

}  // namespace hk
