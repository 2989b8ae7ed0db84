// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "support/resulttext.h"
#include "widgets/dialogs.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QSettings>
#include <QTest>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#endif

using namespace hk;

// The dialog that asks for a file, in the folder where the data lie.
class FileDialogTest : public QObject {
    Q_OBJECT

    test::SampleData m_data;

#ifdef Q_OS_LINUX
    // What this process holds of the data file and of the files beside it.
    int locks()
    {
        QSet<QByteArray> inodes;
        for (const char *beside : {"", "-wal", "-shm"}) {
            struct stat status { };
            if (stat((m_data.database().path() + QLatin1String(beside)).toLocal8Bit().constData(), &status) == 0)
                inodes.insert(QByteArray::number(qulonglong(status.st_ino)));
        }
        QFile table(QStringLiteral("/proc/locks"));
        int count = 0;
        if (table.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : table.readAll().split('\n')) {
                const QList<QByteArray> words = line.simplified().split(' ');
                if (words.size() > 5 && words.at(1) == "POSIX" && inodes.contains(words.at(5).split(':').last()))
                    ++count;
            }
        }
        return count;
    }
#endif

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("hallkeeper-test"));
        HK_VERIFY(m_data.open(10));
    }
    void cleanupTestCase()
    {
        m_data.close();
    }

    void itLooksIntoNoFile()
    {
#ifdef Q_OS_LINUX
        HK_VERIFY(m_data.database().read([](Reader &reader) { return reader.single(QStringLiteral("SELECT 1")); }).result());
        const int before = locks();
        QVERIFY(before > 0);
        const QFileInfo file(m_data.database().path());
        QSettings().setValue(QStringLiteral("dialogs/folder"), file.absolutePath());
        bool isListed = false;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            const auto *model = dialog ? dialog->findChild<QFileSystemModel *>() : nullptr;
            isListed = model && model->rowCount(model->index(file.absolutePath())) > 0;
            if (isListed)
                QTimer::singleShot(300, dialog, &QDialog::reject);
        });
        look.start(50);
        SystemDialogs dialogs;
        QCOMPARE(dialogs.openFile(nullptr, QStringLiteral("Open"), QStringLiteral("All (*)")), QString());
        QVERIFY(isListed);
        QCOMPARE(locks(), before);
#else
        QSKIP("Only POSIX takes locks away with a descriptor.");
#endif
    }
};

QTEST_MAIN(FileDialogTest)
#include "test_filedialog.moc"
