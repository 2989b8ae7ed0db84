// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/settingsfile.h"
#include "storage/corecatalogue.h"
#include "storage/rows.h"
#include "storage/settings.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace hk;

// Settings handed on from one college's data file to another's.
class SettingsFileTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_here = open(u"here.hk"_qs);
        m_there = open(u"there.hk"_qs);
        HK_VERIFY(m_here
                      ->write({},
                              [](Writer &writer) -> Result<void> {
                                  HK_CHECK(storeSetting(writer, u"access.file"_qs, u"secret name"_qs));
                                  HK_CHECK(writeSetting(writer, u"access.lockMinutes"_qs, 7));
                                  HK_CHECK(insertRow(
                                      writer, "saved_view",
                                      {{u"list"_qs, u"roster.students"_qs}, {u"name"_qs, u"mine"_qs}, {u"state"_qs, u"{}"_qs}}));
                                  HK_CHECK(insertRow(
                                      writer, "calendar_day",
                                      {{u"day"_qs, u"2026-10-01"_qs}, {u"kind"_qs, u"off"_qs}, {u"name"_qs, u"国庆节"_qs}}));
                                  HK_CHECK(insertRow(writer, "term", term(20)));
                                  return {};
                              })
                      .result());
    }

    void whatIsHandedOnArrives()
    {
        const QJsonObject file = packed();
        QVERIFY(!QJsonDocument(file).toJson().contains("secret name"));
        QVERIFY(!QJsonDocument(file).toJson().contains("mine"));
        HK_VERIFY(m_there->write({}, [](Writer &writer) { return insertRow(writer, "term", term(16)); }).result());
        const auto taken = take(file);
        HK_VERIFY(taken);
        QCOMPARE(taken->settings, 1);
        QCOMPARE(taken->rows, 2);
        QCOMPARE(single(u"SELECT value FROM setting WHERE name = 'access.lockMinutes'"_qs), u"7"_qs);
        QCOMPARE(single(u"SELECT teaching_weeks FROM term"_qs), u"20"_qs);
        QCOMPARE(single(u"SELECT name FROM calendar_day WHERE day = '2026-10-01'"_qs), u"国庆节"_qs);
        // The same again changes nothing; undo takes the rows back in one step.
        QCOMPARE(take(file)->rows, 0);
        HK_VERIFY(undoLast(*m_there).result());
        QCOMPARE(single(u"SELECT teaching_weeks FROM term"_qs), u"16"_qs);
    }

    void whatIsNoneIsRefusedWhole()
    {
        QVERIFY(!take({}).ok());
        QJsonObject file = packed();
        file[u"version"_qs] = 99;
        QVERIFY(!take(file).ok());
        file = packed();
        file[u"rows"_qs] = QJsonObject{{u"term"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"broken"_qs}}}}};
        QVERIFY(!take(file).ok());
        QCOMPARE(single(u"SELECT count(*) FROM setting WHERE name = 'access.lockMinutes'"_qs), u"0"_qs);
        HK_VERIFY(m_there->setViewer(Viewer::nobody()).result());
        QVERIFY(!take(packed()).ok());
    }

    void termsThatContradictAreRefusedWhole()
    {
        HK_VERIFY(m_there
                      ->write({},
                              [](Writer &writer) {
                                  QVariantMap other = term(20);
                                  other[u"name"_qs] = u"秋季"_qs;
                                  other[u"first_day"_qs] = u"2026-08-24"_qs;
                                  return insertRow(writer, "term", other);
                              })
                      .result());
        const auto taken = take(packed());
        QVERIFY(!taken.ok());
        QVERIFY(!taken.error().message.isEmpty());
        QCOMPARE(single(u"SELECT count(*) FROM term"_qs), u"1"_qs);
        QCOMPARE(single(u"SELECT count(*) FROM setting WHERE name = 'access.lockMinutes'"_qs), u"0"_qs);
    }

private:
    static QVariantMap term(int weeks)
    {
        return {{u"name"_qs, u"2026-2027 第一学期"_qs},
                {u"first_day"_qs, u"2026-09-01"_qs},
                {u"last_day"_qs, u"2027-01-20"_qs},
                {u"teaching_weeks"_qs, weeks}};
    }
    std::unique_ptr<Database> open(const QString &name)
    {
        if (m_catalogue.entities().empty() && !declareCore(m_catalogue).ok())
            qFatal("the catalogue is broken");
        auto opened = Database::open(m_folder->filePath(name), m_catalogue, {coreSchema()});
        if (!opened.ok())
            qFatal("%s", test::textOf(opened).constData());
        return std::move(*opened);
    }
    QJsonObject packed()
    {
        return m_here->read([](Reader &reader) { return packSettings(reader); }).result().value();
    }
    Result<TakenSettings> take(const QJsonObject &file)
    {
        return m_there->write({.verb = "core.settings"}, [&file](Writer &writer) { return takeSettings(writer, file); }).result();
    }
    QString single(const QString &sql)
    {
        return m_there->read([&](Reader &reader) { return reader.single(sql); }).result().value().toString();
    }

    Catalogue m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_here;
    std::unique_ptr<Database> m_there;
};

QTEST_GUILESS_MAIN(SettingsFileTest)
#include "test_settingsfile.moc"
