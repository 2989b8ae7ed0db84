// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include <QLabel>
#include <QToolButton>

using namespace hk;
using namespace hk::test;

// What the window says by itself of deadlines: one digest a day, each breach once, nothing at night, nothing of what was put off.
class TicketNoticesTest : public QObject {
    Q_OBJECT

    static constexpr qint64 hour = 3'600'000;

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;

    void open()
    {
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
    }
    void closeMessage()
    {
        auto *close =
            m_sample->find<MessageBar>(QStringLiteral("messageBar"))->findChild<QToolButton *>(QStringLiteral("messageClose"));
        close->click();
        QVERIFY(m_sample->said().isEmpty());
    }
    // Something is written, so that the window looks again.
    void writeSomething(const QString &text)
    {
        const qint64 ticket = m_sample->anyIn("waiting");
        m_sample->insert("ticket_event",
                         {{QStringLiteral("ticket_id"), ticket},
                          {QStringLiteral("kind"), QStringLiteral("commented")},
                          {QStringLiteral("at"), RosterSample::now()},
                          {QStringLiteral("text"), text},
                          {QStringLiteral("imported"), 0}});
    }

private slots:
    void init()
    {
        QSettings().clear();
        RosterSample::later() = 0;
    }

    void cleanup()
    {
        m_sample.reset();
        RosterSample::later() = 0;
    }

    void oneDigestADay()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(m_sample->said().startsWith(QStringLiteral("Today: ")), 8000);
        QVERIFY2(m_sample->said().contains(QStringLiteral("overdue")), qPrintable(m_sample->said()));
        closeMessage();
        writeSomething(QStringLiteral("again"));
        QTest::qWait(3500);
        QVERIFY2(m_sample->said().isEmpty(), qPrintable(m_sample->said()));
    }

    void eachBreachOnce()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(!m_sample->said().isEmpty(), 8000);
        closeMessage();
        // After the weekend more has run out.
        RosterSample::later() = 5 * 24 * hour;
        writeSomething(QStringLiteral("first"));
        QTRY_VERIFY_WITH_TIMEOUT(m_sample->said().contains(QStringLiteral("overdue"), Qt::CaseInsensitive), 8000);
        closeMessage();
        writeSomething(QStringLiteral("second"));
        QTest::qWait(3500);
        QVERIFY2(m_sample->said().isEmpty(), qPrintable(m_sample->said()));
    }

    void nothingAtNight()
    {
        RosterSample::later() = 14 * hour;  // 23:12 of the campus
        open();
        QTest::qWait(4000);
        QVERIFY2(m_sample->said().isEmpty(), qPrintable(m_sample->said()));
    }
};

QTEST_MAIN(TicketNoticesTest)
#include "test_ticketnotices.moc"
