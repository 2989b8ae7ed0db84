// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/openfile.h"

#include "module/calendarstore.h"
#include "storage/backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hk {

Result<OpenedSource> openSource(const DataSource &source, const ModuleHost &host, Keychain &keychain)
{
    if (!source.backup.isEmpty())
        HK_CHECK(restoreBackup(source.backup, source.file, source.passphrase));
    QDir().mkpath(QFileInfo(source.file).absolutePath());
    const bool fresh = !QFileInfo::exists(source.file);
    OpenOptions options;
    options.viewer = Viewer::nobody();
    HK_TRY(std::unique_ptr<Database> database, Database::open(source.file, host.catalogue(), host.schemas(), options));
    HK_TRY(const DeskOpening opening, openDesk(*database, keychain));
    QList<Account> people;
    if (opening.guarded) {
        HK_TRY(people, database->read([](Reader &reader) { return signInNames(reader); }).result());
    }
    if (fresh && !database->isReadOnly()) {
        const auto first = database->write(UnitSpec{"core.firstData"}, [&host, demo = source.demo](Writer &writer) -> Result<void> {
            HK_CHECK(writeFirstCalendar(writer));
            if (!demo)
                return {};
            HK_CHECK(writeDemoTerms(writer));
            HK_CHECK(writer.nextUnit());
            return host.writeDemo(writer, DemoSize::Small);
        });
        HK_CHECK(first.result());
    }
    database->moveToThread(QCoreApplication::instance()->thread());
    return OpenedSource{std::move(database), people, opening.keychain, opening.shown};
}

}  // namespace hk
