// SPDX-License-Identifier: GPL-3.0-or-later
#include "rostersample.h"

#include "module/datalocation.h"
#include "storage/files/filestore.h"
#include "support/guiwalk.h"
#include "support/resulttext.h"
#include "translations/texts.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/files/incomingfile.h"

#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

using namespace hk;

// Files of a student: dragged in, pasted, looked at, opened elsewhere, saved, removed and brought back.
class RosterStudentFilesTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<test::RosterSample> m_sample;
    std::shared_ptr<KeyRing> m_keys;
    QTemporaryDir m_folder;
    QListWidget *m_list = nullptr;
    qint64 m_student = 0;
    QByteArray m_key = KeyRing::makeKey();

    int rows() const
    {
        return m_sample->single(QStringLiteral("SELECT count(*) FROM visible_student_file WHERE student_id = ?"), {m_student})
            .toInt();
    }
    QString made(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        auto *panel = m_sample->find(QStringLiteral("filesPanel"));
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel, &dropped);
        QVERIFY(dropped.isAccepted());
    }
    void dropText()
    {
        drop({made(QStringLiteral("备注.txt"), "note")});
        QTRY_COMPARE(m_list->count(), 1);
        m_list->setCurrentRow(0);
        m_list->setFocus();
    }
    QString stored() const
    {
        return FileStore(m_sample->database->path()).pathOf(QCryptographicHash::hash("note", QCryptographicHash::Sha256));
    }
    int looks() const { return m_sample->single(QStringLiteral("SELECT count(*) FROM audit_entry WHERE deed = 'show'")).toInt(); }
    bool trigger(const char *id) { return m_sample->window->actions().trigger(QLatin1String(id)); }

    void start(const QString &language)
    {
        m_sample.reset();
        m_sample = std::make_unique<test::RosterSample>(m_look);
        m_sample->language = language;
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.students")));
    }
    // A student of whom there are no files yet, with all keys open.
    void showAnother()
    {
        m_keys = std::make_shared<KeyRing>();
        m_keys->add(1, FieldClass::Sensitive, m_key);
        m_sample->database->setKeys(Viewer::owner(), m_keys);
        m_student = m_sample
                        ->single(QStringLiteral("SELECT id FROM visible_student WHERE id NOT IN (SELECT student_id FROM "
                                                "visible_student_file) AND id > ? ORDER BY id LIMIT 1"),
                                 {m_student})
                        .toLongLong();
        QVERIFY(m_sample->window->openItem("student", m_student));
        m_list = m_sample->find<QListWidget>(QStringLiteral("files.list"));
        const QString number = m_sample->valueOf("student", m_student, "number").toString();
        QTRY_COMPARE(m_sample->find<QLabel>(QStringLiteral("student.number"))->text(), number);
        QTRY_COMPARE(m_list->count(), 0);
        m_sample->find<TabStrip>(QStringLiteral("student.tabs"))->setCurrentIndex(2);
    }

