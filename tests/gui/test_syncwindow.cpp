// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/serverline.h"
#include "../sync/syncdesk.h"
#include "scripteddialogs.h"

#include "mentoring/mentoringmodule.h"
#include "module/datalocation.h"
#include "shell/desk/desklist.h"
#include "shell/mainwindow.h"
#include "shell/sync/syncedfiles.h"
#include "support/guiwalk.h"
#include "sync/conflicts.h"
#include "translations/texts.h"
#include "widgets/look/appearance.h"

#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace hk;
using namespace hk::test;

namespace {

QVariantMap lodger(const QString &number, const QString &name)
{
    return {{u"number"_qs, number}, {u"name"_qs, name}, {u"gender"_qs, u"male"_qs}};
}

// Keeps the words of all rows of an entity from everybody.
class OneKeeper : public ModuleLookup {
public:
    QByteArray withheld;
    QObject *moduleNamed(const QString &) const override { return nullptr; }
    Result<QList<LinkedRow>> linkedTo(Reader &, const QByteArray &, qint64) const override { return QList<LinkedRow>(); }
    Result<bool> withholds(Reader &, const RowAskedFor &row) const override { return row.entity == withheld; }
};

// A data file, its synchronisation, and a window on it.
class Desk {
public:
    Desk(const SharedCatalogue &shared, const QString &file, Appearance &look, LineMaker line, const SyncPace &pace = fastPace())
        : data(shared, file),
          m_settings(file + u".ini"_qs, QSettings::IniFormat),
          m_catalogue(shared.catalogue()),
          m_look(look),
          sync(std::make_unique<SyncService>(data.database(), &m_keychain, std::move(line), pace))
    {
        makeWindow(u"en"_qs);
    }
    ~Desk()
    {
        window.reset();
        sync.reset();
    }

    void makeWindow(const QString &language)
    {
        window.reset();
        WindowContext context{data.database(),
                              m_catalogue,
                              m_look,
                              dialogs,
                              m_settings,
                              {},
                              m_importers,
                              {},
                              [](Reader &, const SearchQuery &) { return QList<SearchHit>(); },
                              systemNow,
                              [](const Restart &) {},
                              language,
                              u"Chen"_qs};
        context.sync = sync.get();
        context.modules = &modules;
        context.settleClaim = [](Writer &writer, const QByteArray &entity, qint64 row, bool holds) {
            return roster::RosterModule().settleClaim(writer, entity, row, holds, QDate(2026, 11, 20));
        };
        window = std::make_unique<MainWindow>(context);
        window->resize(1366, 768);
        window->show();
    }
    template <class T = QWidget> T *find(const QString &name) const { return window->findChild<T *>(name); }
    QString foot() const { return find<QToolButton>(u"status.sync"_qs)->text(); }
    QString deskText() const
    {
        QStringList lines;
        const auto *list = window->findChild<DeskList *>();
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            lines << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return lines.join(u'\n');
    }
    qint64 firstConflict()
    {
        const auto open = data.read([](Reader &reader) { return openConflicts(reader, {}); });
        return open.ok() && !open->isEmpty() ? open->first().id : 0;
    }
    QPushButton *decideButton() { return find<QPushButton>(u"conflict.%1.decide"_qs.arg(firstConflict())); }

    SyncDesk data;
    ScriptedDialogs dialogs;
    OneKeeper modules;

private:
    QSettings m_settings;
    MemoryKeychain m_keychain;
    std::vector<std::unique_ptr<Importer>> m_importers;
    const Catalogue &m_catalogue;
    Appearance &m_look;

public:
    std::unique_ptr<SyncService> sync;
    std::unique_ptr<MainWindow> window;
};

}  // namespace

