// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/systemnotice.h"

#include <QDialog>
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

    // Whoever sits before a dialog of the program is there too.
    void saysNothingBesideADialog()
    {
        QWidget window;
        SystemNotice notice(&window, keep());
        window.show();
        QDialog dialog(&window);
        dialog.open();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(!window.isActiveWindow());
        notice.tell(QStringLiteral("words"), {});
        QVERIFY(m_shown.isEmpty());
    }

    // Nothing opens behind what somebody is answering; once that is done it can still be followed.
    void itIsNotFollowedBehindADialog()
    {
        QWidget window;
        SystemNotice notice(&window, keep());
        int followed = 0;
        notice.tell(QStringLiteral("words"), [&followed] { ++followed; });
        window.show();
        QDialog dialog(&window);
        dialog.open();
        notice.follow();
        QCOMPARE(followed, 0);
        dialog.reject();
        notice.follow();
        QCOMPARE(followed, 1);
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
