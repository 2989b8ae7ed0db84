// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellsample.h"

#include "module/calendarstore.h"
#include "shell/desktopsession.h"
#include "storage/backup.h"
#include "support/guiwalk.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace hk;
using namespace hk::test;

class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { sample.reset(); }

    void lookHoldsAtOnce();
    void languageBuildsTheWindowAnew();
    void addsChangesAndDeletesTerms();
    void saysWhichYearIsMissing();
    void importsAYear();
    void restoreShowsWhatIsInside();
    void checkSaysAllIsWell();
    void changeLogShowsAndUndoes();
    void opensANewFileInASession();
    void unreadableFileOffersWays();

private:
    void click(const char *name) { QTest::mouseClick(sample->find<QPushButton>(QLatin1String(name)), Qt::LeftButton); }
    void type(const char *name, const QString &text)
    {
        auto *edit = sample->find<QLineEdit>(QLatin1String(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }

    std::unique_ptr<Appearance> appearance;
    std::unique_ptr<ShellSample> sample;
};

void SettingsTest::initTestCase()
{
    appearance = std::make_unique<Appearance>(*qApp, [] { return false; });
    appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
}

void SettingsTest::init()
{
    sample = std::make_unique<ShellSample>(*appearance);
    QVERIFY(sample->open(5).ok());
    QVERIFY(QTest::qWaitForWindowActive(sample->window.get()));
}

void SettingsTest::lookHoldsAtOnce()
{
    sample->window->openPage(u"shell.appearance"_qs);
    auto *scheme = sample->find<QComboBox>(u"appearance.scheme"_qs);
    scheme->setCurrentIndex(2);
    emit scheme->activated(2);
    QVERIFY(appearance->theme().isDark());
    auto *scale = sample->find<QComboBox>(u"appearance.scale"_qs);
    emit scale->activated(scale->currentIndex());
    scale->setCurrentIndex(scale->findData(150));
    emit scale->activated(scale->currentIndex());
    QCOMPARE(appearance->scale(), 1.5);
    appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
    QCOMPARE(scheme->currentData().toInt(), int(SchemeChoice::Light));
}

void SettingsTest::languageBuildsTheWindowAnew()
{
    sample->window->openPage(u"shell.appearance"_qs);
    auto *language = sample->find<QComboBox>(u"appearance.language"_qs);
    language->setCurrentIndex(0);
    emit language->activated(0);
    QCOMPARE(sample->restarts.size(), 1);
    QCOMPARE(sample->restarts.first().language, u"zh_CN"_qs);
}

void SettingsTest::addsChangesAndDeletesTerms()
{
    sample->window->openPage(u"shell.calendar"_qs);
    auto *list = sample->find<QListWidget>(u"terms.list"_qs);
    click("terms.new");
    click("terms.save");
    QCOMPARE(list->count(), 0);  // nothing was given yet
    type("terms.first", u"2026-09-07"_qs);
    type("terms.last", u"2027-01-15"_qs);
    QVERIFY(!sample->find<QLineEdit>(u"terms.name"_qs)->text().isEmpty());
    click("terms.save");
    QTRY_COMPARE(list->count(), 1);
    // A second one may not lie over the first.
    click("terms.new");
    type("terms.first", u"2027-01-01"_qs);
    type("terms.last", u"2027-07-01"_qs);
    click("terms.save");
    QTest::qWait(0);
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    type("terms.name", u"Autumn"_qs);
    click("terms.save");
    QTRY_VERIFY(list->item(0)->text().startsWith(u"Autumn"_qs));
    const auto terms = sample->data.database().read([](Reader &reader) { return readTerms(reader); }).result();
    QCOMPARE(terms->all().size(), 1);
    QCOMPARE(terms->all().first().firstDay, QDate(2026, 9, 7));
    list->setCurrentRow(0);
    click("terms.delete");
    QTRY_COMPARE(list->count(), 0);
}

void SettingsTest::saysWhichYearIsMissing()
{
    sample->window->openPage(u"shell.calendar"_qs);
    auto *missing = sample->find<QLabel>(u"calendar.missing"_qs);
    QTRY_VERIFY(missing->isVisible());
    const auto written =
        sample->data.database().write(UnitSpec{}, [](Writer &writer) { return writeFirstCalendar(writer); }).result();
    QVERIFY(written.ok());
    auto *year = sample->find<QComboBox>(u"calendar.year"_qs);
    QTRY_VERIFY(year->findData(2026) >= 0);
    year->setCurrentIndex(year->findData(2026));
    emit year->activated(year->currentIndex());
    QTRY_VERIFY(!missing->isVisible());
    QVERIFY(sample->find<QListWidget>(u"calendar.days"_qs)->count() > 10);
    year->setCurrentIndex(year->count() - 1);
    emit year->activated(year->currentIndex());
    QVERIFY(missing->isVisible());
}

void SettingsTest::importsAYear()
{
    sample->window->openPage(u"shell.calendar"_qs);
    const QString path = sample->data.path(u"2030.json"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"years": {"2030": {"off": ["2030-01-01"], "work": []}}})");
    file.close();
    sample->data.dialogs.answerFile(path);
    click("calendar.import");
    auto *year = sample->find<QComboBox>(u"calendar.year"_qs);
    QTRY_VERIFY(year->findData(2030) >= 0);
}