// Two windows on two data files, one server between them.
class SyncWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        loadTexts();
        installLanguage(m_translator, u"en"_qs);
        m_look = std::make_unique<Appearance>(*qApp, [] { return false; });
    }
    void init()
    {
        m_server = std::make_unique<SharedServer>(m_shared.catalogue());
        m_folder = std::make_unique<QTemporaryDir>();
        m_a = std::make_unique<Desk>(m_shared, m_folder->filePath(u"a"_qs), *m_look, m_server->line());
        m_b = std::make_unique<Desk>(m_shared, m_folder->filePath(u"b"_qs), *m_look, m_server->line());
    }
    void cleanup()
    {
        m_b.reset();
        m_a.reset();
    }

    void threeInputsConnectAndErrorsStandAtTheirFields();
    void aRefusedCertificateIsMendedInPlace();
    void theKeyboardIsNeverLost();
    void theTabTellsAndTheRailOpensWhatWaits();
    void phonesAreShownOnDemand();
    void confidentialWordsAreShownOnDemand();
    void whatIsWithheldIsLeftToOthers();
    void whatIsChosenStaysChosen();
    void aPersonAsksForTheCheck();
    void twoWindowsAndOneStudent();
    void theKeyboardIsEnough();
    void aContestedBedIsATaskOnBothDesks();
    void twoBedsOfOnePersonReadSo();
    void leavingSaysWhatItMeans();
    void aRefusedStepPutAsideLeavesTheFoot();
    void aPageFetchesAFile();
    void howConflictsLook_data() { addLooks(); }
    void howConflictsLook();

private:
    Desk &a() { return *m_a; }
    Desk &b() { return *m_b; }
    // Through the dialog, as a person does it.
    void connectDesk(Desk &desk);
    void connectBoth();
    void disagree();
    static void writeConflicts(Desk &desk);

    mentoring::MentoringModule m_mentoring;
    SharedCatalogue m_shared{SharedCatalogue::Today, {&m_mentoring}};
    QTranslator m_translator;
    std::unique_ptr<Appearance> m_look;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SharedServer> m_server;
    std::unique_ptr<Desk> m_a;
    std::unique_ptr<Desk> m_b;
};

void SyncWindowTest::connectDesk(Desk &desk)
{
    QVERIFY(desk.window->actions().trigger(u"shell.connectServer"_qs));
    auto *dialog = desk.find<QDialog>(u"connect"_qs);
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"connect.server"_qs), u"hall.example"_qs);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"connect.name"_qs), u"desk"_qs);
    auto *password = dialog->findChild<QLineEdit *>(u"connect.password"_qs);
    QTest::keyClicks(password, u"a long password"_qs);
    QTest::keyClick(password, Qt::Key_Return);
}

void SyncWindowTest::connectBoth()
{
    for (Desk *desk : {&a(), &b()}) {
        connectDesk(*desk);
        QTRY_COMPARE(desk->sync->state().stage, SyncStage::UpToDate);
        QTRY_VERIFY(!desk->find<QDialog>(u"connect"_qs));
    }
}

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

void SyncWindowTest::theTabTellsAndTheRailOpensWhatWaits()
{
    const auto openModule = [this] { return a().window->actions().trigger(u"shell.open.shell.sync"_qs); };
    const auto isShown = [this](const QString &page) {
        const QWidget *shown = a().find(u"page."_qs + page);
        return shown && shown->isVisible();
    };
    auto *tabs = a().find<QTabBar>(u"pageTabs"_qs);
    QVERIFY(openModule());
    QVERIFY(isShown(u"shell.sync"_qs));
    QCOMPARE(tabs->tabText(0), u"Conflicts"_qs);
    // Also whoever has looked at the empty page.
    QVERIFY(a().window->openPage(u"shell.conflicts"_qs));
    QVERIFY(a().window->openPage(u"shell.desk"_qs));
    QVERIFY(openModule());
    QVERIFY(isShown(u"shell.sync"_qs));
    writeConflicts(a());
    QTRY_COMPARE(tabs->tabText(0), u"Conflicts 2"_qs);
    QVERIFY(a().window->openPage(u"shell.desk"_qs));
    QVERIFY(openModule());
    QVERIFY(isShown(u"shell.conflicts"_qs));
    for (int left = 1; left >= 0; --left) {
        QTRY_VERIFY(a().decideButton());
        a().decideButton()->click();
        QTRY_COMPARE(tabs->tabText(0), left > 0 ? u"Conflicts 1"_qs : u"Conflicts"_qs);
    }
    QVERIFY(openModule());
    QVERIFY(isShown(u"shell.sync"_qs));
}

