// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampledata.h"
#include "shell/mainwindow.h"
#include "storage/rows.h"
#include "storage/searchindex.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/appearance.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hk::test {

// A page of the sample module: the persons, the one shown last, and what was asked of it.
class PersonPage : public Page {
    Q_OBJECT
public:
    PersonPage(const UiContext &context, const QString &id) : m_id(id), m_list(new ListPanel(context, "test.persons"))
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(m_list);
        setFocusProxy(&m_list->table());
    }

    QString id() const override { return m_id; }
    bool mayLeave() override { return leavable; }
    bool showItem(const QByteArray &, qint64 id) override
    {
        shown = id;
        m_list->showItem(id);
        return true;
    }
    std::optional<ShownList> shownList() const override { return m_list->shownList(); }
    QJsonObject saveState() const override { return {{u"note"_qs, note}}; }
    void restoreState(const QJsonObject &state) override { note = state.value(QLatin1String("note")).toString(); }
    void scopeChanged() override { ++scopes; }
    PageActions headerActions() const override { return {{u"shell.exportList"_qs}, u"test.newPerson"_qs}; }

    qint64 shown = 0;
    bool leavable = true;
    QString note;
    int scopes = 0;

private:
    QString m_id;
    ListPanel *m_list;
};

// A module with two pages, things to do, houses to look at and an action.
class PersonUi : public ModuleUi {
public:
    Result<void> start(const UiContext &given) override
    {
        if (!failure.isEmpty())
            return Error{failure};
        context = &given;
        ActionSpec create{u"test.newPerson"_qs, u"New person"_qs, u"add"_qs, QKeySequence(Qt::CTRL | Qt::Key_N), MenuPlace::New};
        given.actions.add(create, &owner, [this] { ++created; });
        return {};
    }
    void stop() override
    {
        context = nullptr;
        ++stopped;
    }
    QList<PageInfo> pages() const override
    {
        return {{u"test.persons"_qs, u"Persons"_qs, {"person"}}, {u"test.others"_qs, u"Others"_qs, {}}};
    }
    std::unique_ptr<Page> makePage(const QString &id) override { return std::make_unique<PersonPage>(*context, id); }
    Result<DeskPart> desk(Reader &, const QList<ScopeChoice> &) const override
    {
        DeskPart part;
        if (withTasks) {
            DeskGroup group{u"Overdue"_qs, {}, StatusKind::Overdue, 10, {}};
            group.rows.push_back(
                {u"T-1"_qs, u"Tap drips"_qs, u"3-502"_qs, u"Zhou"_qs, StatusKind::Overdue, u"2 days overdue"_qs, "person", 7});
            if (overdue > 1)
                group.total = group.overdue = overdue;
            part.groups.push_back(group);
            part.figures.push_back({u"Residents"_qs, 1684, 0, u"people"_qs, 1689.0, {}, {3, 5, 4, 2}});
        } else {
            part.offers.push_back({u"Persons will be listed here."_qs, u"shell.importFile"_qs});
        }
        return part;
    }
    Result<QList<ScopeChoice>> scopes(Reader &) const override
    {
        return QList<ScopeChoice>{{"house", 1, u"House 1"_qs}, {"house", 2, u"House 2"_qs}};
    }

    QObject owner;
    const UiContext *context = nullptr;
    QString failure;
    bool withTasks = true;
    int overdue = 1;  // of which one is shown
    int created = 0;
    int stopped = 0;
};

// A window on a sample data file.
class ShellSample {
    QTemporaryDir m_folder;

public:
    explicit ShellSample(Appearance &look) : appearance(look), settings(m_folder.filePath(u"settings.ini"_qs), QSettings::IniFormat)
    {
    }

    Result<void> open(int persons)
    {
        HK_CHECK(data.open(persons));
        makeWindow();
        return {};
    }

    void makeWindow()
    {
        window.reset();
        std::vector<ModuleFace> faces{{u"test"_qs, u"Roster"_qs, u"roster"_qs, 20, &ui}};
        faces.push_back({u"broken"_qs, u"Broken"_qs, u"duty"_qs, 30, nullptr, u"Its library is missing."_qs});
        WindowContext context{data.database(),
                              data.catalogue(),
                              appearance,
                              data.dialogs,
                              settings,
                              faces,
                              importers,
                              {},
                              [this](Reader &reader, const SearchQuery &query) { return search(reader, query); },
                              systemNow,
                              [this](const Restart &wish) { restarts.append(wish); },
                              u"en"_qs,
                              u"Chen"_qs};
        window = std::make_unique<MainWindow>(context);
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
    }

    template <class T = QWidget> T *find(const QString &name) const { return window->findChild<T *>(name); }

    static Result<QList<SearchHit>> search(Reader &reader, const SearchQuery &query)
    {
        HK_TRY(const std::vector<SearchMatch> matches, searchRows(reader, "person", query.text, query.limit));
        QList<SearchHit> hits;
        for (const SearchMatch &match : matches) {
            HK_TRY(const QVariantMap row, readRow(reader, match.entity, match.id));
            hits << SearchHit{
                match.entity, match.id, u"Persons"_qs, row.value(u"name"_qs).toString(), row.value(u"number"_qs).toString(), {}};
        }
        return hits;
    }

    Result<qint64> addPerson(const QString &number, const QString &name)
    {
        return data.database()
            .write(UnitSpec{},
                   [number, name](Writer &writer) {
                       return insertRow(writer, "person", {{u"number"_qs, number}, {u"name"_qs, name}});
                   })
            .result();
    }

    Appearance &appearance;
    QSettings settings;
    SampleData data;
    PersonUi ui;
    std::vector<std::unique_ptr<Importer>> importers;
    QList<Restart> restarts;
    std::unique_ptr<MainWindow> window;
};

}  // namespace hk::test
