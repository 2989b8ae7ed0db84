// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/host.h"
#include "support/resulttext.h"

#include <QTemporaryDir>

using namespace hk;

namespace {

// A module that declares one entity, and perhaps one that refers to nothing after it.
class SmallModule : public Module {
public:
    explicit SmallModule(QByteArray entity, bool broken) : m_entity(std::move(entity)), m_broken(broken) { }

    Result<void> declare(Catalogue &catalogue) override
    {
        Entity entity{m_entity, m_entity, "test", "Thing"};
        entity.titleFields = {"name"};
        entity.fields = {{.name = "name", .title = "Name"}};
        if (m_broken)
            entity.fields.append({.name = "other_id", .type = FieldType::Reference, .title = "Other", .target = "nowhere"});
        return catalogue.add(entity);
    }
    SchemaSource schema() const override { return {QString::fromLatin1(m_entity), {}, {}}; }
    Result<QList<SearchHit>> search(Reader &, const SearchQuery &) const override { return QList<SearchHit>{}; }
    Result<void> writeDemo(Writer &, DemoSize) const override { return {}; }
    Result<void> start(const ModuleContext &) override { return {}; }
    // "report <entity>"
    std::vector<Command> commands() const override
    {
        Command report{QStringLiteral("report"), QStringLiteral("report ") + QString::fromLatin1(m_entity)};
        report.subjects = {QString::fromLatin1(m_entity)};
        report.run = [entity = m_entity](Database &, const QStringList &) { return CommandAnswer{QString::fromLatin1(entity)}; };
        report.use = [](const QStringList &) { return CommandUse::Discloses; };
        return {report};
    }

private:
    QByteArray m_entity;
    bool m_broken;
};

// It finds and links one thing, or fails at it; and keeps one row's words to itself.
class SpeakingModule : public QObject, public SmallModule, public LinksRows, public WithholdsRows {
    Q_OBJECT
    Q_INTERFACES(hk::LinksRows hk::WithholdsRows)
public:
    explicit SpeakingModule(QByteArray entity, bool fails) : SmallModule(entity, false), m_name(std::move(entity)), m_fails(fails)
    {
    }
    Result<QList<SearchHit>> search(Reader &, const SearchQuery &) const override
    {
        if (m_fails)
            return Error{QStringLiteral("no search"), {}};
        return QList<SearchHit>{{m_name, 1}};
    }
    Result<QList<LinkedRow>> linkedTo(Reader &, const QByteArray &, qint64) const override
    {
        if (m_fails)
            return Error{QStringLiteral("no links"), {}};
        return QList<LinkedRow>{{m_name, 1}};
    }
    Result<bool> withholds(Reader &, const RowAskedFor &row) const override
    {
        if (m_fails)
            return Error{QStringLiteral("no answer"), {}};
        return row.entity == m_name && row.id == 7;
    }

private:
    QByteArray m_name;
    bool m_fails;
};

}  // namespace

class TestModuleHost : public QObject {
    Q_OBJECT

private slots:
    void aWrongDeclarationLeavesNoTrace()
    {
        ModuleHost host;
        const size_t own = host.catalogue().entities().size();
        SmallModule first("first", false);
        SmallModule broken("broken", true);
        SmallModule last("last", false);
        LoadedModule module;
        host.adopt(module, first);
        QVERIFY2(module.instance, qPrintable(module.problem + module.detail));
        const Entity *before = host.catalogue().entity("first");
        module = {};
        host.adopt(module, broken);
        QVERIFY(!module.instance);
        QVERIFY(!module.problem.isEmpty());
        QVERIFY(!host.catalogue().entity("broken"));
        module = {};
        host.adopt(module, last);
        QVERIFY2(module.instance, qPrintable(module.problem + module.detail));
        QCOMPARE(host.catalogue().entities().size(), own + 2);
        QCOMPARE(host.catalogue().entity("first"), before);
        HK_VERIFY(host.catalogue().checkWhole());
    }

    void modulesShareAVerb()
    {
        const ModuleHost host;
        const SmallModule first("first", false);
        const SmallModule second("second", false);
        const std::vector<Command> commands = sharedCommands({first.commands(), second.commands()});
        QCOMPARE(commands.size(), size_t(1));
        const Command &report = commands.front();
        QCOMPARE(report.usage, QStringLiteral("report first | report second"));
        QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(QStringLiteral("verbs.sqlite")), host.catalogue(), host.schemas());
        HK_VERIFY(database);
        for (const char *word : {"first", "second"}) {
            const auto answer = report.run(**database, {QLatin1String(word)});
            HK_VERIFY(answer);
            QCOMPARE(answer->json.toString(), QLatin1String(word));
            QCOMPARE(report.use({QLatin1String(word)}), CommandUse::Discloses);
        }
        const auto neither = report.run(**database, {QStringLiteral("third")});
        QVERIFY(!neither.ok() && isWrongUse(neither.error()));
        QVERIFY(neither.error().message.contains(QStringLiteral("second")));
    }

    // What is looked for in all modules is answered by those that can; what one may not know is not told where nobody can say.
    void oneThatFailsStopsNoOther()
    {
        SpeakingModule failing("failing", true);
        SpeakingModule sound("sound", false);
        ModuleHost host;
        host.take({QStringLiteral("failing")}, failing);
        host.take({QStringLiteral("sound")}, sound);
        QTemporaryDir folder;
        const ModuleHost none;
        const auto database = Database::open(folder.filePath(QStringLiteral("looked.sqlite")), none.catalogue(), none.schemas());
        HK_VERIFY(database);
        const auto answers = [&](auto job) { return (*database)->read(std::move(job)).result(); };
        const auto links = answers([&](Reader &reader) { return host.linkedTo(reader, "student", 1); });
        HK_VERIFY(links);
        QCOMPARE(links->size(), 1);
        QCOMPARE(links->first().entity, QByteArray("sound"));
        const auto hits = answers([&](Reader &reader) { return host.search(reader, {QStringLiteral("x")}); });
        HK_VERIFY(hits);
        QCOMPARE(hits->size(), 1);
        QVERIFY(!answers([&](Reader &reader) { return host.withholds(reader, {"sound", 7}); }).ok());
    }

    void aModuleKeepsItsRowsToItself()
    {
        SpeakingModule silent("silent", false);
        SpeakingModule other("other", false);
        ModuleHost host;
        host.take({QStringLiteral("silent")}, silent);
        host.take({QStringLiteral("other")}, other);
        QTemporaryDir folder;
        const ModuleHost none;
        const auto database = Database::open(folder.filePath(QStringLiteral("kept.sqlite")), none.catalogue(), none.schemas());
        HK_VERIFY(database);
        const Discretion withholds = discretionOf(&host);
        for (const auto &[entity, id, kept] : {std::tuple("other", 7, true), {"silent", 7, true}, {"other", 8, false}}) {
            const auto answer = (*database)
                                    ->read([&, entity = QByteArray(entity), id = id](Reader &reader) {
                                        return withholds(reader, {entity, id});
                                    })
                                    .result();
            HK_VERIFY(answer);
            QCOMPARE(*answer, kept);
        }
    }

    void aDamagedLibraryIsNamed()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("libhk_damaged.so")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no library any more");
        file.close();
        ModuleHost host;
        host.load(folder.path());
        QCOMPARE(host.modules().size(), size_t(1));
        QVERIFY(!host.modules().front().problem.isEmpty());
        QVERIFY(!host.modules().front().instance);
    }
};

QTEST_GUILESS_MAIN(TestModuleHost)
#include "test_modulehost.moc"