void SyncWindowTest::phonesAreShownOnDemand()
{
    writeConflicts(a());
    QVERIFY(a().window->openPage(u"shell.conflicts"_qs));
    QTRY_VERIFY(a().decideButton());
    const qint64 id = a().firstConflict();
    auto *mine = a().find<QRadioButton>(u"conflict.%1.0.mine"_qs.arg(id));
    auto *show = a().find<QPushButton>(u"conflict.%1.show.phone"_qs.arg(id));
    QVERIFY(show && show->isVisible());
    QVERIFY2(mine->accessibleName().contains(u"139****2222"_qs), qPrintable(mine->accessibleName()));
    const QString looks = u"SELECT count(*) FROM audit_entry WHERE deed = 'show'"_qs;
    QCOMPARE(a().data.single(looks).toInt(), 0);
    keepPicture(*a().window, u"conflict-masked"_qs);
    show->click();
    QTRY_VERIFY2(mine->accessibleName().contains(u"13900002222"_qs), qPrintable(mine->accessibleName()));
    QVERIFY(!show->isVisible());
    QCOMPARE(a().data.single(looks).toInt(), 1);
    const QString subject = a().data.single(u"SELECT subject FROM audit_entry WHERE deed = 'show'"_qs).toString();
    QCOMPARE(subject, u"student "_qs + a().data.single(u"SELECT lower(hex(uid)) FROM student"_qs).toString());
    // What was shown stays shown when the list is made anew.
    QVERIFY(a().data.change("student", 1, {{u"phone"_qs, u"13900003333"_qs}}));
    QTRY_VERIFY(a().find<QRadioButton>(u"conflict.%1.0.mine"_qs.arg(id)) != mine);
    QTRY_VERIFY(a().find<QRadioButton>(u"conflict.%1.0.server"_qs.arg(id))->accessibleName().contains(u"13900003333"_qs));
    QTRY_COMPARE(faultsOf(*a().window), QStringList());
}

// Masked, they can be chosen all the same; looked at, they stand in the audit log first, and changed words are masked again.
void SyncWindowTest::confidentialWordsAreShownOnDemand()
{
    auto keys = std::make_shared<KeyRing>();
    keys->add(1, FieldClass::Confidential, KeyRing::makeKey());
    HK_VERIFY(a().data.database().setViewer(Viewer::owner(), keys).result());
    QVERIFY(a().data.add("student", lodger(u"1"_qs, u"孟子涵"_qs)));
    const qint64 record =
        a().data.add("mentor_confidence", {{u"student_id"_qs, 1}, {u"day"_qs, u"2026-11-20"_qs}, {u"text"_qs, u"后一版"_qs}});
    QVERIFY(record);
    const auto stored = [this] { return a().data.single(u"SELECT text FROM mentor_confidence"_qs).toString(); };
    const QString refused = stored();
    QVERIFY(a().data.change("mentor_confidence", record, {{u"text"_qs, u"前一版"_qs}}));
    QVERIFY(a().data.add("conflict",
                         {{u"entity"_qs, u"mentor_confidence"_qs},
                          {u"row"_qs, a().data.single(u"SELECT lower(hex(uid)) FROM mentor_confidence"_qs)},
                          {u"merge_group"_qs, u"text"_qs},
                          {u"base"_qs, u"{}"_qs},
                          {u"mine"_qs, u"{\"text\":\"%1\"}"_qs.arg(refused)},
                          {u"theirs"_qs, u"{\"text\":\"%1\"}"_qs.arg(stored())},
                          {u"mine_by"_qs, u"陈静"_qs},
                          {u"theirs_by"_qs, u"陈静"_qs},
                          {u"mine_at"_qs, qint64(1795060000000)},
                          {u"state"_qs, u"open"_qs}}));
    QVERIFY(a().window->openPage(u"shell.conflicts"_qs));
    QTRY_VERIFY(a().decideButton());
    const qint64 id = a().firstConflict();
    const auto mine = [&] { return a().find<QRadioButton>(u"conflict.%1.0.mine"_qs.arg(id)); };
    const auto show = [&] { return a().find<QPushButton>(u"conflict.%1.show.text"_qs.arg(id)); };
    QVERIFY(show() && show()->isVisible() && mine()->isEnabled());
    QVERIFY2(mine()->accessibleName().contains(u"****"_qs), qPrintable(mine()->accessibleName()));
    keepPicture(*a().window, u"conflict-confidential"_qs);
    const QString looks = u"SELECT count(*) FROM audit_entry WHERE deed = 'show'"_qs;
    QCOMPARE(a().data.single(looks).toInt(), 0);
    show()->click();
    QTRY_VERIFY2(mine()->accessibleName().contains(u"后一版"_qs), qPrintable(mine()->accessibleName()));
    QCOMPARE(a().data.single(looks).toInt(), 1);
    keepPicture(*a().window, u"conflict-confidential-shown"_qs);
    QVERIFY(a().data.change("mentor_confidence", record, {{u"text"_qs, u"又一版"_qs}}));
    QTRY_VERIFY(mine()->accessibleName().contains(u"****"_qs) && show()->isVisible());
    mine()->click();
    a().decideButton()->click();
    QTRY_COMPARE(a().firstConflict(), qint64(0));
    const auto text = a().data.read([record](Reader &reader) { return readSecret(reader, "mentor_confidence", record, "text"); });
    HK_VERIFY(text);
    QCOMPARE(*text, u"后一版"_qs);
}

