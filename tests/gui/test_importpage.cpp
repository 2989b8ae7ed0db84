// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeimporter.h"
#include "sampledata.h"
#include "widgets/controls/messagebar.h"
#include "widgets/importwizard/importpage.h"
#include "widgets/importwizard/previewgrid.h"
#include "widgets/importwizard/previewmodel.h"
#include "widgets/importwizard/problemlist.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace hk;

class ImportPageTest : public QObject {
    Q_OBJECT

    test::SampleData m_data;
    test::FakeImporter m_importer;
    std::unique_ptr<ImportPage> m_page;

    template <class T> T *child(const char *name) { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    void press(const char *button) { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    qint64 persons()
    {
        const auto count = m_data.database().read([](Reader &r) { return listCount(r, "test.persons"); }).result();
        return count.ok() ? *count : -1;
    }
    void reachPreview()
    {
        m_page->open(m_data.path(QStringLiteral("people.xlsx")));
        QTRY_COMPARE(m_page->step(), ImportPage::Preview);
        QTRY_VERIFY(!m_page->session().isBusy());
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("hallkeeper-test"));
        HK_VERIFY(m_data.open(5));
    }
    void cleanupTestCase() { m_data.close(); }
    void init()
    {
        QSettings().clear();
        m_importer.sameFile = false;
        m_importer.fails = false;
        m_importer.notes = false;
        m_page = std::make_unique<ImportPage>(m_data.context(), std::vector<const Importer *>{&m_importer}, QString());
        m_page->resize(1234, 622);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void aFileIsDropped()
    {
        auto *step = child<QWidget>("fileStep");
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_data.path(QStringLiteral("people.xlsx")))});
        QDragEnterEvent enter(QPoint(200, 80), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(step, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 80), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(step, &drop);
        QTRY_COMPARE(m_page->step(), ImportPage::Preview);
        QVERIFY(m_page->subtitle().contains(QLatin1String("people.xlsx")));
    }

    void somethingElseIsNotTaken()
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/photo.png"))});
        QDragEnterEvent enter(QPoint(200, 80), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(child<QWidget>("fileStep"), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void cellsArePasted()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("No.\tWho\n1\tLi\n"));
        QTest::keyClick(m_page.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m_page->step(), ImportPage::Preview);
        QVERIFY(m_page->session().plan()->file.endsWith(QLatin1String(".tsv")));
    }

    void aBadFileIsSaid()
    {
        m_importer.fails = true;
        m_page->open(QStringLiteral("x.xlsx"));
        QTRY_COMPARE(m_page->findChild<MessageBar *>()->sentence(), QStringLiteral("This is no spreadsheet."));
        QCOMPARE(m_page->step(), ImportPage::File);
    }

    void problemsAndCellsFollowEachOther()
    {
        reachPreview();
        auto *grid = child<PreviewGrid>("previewGrid");
        auto *list = child<ProblemList>("problemList");
        QCOMPARE(list->current(), 0);
        QCOMPARE(grid->currentIndex().data().toString(), QStringLiteral("20260302"));
        QTest::keyClick(grid, Qt::Key_F8);
        QCOMPARE(list->current(), 1);
        QCOMPARE(grid->currentIndex().data().toString(), QStringLiteral("1380571234"));
        QTest::keyClick(grid, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(list->current(), 0);
        grid->setCurrentIndex(grid->currentIndex().sibling(grid->currentIndex().row() + 3, 2));
        QCOMPARE(list->current(), 1);
    }

    void whatIsKeptEncryptedIsShownMasked()
    {
        const ImportSession session(m_data.context(), {&m_importer});
        PreviewModel model(session);
        const auto plan =
            m_data.database()
                .read([this](Reader &reader) { return m_importer.plan(reader, QStringLiteral("people.xlsx"), {}, {}, {}); })
                .result();
        QVERIFY(plan.ok());
        auto masked = std::make_shared<ImportPlan>(*plan);
        masked->layouts[0].mapping[2] = "identity";
        model.setPlan(masked);
        model.show(0, PreviewFilter::All);
        const QString shown = model.index(0, 3).data().toString();
        QVERIFY2(shown.contains(u'*') && !shown.contains(QStringLiteral("2292302")), qPrintable(shown));
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("许嘉铭0"));
    }

