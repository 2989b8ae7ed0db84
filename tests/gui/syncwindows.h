// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../sync/serverline.h"
#include "../sync/syncdesk.h"
#include "scripteddialogs.h"

#include "module/datalocation.h"
#include "shell/desk/desklist.h"
#include "shell/mainwindow.h"
#include "support/guiwalk.h"
#include "sync/conflicts.h"
#include "translations/texts.h"
#include "widgets/look/appearance.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

namespace hk::test {

inline QVariantMap lodger(const QString &number, const QString &name)
{
    return {{u"number"_qs, number}, {u"name"_qs, name}, {u"gender"_qs, u"male"_qs}};
}

// Keeps the words of all rows of an entity from everybody.
class OneKeeper : public ModuleLookup {
public:
    QByteArray withheld;
    QObject *moduleNamed(const QString &) const override { return nullptr; }
    Result<QList<LinkedRow>> linkedTo(Reader &, const QByteArray &, qint64) const override { return QList<LinkedRow>(); }
    Result<bool> withholds(Reader &, const RowAskedFor &row) const override { return row.entity == withheld; }
};

// A data file, its synchronisation, and a window on it.
class WindowedDesk {
public:
    WindowedDesk(const SharedCatalogue &shared, const QString &file, Appearance &look, LineMaker line,
                 const SyncPace &pace = fastPace())
        : data(shared, file),
          m_settings(file + u".ini"_qs, QSettings::IniFormat),
          m_catalogue(shared.catalogue()),
          m_look(look),
          sync(std::make_unique<SyncService>(data.database(), &m_keychain, std::move(line), pace))
    {
        makeWindow(u"en"_qs);
    }
    ~WindowedDesk()
    {
        window.reset();
        sync.reset();
    }

    void makeWindow(const QString &language)
    {
        window.reset();
        WindowContext context{data.database(),
                              m_catalogue,
                              m_look,
                              dialogs,
                              m_settings,
                              {},
                              m_importers,
                              {},
                              [](Reader &, const SearchQuery &) { return QList<SearchHit>(); },
                              systemNow,
                              [](const Restart &) {},
                              language,
                              u"Chen"_qs};
        context.sync = sync.get();
        context.modules = &modules;
        context.settleClaim = [](Writer &writer, const QByteArray &entity, qint64 row, bool holds) {
            return roster::RosterModule().settleClaim(writer, entity, row, holds, QDate(2026, 11, 20));
        };
        window = std::make_unique<MainWindow>(context);
        window->resize(1366, 768);
        window->show();
    }
    template <class T = QWidget> T *find(const QString &name) const { return window->findChild<T *>(name); }
    QString foot() const { return find<QToolButton>(u"status.sync"_qs)->text(); }
    QString deskText() const
    {
        QStringList lines;
        const auto *list = window->findChild<DeskList *>();
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            lines << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return lines.join(u'\n');
    }
    qint64 firstConflict()
    {
        const auto open = data.read([](Reader &reader) { return openConflicts(reader, {}); });
        return open.ok() && !open->isEmpty() ? open->first().id : 0;
    }
    QPushButton *decideButton() { return find<QPushButton>(u"conflict.%1.decide"_qs.arg(firstConflict())); }

    SyncDesk data;
    ScriptedDialogs dialogs;
    OneKeeper modules;

private:
    QSettings m_settings;
    MemoryKeychain m_keychain;
    std::vector<std::unique_ptr<Importer>> m_importers;
    const Catalogue &m_catalogue;
    Appearance &m_look;

public:
    std::unique_ptr<SyncService> sync;
    std::unique_ptr<MainWindow> window;
};

// Two windows on two data files, one server between them.
class SyncWindows : public QObject {
    Q_OBJECT

protected slots:
    void initTestCase();
    void init();
    void cleanup();

protected:
    WindowedDesk &a() { return *m_a; }
    WindowedDesk &b() { return *m_b; }
    // Through the dialog, as a person does it.
    void connectDesk(WindowedDesk &desk);
    void connectBoth();

    SharedCatalogue m_shared;
    QTranslator m_translator;
    std::unique_ptr<Appearance> m_look;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SharedServer> m_server;
    std::unique_ptr<WindowedDesk> m_a;
    std::unique_ptr<WindowedDesk> m_b;
};

}  // namespace hk::test