void SyncWindowTest::whatIsWithheldIsLeftToOthers()
{
    writeConflicts(a());
    a().modules.withheld = "student";
    a().makeWindow(u"en"_qs);
    QVERIFY(a().window->openPage(u"shell.conflicts"_qs));
    QTRY_VERIFY(a().decideButton());
    const qint64 id = a().firstConflict();
    QVERIFY(!a().decideButton()->isEnabled());
    QVERIFY(!a().find<QPushButton>(u"conflict.%1.server"_qs.arg(id))->isEnabled());
    for (const auto *button : a().find<QWidget>(u"conflict.%1"_qs.arg(id))->findChildren<QAbstractButton *>())
        QVERIFY2(!button->accessibleName().contains(u"2222"_qs), qPrintable(button->accessibleName()));
    QTRY_COMPARE(faultsOf(*a().window), QStringList());
    keepPicture(*a().window, u"conflict-withheld"_qs);
}

// Also while others write; and what is chosen shows at once.
void SyncWindowTest::whatIsChosenStaysChosen()
{
    class Paints : public QObject {
    public:
        int count = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } paints;
    writeConflicts(a());
    QVERIFY(a().window->openPage(u"shell.conflicts"_qs));
    QTRY_VERIFY(a().decideButton());
    const qint64 id = a().firstConflict();
    auto *mine = a().find<QRadioButton>(u"conflict.%1.0.mine"_qs.arg(id));
    auto *server = a().find<QRadioButton>(u"conflict.%1.0.server"_qs.arg(id));
    QCoreApplication::processEvents();
    mine->parentWidget()->installEventFilter(&paints);
    server->parentWidget()->installEventFilter(&paints);
    QTest::mouseClick(mine->parentWidget(), Qt::LeftButton, {}, QPoint(mine->parentWidget()->width() - 20, 10));
    QVERIFY(mine->isChecked() && !server->isChecked());
    QTRY_VERIFY(paints.count >= 2);
    keepPicture(*a().window, u"conflict-chosen"_qs);
    QVERIFY(a().data.add("student", lodger(u"9"_qs, u"Somebody Else"_qs)));
    // The page has heard of it and has read anew: questions are answered in their order.
    QCoreApplication::processEvents();
    QVERIFY(a().firstConflict() != 0);
    QCoreApplication::processEvents();
    QCOMPARE(a().find<QRadioButton>(u"conflict.%1.0.mine"_qs.arg(id)), mine);
    QVERIFY(mine->isChecked());
}

