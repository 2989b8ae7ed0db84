// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelserver.h"
#include "storage/undo/units.h"
#include "sync/outbox.h"
#include "sync/quarantine.h"
#include "sync/wire/codec.h"
#include "syncdesk.h"

using namespace hk;
using namespace hk::test;

namespace {

const QByteArray schoolKey(KeyRing::keyBytes, 'k');

QByteArray picture(qint64 size, char filling)
{
    const QByteArray head = "\x89PNG\r\n\x1a\n";
    return head + QByteArray(size - head.size(), filling);
}

// Notes what is asked; the request of a number does not arrive, or its answer does not.
class PartLine : public Transport {
public:
    enum Cut : quint8 { Nothing, Request, Answer };
    explicit PartLine(Transport &server) : m_server(server) { }
    Result<HttpReply> send(const HttpRequest &request) override
    {
        const QByteArray path = request.path.left(int(qstrlen("/v1/blob/")));
        requests << request.method + ' ' + (wire::filePartOf(request.path) ? path + '*' : request.path);
        const Error cut{QStringLiteral("cut"), {}};
        const bool isHere = ++m_count == at;
        if (isHere && how == Request)
            return cut;
        auto reply = m_server.send(request);
        if (reply.ok() && bend)
            bend(request, *reply);
        return isHere && how == Answer ? Result<HttpReply>(cut) : reply;
    }
    int count(const QByteArray &method) const
    {
        return int(
            std::count_if(requests.begin(), requests.end(), [&](const QByteArray &r) { return r == method + " /v1/blob/*"; }));
    }

    QByteArrayList requests;
    int at = 0;
    Cut how = Nothing;
    std::function<void(const HttpRequest &, HttpReply &)> bend;

private:
    Transport &m_server;
    int m_count = 0;
};

}  // namespace

