// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a list, a form and the import wizard, for looking at: tablesgallery [--dark] [--scale 2] [--show
// list|form|import|sheets|columns|file|result] [--shot FILE.png]
#include "fakeimporter.h"
#include "sampledata.h"
#include "widgets/form/entityform.h"
#include "widgets/importwizard/importpage.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/appearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPushButton>
#include <QVBoxLayout>

using namespace hk;

namespace {

constexpr int persons = 1684;
constexpr int settleMilliseconds = 900;

std::unique_ptr<QWidget> listPage(test::SampleData &data)
{
    auto page = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(page.get());
    layout->setContentsMargins(16, 0, 16, 12);
    auto *panel = new ListPanel(data.context(), "test.persons");
    layout->addWidget(panel);
    QObject::connect(&panel->model(), &PagedListModel::rowsChanged, panel, [panel] {
        if (panel->table().currentId() == 0 && panel->model().rowCount() > 6)
            panel->table().selectId(panel->model().idAt(5));
    });
    panel->setFilter("number", QStringLiteral("n0000"));
    return page;
}

std::unique_ptr<QWidget> importPage(test::SampleData &data, const test::FakeImporter &importer, const QString &shown)
{
    auto page = std::make_unique<ImportPage>(data.context(), std::vector<const Importer *>{&importer}, QString());
    if (shown == QLatin1String("file"))
        return page;
    page->open(QStringLiteral("2026秋季新生住宿名单.xlsx"));
    ImportPage *wizard = page.get();
    QObject::connect(
        &wizard->session(), &ImportSession::planned, wizard,
        [wizard, shown] {
            const auto press = [wizard](const char *name) { wizard->findChild<QPushButton *>(QString::fromLatin1(name))->click(); };
            if (shown == QLatin1String("result"))
                press("importNext");
            if (shown == QLatin1String("columns") || shown == QLatin1String("sheets"))
                press("importBack");
            if (shown == QLatin1String("sheets"))
                press("importBack");
        },
        Qt::QueuedConnection);
    return page;
}

std::unique_ptr<QWidget> formPage(test::SampleData &data)
{
    auto form =
        std::make_unique<EntityForm>(data.context(), "person",
                                     std::vector<FormSection>{{QStringLiteral("Who"), {"number", "name", "phone", "born"}},
                                                              {QStringLiteral("Where"), {"state", "house_id", "grade", "height"}}});
    form->createNew({{QStringLiteral("name"), QStringLiteral("孟子涵")}});
    form->save();
    return form;
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("hallkeeper-gallery"));
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("dark"), QString()},
                       {QStringLiteral("scale"), QString(), QStringLiteral("factor"), QStringLiteral("1")},
                       {QStringLiteral("show"), QString(), QStringLiteral("what"), QStringLiteral("list")},
                       {QStringLiteral("shot"), QString(), QStringLiteral("file")}});
    parser.process(application);
    Appearance appearance(application, [] { return false; });
    appearance.set(parser.isSet(QStringLiteral("dark")) ? SchemeChoice::Dark : SchemeChoice::Light,
                   parser.value(QStringLiteral("scale")).toDouble(), Density::Compact);
    test::SampleData data;
    if (const auto opened = data.open(persons); !opened.ok()) {
        qWarning("%s", test::textOf(opened).constData());
        return 1;
    }
    const QString shown = parser.value(QStringLiteral("show"));
    const test::FakeImporter importer;
    std::unique_ptr<QWidget> page = shown == QLatin1String("list") ? listPage(data)
        : shown == QLatin1String("form")                           ? formPage(data)
                                                                   : importPage(data, importer, shown);
    page->resize(1234, 622);
    page->show();
    const QString shot = parser.value(QStringLiteral("shot"));
    if (!shot.isEmpty()) {
        QTimer::singleShot(settleMilliseconds, page.get(), [&] {
            page->grab().save(shot);
            QCoreApplication::quit();
        });
    }
    const int code = QApplication::exec();
    page.reset();
    return code;
}
