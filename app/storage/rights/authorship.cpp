// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rights/authorship.h"

#include <QStringList>

namespace hk {

namespace {

QString markOf(const QByteArray &account)
{
    return QString::fromLatin1(account.toHex());
}

// First the one under which new rows are written.
Result<QStringList> authorsHere(Reader &reader)
{
    const Viewer &viewer = reader.viewer();
    Statement desk = reader.statement(QStringLiteral("SELECT account, account_uid FROM sync_desk WHERE account_uid IS NOT NULL"));
    HK_CHECK(desk.run());
    QStringList authors;
    if (desk.next() && (viewer.account.isEmpty() || viewer.signInName.compare(desk.text(0), Qt::CaseInsensitive) == 0))
        authors << markOf(desk.bytes(1));
    if (!viewer.account.isEmpty())
        authors << markOf(viewer.account);
    return authors;
}

}  // namespace

Result<QString> authorHere(Reader &reader)
{
    HK_TRY(const QStringList authors, authorsHere(reader));
    return authors.value(0);
}

Result<bool> isAuthorHere(Reader &reader, const QString &author)
{
    HK_TRY(const QStringList authors, authorsHere(reader));
    return author.isEmpty() ? reader.viewer().everything : authors.contains(author);
}

Result<QByteArray> accountAtServer(Reader &reader)
{
    HK_TRY(const QVariant uid, reader.single(QStringLiteral("SELECT account_uid FROM sync_desk")));
    return uid.toByteArray();
}

QString authorsOfViewer()
{
    // scan: a desk has one server, or none
    return QStringLiteral(
        "SELECT key FROM temp.sight_key WHERE purpose = 'author' UNION ALL "
        "SELECT lower(hex(d.account_uid)) FROM main.sync_desk d JOIN temp.sight_key k ON k.purpose = 'signIn' AND "
        "k.key = d.account COLLATE NOCASE");
}

}  // namespace hk
