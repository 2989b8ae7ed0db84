// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/recovery.h"
#include "accessdesk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

using namespace hk;
using namespace hk::test;

// An owner who has forgotten the password comes in by recovery code, and keeps the next one.
class AccessRecoveryTest : public QObject, private AccessDesk {
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { beginAnew(); }
    void cleanup() { session.reset(); }

    void aForgottenPasswordIsSetAnew()
    {
        protect();
        QCOMPARE(recoveryCodeFault(recoveryCode), QString());
        QWidget *asking = ask();
        QVERIFY(asking);
        auto *code = findIn<QLineEdit>(asking, "recover.code");
        auto *fresh = findIn<QLineEdit>(asking, "recover.new");
        auto *again = findIn<QLineEdit>(asking, "recover.again");
        QVERIFY(code->hasFocus() || !asking->isActiveWindow());
        code->setText(recoveryCode.left(12));
        fresh->setText(u"12345678"_qs);
        QTest::keyClick(again, Qt::Key_Return);
        for (QLineEdit *line : {code, fresh, again})
            QVERIFY(!RosterSample::wordsBeside(line).isEmpty());
        // Well formed, but of nobody.
        fresh->setText(u"a second long one"_qs);
        again->setText(u"a second long one"_qs);
        code->setText(makeRecoveryCode());
        QTest::keyClick(again, Qt::Key_Return);
        QTRY_VERIFY(!RosterSample::wordsBeside(code).isEmpty());
        QVERIFY(!session->window());
        QTRY_VERIFY(findIn<QPushButton>(asking, "recover.set")->isEnabled());
        code->setText(recoveryCode);
        QTest::keyClick(again, Qt::Key_Return);
        // Nobody goes away from the new code that is being made.
        QVERIFY(!findIn<QPushButton>(asking, "recover.back")->isEnabled());
        QTRY_VERIFY(findIn<QLabel>(asking, "recovery.code"));
        QVERIFY(!session->window());
        const QString next = findIn<QLabel>(asking, "recovery.code")->text();
        QCOMPARE(recoveryCodeFault(next), QString());
        QVERIFY(plainRecoveryCode(next) != plainRecoveryCode(recoveryCode));
        findIn<QPushButton>(asking, "recovery.copy")->click();
        QCOMPARE(plainRecoveryCode(QGuiApplication::clipboard()->text()), plainRecoveryCode(next));
        // It leaves the clipboard after a while, and when the sheet goes.
        findIn<QTimer>(asking, "recovery.copied")->start(0);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
        findIn<QPushButton>(asking, "recovery.copy")->click();
        findIn<QPushButton>(asking, "recovery.kept")->click();
        QTRY_VERIFY(session->window());
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
        QVERIFY(database().opens(FieldClass::Confidential));
        signOutAndIn(u"周主任"_qs, u"a second long one"_qs);
        QVERIFY(database().viewer().everything);
    }

    void whoGivesUpSignsIn()
    {
        protect();
        QWidget *asking = ask();
        QVERIFY(asking);
        findIn<QPushButton>(asking, "recover.back")->click();
        QTRY_VERIFY(!findIn<QLineEdit>(asking, "recover.code"));
        signInAt(asking, u"周主任"_qs, ownerPassword());
        QTRY_VERIFY(session->window());
    }

    void theOwnerMakesANewOne()
    {
        protect();
        QVERIFY(window().openPage(u"shell.accounts"_qs));
        QVERIFY(find<QLabel>("accounts.keychain")->text().contains(u"keychain"_qs));
        dialogs.answerText(u"wrong"_qs);
        find<QPushButton>("accounts.recovery")->click();
        QTRY_VERIFY(find<QWidget>("messageBar")->isVisible());
        QVERIFY(!find<QLabel>("recovery.code"));
        dialogs.answerText(ownerPassword());
        find<QPushButton>("accounts.recovery")->click();
        QTRY_VERIFY(find<QLabel>("recovery.code"));
        QVERIFY(find<QLabel>("recovery.code")->text() != recoveryCode);
        find<QPushButton>("recovery.kept")->click();
        QTRY_VERIFY(!find<QLabel>("recovery.code"));
    }

    void itFitsInBothLanguages_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("scale");
        QTest::newRow("zh-light-100") << u"zh_CN"_qs << false << 1.0;
        QTest::newRow("zh-dark-100") << u"zh_CN"_qs << true << 1.0;
        QTest::newRow("en-light-100") << u"en"_qs << false << 1.0;
        QTest::newRow("en-dark-200") << u"en"_qs << true << 2.0;
    }
    void itFitsInBothLanguages()
    {
        QFETCH(const QString, words);
        QFETCH(const bool, dark);
        QFETCH(const double, scale);
        const QString tag = u'-' + QString::fromLatin1(QTest::currentDataTag());
        open(words);
        appearance->set(dark ? SchemeChoice::Dark : SchemeChoice::Light, scale, Density::Compact);
        QVERIFY(window().openPage(u"shell.accounts"_qs));
        keepPicture(window(), u"protect"_qs + tag);
        protect();
        QVERIFY(window().openPage(u"shell.accounts"_qs));
        dialogs.answerText(ownerPassword());
        find<QPushButton>("accounts.recovery")->click();
        QTRY_VERIFY(find<QWidget>("recoveryDialog"));
        auto *sheet = find<QWidget>("recoveryDialog");
        QTRY_COMPARE((namelessControls(*sheet) + clippedControls(*sheet)).join(u'\n'), QString());
        keepPicture(*sheet, u"recovery-sheet"_qs + tag);
        find<QPushButton>("recovery.kept")->click();
        QTRY_VERIFY(!find<QWidget>("recoveryDialog"));
        keepPicture(window(), u"accounts"_qs + tag);
        QWidget *asking = ask();
        QVERIFY(asking);
        findIn<QPushButton>(asking, "recover.set")->click();
        QTRY_COMPARE((namelessControls(*asking) + clippedControls(*asking)).join(u'\n'), QString());
        keepPicture(*asking, u"recovery-form"_qs + tag);
        session.reset();
        appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
    }

private:
    // The form at the sign-in screen; null when it does not come.
    QWidget *ask()
    {
        if (!window().actions().trigger(u"shell.signOut"_qs)
            || !QTest::qWaitFor([this] { return session->signInWindow() != nullptr; }))
            return nullptr;
        QWidget *asking = session->signInWindow();
        asking->resize(1366, 768);
        findIn<QPushButton>(asking, "signIn.forgotten")->click();
        return findIn<QLineEdit>(asking, "recover.code") ? asking : nullptr;
    }
};

QTEST_MAIN(AccessRecoveryTest)
#include "test_accessrecovery.moc"
