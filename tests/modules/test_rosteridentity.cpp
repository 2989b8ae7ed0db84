// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/cellclean.h"
#include "rosterfile.h"
#include "storage/rows.h"

#include <QTest>

using namespace hk;
using namespace hk::roster;
using hk::test::RosterFile;

namespace {

// With the check digit that belongs to it.
QString identity(const QString &first17)
{
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += weights[i] * first17.at(i).digitValue();
    return first17 + QLatin1String("10X98765432").at(sum % 11);
}

QString header()
{
    return QStringLiteral("学号|姓名|身份证号|楼栋|房间|床位");
}

QString line(const QString &number, const QString &name, const QString &identity, int bed)
{
    return QStringLiteral("%1|%2|%3|3号楼|502|%4").arg(number, name, identity).arg(bed);
}

}  // namespace

// Identity numbers of a roster: read, checked and stored encrypted, or not at all.
class RosterIdentityTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<RosterFile>();
        auto ring = std::make_shared<KeyRing>();
        ring->add(1, FieldClass::Sensitive, KeyRing::makeKey());
        HK_VERIFY(m_file->database().setViewer(Viewer::owner(), ring).result());
    }

    void numbersAreChecked_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");
        const QString good = identity(u"33040220060101271"_qs);
        QString withX = good;
        for (int i = 0; !withX.endsWith(u'X'); ++i)
            withX = identity(QStringLiteral("33040220060101%1").arg(100 + i));
        QString wrong = good;
        wrong[5] = wrong[5] == u'1' ? u'2' : u'1';
        QTest::newRow("good") << good << good;
        QTest::newRow("x") << withX.toLower() << withX;
        QTest::newRow("full width") << QString(good).replace(u'3', u'３') << good;
        QTest::newRow("blanks and apostrophe") << u"'"_qs + good.left(6) + u' ' + good.mid(6) << good;
        QTest::newRow("one digit wrong") << wrong << QString();
        QTest::newRow("too short") << good.chopped(1) << QString();
        QTest::newRow("old one") << u"330402060101271"_qs << QString();
        QTest::newRow("no day") << identity(u"33040220060231271"_qs) << QString();
        QTest::newRow("passport") << u"E12345678"_qs << QString();
        QTest::newRow("kept as a number") << u"3.30402200601012E+17"_qs << QString();
    }
    void numbersAreChecked()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, value);
        const Cleaned cleaned = cleanIdentityNumber({CellKind::Text, typed});
        QCOMPARE(cleaned.value, value);
        QCOMPARE(cleaned.fault.isEmpty(), !value.isEmpty());
    }

    void theyGoInEncrypted()
    {
        const QString first = identity(u"33040220060101271"_qs);
        const QString second = identity(u"11010120060909123"_qs);
        QString wrong = second;
        wrong[17] = wrong[17] == u'1' ? u'2' : u'1';
        const QStringList lines{header(), line(u"20260001"_qs, u"孟子涵"_qs, first, 1), line(u"20260002"_qs, u"林晓"_qs, wrong, 2),
                                line(u"20260003"_qs, u"周明"_qs, {}, 3)};
        const QString file = m_file->write(u"a.csv"_qs, lines);
        const auto plan = m_file->plan(file);
        HK_VERIFY(plan);
        QCOMPARE(plan->refused(), 0);
        QCOMPARE(warnings(*plan), 1);
        // Mistyped it is still almost the number: nobody reads it on a screen or in a log.
        for (const ImportProblem &problem : plan->problems) {
            QVERIFY(!problem.value.contains(wrong));
            QVERIFY(problem.severity != Severity::Warning || problem.value.endsWith(wrong.right(4)));
        }
        HK_VERIFY(m_file->apply(*plan));
        QCOMPARE(secret(u"20260001"_qs), first);
        QCOMPARE(secret(u"20260002"_qs), QString());
        QVERIFY(!m_file->dump().join(u'\n').contains(QString::fromLatin1(first.toUtf8().toHex())));
        // The same file again changes nothing; a corrected number is a change, and the preview does not show it whole.
        const auto again = m_file->import(file);
        HK_VERIFY(again);
        QCOMPARE(again->unchanged, 3);
        const QStringList corrected{lines[0], lines[1], line(u"20260002"_qs, u"林晓"_qs, second, 2), lines[3]};
        const auto change = m_file->plan(m_file->write(u"b.csv"_qs, corrected));
        HK_VERIFY(change);
        QCOMPARE(change->items[1].action, ImportAction::Update);
        QVERIFY(!change->items[1].change.contains(second));
        QVERIFY(change->items[1].change.contains(second.right(4)));
        HK_VERIFY(m_file->apply(*change));
        QCOMPARE(secret(u"20260002"_qs), second);
        // Masked, as a list of this program has it: as it is.
        const auto masked =
            m_file->import(m_file->write(u"c.csv"_qs, {header(), line(u"20260001"_qs, u"孟子涵"_qs, u"3304**********2719"_qs, 1)}));
        HK_VERIFY(masked);
        QCOMPARE(masked->unchanged, 1);
        QCOMPARE(secret(u"20260001"_qs), first);
    }

    void withoutAKeyTheyAreLeftOut()
    {
        HK_VERIFY(m_file->database().setViewer(Viewer::owner()).result());
        const QString number = identity(u"33040220060101271"_qs);
        const auto plan = m_file->plan(m_file->write(u"a.csv"_qs, {header(), line(u"20260001"_qs, u"孟子涵"_qs, number, 1)}));
        HK_VERIFY(plan);
        QCOMPARE(plan->refused(), 0);
        QCOMPARE(warnings(*plan), 1);
        HK_VERIFY(m_file->apply(*plan));
        QCOMPARE(m_file->single(u"SELECT name FROM student WHERE number = '20260001'"_qs), u"孟子涵"_qs);
        QCOMPARE(m_file->single(u"SELECT count(*) FROM student WHERE identity_number IS NOT NULL"_qs), u"0"_qs);
    }

private:
    static int warnings(const ImportPlan &plan)
    {
        return int(std::count_if(plan.problems.begin(), plan.problems.end(),
                                 [](const ImportProblem &problem) { return problem.severity == Severity::Warning; }));
    }
    QString secret(const QString &number)
    {
        const qint64 id = m_file->single(u"SELECT id FROM student WHERE number = '%1'"_qs.arg(number)).toLongLong();
        return m_file->database()
            .read([id](Reader &reader) { return readSecret(reader, "student", id, "identity_number"); })
            .result()
            .value();
    }

    std::unique_ptr<RosterFile> m_file;
};

QTEST_GUILESS_MAIN(RosterIdentityTest)
#include "test_rosteridentity.moc"
