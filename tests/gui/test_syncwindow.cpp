// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/syncedfiles.h"
#include "syncwindows.h"

#include <QBuffer>
#include <QLabel>
#include <QSignalSpy>

using namespace hk;
using namespace hk::test;

// How a person connects a desk, keeps it going and leaves.
class SyncWindowTest : public SyncWindows {
    Q_OBJECT
private slots:
    void threeInputsConnectAndErrorsStandAtTheirFields();
    void aRefusedCertificateIsMendedInPlace();
    void theKeyboardIsNeverLost();
    void aPersonAsksForTheCheck();
    void leavingSaysWhatItMeans();
    void aRefusedStepPutAsideLeavesTheFoot();
    void aPageFetchesAFile();
};

void SyncWindowTest::threeInputsConnectAndErrorsStandAtTheirFields()
{
    QVERIFY(a().find<QToolButton>(u"status.sync"_qs)->isHidden());
    m_server->setWrongPassword(true);
    connectDesk(a());
    auto *dialog = a().find<QDialog>(u"connect"_qs);
    const auto said = [dialog] {
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'\n');
    };
    QTRY_VERIFY(said().contains(u"does not know this name"_qs));
    QCOMPARE(a().data.single(u"SELECT count(*) FROM sync_desk"_qs).toInt(), 0);
    m_server->setCut(true);
    auto *go = dialog->findChild<QPushButton *>(u"connect.go"_qs);
    QTRY_VERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(said().contains(u"cut"_qs));
    m_server->setCut(false);
    m_server->setWrongPassword(false);
    QTRY_VERIFY(go->isEnabled());
    go->click();
    QTRY_COMPARE(a().sync->state().stage, SyncStage::UpToDate);
    QTRY_VERIFY(!a().find<QDialog>(u"connect"_qs));
    QTRY_VERIFY(a().foot().contains(u"Synchronised"_qs));
    QVERIFY(a().find<QToolButton>(u"status.sync"_qs)->isVisible());
}

void SyncWindowTest::aRefusedCertificateIsMendedInPlace()
{
    m_server->setDistrusted(true);
    connectDesk(a());
    auto *dialog = a().find<QDialog>(u"connect"_qs);
    auto *authorities = dialog->findChild<QLineEdit *>(u"connect.authorities"_qs);
    QTRY_VERIFY(authorities->isVisible());
    QVERIFY(!dialog->findChild<QPushButton *>(u"connect.more"_qs)->isVisible());
    QCOMPARE(dialog->focusWidget(), authorities);
    const auto isSaid = [dialog] {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->isVisible() && label->text() == u"not certified"_qs; });
    };
    QVERIFY(isSaid());
    keepPicture(*dialog, u"connect-distrusted"_qs);
    // It stays open through the next attempt.
    auto *go = dialog->findChild<QPushButton *>(u"connect.go"_qs);
    go->click();
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(authorities->isVisible());
    QCOMPARE(dialog->focusWidget(), authorities);
    m_server->setDistrusted(false);
    go->click();
    QTRY_VERIFY(!a().find<QDialog>(u"connect"_qs));
}

void SyncWindowTest::theKeyboardIsNeverLost()
{
    a().window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(a().window.get()));
    QVERIFY(a().window->openPage(u"shell.sync"_qs));
    auto *begin = a().find<QPushButton>(u"sync.connect"_qs);
    auto *now = a().find<QPushButton>(u"sync.now"_qs);
    auto *check = a().find<QPushButton>(u"sync.verify"_qs);
    auto *leave = a().find<QPushButton>(u"sync.leave"_qs);
    QTRY_COMPARE(QApplication::focusWidget(), begin);
    connectDesk(a());
    QTRY_VERIFY(!a().find<QDialog>(u"connect"_qs));
    a().window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(a().window.get()));
    QTRY_COMPARE(QApplication::focusWidget(), now);
    QTRY_COMPARE(a().sync->state().stage, SyncStage::UpToDate);
    const QSignalSpy answered(a().sync.get(), &SyncService::verified);
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
    QVERIFY(!check->isEnabled());
    QCOMPARE(QApplication::focusWidget(), now);
    QTRY_COMPARE(answered.size(), 1);
    QTRY_COMPARE(QApplication::focusWidget(), check);
    // Whoever went on meanwhile is left alone.
    QTest::keyClick(check, Qt::Key_Space);
    leave->setFocus();
    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(QApplication::focusWidget(), leave);
    a().dialogs.answerConfirm(true);
    QTest::keyClick(leave, Qt::Key_Space);
    QTRY_COMPARE(a().sync->state().stage, SyncStage::Off);
    QTRY_COMPARE(QApplication::focusWidget(), begin);
}