private slots:
    void initTestCase() { loadTexts(); }
    // One window for all that need no other.
    void init()
    {
        if (!m_sample)
            start(QStringLiteral("en"));
        showAnother();
    }
    void cleanupTestCase() { m_sample.reset(); }

    void aPictureIsPasted()
    {
        auto *first = m_sample->find<QPushButton>(QStringLiteral("files.addFirst"));
        QVERIFY(first->isVisible());
        QImage picture(640, 480, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QApplication::clipboard()->setImage(picture);
        first->setFocus();
        QTest::keySequence(first, QKeySequence::Paste);
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(m_list->count(), 1);
        QVERIFY(m_list->item(0)->text().startsWith(QStringLiteral("Picture 2026-11-19")));
        // Its own picture stands before it.
        const auto isDrawn = [this] {
            const QImage icon = m_list->item(0)->icon().pixmap(48, 48).toImage();
            return icon.pixelColor(icon.width() / 2, icon.height() / 2) == QColor(Qt::darkGreen);
        };
        QTRY_VERIFY(isDrawn());
        QVERIFY(trigger("shell.undo"));
        QTRY_COMPARE(m_list->count(), 0);
        QVERIFY(trigger("shell.redo"));
        QTRY_COMPARE(m_list->count(), 1);
    }

    // Whoever pastes one of a large screen waits for nothing: it is packed where it is taken in.
    void aLargePictureHoldsNobodyUp()
    {
        QImage picture(2560, 1440, QImage::Format_RGB32);
        std::generate_n(reinterpret_cast<quint32 *>(picture.bits()), picture.width() * picture.height(),
                        [state = quint32(1)]() mutable { return state = state * 1664525 + 1013904223; });
        QMimeData data;
        data.setImageData(picture);
        QElapsedTimer time;
        time.start();
        const QList<IncomingFile> files = incomingFiles(data, 0);
        QVERIFY2(time.elapsed() < 50, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(files.size(), 1);
        const auto taken =
            m_sample->database->read([&](Reader &reader) { return takeIn(reader, files.first(), FieldClass::Sensitive); }).result();
        HK_VERIFY(taken);
        QCOMPARE(taken->type, QStringLiteral("png"));
    }

    void filesAreDraggedIn()
    {
        QImage picture(30, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString jpeg = m_folder.filePath(QStringLiteral("a.jpg"));
        QVERIFY(picture.save(jpeg));
        drop({jpeg, made(QStringLiteral("b.exe"), "MZ"), made(QStringLiteral("c.pdf"), "%PDF-1.7"), jpeg});
        QTRY_COMPARE(rows(), 2);
        // Each is a step of its own.
        QTRY_COMPARE(m_list->count(), 2);
        QVERIFY(trigger("shell.undo"));
        QTRY_COMPARE(m_list->count(), 1);
    }

    void aPictureIsLookedAtHere()
    {
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        const QString png = m_folder.filePath(QStringLiteral("p.png"));
        QVERIFY(picture.save(png));
        drop({png});
        QTRY_COMPARE(m_list->count(), 1);
        m_list->setCurrentRow(0);
        const int before = looks();
        QTest::keyClick(m_list, Qt::Key_Return);
        QTRY_VERIFY(test::RosterSample::findAnywhere(QStringLiteral("filePreview")) != nullptr);
        auto *preview = test::RosterSample::findAnywhere<QDialog>(QStringLiteral("filePreview"));
        const QImage shown = preview->grab().toImage();
        QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() / 2), QColor(Qt::blue));
        QCOMPARE(looks(), before + 1);
        QVERIFY(m_sample->dialogs.opened().isEmpty());
        preview->close();
    }

    // What stands in no frame is not acted upon.
    void besideTheFilesNothingIsChosen()
    {
        dropText();
        m_list->setCurrentRow(0);
        auto *open = m_sample->find<QToolButton>(QStringLiteral("files.open"));
        QVERIFY(open->isEnabled());
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, QPoint(5, m_list->viewport()->height() - 5));
        QVERIFY(m_list->selectedItems().isEmpty());
        QVERIFY(!open->isEnabled());
        QTest::keyClick(m_list, Qt::Key_Delete);
        QCOMPARE(rows(), 1);
    }

    void aCopyIsSaved()
    {
        dropText();
        const QString target = m_folder.filePath(QStringLiteral("copy.txt"));
        m_sample->dialogs.answerFile(target);
        m_sample->find<QToolButton>(QStringLiteral("files.save"))->click();
        QTRY_VERIFY(QFileInfo::exists(target));
        QFile copy(target);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("note"));
    }

    void aFileIsRemovedAndComesBack()
    {
        dropText();
        QTest::keyClick(m_list, Qt::Key_Delete);
        QTRY_COMPARE(m_list->count(), 0);
        QCOMPARE(rows(), 0);
        QVERIFY(!m_sample->valueOf("student", m_student, "number").isNull());
        QVERIFY(trigger("shell.undo"));
        QTRY_COMPARE(m_list->count(), 1);
        QTRY_VERIFY(m_list->item(0)->text().startsWith(QStringLiteral("备注.txt")));
    }

    void statesStandThereInWords()
    {
        dropText();
        const auto reread = [this] { QVERIFY(m_sample->window->openItem("student", m_student)); };
        QFile file(stored());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
        file.close();
        reread();
        QTRY_VERIFY(m_list->item(0) && m_list->item(0)->text().endsWith(QStringLiteral("damaged")));
        QVERIFY(QFile::remove(stored()));
        reread();
        QTRY_VERIFY(m_list->item(0) && m_list->item(0)->text().endsWith(QStringLiteral("not on this computer")));
        m_list->setCurrentRow(0);
        QTest::keyClick(m_list, Qt::Key_Return);
        QVERIFY(m_sample->dialogs.opened().isEmpty());
        drop({made(QStringLiteral("other.txt"), "other")});
        QTRY_COMPARE(m_list->count(), 2);
        m_sample->database->setKeys(Viewer::owner(), std::make_shared<KeyRing>());
        reread();
        QTRY_VERIFY(m_list->count() == 2 && m_list->item(0)->text().endsWith(QStringLiteral("closed")));
    }

    void aDocumentOpensElsewhereAsACopy()
    {
        dropText();
        QTest::keyClick(m_list, Qt::Key_Return);
        QTRY_COMPARE(m_sample->dialogs.opened().size(), 1);
        const QString path = m_sample->dialogs.opened().constFirst();
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("note"));
        QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("备注.txt"));
        QVERIFY(!QFileInfo(path).permission(QFile::ReadGroup) && !QFileInfo(path).permission(QFile::WriteOwner));
        m_sample.reset();
        QVERIFY(!QFileInfo::exists(path));
    }

    void howFilesLook_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
        QTest::newRow("en") << QStringLiteral("en");
    }
    void howFilesLook()
    {
        QFETCH(const QString, words);
        QTranslator translator;
        installLanguage(translator, words);
        start(words);
        showAnother();
        auto *panel = m_sample->find(QStringLiteral("filesPanel"));
        QStringList faults;
        const auto look = [&](const QString &name) {
            for (const bool dark : {true, false}) {
                m_look.set(dark ? SchemeChoice::Dark : SchemeChoice::Light, 1.0, Density::Compact);
                if (!QTest::qWaitFor([&] { return test::faultsOf(*m_sample->window).isEmpty(); }, 1500))
                    faults << test::faultsOf(*m_sample->window);
                faults << test::tabOrderFaults(*panel);
                test::keepPicture(
                    *m_sample->window,
                    QStringLiteral("%1-%2-%3").arg(name, words, dark ? QStringLiteral("dark") : QStringLiteral("light")));
            }
        };
        look(QStringLiteral("files-none"));
        QImage portrait(600, 800, QImage::Format_RGB32);
        QPainter painter(&portrait);
        painter.fillRect(portrait.rect(), QColor(96, 150, 190));
        painter.setBrush(QColor(235, 205, 180));
        painter.drawEllipse(QPoint(300, 320), 150, 190);
        painter.fillRect(QRect(120, 560, 360, 240), QColor(40, 60, 90));
        painter.end();
        const QString photo = m_folder.filePath(QStringLiteral("证件照.jpg"));
        QVERIFY(portrait.save(photo));
        drop({photo, made(QStringLiteral("入住申请表（家长已签字）.pdf"), QByteArray("%PDF-1.7").leftJustified(240'000, ' ')),
              made(QStringLiteral("离校说明.txt"), "away"), made(QStringLiteral("谈话记录.txt"), "damaged")});
        QTRY_COMPARE(m_list->count(), 4);
        const FileStore store(m_sample->database->path());
        const auto hashOf = [](const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); };
        store.remove(hashOf("away"));
        QVERIFY(QFile::resize(store.pathOf(hashOf("damaged")), 90));
        QVERIFY(m_sample->window->openItem("student", m_student));
        QTRY_VERIFY(m_list->count() == 4 && !m_list->item(3)->icon().pixmap(48, 48).isNull());
        QTRY_VERIFY(m_list->item(0)->text().count(QStringLiteral(" · ")) == 2);
        m_list->setCurrentRow(3);
        m_list->setFocus();
        look(QStringLiteral("files"));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        m_sample.reset();
        installLanguage(translator, QStringLiteral("en"));
    }
};

QTEST_MAIN(RosterStudentFilesTest)
#include "test_rosterstudentfiles.moc"