// b's change comes second: on the server a's stands.
void SyncWindowTest::disagree()
{
    QVERIFY(a().data.add("student", lodger(u"1"_qs, u"Meng Zihan"_qs)));
    QTRY_COMPARE(b().data.single(u"SELECT count(*) FROM student"_qs).toInt(), 1);
    m_server->setCut(true);
    for (Desk *desk : {&a(), &b()}) {
        const qint64 id = desk->data.single(u"SELECT id FROM student"_qs).toLongLong();
        const QString phone = desk == &a() ? u"13900001111"_qs : u"13900002222"_qs;
        QVERIFY(desk->data.change("student", id, {{u"phone"_qs, phone}}));
        QTRY_VERIFY(desk->foot().contains(u"Offline"_qs));
        QTRY_VERIFY(desk->foot().contains(u"1 change waiting"_qs));
    }
    m_server->setCut(false);
    a().sync->syncNow();
    b().sync->syncNow();
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

void SyncWindowTest::twoWindowsAndOneStudent()
{
    connectBoth();
    disagree();
    for (Desk *desk : {&a(), &b()}) {
        QTRY_VERIFY(desk->foot().contains(u"1 conflict"_qs));
        QVERIFY(desk->window->openPage(u"shell.conflicts"_qs));
        QTRY_VERIFY(desk->decideButton());
    }
    const qint64 id = b().firstConflict();
    auto *mine = b().find<QRadioButton>(u"conflict.%1.0.mine"_qs.arg(id));
    QVERIFY(mine);
    mine->setChecked(true);
    b().decideButton()->click();
    const QString chosen = b().data.single(u"SELECT json_extract(mine, '$.phone') FROM conflict"_qs).toString();
    for (Desk *desk : {&a(), &b()}) {
        QTRY_COMPARE(desk->data.single(u"SELECT phone FROM student"_qs).toString(), chosen);
        QTRY_COMPARE(desk->firstConflict(), 0);
        QTRY_VERIFY(!desk->foot().contains(u"conflict"_qs));
        QTRY_VERIFY(!desk->window->findChild<QRadioButton *>());
    }
    QVERIFY(b().window->actions().trigger(u"shell.undo"_qs));
    QTRY_VERIFY(a().firstConflict() != 0);
}

void SyncWindowTest::theKeyboardIsEnough()
{
    writeConflicts(a());
    QVERIFY(a().window->openPage(u"shell.conflicts"_qs));
    QTRY_VERIFY(a().decideButton());
    a().window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(a().window.get()));
    const qint64 id = a().firstConflict();
    auto *head = a().find(u"conflict.%1.head"_qs.arg(id));
    head->setFocus();
    const auto tabTo = [](const QString &name) {
        for (int i = 0; i < 60; ++i) {
            QWidget *focus = QApplication::focusWidget();
            if (focus && focus->objectName() == name)
                return focus;
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        return static_cast<QWidget *>(nullptr);
    };
    QWidget *mine = tabTo(u"conflict.%1.0.mine"_qs.arg(id));
    QVERIFY(mine);
    QTest::keyClick(mine, Qt::Key_Space);
    QWidget *line = tabTo(u"conflict.%1.1.text"_qs.arg(id));
    QVERIFY(line);
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, u"both"_qs);
    QWidget *decide = tabTo(u"conflict.%1.decide"_qs.arg(id));
    QVERIFY(decide);
    QTest::keyClick(decide, Qt::Key_Space);
    QTRY_COMPARE(a().data.single(u"SELECT phone || ' ' || note FROM student WHERE number = '1'"_qs).toString(),
                 u"13900002222 both"_qs);
}

void SyncWindowTest::aContestedBedIsATaskOnBothDesks()
{
    connectBoth();
    const qint64 building = a().data.add("building", {{u"code"_qs, u"3"_qs}, {u"name"_qs, u"House 3"_qs}});
    const qint64 room = a().data.add("room", {{u"building_id"_qs, building}, {u"number"_qs, u"501"_qs}});
    QVERIFY(a().data.add("bed", {{u"room_id"_qs, room}, {u"number"_qs, u"1"_qs}}));
    QVERIFY(a().data.add("student", lodger(u"1"_qs, u"Meng Zihan"_qs)));
    QVERIFY(a().data.add("student", lodger(u"2"_qs, u"Bai Yinuo"_qs)));
    QTRY_COMPARE(b().data.single(u"SELECT count(*) FROM student"_qs).toInt(), 2);
    QTRY_COMPARE(b().data.single(u"SELECT count(*) FROM bed"_qs).toInt(), 1);
    m_server->setCut(true);
    for (Desk *desk : {&a(), &b()}) {
        const QString number = desk == &a() ? u"1"_qs : u"2"_qs;
        const auto key = [desk](const QString &sql) { return desk->data.single(sql).toLongLong(); };
        QVERIFY(desk->data.add("residency",
                               {{u"student_id"_qs, key(u"SELECT id FROM student WHERE number = "_qs + number)},
                                {u"room_id"_qs, key(u"SELECT id FROM room"_qs)},
                                {u"bed_id"_qs, key(u"SELECT id FROM bed"_qs)},
                                {u"from_date"_qs, u"2026-11-19"_qs},
                                {u"state"_qs, u"active"_qs}}));
    }
    m_server->setCut(false);
    a().sync->syncNow();
    b().sync->syncNow();
    for (Desk *desk : {&a(), &b()}) {
        QTRY_VERIFY(desk->firstConflict() != 0);
        QVERIFY(desk->window->openPage(u"shell.desk"_qs));
        QTRY_VERIFY2(desk->deskText().contains(u"Meng Zihan"_qs) && desk->deskText().contains(u"Bai Yinuo"_qs),
                     qPrintable(desk->deskText()));
    }
    QVERIFY(a().window->openItem("conflict", a().firstConflict()));
    QTRY_VERIFY(a().decideButton());
    a().decideButton()->click();
    QTRY_COMPARE(b().firstConflict(), 0);
    QTRY_COMPARE(b().data.single(u"SELECT count(*) FROM residency WHERE state = 'contested'"_qs).toInt(), 0);
}

