// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/datalocation.h"
#include "module/sheetheader.h"
#include "roster/exchange/rosterfields.h"

#include <QTest>
#include <QTranslator>

#include <translations/texts.h>

using namespace hk;
using namespace hk::roster;

// The headers of a roster are the catalogue's, and each leads to the field it is written for, in either language.
class RosterFieldsTest : public QObject {
    Q_OBJECT

    QTranslator m_texts;

    static const ImportField &named(const std::vector<ImportField> &fields, const QByteArray &name)
    {
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const ImportField &field) { return field.name == name; });
        if (found == fields.end())
            qFatal("no field %s", name.constData());
        return *found;
    }

private slots:
    void initTestCase() { loadTexts(); }

    void everySynonymLeadsToItsField_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }
    void everySynonymLeadsToItsField()
    {
        QFETCH(QString, language);
        installLanguage(m_texts, language == QStringLiteral("en") ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        const std::vector<ImportField> other = rosterFields();
        installLanguage(m_texts, language);
        const std::vector<ImportField> fields = rosterFields();
        const HeaderMatcher matcher(fields, {"counsellor", "mentor", "emergency_contact"});
        for (const ImportField &field : fields) {
            for (const QString &word : QStringList{field.title, named(other, field.name).title} + field.synonyms)
                QVERIFY2(matcher.match(word, {}).field == field.name,
                         qPrintable(word + QStringLiteral(" leads to ") + QString::fromUtf8(matcher.match(word, {}).field)));
        }
    }

    void theCatalogueIsWhereTheyStand()
    {
        const std::vector<ImportField> fields = rosterFields();
        const auto holds = [&](const char *field, const char *entity, const char *column) {
            const QStringList words = named(fields, field).synonyms;
            const QStringList own = rosterCatalogue().entity(entity)->field(column)->synonyms;
            return !own.isEmpty() && std::all_of(own.begin(), own.end(), [&](const QString &word) { return words.contains(word); });
        };
        const Entity &student = *rosterCatalogue().entity("student");
        for (const Field &field : student.fields) {
            if (!field.isReference())
                QVERIFY2(holds(field.name, "student", field.name), field.name);
        }
        QVERIFY(holds("building", "building", "name"));
        QVERIFY(holds("room", "room", "number"));
        QVERIFY(holds("bed", "bed", "number"));
        QVERIFY(holds("from_date", "residency", "from_date"));
        QVERIFY(holds("to_date", "residency", "to_date"));
        QVERIFY(holds("stay_state", "residency", "state"));
    }
};

QTEST_GUILESS_MAIN(RosterFieldsTest)
#include "test_rosterfields.moc"