    void aSuggestionIsTaken()
    {
        reachPreview();
        QCOMPARE(m_page->session().plan()->refused(), 1);
        const QModelIndex refused = child<PreviewGrid>("previewGrid")->currentIndex();
        QCOMPARE(refused.siblingAtColumn(refused.model()->columnCount() - 1).data().toString(), QStringLiteral("Refused"));
        QTest::keyClick(child<ProblemList>("problemList"), Qt::Key_Return);
        QTRY_COMPARE(m_page->session().plan()->refused(), 0);
        QCOMPARE(m_page->session().plan()->layouts[0].corrections.at(0).value, m_importer.number);
    }

    void itemsAreLeftOut()
    {
        reachPreview();
        const int before = m_page->session().accepted();
        auto *filters = child<QComboBox>("previewFilter");
        filters->setCurrentIndex(filters->findText(QStringLiteral("Changed"), Qt::MatchStartsWith));
        emit filters->activated(filters->currentIndex());
        auto *grid = child<PreviewGrid>("previewGrid");
        QCOMPARE(grid->model()->rowCount(), 40);
        grid->setCurrentIndex(grid->model()->index(0, 1));
        QTest::keyClick(grid, Qt::Key_Space);
        QCOMPARE(m_page->session().accepted(), before - 1);
        QVERIFY(child<QPushButton>("importNext")->text().contains(QString::number(before - 1)));
    }

