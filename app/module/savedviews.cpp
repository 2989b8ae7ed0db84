// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/savedviews.h"

#include "storage/rows.h"
#include "storage/sqlfile.h"

#include <QJsonDocument>

namespace hk {

namespace {

const SqlFile &viewQueries()
{
    static const SqlFile queries(QStringLiteral(":/hallkeeper/module/queries/savedviews.sql"));
    return queries;
}

}  // namespace

Result<std::vector<SavedView>> savedViews(Reader &reader, const QByteArray &list)
{
    auto query = reader.statement(viewQueries()[QLatin1String("ofList")]);
    query.bind(QString::fromUtf8(list));
    HK_CHECK(query.run());
    std::vector<SavedView> views;
    while (query.next())
        views.push_back({query.integer(0), query.text(1), QJsonDocument::fromJson(query.text(2).toUtf8()).object()});
    return views;
}

Result<qint64> saveView(Writer &writer, const QByteArray &list, const QString &name, const QJsonObject &state)
{
    const QString text = QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
    HK_TRY(const QVariant known, writer.single(viewQueries()[QLatin1String("byName")], {QString::fromUtf8(list), name}));
    if (!known.isNull()) {
        HK_CHECK(updateRow(writer, "saved_view", known.toLongLong(), {{QStringLiteral("state"), text}}));
        return known.toLongLong();
    }
    return insertRow(
        writer, "saved_view",
        {{QStringLiteral("list"), QString::fromUtf8(list)}, {QStringLiteral("name"), name}, {QStringLiteral("state"), text}});
}

Result<void> deleteView(Writer &writer, qint64 id)
{
    return deleteRow(writer, "saved_view", id);
}

}  // namespace hk
