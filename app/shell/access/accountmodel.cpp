// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/accountmodel.h"

#include "widgets/look/status.h"

#include <QIcon>

namespace hk {

AccountModel::AccountModel(Clock clock, QObject *parent) : QAbstractTableModel(parent), m_clock(std::move(clock)) { }

void AccountModel::setAccounts(const QList<Account> &accounts, const QList<GrantPlace> &places)
{
    beginResetModel();
    m_accounts = accounts;
    m_places = places;
    endResetModel();
}

const Account *AccountModel::account(int row) const
{
    return row >= 0 && row < m_accounts.size() ? &m_accounts.at(row) : nullptr;
}

int AccountModel::rowOf(qint64 account) const
{
    for (int row = 0; row < m_accounts.size(); ++row) {
        if (m_accounts.at(row).id == account)
            return row;
    }
    return -1;
}

int AccountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_accounts.size());
}

int AccountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccountModel::stateText(const Account &account) const
{
    if (!account.active)
        return tr("closed");
    if (account.lockedUntil > m_clock())
        return tr("locked until %1").arg(campusTime(account.lockedUntil).toString(QStringLiteral("HH:mm")));
    if (!account.hasPassword)
        return tr("without password");
    return account.mustChange ? tr("first password") : tr("in use");
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    const Account &account = m_accounts.at(index.row());
    if (role == Qt::DecorationRole && index.column() == StateColumn && account.active && account.lockedUntil > m_clock())
        return statusIcon(StatusKind::Warning);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case PersonColumn:
        return account.displayName;
    case NameColumn:
        return account.name;
    case RolesColumn: {
        QStringList words;
        for (const Grant &grant : account.grants)
            words << grantText(grant, m_places);
        return words.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : tr("; "));
    }
    default:
        return stateText(account);
    }
}

QVariant AccountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Person"), tr("Signs in as"), tr("Roles"), tr("State")};
    return titles.value(section);
}

}  // namespace hk
