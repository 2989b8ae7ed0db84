// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "storage/rows.h"
#include "widgets/list/checklist.h"
#include "widgets/list/listpanel.h"
#include "widgets/list/multiedit.h"
#include "widgets/list/printlist.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace hk;

class ListPanelTest : public QObject {
    Q_OBJECT

    static constexpr int persons = 100'000;
    test::SampleData m_data;
    std::unique_ptr<ListPanel> m_panel;

    PagedListModel &model() { return m_panel->model(); }
    ListTable &table() { return m_panel->table(); }
    QLineEdit *filter(const QString &column) { return m_panel->findChild<QLineEdit *>(QStringLiteral("filter.") + column); }
    QString cell(int row, const QByteArray &column) { return model().index(row, model().columnOf(column)).data().toString(); }

    void write(std::function<Result<void>(Writer &)> job) { HK_VERIFY(m_data.database().write({}, job).result()); }
    // Of which nobody is told.
    bool writePast(const QString &sql)
    {
        bool done = false;
        {
            QSqlDatabase past = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("past"));
            past.setDatabaseName(m_data.database().path());
            done = past.open() && QSqlQuery(past).exec(sql);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("past"));
        return done;
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("hallkeeper-test"));
        HK_VERIFY(m_data.open(persons));
    }
    void cleanupTestCase() { m_data.close(); }

    void init()
    {
        m_panel = std::make_unique<ListPanel>(m_data.context(), "test.persons");
        m_panel->resize(1000, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_COMPARE(model().rowCount(), persons);
        QTRY_COMPARE(cell(0, "number"), QStringLiteral("n000001"));
    }
    void cleanup() { m_panel.reset(); }

    void firstRowsComeBeforeTheRest()
    {
        PagedListModel fresh(m_data.database(), "test.persons");
        const QAbstractItemModelTester tester(&fresh, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int first = -1;
        connect(&fresh, &PagedListModel::rowsChanged, &fresh, [&] {
            if (first < 0)
                first = fresh.rowCount();
        });
        fresh.setQuery({"test.persons"});
        QTRY_VERIFY(fresh.isComplete());
        QCOMPARE(first, PagedListModel::pageSize);
        QCOMPARE(fresh.rowCount(), persons);
        QCOMPARE(fresh.total(), qint64(persons));
    }

    // What is worked out as time passes is written down without being told as a change.
    void askedAnewItSaysWhatIsThereNow()
    {
        QVERIFY(writePast(QStringLiteral("UPDATE person SET name = '改' WHERE number = 'n000001'")));
        QTest::qWait(100);
        QCOMPARE(cell(0, "name"), QStringLiteral("张1"));
        model().askAnew();
        QTRY_COMPARE(cell(0, "name"), QStringLiteral("改"));
        QCOMPARE(table().verticalScrollBar()->value(), 0);
        QVERIFY(writePast(QStringLiteral("UPDATE person SET name = '张1' WHERE number = 'n000001'")));
        model().askAnew();
        QTRY_COMPARE(cell(0, "name"), QStringLiteral("张1"));
    }

    void nothingIsReadOnThisThread()
    {
        QSemaphore gate;
        const auto held = m_data.database().read([&gate](Reader &) -> Result<int> {
            gate.acquire();
            return 0;
        });
        table().verticalScrollBar()->setValue(table().verticalScrollBar()->maximum());
        QCoreApplication::processEvents();
        QCOMPARE(cell(persons - 1, "number"), QStringLiteral("···"));
        gate.release();
        QTRY_COMPARE(cell(persons - 1, "number"), QStringLiteral("n100000"));
    }

    void phonesAreMaskedButCopiedWhole()
    {
        QCOMPARE(cell(0, "phone"), QStringLiteral("138****0001"));
        table().selectId(model().idAt(0));
        QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table().selectedCount(), 2);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("13800000002")));
        const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).startsWith(QLatin1String("Number\tName\tPhone")));
        QVERIFY(lines.at(1).startsWith(QStringLiteral("n000001\t张1\t13800000001")));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(QLatin1String("<td")));
    }

    // What was copied whole is written down; who may not take it along whole copies what is seen.
    void copiesAreRecordedOrMasked()
    {
        const auto copies = [this] {
            return m_data.database()
                .read([](Reader &reader) {
                    return reader.single(QStringLiteral("SELECT count(*) FROM audit_entry WHERE deed = 'copy'"));
                })
                .result()
                .value()
                .toInt();
        };
        const auto copyTwo = [this](const QString &awaited) {
            table().selectId(model().idAt(0));
            QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
            QGuiApplication::clipboard()->clear();
            QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
            QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(awaited));
        };
        const int before = copies();
        copyTwo(QStringLiteral("13800000002"));
        QCOMPARE(copies(), before + 1);
        Viewer viewer;
        viewer.account = "lin";
        viewer.sights.push_back({{Area::Common}, {}, {FieldClass::Basic, FieldClass::Contact}, {}, {}});
        QVERIFY(m_data.database().setViewer(viewer).result().ok());
        copyTwo(QStringLiteral("138****0002"));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1String("13800000002")));
        QVERIFY(m_data.database().setViewer(Viewer::owner()).result().ok());
        QCOMPARE(copies(), before + 1);
    }

    void filterIsTypedByKeys()
    {
        QLineEdit *number = filter(QStringLiteral("number"));
        QTest::keyClicks(number, QStringLiteral("n0999"));
        QTRY_COMPARE(model().rowCount(), 100);
        QTRY_COMPARE(m_panel->findChild<QLabel *>(QStringLiteral("shownCount"))->text(), QStringLiteral("100 row(s)"));
        QTRY_VERIFY(m_panel->findChild<QLabel *>(QStringLiteral("totalCount"))->isVisible());
        QTest::keyClick(number, Qt::Key_Down);
        QTRY_COMPARE(QApplication::focusWidget(), &table());
        QCOMPARE(table().currentIndex().row(), 0);
        QCOMPARE(m_panel->shownList().filterText, QStringLiteral("Number: n0999"));
        QTest::keyClick(&table(), Qt::Key_Escape);
        QTRY_COMPARE(model().rowCount(), persons);
        QVERIFY(number->text().isEmpty());
    }

    void choicesAreCheckedInAList()
    {
        QTest::keyClick(filter(QStringLiteral("state")), Qt::Key_Space);
        auto *list = QApplication::activePopupWidget()->findChild<CheckList *>();
        QVERIFY(list != nullptr);
        QTest::keyClick(list, Qt::Key_Space);
        QTRY_COMPARE(model().rowCount(), persons / 2);
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        QCOMPARE(filter(QStringLiteral("state"))->text(), QStringLiteral("Here"));
        QTest::keyClick(filter(QStringLiteral("state")), Qt::Key_Delete);
        QTRY_COMPARE(model().rowCount(), persons);
    }

    void nothingFoundOffersToClear()
    {
        m_panel->setFilter("number", QStringLiteral("nobody"));
        auto *button = m_panel->findChild<QPushButton *>(QStringLiteral("emptyAction"));
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(model().rowCount(), persons);
        QVERIFY(!button->isVisible());
    }

    void sortKeepsTheChoice()
    {
        const qint64 id = model().idAt(41);
        table().selectId(id);
        const int column = model().columnOf("number");
        QSignalSpy changes(&model(), &PagedListModel::countsChanged);
        const QPoint title(table().header().sectionViewportPosition(column) + 20, 10);
        QTest::mouseClick(table().header().viewport(), Qt::LeftButton, {}, title);
        QTRY_VERIFY(model().isComplete() && changes.count() > 0);
        QTRY_COMPARE(model().rowOf(id), persons - 42);
        QCOMPARE(table().currentId(), id);
        QCOMPARE(table().selectedIds(), std::vector<qint64>{id});
        QCOMPARE(m_panel->state().descending, true);
    }

    void aChangeKeepsChoiceAndPlace()
    {
        table().selectId(model().idAt(50'000));
        const qint64 id = table().currentId();
        table().verticalScrollBar()->setValue(49'995);
        write([id](Writer &w) { return updateRow(w, "person", id, {{QStringLiteral("name"), QStringLiteral("李四")}}); });
        QTRY_COMPARE(cell(50'000, "name"), QStringLiteral("李四"));
        QCOMPARE(table().currentId(), id);
        QCOMPARE(table().verticalScrollBar()->value(), 49'995);
        write([](Writer &w) -> Result<void> {
            HK_TRY(const qint64 made,
                   insertRow(
                       w, "person",
                       {{QStringLiteral("number"), QStringLiteral("n000000")}, {QStringLiteral("name"), QStringLiteral("王五")}}));
            return made > 0 ? Result<void>() : Error{};
        });
        QTRY_COMPARE(model().rowCount(), persons + 1);
        QTRY_COMPARE(table().currentIndex().row(), 50'001);
        QCOMPARE(table().currentId(), id);
        QCOMPARE(table().verticalScrollBar()->value(), 49'996);
        write([first = model().idAt(0)](Writer &w) { return deleteRow(w, "person", first); });
        QTRY_COMPARE(model().rowCount(), persons);
        QCOMPARE(table().currentId(), id);
    }

    void typingFindsARow()
    {
        table().selectId(model().idAt(0));
        table().setFocus();
        QTest::keyClicks(&table(), QStringLiteral("n0500"));
        QTRY_COMPARE(table().currentIndex().row(), 49999);
    }

    void aViewIsSavedAndChosen()
    {
        m_panel->setFilter("number", QStringLiteral("n00000"));
        QTRY_COMPARE(model().rowCount(), 9);
        m_data.dialogs.answerText(QStringLiteral("The first nine"));
        auto *views = m_panel->findChild<QComboBox *>(QStringLiteral("savedViews"));
        const auto choose = [views](const QVariant &item) { emit views->activated(views->findData(item)); };
        choose(qint64(-1));
        QTRY_COMPARE(views->currentText(), QStringLiteral("The first nine"));
        const QVariant view = views->currentData();
        choose(qint64(0));
        QTRY_COMPARE(model().rowCount(), persons);
        choose(view);
        QTRY_COMPARE(model().rowCount(), 9);
        QCOMPARE(filter(QStringLiteral("number"))->text(), QStringLiteral("n00000"));
        choose(qint64(-2));
        QTRY_COMPARE(views->findText(QStringLiteral("The first nine")), -1);
    }

    void columnsAreChosen()
    {
        QTest::mouseClick(m_panel->bar().columnsButton(), Qt::LeftButton);
        auto *list = QApplication::activePopupWidget()->findChild<CheckList *>();
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Escape);
        const ShownList shown = m_panel->shownList();
        QCOMPARE(shown.columns.front(), QByteArray("name"));
        QVERIFY(std::find(shown.columns.begin(), shown.columns.end(), "number") == shown.columns.end());
    }

    void severalRowsAreEditedTogether()
    {
        table().selectId(model().idAt(9));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
        m_panel->editSelection();
        auto *dialog = m_panel->findChild<MultiEdit *>();
        QVERIFY(dialog != nullptr);
        auto *fields = dialog->findChild<QComboBox *>(QStringLiteral("multiEditField"));
        fields->setCurrentIndex(fields->findText(QStringLiteral("Grade")));
        auto *grade = dialog->findChild<QLineEdit *>(QStringLiteral("field.grade"));
        QVERIFY(grade != nullptr);
        QTest::keyClicks(grade, QStringLiteral("2030"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("multiEditApply")), Qt::LeftButton);
        for (int row = 9; row < 13; ++row)
            QTRY_COMPARE(cell(row, "grade"), QStringLiteral("2030"));
        QVERIFY(cell(13, "grade") != QStringLiteral("2030"));
    }

    void theListIsPrinted()
    {
        m_panel->setFilter("number", QStringLiteral("n0000"));
        QTRY_COMPARE(model().rowCount(), 99);
        const QString path = m_data.path(QStringLiteral("list.pdf"));
        m_data.workbench.said.clear();
        printListToPdf(m_data.context(), m_panel.get(), m_panel->shownList(), table().shownColumns(), path);
        QTRY_VERIFY(!m_data.workbench.said.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.contains("/FontFile"));
        QCOMPARE(pdf.count("/Type /Page\n"), 4);
    }
};

QTEST_MAIN(ListPanelTest)
#include "test_listpanel.moc"