void SyncWindowTest::twoBedsOfOnePersonReadSo()
{
    const qint64 building = a().data.add("building", {{u"code"_qs, u"3"_qs}, {u"name"_qs, u"House 3"_qs}});
    const qint64 room = a().data.add("room", {{u"building_id"_qs, building}, {u"number"_qs, u"501"_qs}});
    const qint64 student = a().data.add("student", lodger(u"1"_qs, u"Meng Zihan"_qs));
    QStringList beds;
    qint64 stay = 0;
    for (const char *state : {"active", "contested"}) {
        const QString number = QString::number(beds.size() + 1);
        const qint64 bed = a().data.add("bed", {{u"room_id"_qs, room}, {u"number"_qs, number}});
        beds << a().data.single(u"SELECT lower(hex(uid)) FROM bed WHERE id = %1"_qs.arg(bed)).toString();
        stay = a().data.add("residency",
                            {{u"student_id"_qs, student},
                             {u"room_id"_qs, room},
                             {u"bed_id"_qs, bed},
                             {u"from_date"_qs, u"2026-11-19"_qs},
                             {u"state"_qs, QLatin1String(state)}});
    }
    const auto uid = [this](const QString &table, qint64 id) {
        return a().data.single(u"SELECT lower(hex(uid)) FROM %1 WHERE id = %2"_qs.arg(table).arg(id)).toString();
    };
    const QString theirs = uR"({"student_id":"%1","room_id":"%2","bed_id":"%3","state":"active"})"_qs.arg(
        uid(u"student"_qs, student), uid(u"room"_qs, room), beds.first());
    QVERIFY(a().data.add("conflict",
                         {{u"entity"_qs, u"residency"_qs},
                          {u"row"_qs, uid(u"residency"_qs, stay)},
                          {u"merge_group"_qs, u"state"_qs},
                          {u"theirs"_qs, theirs},
                          {u"mine_at"_qs, qint64(1795060000000)},
                          {u"state"_qs, u"open"_qs}}));
    for (const QString &language : {u"en"_qs, u"zh_CN"_qs}) {
        installLanguage(m_translator, language);
        a().makeWindow(language);
        QVERIFY(a().window->openPage(u"shell.desk"_qs));
        const QString which = language == u"en"_qs ? u"which one?"_qs : u"住哪一处？"_qs;
        QTRY_VERIFY2(a().deskText().contains(which), qPrintable(a().deskText()));
        QVERIFY(a().window->openPage(u"shell.conflicts"_qs));
        QTRY_VERIFY(a().decideButton());
        const QString head = a().find(u"conflict.%1.head"_qs.arg(a().firstConflict()))->accessibleName();
        const QString happened = language == u"en"_qs ? u"one person two places"_qs : u"给同一个人分了两处"_qs;
        QVERIFY2(head.contains(happened) && head.contains(u"Meng Zihan"_qs), qPrintable(head));
        QTRY_COMPARE(faultsOf(*a().window), QStringList());
        keepPicture(*a().window, u"conflict-two-beds-"_qs + language);
    }
    installLanguage(m_translator, u"en"_qs);
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
    m_a = std::make_unique<Desk>(m_shared, m_folder->filePath(u"c"_qs), *m_look, m_server->line(), slow);
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

// As the server writes them, with the names of people.
void SyncWindowTest::writeConflicts(Desk &desk)
{
    const qint64 first = desk.data.add("student", lodger(u"1"_qs, u"陆思远"_qs));
    QVERIFY(desk.data.change("student", first, {{u"phone"_qs, u"13900001111"_qs}, {u"note"_qs, u"住校外亲戚家，每周日晚返校"_qs}}));
    const QString uid = desk.data.single(u"SELECT lower(hex(uid)) FROM student"_qs).toString();
    const auto add = [&](const QString &group, const QString &base, const QString &mine, const QString &theirs) {
        QVERIFY(desk.data.add("conflict",
                              {{u"entity"_qs, u"student"_qs},
                               {u"row"_qs, uid},
                               {u"merge_group"_qs, group.isEmpty() ? QVariant() : QVariant(group)},
                               {u"base"_qs, base},
                               {u"mine"_qs, mine},
                               {u"theirs"_qs, theirs},
                               {u"mine_by"_qs, group.isEmpty() ? u"张海霞"_qs : u"陈雨桐"_qs},
                               {u"theirs_by"_qs, u"王秀兰"_qs},
                               {u"mine_at"_qs, qint64(1795060000000)},
                               {u"theirs_at"_qs, group == u"phone"_qs ? QVariant(qint64(1795050000000)) : QVariant()},
                               {u"state"_qs, u"open"_qs}}));
    };
    add(u"phone"_qs, uR"({"phone":"13822072207"})"_qs, uR"({"phone":"13900002222"})"_qs, uR"({"phone":"13900001111"})"_qs);
    add(u"note"_qs, uR"({"note":null})"_qs, uR"({"note":"已与家长联系，家长知情并签字同意校外住宿"})"_qs,
        uR"({"note":"住校外亲戚家，每周日晚返校"})"_qs);
    add({}, uR"({"name":"陆思远"})"_qs, u"null"_qs, uR"({"name":"陆思远"})"_qs);
}

// What a page asks for comes by way of the data file's own synchronisation, and the page hears of it.
void SyncWindowTest::aPageFetchesAFile()
{
    const auto keys = std::make_shared<KeyRing>();
    keys->add(1, FieldClass::Sensitive, KeyRing::makeKey());
    for (Desk *desk : {&a(), &b()})
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

void SyncWindowTest::howConflictsLook()
{
    QFETCH(const QString, words);
    QFETCH(const bool, dark);
    QFETCH(const double, scale);
    installLanguage(m_translator, words);
    m_look->set(dark ? SchemeChoice::Dark : SchemeChoice::Light, scale, Density::Compact);
    writeConflicts(a());
    a().makeWindow(words);
    QStringList faults;
    const auto look = [&](QWidget &shown, const QString &name) {
        const auto now = [&] { return faultsOf(shown); };
        if (!QTest::qWaitFor([&] { return now().isEmpty(); }, 1500)) {
            for (const QString &fault : now())
                faults << name + u": "_qs + fault;
        }
        QCoreApplication::processEvents();
        keepPicture(shown, name + u'-' + QLatin1String(QTest::currentDataTag()));
    };
    QVERIFY(a().window->openPage(u"shell.conflicts"_qs));
    QTRY_VERIFY(a().decideButton());
    look(*a().window, u"conflicts"_qs);
    for (const QString &fault : tabOrderFaults(*a().find(u"conflict.%1"_qs.arg(a().firstConflict()))))
        faults << u"order: "_qs + fault;
    a().find<QAbstractButton>(u"conflict.3.head"_qs)->click();
    look(*a().window, u"conflict-whole"_qs);
    QVERIFY(a().window->actions().trigger(u"shell.connectServer"_qs));
    auto *dialog = a().find<QDialog>(u"connect"_qs);
    dialog->findChild<QPushButton *>(u"connect.go"_qs)->click();
    dialog->findChild<QPushButton *>(u"connect.more"_qs)->click();
    look(*dialog, u"connect"_qs);
    faults << tabOrderFaults(*dialog);
    if (dialog->width() > 1366 || dialog->height() > 768)
        faults << u"the dialog is larger than the screen"_qs;
    dialog->reject();
    QCOMPARE(a().window->size(), QSize(1366, 768));
    installLanguage(m_translator, u"en"_qs);
    m_look->set(SchemeChoice::Light, 1.0, Density::Compact);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(SyncWindowTest)
#include "test_syncwindow.moc"
