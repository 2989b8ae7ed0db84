// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncwindows.h"

#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace hk;
using namespace hk::test;

// What two desks disagree about: how it is told, shown and decided in their windows.
class ConflictWindowTest : public SyncWindows {
    Q_OBJECT
private slots:
    void theTabTellsAndTheRailOpensWhatWaits();
    void phonesAreShownOnDemand();
    void confidentialWordsAreShownOnDemand();
    void whatIsWithheldIsLeftToOthers();
    void whatIsChosenStaysChosen();
    void twoWindowsAndOneStudent();
    void theKeyboardIsEnough();
    void aContestedBedIsATaskOnBothDesks();
    void twoBedsOfOnePersonReadSo();
    void howConflictsLook_data() { addLooks(); }
    void howConflictsLook();

private:
    void disagree();
    static void writeConflicts(WindowedDesk &desk);
};

void ConflictWindowTest::theTabTellsAndTheRailOpensWhatWaits()
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

void ConflictWindowTest::phonesAreShownOnDemand()
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
void ConflictWindowTest::confidentialWordsAreShownOnDemand()
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

void ConflictWindowTest::whatIsWithheldIsLeftToOthers()
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
void ConflictWindowTest::whatIsChosenStaysChosen()
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
void ConflictWindowTest::disagree()
{
    QVERIFY(a().data.add("student", lodger(u"1"_qs, u"Meng Zihan"_qs)));
    QTRY_COMPARE(b().data.single(u"SELECT count(*) FROM student"_qs).toInt(), 1);
    m_server->setCut(true);
    for (WindowedDesk *desk : {&a(), &b()}) {
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

void ConflictWindowTest::twoWindowsAndOneStudent()
{
    connectBoth();
    disagree();
    for (WindowedDesk *desk : {&a(), &b()}) {
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
    for (WindowedDesk *desk : {&a(), &b()}) {
        QTRY_COMPARE(desk->data.single(u"SELECT phone FROM student"_qs).toString(), chosen);
        QTRY_COMPARE(desk->firstConflict(), 0);
        QTRY_VERIFY(!desk->foot().contains(u"conflict"_qs));
        QTRY_VERIFY(!desk->window->findChild<QRadioButton *>());
    }
    QVERIFY(b().window->actions().trigger(u"shell.undo"_qs));
    QTRY_VERIFY(a().firstConflict() != 0);
}

void ConflictWindowTest::theKeyboardIsEnough()
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

void ConflictWindowTest::aContestedBedIsATaskOnBothDesks()
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
    for (WindowedDesk *desk : {&a(), &b()}) {
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
    for (WindowedDesk *desk : {&a(), &b()}) {
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

void ConflictWindowTest::twoBedsOfOnePersonReadSo()
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

// As the server writes them, with the names of people.
void ConflictWindowTest::writeConflicts(WindowedDesk &desk)
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

void ConflictWindowTest::howConflictsLook()
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

QTEST_MAIN(ConflictWindowTest)
#include "test_conflictwindow.moc"