void SyncWindowTest::aPersonAsksForTheCheck()
{
    connectDesk(a());
    QTRY_COMPARE(a().sync->state().stage, SyncStage::UpToDate);
    QVERIFY(a().window->openPage(u"shell.sync"_qs));
    auto *check = a().find<QPushButton>(u"sync.verify"_qs);
    QVERIFY(check->isVisible());
    const QSignalSpy answered(a().sync.get(), &SyncService::verified);
    check->click();
    QVERIFY(!check->isEnabled());
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(check->isEnabled());
    emit a().sync->verified(3);
    const auto isSaid = [this](const QString &words) {
        const QList<QLabel *> labels = a().window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QTRY_VERIFY(isSaid(u"3 entries differed"_qs));
    emit a().sync->verified(0);
    QTRY_VERIFY(isSaid(u"holds exactly what the server has"_qs));
    QTRY_COMPARE(faultsOf(*a().window), QStringList());
    keepPicture(*a().window, u"sync-checked"_qs);
}

void SyncWindowTest::leavingSaysWhatItMeans()
{
    connectDesk(a());
    QTRY_COMPARE(a().sync->state().stage, SyncStage::UpToDate);
    QVERIFY(a().window->openPage(u"shell.sync"_qs));
    a().dialogs.answerConfirm(false);
    auto *leave = a().find<QPushButton>(u"sync.leave"_qs);
    QTRY_VERIFY(leave->isVisible());
    leave->click();
    QVERIFY(a().dialogs.asked().last().contains(u"stay on this computer"_qs));
    QCOMPARE(a().sync->state().stage, SyncStage::UpToDate);
    a().dialogs.answerConfirm(true);
    leave->click();
    QTRY_COMPARE(a().sync->state().stage, SyncStage::Off);
    QTRY_VERIFY(a().find<QPushButton>(u"sync.connect"_qs)->isVisible());
}

// Also where no round follows for a long while.
void SyncWindowTest::aRefusedStepPutAsideLeavesTheFoot()
{
    SyncPace slow = fastPace();
    slow.poll = std::chrono::hours(1);
    m_a.reset();
    m_a = std::make_unique<WindowedDesk>(m_shared, m_folder->filePath(u"c"_qs), *m_look, m_server->line(), slow);
    QVERIFY(a().data.add("student", lodger(u"1"_qs, u"Meng Zihan"_qs)));
    connectDesk(a());
    QTRY_COMPARE(a().sync->state().stage, SyncStage::UpToDate);
    QCOMPARE(a().data.single(u"SELECT count(*) FROM sync_unit WHERE outcome = 'applied'"_qs).toInt(), 1);
    HK_VERIFY(a().data.write([](Writer &writer) {
        return writer.statement(u"UPDATE sync_unit SET outcome = 'rejected', code = 'forbidden'"_qs).run();
    }));
    a().sync->syncNow();
    QTRY_VERIFY(a().foot().contains(u"1 refused"_qs));
    QTRY_COMPARE(a().sync->state().stage, SyncStage::UpToDate);
    QVERIFY(a().window->openPage(u"shell.sync"_qs));
    const auto away = [this] {
        const QList<QPushButton *> buttons = a().window->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isVisible() && button->accessibleName().startsWith(u"Put aside"_qs);
        });
        return found == buttons.end() ? nullptr : *found;
    };
    QTRY_VERIFY(away());
    away()->click();
    QTRY_VERIFY(!away());
    QTRY_VERIFY(!a().foot().contains(u"refused"_qs));
}

// What a page asks for comes by way of the data file's own synchronisation, and the page hears of it.
void SyncWindowTest::aPageFetchesAFile()
{
    const auto keys = std::make_shared<KeyRing>();
    keys->add(1, FieldClass::Sensitive, KeyRing::makeKey());
    for (WindowedDesk *desk : {&a(), &b()})
        desk->data.database().setKeys(Viewer::owner(), keys);
    SyncedFiles files(*b().sync);
    QVERIFY(!files.isOffered());
    connectBoth();
    QVERIFY(files.isOffered());
    QByteArray text(300'000, 'x');
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto file = FileStore(a().data.file()).take(buffer, u"a.txt"_qs, *keys, FieldClass::Sensitive);
    HK_VERIFY(file);
    const qint64 student = a().data.add("student", lodger(u"1"_qs, u"张三"_qs));
    QVERIFY(a().data.add("student_file", {{u"student_id"_qs, student}, {u"kind"_qs, u"other"_qs}, {u"file"_qs, file->text()}})
            != 0);
    QTRY_COMPARE(b().data.single(u"SELECT count(*) FROM student_file"_qs).toInt(), 1);
    const FileStore store(b().data.file());
    QVERIFY(!store.has(file->sha256));
    QSignalSpy fetched(&files, &FileTransfer::fetched);
    files.fetch(*file, FieldClass::Sensitive);
    QTRY_COMPARE(fetched.size(), 1);
    QCOMPARE(fetched.at(0), QVariantList({file->sha256, QString()}));
    QCOMPARE(store.read(file->sha256, *keys).value(), text);
}

QTEST_MAIN(SyncWindowTest)
#include "test_syncwindow.moc"