    void allChosenRowsAreLeftOutTogether()
    {
        reachPreview();
        const int before = m_page->session().accepted();
        auto *filters = child<QComboBox>("previewFilter");
        auto *all = child<QCheckBox>("previewAll");
        QVERIFY(!all->isVisible());
        filters->setCurrentIndex(filters->findText(QStringLiteral("Changed"), Qt::MatchStartsWith));
        emit filters->activated(filters->currentIndex());
        QVERIFY(all->isVisible());
        QCOMPARE(all->checkState(), Qt::Checked);
        auto *grid = child<PreviewGrid>("previewGrid");
        grid->setCurrentIndex(grid->model()->index(0, 1));
        for (int row = 0; row < 9; ++row)
            QTest::keyClick(grid, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(grid, Qt::Key_Space);
        QCOMPARE(m_page->session().accepted(), before - 10);
        QCOMPARE(all->checkState(), Qt::PartiallyChecked);
        QTest::keyClick(all, Qt::Key_Space);
        QCOMPARE(m_page->session().accepted(), before);
        QCOMPARE(all->checkState(), Qt::Checked);
        QTest::keyClick(all, Qt::Key_Space);
        QCOMPARE(m_page->session().accepted(), before - 40);
        QCOMPARE(all->checkState(), Qt::Unchecked);
    }

    void theFirstRefusalIsChosen()
    {
        m_importer.notes = true;
        reachPreview();
        auto *list = child<ProblemList>("problemList");
        QCOMPARE(list->current(), 1);
        QCOMPARE(child<PreviewGrid>("previewGrid")->currentIndex().data().toString(), QStringLiteral("20260302"));
    }

    void theOutcomeStaysInView()
    {
        reachPreview();
        auto *grid = child<PreviewGrid>("previewGrid");
        auto *outcome = child<QTableView>("previewOutcome");
        const int last = grid->model()->columnCount() - 1;
        QVERIFY(!outcome->isVisible());
        grid->setColumnWidth(2, 2 * grid->width());
        QTRY_VERIFY(outcome->isVisible());
        QVERIFY(!outcome->isColumnHidden(last));
        QVERIFY(outcome->isColumnHidden(1));
        QCOMPARE(outcome->geometry().right(), grid->viewport()->geometry().right());
        // It scrolls with the rows, and no cell that is gone to stands behind it.
        grid->scrollToBottom();
        QCOMPARE(outcome->verticalScrollBar()->value(), grid->verticalScrollBar()->value());
        QCOMPARE(outcome->rowAt(5), grid->rowAt(5));
        grid->setColumnWidth(2, 80);
        grid->setColumnWidth(1, grid->viewport()->width() - 120);
        QTRY_COMPARE(outcome->width(), grid->columnWidth(last));
        grid->horizontalScrollBar()->setValue(0);
        grid->setCurrentIndex(grid->model()->index(0, 2));
        QVERIFY(grid->visualRect(grid->currentIndex()).right() < outcome->geometry().left());
    }

    void aRunningImportIsNotLeftUnasked()
    {
        reachPreview();
        const qint64 before = persons();
        m_importer.gate.acquire();
        press("importNext");
        m_data.dialogs.answerConfirm(false);
        QVERIFY(!m_page->mayLeave());
        m_data.dialogs.answerConfirm(true);
        QVERIFY(m_page->mayLeave());
        m_importer.gate.release();
        QTRY_VERIFY(!m_page->session().isBusy());
        QCOMPARE(persons(), before);
        QVERIFY(m_page->mayLeave());
    }

    void theHeaderIsMoved()
    {
        reachPreview();
        press("importBack");
        press("importBack");
        QCOMPARE(m_page->step(), ImportPage::Sheets);
        auto *sheets = child<QListWidget>("importSheets");
        QCOMPARE(sheets->count(), 2);
        QVERIFY(sheets->item(1)->text().contains(QLatin1String("Hidden sheet")));
        QCOMPARE(sheets->item(1)->checkState(), Qt::Unchecked);
        child<QSpinBox>("headerRow")->setValue(2);
        press("importNext");
        QTRY_COMPARE(m_page->step(), ImportPage::Columns);
        QCOMPARE(m_page->session().plan()->layouts[0].headerRow, 1);
    }

    void columnsAreMapped()
    {
        reachPreview();
        press("importBack");
        QCOMPARE(m_page->step(), ImportPage::Columns);
        auto *meaning = child<QComboBox>("mapping.A");
        meaning->setCurrentIndex(meaning->findData(QByteArray("phone")));
        emit meaning->activated(meaning->currentIndex());
        QVERIFY(m_page->findChildren<MessageBar *>().at(1)->isVisible() || m_page->findChildren<MessageBar *>().at(0)->isVisible());
        press("importNext");
        QTRY_COMPARE(m_importer.mappedFirst, QByteArray("phone"));
        QTRY_COMPARE(m_page->step(), ImportPage::Preview);
    }

    void whoUnderstandsMostReadsTheFile()
    {
        test::FakeImporter strange;
        strange.strange = true;
        m_page = std::make_unique<ImportPage>(m_data.context(), std::vector<const Importer *>{&strange, &m_importer}, QString());
        m_page->resize(1234, 622);
        m_page->show();
        QCOMPARE(m_page->title(), QStringLiteral("Import a file"));
        reachPreview();
        QCOMPARE(&m_page->session().importer(), static_cast<const Importer *>(&m_importer));
        QCOMPARE(m_page->title(), QStringLiteral("Import: Persons"));
        press("importBack");
        press("importBack");
        QCOMPARE(m_page->step(), ImportPage::Sheets);
        auto *kind = child<QComboBox>("importKind");
        QVERIFY(kind->isVisible());
        QCOMPARE(kind->currentIndex(), 1);
        // A person may know better.
        kind->setCurrentIndex(0);
        emit kind->activated(0);
        QTRY_COMPARE(&m_page->session().importer(), static_cast<const Importer *>(&strange));
        QTRY_COMPARE(m_page->step(), ImportPage::Sheets);
        QCOMPARE(kind->currentIndex(), 0);
    }

    void importedAndTakenBack()
    {
        m_importer.sameFile = true;
        reachPreview();
        QVERIFY(m_page->findChild<MessageBar *>()->sentence().contains(QLatin1String("before")));
        press("importNext");
        QTRY_COMPARE(m_page->step(), ImportPage::Result);
        QTRY_COMPARE(persons(), 5 + 119);
        m_data.dialogs.answerFile(m_data.path(QStringLiteral("refused.xlsx")));
        press("saveRefused");
        QTRY_VERIFY(QFile::exists(m_data.path(QStringLiteral("refused.xlsx"))));
        m_data.dialogs.answerConfirm(true);
        press("undoThisImport");
        QTRY_COMPARE(persons(), 5);
        QSignalSpy finished(m_page.get(), &Page::finished);
        press("importNext");
        QCOMPARE(finished.count(), 1);
    }
};

QTEST_MAIN(ImportPageTest)
#include "test_importpage.moc"
