// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modelrows.h"
#include "sync/transport.h"
#include "sync/wire/files.h"

namespace hk::test {

// The bytes that rows of a model server name: whole, or on their way from an account.
class ModelFiles {
public:
    // Whether an account sees some row that names it.
    using Sees = std::function<bool(const QByteArray &sha256)>;

    HttpReply state(const wire::FileStateRequest &request, const QString &account, const Sees &sees);
    HttpReply take(const wire::FilePart &part, const QByteArray &bytes, const QString &account);
    HttpReply give(const wire::FilePart &part, const Sees &sees) const;
    bool has(const QByteArray &sha256) const { return m_whole.contains(sha256); }
    bool isSentBy(const QByteArray &sha256, const QString &account) const { return m_sent.contains({sha256, account}); }
    QByteArray bytes(const QByteArray &sha256) const { return has(sha256) ? m_whole.at(sha256) : QByteArray(); }
    // As expiry does it, whoever names it.
    void forget(const QByteArray &sha256)
    {
        m_whole.erase(sha256);
        std::erase_if(m_sent, [&](const auto &one) { return one.first == sha256; });
    }

private:
    struct Upload {
        qint64 size = 0;
        std::map<int, QByteArray> parts;
    };
    using Name = std::pair<QByteArray, QString>;  // hash, account

    std::map<QByteArray, QByteArray> m_whole;
    std::set<Name> m_sent;
    std::map<Name, Upload> m_coming;
};

// The files that an operation writes into its row, by field.
std::map<QString, QByteArray> filesWritten(const Catalogue &catalogue, const wire::RowOperation &operation);
// Rows as they stand, and open conflicts, that name a file where this account sees it.
bool showsFile(const Catalogue &catalogue, const ModelRows &rows, const ModelReach &reach, const QByteArray &sha256);
// Whether the field of the row ever held it.
bool onceHeld(const ModelRows &rows, const ModelRows::Name &name, const QString &field, const QByteArray &sha256);

}  // namespace hk::test
