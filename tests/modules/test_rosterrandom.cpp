// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/integrityrules.h"
#include "rosterfile.h"

#include <QRandomGenerator>

using namespace hk;
using hk::test::RosterFile;

// Random rosters with random mess: whatever they hold, the figures add up, the same file again changes nothing, a newer one
// moves people around without breaking a rule, and taking it all back leaves nothing.
class RosterRandomTest : public QObject {
    Q_OBJECT

    QRandomGenerator m_random;

    template <class T> const T &oneOf(const std::vector<T> &from) { return from[size_t(m_random.bounded(int(from.size())))]; }
    bool seldom() { return m_random.bounded(12) == 0; }

    QString person(int n)
    {
        static const std::vector<QString> names{u"张三"_qs,  u"李四"_qs,    u"王五"_qs,        u"欧阳锋"_qs,
                                                u"曾 单"_qs, u"𬱖㛃"_qs, u"阿里·买买提"_qs, u"John Smith"_qs};
        static const std::vector<QString> genders{u"男"_qs, u"女"_qs, u"M"_qs, u"未知"_qs, u""_qs};
        static const std::vector<QString> phones{u"13800000001"_qs,
                                                 u"138-0000-0002"_qs,
                                                 u"13800000003/13900000004"_qs,
                                                 u"123"_qs,
                                                 u"没有"_qs,
                                                 u"138****0007"_qs,
                                                 u""_qs};
        static const std::vector<QString> days{u"2024.9.1"_qs, u"2024年9月1日"_qs, u"45536"_qs, u"九月初"_qs, u"20260901"_qs,
                                               u""_qs,         u"#N/A"_qs};
        const int building = 1 + m_random.bounded(3);
        const int room = 101 + m_random.bounded(6);
        const std::vector<QString> rooms{QString::number(room),
                                         QStringLiteral("%1-%2").arg(building).arg(room),
                                         QStringLiteral("%1#%2").arg(building).arg(room),
                                         QStringLiteral("%1号楼%2室").arg(building).arg(room),
                                         QString(),
                                         QStringLiteral("3-1O4"),
                                         QStringLiteral("待定")};
        const std::vector<QString> beds{QStringLiteral("%1").arg(1 + m_random.bounded(4)),
                                        QStringLiteral("%1号床").arg(1 + m_random.bounded(6)), QString(), QStringLiteral("上铺")};
        QString number = QString::number(2024000000 + n);
        if (seldom())
            number = QStringList{QString(), number + QStringLiteral(".0"), QLatin1Char(' ') + number,
                                 QStringLiteral("2O24%1").arg(n, 6, 10, QLatin1Char('0'))}[m_random.bounded(4)];
        return QStringList{number,         seldom() ? QString() : names[size_t(n) % names.size()],
                           oneOf(genders), QStringLiteral("%1号楼").arg(building),
                           oneOf(rooms),   oneOf(beds),
                           oneOf(phones),  oneOf(days)}
            .join(QLatin1Char('|'));
    }
    QStringList rows(int people)
    {
        QStringList lines{QStringLiteral("学号|姓名|性别|楼栋|房间号|床位|联系电话|入住日期")};
        for (int n = 0; n < people; ++n)
            lines << person(seldom() ? m_random.bounded(people) : n);
        lines << QStringLiteral("合计|%1").arg(people);
        return lines;
    }
    void checkFigures(RosterFile &file, const Batch &batch)
    {
        QCOMPARE(batch.rows, batch.inserted + batch.updated + batch.unchanged + batch.refused);
        const auto faults =
            file.database().read([](Reader &reader) { return checkIntegrity(reader, roster::rosterIntegrityRules()); }).result();
        HK_VERIFY(faults);
        QVERIFY2(faults->isEmpty(),
                 faults->isEmpty() ? "" : qPrintable(faults->first().rule + QLatin1String(": ") + faults->first().subject));
    }

private slots:
    void importsTwice_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    void importsTwice()
    {
        QFETCH(int, seed);
        m_random.seed(quint32(seed));
        RosterFile file;
        const QStringList empty = file.dump();
        QList<qint64> batches;
        for (int step = 0; step < 3; ++step) {
            const QString csv = file.write(QStringLiteral("%1.csv").arg(step), rows(20 + m_random.bounded(60)));
            const auto first = file.import(csv);
            HK_VERIFY(first);
            batches.prepend(first->id);
            checkFigures(file, *first);
            const QStringList before = file.dump();
            const auto plan = file.plan(csv);
            HK_VERIFY(plan);
            for (const ImportItem &item : plan->items)
                QVERIFY2(
                    item.action == ImportAction::Same || item.action == ImportAction::Refuse || item.action == ImportAction::Gone,
                    qPrintable(QStringLiteral("step %1 row %2: %3 %4").arg(step).arg(item.row + 1).arg(item.title, item.change)));
            QCOMPARE(plan->refused(), first->refused);
            HK_VERIFY(file.apply(*plan));
            QCOMPARE(file.dump(), before);
        }
        for (const qint64 batch : batches)
            HK_VERIFY(undoBatch(file.database(), batch).result());
        QCOMPARE(file.dump(), empty);
    }
};

QTEST_GUILESS_MAIN(RosterRandomTest)
#include "test_rosterrandom.moc"
