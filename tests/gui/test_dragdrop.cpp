// SPDX-License-Identifier: GPL-3.0-or-later
#include "installedprogram.h"

#include "widgets/controls/messagebar.h"
#include "widgets/importwizard/importpage.h"

#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QTest>

using namespace hk;
using namespace hk::test;

// A roster dragged out of another program onto the window, by a real mouse on a real X server, for there alone is real drag and
// drop. HK_PICTURES names a folder that keeps what stood on the screen.
class DragDropTest : public QObject, InstalledProgram {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void rosterGoesIn_data();
    void rosterGoesIn();
    void draggedAwayAgain();
    void wordsAreNotTaken();
    void oneFileAtATime();

private:
    static QString sample(const QString &name) { return QStringLiteral(HK_TEST_DATA "/") + name; }
    QWidget *notice() { return window().findChild<QWidget *>(u"dropNotice"_qs); }
    bool noticeStands() { return notice() != nullptr && notice()->isVisible(); }
    ImportPage *wizard() { return window().findChild<ImportPage *>(); }
    int step() { return wizard() ? int(wizard()->step()) : -1; }
    qint64 count(const QString &sql)
    {
        const auto answer = session->database()->read([=](Reader &reader) { return reader.single(sql); }).result();
        return answer.ok() ? answer->toLongLong() : -1;
    }
    // The last that the other program has said.
    QByteArray said()
    {
        words += source->readAllStandardOutput();
        return words.trimmed().split('\n').last();
    }
    void hold(const QStringList &files);
    void mouse(const QString &command);
    void moveOver(QPoint place);
    void press(const char *button);
    void keepScreen(const QString &name);

    std::unique_ptr<QProcess> source;
    QByteArray words;
    int files = 0;
};

void DragDropTest::initTestCase()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_qs);
    prepare();
}

void DragDropTest::init()
{
    open(newFile(QStringLiteral("office%1.sqlite").arg(++files)), u"zh_CN"_qs);
    window().setGeometry(0, 0, 1366, 768);
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void DragDropTest::cleanup()
{
    // Whatever failed, no button stays down for the next.
    mouse(u"mouseup 1"_qs);
    source->kill();
    source->waitForFinished();
    source.reset();
    session.reset();
}

// Lays the files out beside the window and takes hold of them.
void DragDropTest::hold(const QStringList &dragged)
{
    words.clear();
    source = std::make_unique<QProcess>();
    source->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    source->start(QStringLiteral(HK_TEST_PROGRAMS "/dragsource"), QStringList{u"1420"_qs, u"40"_qs} + dragged);
    QTRY_COMPARE_WITH_TIMEOUT(said(), QByteArray("ready"), 20000);
    mouse(u"mousemove 1480 80 mousedown 1 mousemove 1470 84 mousemove 1450 90"_qs);
}

// One or more commands to the mouse of the X server, and what they cause in this program.
void DragDropTest::mouse(const QString &command)
{
    QProcess hand;
    hand.start(u"xdotool"_qs, command.split(u' '));
    QTRY_VERIFY(hand.state() == QProcess::NotRunning);
    QCOMPARE(hand.exitCode(), 0);
}

void DragDropTest::moveOver(QPoint place)
{
    for (const QPoint &on : {place + QPoint(60, 20), place + QPoint(20, 10), place})
        mouse(QStringLiteral("mousemove %1 %2").arg(on.x()).arg(on.y()));
}

void DragDropTest::press(const char *name)
{
    auto *button = window().findChild<QPushButton *>(QString::fromLatin1(name));
    QVERIFY2(button, name);
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    const QPoint centre = button->mapToGlobal(button->rect().center());
    mouse(QStringLiteral("mousemove %1 %2 click 1").arg(centre.x()).arg(centre.y()));
}

void DragDropTest::keepScreen(const QString &name)
{
    const QString pictures = qEnvironmentVariable("HK_PICTURES");
    if (pictures.isEmpty())
        return;
    QDir().mkpath(pictures);
    QCoreApplication::processEvents();
    window().screen()->grabWindow(0).save(QStringLiteral("%1/%2.png").arg(pictures, name));
}

void DragDropTest::rosterGoesIn_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("refused");
    QTest::newRow("roster-clean.xlsx") << 300 << 0;
    QTest::newRow("roster-messy.xlsx") << 240 << 3;
    QTest::newRow("roster-gb18030.csv") << 120 << 0;
    QTest::newRow("roster-legacy.xls") << 120 << 0;
    QTest::newRow("roster-html.xls") << 60 << 0;
}

void DragDropTest::rosterGoesIn()
{
    QFETCH(const int, people);
    QFETCH(const int, refused);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    hold({sample(name)});
    moveOver({700, 400});
    QTRY_COMPARE(said(), QByteArray("over"));
    QTRY_VERIFY(noticeStands());
    keepScreen(u"drag-over-"_qs + name);
    mouse(u"mouseup 1"_qs);
    QTRY_COMPARE(said(), QByteArray("copied"));
    QTRY_VERIFY(!noticeStands());
    QTRY_VERIFY(wizard() != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(step(), int(ImportPage::Preview), 30000);
    QCOMPARE(wizard()->session().plan()->rows(), people);
    QCOMPARE(wizard()->session().plan()->refused(), refused);
    QTRY_COMPARE(namelessControls(window()) + clippedControls(window()), QStringList());
    keepScreen(u"drag-dropped-"_qs + name);
    press("importNext");
    QTRY_COMPARE_WITH_TIMEOUT(step(), int(ImportPage::Result), 30000);
    QCOMPARE(wizard()->session().outcome()->batch.inserted, people - refused);
    QCOMPARE(wizard()->session().outcome()->batch.refused, refused);
    keepScreen(u"drag-result-"_qs + name);
    press("importNext");
    QTRY_COMPARE(step(), -1);
    QCOMPARE(count(u"SELECT count(*) FROM student"_qs), people - refused);
    QCOMPARE(count(u"SELECT count(*) FROM residency WHERE state = 'active'"_qs), people - refused);
}

void DragDropTest::draggedAwayAgain()
{
    hold({sample(u"roster-clean.xlsx"_qs)});
    moveOver({700, 400});
    QTRY_VERIFY(noticeStands());
    mouse(u"mousemove 1420 300"_qs);
    QTRY_VERIFY(!noticeStands());
    QTRY_COMPARE(said(), QByteArray("away"));
    mouse(u"mouseup 1"_qs);
    QTRY_COMPARE(said(), QByteArray("nothing"));
    QCOMPARE(step(), -1);
}

void DragDropTest::wordsAreNotTaken()
{
    hold({});
    moveOver({700, 400});
    QVERIFY(!noticeStands());
    mouse(u"mouseup 1"_qs);
    QTRY_COMPARE(said(), QByteArray("nothing"));
    QVERIFY(!noticeStands());
    QCOMPARE(step(), -1);
}

void DragDropTest::oneFileAtATime()
{
    hold({sample(u"roster-clean.xlsx"_qs), sample(u"roster-messy.xlsx"_qs)});
    moveOver({700, 400});
    QTRY_COMPARE(said(), QByteArray("over"));
    mouse(u"mouseup 1"_qs);
    QTRY_COMPARE(said(), QByteArray("copied"));
    auto *bar = window().findChild<MessageBar *>(u"messageBar"_qs);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!bar->sentence().isEmpty());
    QCOMPARE(step(), -1);
}

QTEST_MAIN(DragDropTest)
#include "test_dragdrop.moc"