void SettingsTest::restoreShowsWhatIsInside()
{
    const QString path = sample->data.path(u"one.hkbackup"_qs);
    const auto made = writeBackup(sample->data.database(), path, u"secret words"_qs).result();
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message));
    sample->window->openPage(u"shell.data"_qs);
    const auto *disk = sample->find<QLabel>(u"data.disk"_qs);
    QTRY_VERIFY(disk->text().contains(u"encrypted"_qs) && !disk->text().startsWith(u"Looking"_qs));
    sample->data.dialogs.answerFile(path);
    sample->data.dialogs.answerText(u"secret words"_qs);
    sample->data.dialogs.answerConfirm(false);
    click("data.restoreFile");
    QTRY_VERIFY(sample->data.dialogs.isSpent());
    QCOMPARE(sample->restarts.size(), 0);
    sample->data.dialogs.answerFile(path);
    sample->data.dialogs.answerText(u"secret words"_qs);
    sample->data.dialogs.answerConfirm(true);
    click("data.restoreFile");
    QTRY_COMPARE(sample->restarts.size(), 1);
    QCOMPARE(sample->restarts.first().backup, path);
    QCOMPARE(sample->restarts.first().passphrase, u"secret words"_qs);
}

void SettingsTest::checkSaysAllIsWell()
{
    sample->window->openPage(u"shell.data"_qs);
    auto *answer = sample->find<QLabel>(u"data.answer"_qs);
    const QString before = answer->text();
    auto *check = sample->find<QPushButton>(u"data.check"_qs);
    check->click();
    QTRY_VERIFY(answer->text() != before);
    QTRY_VERIFY(check->isEnabled());
}

void SettingsTest::changeLogShowsAndUndoes()
{
    QVERIFY(sample->addPerson(u"2024030217"_qs, u"孟子涵"_qs).ok());
    sample->window->openPage(u"shell.changes"_qs);
    auto *page = sample->find(u"page.shell.changes"_qs);
    auto *table = page->findChild<ListTable *>();
    QTRY_VERIFY(table->model()->rowCount() >= 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *undo = sample->find<QPushButton>(u"changes.undo"_qs);
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY(sample->find<QLabel>(u"changes.title"_qs)->text().contains(u"孟子涵"_qs));
    QVERIFY(sample->find<QTreeWidget>(u"changes.operations"_qs)->topLevelItemCount() > 0);
    keepPicture(*sample->window, u"changes-chosen"_qs);
    undo->click();
    const auto count = [this] {
        return *sample->data.database().read([](Reader &reader) { return listCount(reader, "test.persons"); }).result();
    };
    QTRY_COMPARE(count(), 5);
}

void SettingsTest::opensANewFileInASession()
{
    sample->window->hide();
    SessionWish wish;
    wish.dataFile = sample->data.path(u"folder/new.sqlite"_qs);
    wish.moduleFolder = sample->data.path(u"no modules"_qs);
    QStringList languages;
    DesktopSession session(wish, *appearance, sample->data.dialogs, sample->settings,
                           [&languages](const QString &language) { languages << language; });
    QSignalSpy shown(&session, &DesktopSession::windowShown);
    session.start(u"en"_qs);
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(QFile::exists(wish.dataFile));
    session.window()->openPage(u"shell.appearance"_qs);
    auto *language = session.window()->findChild<QComboBox *>(u"appearance.language"_qs);
    language->setCurrentIndex(0);
    emit language->activated(0);
    QTRY_COMPARE(shown.size(), 2);
    QCOMPARE(languages, (QStringList{u"en"_qs, u"zh_CN"_qs}));
    QVERIFY(session.window()->findChild<QWidget *>(u"page.shell.appearance"_qs)->isVisible());
}

void SettingsTest::unreadableFileOffersWays()
{
    const QString path = sample->data.path(u"damaged.sqlite"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20000, 'x'));
    file.close();
    SessionWish wish;
    wish.dataFile = path;
    wish.moduleFolder = sample->data.path(u"no modules"_qs);
    DesktopSession session(wish, *appearance, sample->data.dialogs, sample->settings, [](const QString &) {});
    session.start(u"en"_qs);
    const auto opening = []() -> QWidget * {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->objectName() == QLatin1String("openingWindow") && window->isVisible())
                return window;
        }
        return nullptr;
    };
    QTRY_VERIFY(opening() && opening()->findChild<QLabel *>(u"opening.error"_qs));
    QVERIFY(!opening()->findChild<QLabel *>(u"opening.error"_qs)->text().isEmpty());
    QCOMPARE(namelessControls(*opening()), QStringList());
    keepPicture(*opening(), u"opening-error"_qs);
    QSignalSpy shown(&session, &DesktopSession::windowShown);
    sample->data.dialogs.answerFile(sample->data.path(u"other.sqlite"_qs));
    opening()->findChild<QPushButton *>(u"opening.other"_qs)->click();
    QTRY_COMPARE(shown.size(), 1);
}

QTEST_MAIN(SettingsTest)
#include "test_settings.moc"
