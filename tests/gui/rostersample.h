// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/host.h"
#include "scripteddialogs.h"
#include "shell/mainwindow.h"
#include "shell/uihost.h"
#include "storage/rows.h"
#include "widgets/controls/formfield.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/appearance.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace hk::test {

// The window on the small demonstration school, on a Thursday in November.
class RosterSample {
    QTemporaryDir m_folder;

public:
    explicit RosterSample(Appearance &look)
        : appearance(look), settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
    }

    ~RosterSample()
    {
        window.reset();
        host.stop();
        database.reset();
    }

    Result<void> open()
    {
        host.load(QStringLiteral(HK_MODULE_DIR));
        OpenOptions options;
        options.clock = now;
        HK_TRY(database,
               Database::open(m_folder.filePath(QStringLiteral("school.hall")), host.catalogue(), host.schemas(), options));
        host.start({*database, host.catalogue(), now});
        HK_CHECK(database->write({}, [this](Writer &writer) { return host.writeDemo(writer, DemoSize::Small); }).result());
        importers = host.importers();
        WindowContext context{*database,
                              host.catalogue(),
                              appearance,
                              dialogs,
                              settings,
                              loadFaces(QStringLiteral(HK_MODULE_DIR), host),
                              importers,
                              host.integrityRules(),
                              [this](Reader &reader, const SearchQuery &query) { return host.search(reader, query); },
                              now,
                              [](const Restart &) {},
                              language,
                              QStringLiteral("Chen")};
        context.modules = &host;
        window = std::make_unique<MainWindow>(context);
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        return {};
    }

    static qint64 now() { return QDateTime(QDate(2026, 11, 19), QTime(1, 12), Qt::UTC).toMSecsSinceEpoch() + later(); }
    // By how much the clock is put on.
    static qint64 &later()
    {
        static qint64 milliseconds = 0;
        return milliseconds;
    }

    template <class T = QWidget> T *find(const QString &name) const { return window->findChild<T *>(name); }
    // Of windows over the window too.
    template <class T = QWidget> static T *findAnywhere(const QString &name)
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *found = top->objectName() == name ? qobject_cast<T *>(top) : top->findChild<T *>(name))
                return found;
        }
        return nullptr;
    }
    ListPanel *list(const QString &page, const QString &id) const
    {
        return find(QStringLiteral("page.") + page)->findChild<ListPanel *>(QStringLiteral("listPanel.") + id);
    }

    // The words beside the control, empty while nothing is wrong.
    static QString wordsBeside(const QWidget *control)
    {
        for (const QWidget *widget = control; widget != nullptr; widget = widget->parentWidget()) {
            if (const auto *field = qobject_cast<const FormField *>(widget))
                return field->error();
        }
        return {};
    }

    QVariant single(const QString &sql, const QList<QVariant> &values = {}) const
    {
        const auto answer = database->read([=](Reader &reader) { return reader.single(sql, values); }).result();
        return answer.ok() ? *answer : QVariant();
    }
    QVariant valueOf(const QByteArray &entity, qint64 id, const char *field) const
    {
        const auto row = database->read([=](Reader &reader) { return readRow(reader, entity, id); }).result();
        return row.ok() ? row->value(QLatin1String(field)) : QVariant();
    }
    qint64 insert(const QByteArray &entity, const QVariantMap &values) const
    {
        const auto id = database->write({}, [=](Writer &writer) { return insertRow(writer, entity, values); }).result();
        return id.ok() ? *id : 0;
    }

    Appearance &appearance;
    QSettings settings;
    ScriptedDialogs dialogs;
    ModuleHost host;
    std::unique_ptr<Database> database;
    std::vector<std::unique_ptr<Importer>> importers;
    QString language = QStringLiteral("en");
    std::unique_ptr<MainWindow> window;
};

}  // namespace hk::test
