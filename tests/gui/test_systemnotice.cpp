// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/systemnotice.h"

#include <QTest>
#include <QWidget>

using namespace hk;

// What the desktop is asked to tell while another window is in front.
class SystemNoticeTest : public QObject {
    Q_OBJECT

    QStringList m_shown;

    SystemNotice::Shower keep()
    {
        return [this](const QString &, const QString &words) { m_shown << words; };
    }

private slots:
    void init() { m_shown.clear(); }

    void tellsWhileAnotherWindowIsInFront()
    {
        QWidget window;
        SystemNotice notice(&window, keep());
        int followed = 0;
        notice.tell(QStringLiteral("GD-261123-001: 1 h late"), [&followed] { ++followed; });
        QCOMPARE(m_shown, QStringList{QStringLiteral("GD-261123-001: 1 h late")});
        notice.follow();
        QCOMPARE(followed, 1);
        // Chosen once, it leads there once.
        notice.follow();
        QCOMPARE(followed, 1);
    }

    void saysNothingToWhoeverIsThere()
    {
        QWidget window;
        SystemNotice notice(&window, keep());
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        notice.tell(QStringLiteral("words"), {});
        QVERIFY(m_shown.isEmpty());
    }

    void whatHasNoWordsForOthersIsNotTold()
    {
        QWidget window;
        SystemNotice notice(&window, keep());
        notice.tell({}, {});
        QVERIFY(m_shown.isEmpty());
    }
};

QTEST_MAIN(SystemNoticeTest)
#include "test_systemnotice.moc"