// Files between desks and the server: bytes before the steps that name them, and only what is needed; whatever is cut goes on where
// it was.
class FilesTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_desks.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ModelServer>(m_shared.catalogue());
        for (const char *name : {"a", "b"}) {
            m_desks.push_back(std::make_unique<SyncDesk>(m_shared, m_folder->filePath(QLatin1String(name))));
            m_desks.back()->account = QLatin1String(name);
            m_desks.back()->giveKey(schoolKey);
        }
        m_line = std::make_unique<PartLine>(*m_server);
        m_student = a().add("student",
                            {{QStringLiteral("number"), QStringLiteral("1")}, {QStringLiteral("name"), QStringLiteral("孟子涵")}});
        HK_VERIFY(a().synchronise(*m_server));
        HK_VERIFY(b().synchronise(*m_server));
        m_line->requests.clear();
    }

    void bytesGoBeforeTheStep()
    {
        const QByteArray bytes = picture(2 * filePartBytes + 5, 'a');
        const FileReference file = attach(a(), bytes);
        QList<FileNews> news;
        Synchronizer session = a().newSession(*m_line);
        session.onFile([&](const FileNews &one) { news << one; });
        HK_VERIFY(session.run());
        const qsizetype push = m_line->requests.indexOf("POST /v1/push");
        QCOMPARE(m_line->requests.mid(push - 4, 4),
                 (QByteArrayList{"POST /v1/blob/state", "PUT /v1/blob/*", "PUT /v1/blob/*", "PUT /v1/blob/*"}));
        QVERIFY(m_server->files().bytes(file.sha256) == bytes);
        QCOMPARE(news.size(), 3);
        QCOMPARE(news.at(0).done, filePartBytes);
        QVERIFY(news.at(2).ended && news.at(2).done == file.size && !news.at(1).ended);
        // A second row with the same bytes sends none.
        m_line->requests.clear();
        (void)attach(a(), bytes);
        HK_VERIFY(session.run());
        QVERIFY(m_line->requests.contains("POST /v1/push"));
        QCOMPARE(m_line->count("PUT"), 0);
        QVERIFY(!m_line->requests.contains("POST /v1/blob/state"));
    }

    // Large files come when somebody opens them, small pictures by themselves.
    void bytesComeWhenTheyAreWanted()
    {
        const QByteArray largeBytes = picture(filePartBytes + 5, 'l');
        const QByteArray smallBytes = picture(200 * 1024, 's');
        const FileReference large = attach(a(), largeBytes);
        const FileReference small = attach(a(), smallBytes);
        const FileReference text = attach(a(), "Zimmer 501", QStringLiteral("a.txt"));
        HK_VERIFY(a().synchronise(*m_server));
        Synchronizer session = b().newSession(*m_line);
        QList<FileNews> news;
        session.onFile([&](const FileNews &one) { news << one; });
        const auto report = session.run();
        HK_VERIFY(report);
        QCOMPARE(report->files, 1);
        QVERIFY(b().bytesOf(small.sha256) == smallBytes);
        QVERIFY(!b().store().has(large.sha256) && !b().store().has(text.sha256));
        QCOMPARE(news.size(), 1);
        QVERIFY(news.first().sha256 == small.sha256 && news.first().ended && news.first().problem.isEmpty());
        news.clear();
        session.want(large, FieldClass::Sensitive);
        session.want(text, FieldClass::Sensitive);
        HK_VERIFY(session.run());
        QVERIFY(b().bytesOf(large.sha256) == largeBytes);
        QCOMPARE(b().bytesOf(text.sha256), QByteArray("Zimmer 501"));
        QCOMPARE(news.size(), 3);
        QVERIFY(!news.at(0).ended && news.at(0).done == filePartBytes);
        // What is here is not asked for.
        const int asked = m_line->count("GET");
        session.want(large, FieldClass::Sensitive);
        HK_VERIFY(session.run());
        QCOMPARE(m_line->count("GET"), asked);
        QVERIFY(news.last().ended && news.last().problem.isEmpty());
        QCOMPARE(asked, 4);
    }

    // Many pictures do not keep an edit waiting.
    void picturesLetEditsPass()
    {
        for (int i = 0; i < 45; ++i)
            (void)attach(a(), picture(50 + i, 's'));
        HK_VERIFY(a().synchronise(*m_server));
        m_line->bend = [&](const HttpRequest &, HttpReply &) {
            if (m_line->count("GET") == 1)
                b().change("student", b().single(QStringLiteral("SELECT id FROM student")).toLongLong(),
                           {{QStringLiteral("phone"), QStringLiteral("1")}});
        };
        const auto report = b().synchronise(*m_line);
        HK_VERIFY(report);
        QCOMPARE(report->files, 45);
        QCOMPARE(m_line->count("GET"), 45);
        const qsizetype push = m_line->requests.indexOf("POST /v1/push");
        QCOMPARE(m_line->requests.first(push).count("GET /v1/blob/*"), 20);
    }

    void whatIsNotThereIsSaid()
    {
        const FileReference small = attach(a(), picture(100, 's'));
        HK_VERIFY(a().synchronise(*m_server));
        m_server->files().forget(small.sha256);
        Synchronizer session = b().newSession(*m_line);
        QString problem;
        session.onFile([&](const FileNews &one) { problem = one.problem; });
        HK_VERIFY(session.run());
        QVERIFY(!problem.isEmpty());
        // Once, until rows come again or somebody wants it.
        HK_VERIFY(session.run());
        QCOMPARE(m_line->count("GET"), 1);
        session.want(small, FieldClass::Sensitive);
        HK_VERIFY(session.run());
        QCOMPARE(m_line->count("GET"), 2);
    }

    // A cut at each request, of the request or of its answer: nothing is lost, and parts that arrived are not sent again.
    void aCutAnywhereOnTheWayOut()
    {
        for (const PartLine::Cut how : {PartLine::Request, PartLine::Answer}) {
            for (int at = 1; at <= 8; ++at) {
                PartLine line(*m_server);
                line.at = at;
                line.how = how;
                const QByteArray bytes = picture(2 * filePartBytes - 7, char('a' + at + int(how) * 20));
                const FileReference file = attach(a(), bytes);
                Synchronizer session = a().newSession(line);
                if (session.run().ok())
                    QVERIFY(at > 7);
                else
                    HK_VERIFY(session.run());
                QVERIFY(m_server->files().bytes(file.sha256) == bytes);
                QVERIFY2(line.count("PUT") <= 3, line.requests.join(", "));
                QCOMPARE(m_server->rowsWithoutBytes(), QString());
            }
        }
    }

    // The program ends after each step; the next one goes on from what the server has.
    void aStopAnywhereOnTheWayOut()
    {
        for (int stop = 1; stop <= 7; ++stop) {
            const QByteArray bytes = picture(2 * filePartBytes - 7, char('a' + stop));
            const FileReference file = attach(a(), bytes);
            PartLine line(*m_server);
            {
                Synchronizer session = a().newSession(line);
                for (int i = 0; i < stop; ++i)
                    HK_VERIFY(session.step());
            }
            HK_VERIFY(a().synchronise(line));
            QVERIFY(m_server->files().bytes(file.sha256) == bytes);
            QCOMPARE(line.count("PUT"), 2);
        }
    }

    void aCutAnywhereOnTheWayIn()
    {
        const QByteArray bytes = picture(3 * filePartBytes - 7, 'x');
        const FileReference file = attach(a(), bytes);
        HK_VERIFY(a().synchronise(*m_server));
        for (int at = 4; at <= 6; ++at) {
            b().store().remove(file.sha256);
            PartLine line(*m_server);
            line.at = at;
            line.how = PartLine::Request;
            Synchronizer session = b().newSession(line);
            session.want(file, FieldClass::Sensitive);
            QVERIFY(!session.run().ok());
            QVERIFY(!b().store().has(file.sha256));
            session.want(file, FieldClass::Sensitive);
            HK_VERIFY(session.run());
            QVERIFY(b().bytesOf(file.sha256) == bytes);
            QVERIFY2(line.count("GET") <= 4, line.requests.join(", "));
        }
    }

    // The steps that name what is lost stand in the quarantine; those after them get through.
    void whatIsLostOrDamagedHoldsNothingUp()
    {
        const FileReference lost = attach(a(), picture(100, 'l'));
        const FileReference damaged = attach(a(), picture(100, 'd'));
        const FileReference whole = attach(a(), picture(100, 'w'));
        QVERIFY(QFile::remove(a().store().pathOf(lost.sha256)));
        QFile file(a().store().pathOf(damaged.sha256));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 20) && file.write("damage") == 6);
        file.close();
        const auto report = a().synchronise(*m_line);
        HK_VERIFY(report);
        QCOMPARE(report->rejected, 2);
        QCOMPARE(report->pushed, 1);
        QVERIFY(m_server->files().has(whole.sha256) && !m_server->files().has(damaged.sha256));
        const auto steps = a().read([](Reader &reader) { return refusedSteps(reader); });
        HK_VERIFY(steps);
        QCOMPARE(steps->size(), 2);
        QCOMPARE(steps->first().code, QStringLiteral("no-blob"));
        QVERIFY(steps->first().reason.contains(QStringLiteral("file"), Qt::CaseInsensitive));
        QCOMPARE(a().single(QStringLiteral("SELECT count(*) FROM student_file")).toInt(), 1);
        QCOMPARE(m_server->rowsWithoutBytes(), QString());
    }

    // Whoever takes back what was done needs no bytes that never were here.
    void whatIsTakenBackNeedsNoBytes()
    {
        const FileReference file = attach(a(), picture(filePartBytes, 'f'));
        HK_VERIFY(a().synchronise(*m_server));
        HK_VERIFY(b().synchronise(*m_server));
        QVERIFY(!b().store().has(file.sha256));
        const qint64 row = b().single(QStringLiteral("SELECT id FROM student_file")).toLongLong();
        HK_VERIFY(b().write([&](Writer &writer) { return deleteRow(writer, "student_file", row); }));
        HK_VERIFY(b().synchronise(*m_line));
        HK_VERIFY(undoLast(b().database()).result());
        const auto report = b().synchronise(*m_line);
        HK_VERIFY(report);
        QCOMPARE(report->pushed, 1);
        QCOMPARE(m_line->count("PUT"), 0);
        QCOMPARE(m_server->dump().filter(QStringLiteral("student_file ")).size(), 1);
    }

    // A server that was put back has lost files, too: it asks, and gets them.
    void aServerPutBackGetsTheBytesAgain()
    {
        const ModelServer before = *m_server;
        const QByteArray bytes = picture(100, 'f');
        const FileReference file = attach(a(), bytes);
        HK_VERIFY(a().rounds(*m_line).run());
        m_server->putBack(before);
        QVERIFY(!m_server->files().has(file.sha256));
        HK_VERIFY(a().rounds(*m_line).run());
        QVERIFY(m_server->files().bytes(file.sha256) == bytes);
        // Or only the bytes went, without a word.
        m_server->files().forget(file.sha256);
        (void)attach(a(), bytes);
        const auto report = a().rounds(*m_line).run();
        HK_VERIFY(report);
        QCOMPARE(report->pushed, 1);
        QVERIFY(m_server->files().has(file.sha256));
    }

    // Where nobody who may open the file has signed in, what names it waits, and others' rows come all the same.
    void closedFilesWait()
    {
        const FileReference file = attach(a(), picture(100, 'f'));
        QVERIFY(b().change("student", b().single(QStringLiteral("SELECT id FROM student")).toLongLong(),
                           {{QStringLiteral("phone"), QStringLiteral("1")}}));
        HK_VERIFY(b().synchronise(*m_server));
        HK_VERIFY(a().database().setViewer(Viewer::owner()).result());
        Synchronizer session = a().newSession(*m_line);
        const auto closed = session.run();
        QVERIFY(!closed.ok() && session.trouble() == SyncTrouble::Desk);
        QVERIFY(!m_line->requests.contains("POST /v1/push"));
        QCOMPARE(a().single(QStringLiteral("SELECT phone FROM student")).toString(), QStringLiteral("1"));
        a().reopen();
        HK_VERIFY(a().synchronise(*m_line));
        QVERIFY(m_server->files().has(file.sha256));
        // And what comes for nobody here is not fetched.
        HK_VERIFY(b().database().setViewer(Viewer::owner()).result());
        Synchronizer other = b().newSession(*m_line);
        QString problem;
        other.onFile([&](const FileNews &one) { problem = one.problem; });
        HK_VERIFY(other.run());
        QVERIFY(problem.isEmpty() && !b().store().has(file.sha256));
        other.want(file, FieldClass::Sensitive);
        HK_VERIFY(other.run());
        QVERIFY(!problem.isEmpty() && !b().store().has(file.sha256));
    }

    // Steps that name large files go few at a time, so that the first of them need not wait for all the bytes.
    void filesBoundAPush()
    {
        for (char filling = 'a'; filling < 'f'; ++filling)
            (void)attach(a(), picture(1000, filling));
        const auto next = a().database().write({}, [](Writer &writer) { return nextUnits(writer, {.fileBytes = 2500}); }).result();
        HK_VERIFY(next);
        QCOMPARE(next->files.size(), 2);
        QVERIFY(next->more);
        const auto one = a().database().write({}, [](Writer &writer) { return nextUnits(writer, {.fileBytes = 10}); }).result();
        HK_VERIFY(one);
        QCOMPARE(one->files.size(), 1);
    }

    // Of a server that gives other bytes nothing is kept, and the round goes on.
    void strangeBytesAreNotKept()
    {
        const FileReference file = attach(a(), picture(100, 'f'));
        HK_VERIFY(a().synchronise(*m_server));
        for (const QByteArray &wrong : {QByteArray(99, 'x'), QByteArray(100, 'x'), QByteArray(101, 'x'), QByteArray()}) {
            PartLine line(*m_server);
            line.bend = [&](const HttpRequest &request, HttpReply &reply) {
                if (request.method == "GET" && wire::filePartOf(request.path))
                    reply.body = wrong;
            };
            Synchronizer session = b().newSession(line);
            QString problem;
            session.onFile([&](const FileNews &one) { problem = one.problem; });
            HK_VERIFY(session.run());
            QVERIFY(!problem.isEmpty() && !b().store().has(file.sha256));
        }
        // Nor does one that asks for ever get more than it needs.
        (void)attach(a(), picture(100, 'g'));
        PartLine line(*m_server);
        line.bend = [&](const HttpRequest &request, HttpReply &reply) {
            if (request.path == "/v1/push")
                reply = {409, wire::encode(wire::Refusal{QStringLiteral("blob"), 0, {file.sha256}})};
        };
        Synchronizer session = a().newSession(line);
        QVERIFY(!session.run().ok());
        QVERIFY(line.requests.size() < 20);
    }

    // A server from before files is not asked about them.
    void anOlderServerIsNotAsked()
    {
        m_server->offersFiles = false;
        m_server->guards.bytesFirst = false;
        (void)attach(a(), picture(100, 'f'));
        HK_VERIFY(a().synchronise(*m_line));
        HK_VERIFY(b().synchronise(*m_line));
        QCOMPARE(m_line->count("PUT") + m_line->count("GET"), 0);
        QVERIFY(!m_line->requests.contains("POST /v1/blob/state"));
    }

private:
    SyncDesk &a() { return *m_desks[0]; }
    SyncDesk &b() { return *m_desks[1]; }
    FileReference attach(SyncDesk &desk, const QByteArray &bytes, const QString &name = QStringLiteral("宿舍.png"))
    {
        const QString text = desk.takePicture(bytes, name);
        const auto file = FileReference::of(text);
        const QVariantMap row{{QStringLiteral("student_id"), m_student},
                              {QStringLiteral("kind"), QStringLiteral("photo")},
                              {QStringLiteral("file"), text}};
        if (!file || desk.add("student_file", row) == 0)
            qFatal("a file cannot be taken");
        return *file;
    }
    SharedCatalogue m_shared;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ModelServer> m_server;
    std::vector<std::unique_ptr<SyncDesk>> m_desks;
    std::unique_ptr<PartLine> m_line;
    qint64 m_student = 0;
};

QTEST_GUILESS_MAIN(FilesTest)
#include "test_files.moc"
