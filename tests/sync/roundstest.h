// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modelserver.h"
#include "syncdesk.h"

#include <QTest>

namespace hk::test {

inline QVariantMap resident(int number)
{
    return {{QStringLiteral("number"), QString::number(number)}, {QStringLiteral("name"), QStringLiteral("学生%1").arg(number)}};
}

// Notes what is asked, and answers some paths itself.
class WatchedLine : public Transport {
public:
    explicit WatchedLine(Transport &server) : m_server(server) { }
    Result<HttpReply> send(const HttpRequest &request) override
    {
        requests << request.path;
        if (answers.contains(request.path))
            return answers.value(request.path);
        return m_server.send(request);
    }

    QList<QByteArray> requests;
    QHash<QByteArray, HttpReply> answers;

private:
    Transport &m_server;
};

// Two desks, a and b, and a server in memory.
class RoundsTest : public QObject {
    Q_OBJECT

protected slots:
    void init()
    {
        m_server = std::make_unique<ModelServer>(m_shared.catalogue());
        m_line = std::make_unique<WatchedLine>(*m_server);
        m_desks.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"a", "b"}) {
            m_desks.push_back(std::make_unique<SyncDesk>(m_shared, m_folder->filePath(QLatin1String(name))));
            m_desks.back()->account = QLatin1String(name);
        }
    }

protected:
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            for (SyncDesk *desk : {&a(), &b()})
                HK_VERIFY(desk->synchronise(*m_server));
        }
    }
    SyncDesk &a() { return *m_desks[0]; }
    SyncDesk &b() { return *m_desks[1]; }
    QByteArray building(int which)
    {
        return QByteArray::fromHex(
            a().single(QStringLiteral("SELECT hex(uid) FROM building ORDER BY id LIMIT 1 OFFSET %1").arg(which)).toByteArray());
    }
    // A student in each of two buildings, on the server by desk a.
    void shareTwoBuildings()
    {
        for (int i = 1; i <= 2; ++i) {
            const qint64 house =
                a().add("building",
                        {{QStringLiteral("code"), QString::number(i)}, {QStringLiteral("name"), QStringLiteral("%1号楼").arg(i)}});
            const qint64 room =
                a().add("room", {{QStringLiteral("building_id"), house}, {QStringLiteral("number"), QStringLiteral("501")}});
            const qint64 bed = a().add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QStringLiteral("1")}});
            const qint64 student = a().add("student", resident(i));
            QVERIFY(a().add("residency",
                            {{QStringLiteral("student_id"), student},
                             {QStringLiteral("room_id"), room},
                             {QStringLiteral("bed_id"), bed},
                             {QStringLiteral("state"), QStringLiteral("active")}}));
        }
        HK_VERIFY(a().synchronise(*m_server));
    }

    SharedCatalogue m_shared;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<WatchedLine> m_line;
    std::vector<std::unique_ptr<SyncDesk>> m_desks;
};

}  // namespace hk::test
