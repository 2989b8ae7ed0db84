// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/connection.h"
#include "widgets/look/status.h"
#include "widgets/page.h"
#include "widgets/workbench.h"

#include <QtPlugin>

#include <optional>
#include <vector>

namespace hk {

// A tab in the header of a module.
struct PageInfo {
    QString id;  // "roster.students"
    QString title;  // "Students"
    QList<QByteArray> entities;  // things that open on this page
    // Of a page where things wait for somebody: how many, shown in its tab. The module opens there while there are some, and
    // elsewhere while there are none.
    std::optional<int> waiting = {};
};

// A page of the settings.
struct SettingsInfo {
    QString id;  // "roster.settings"
    QString title;
    QString icon;
};

// A thing to do: a row of the desk, which opens the thing itself.
struct DeskRow {
    QString code;  // "GD-1109-014"; may be empty
    QString text;  // what it is about
    QString place;
    QString person;
    std::optional<StatusKind> status;
    QString statusText;  // "Due by 17:30 today"
    QByteArray entity;
    qint64 id = 0;
};

struct DeskGroup {
    QString title;
    QString icon;
    std::optional<StatusKind> status;  // its icon instead of `icon`
    int order = 100;  // the lower, the higher up
    std::vector<DeskRow> rows;
    int total = 0;  // when there are more than the rows given; 0: as many
    QString page = {};  // opens on a click at the group's head
    int overdue = 0;  // of the total; 0: as many as the rows given say
};

// A figure beside its value of last week.
struct DeskFigure {
    QString title;
    double value = 0;
    int decimals = 0;
    QString unit;
    std::optional<double> before;
    QString beforeLabel = {};  // "Last week" unless it says otherwise
    std::vector<double> line = {};  // the last weeks, oldest first; less than two: no line
    std::optional<StatusKind> status = {};
    QString statusText = {};  // "below 95", only past a threshold
    QString page = {};  // opens on a click
};

// A first step, offered while there is nothing to do.
struct DeskOffer {
    QString text;  // what would be here, one sentence
    QString action;  // id of the action of its button
};

// What a module puts on the desk.
struct DeskPart {
    std::vector<DeskGroup> groups;
    std::vector<DeskFigure> figures;
    std::vector<DeskOffer> offers;
};

// The face of a module with widgets: a plugin of its own that links the headless one. Its JSON metadata names the module it
// belongs to: {"id": "rosterui", "for": "roster"}. It may be started anew after a stop (a change of language does so).
class ModuleUi {
public:
    virtual ~ModuleUi() = default;

    // Registers its actions. The context is valid until stop(), when all its pages are gone.
    virtual Result<void> start(const UiContext &context) = 0;
    virtual void stop() = 0;

    // Its tabs from left to right; the first one opens from the rail.
    virtual QList<PageInfo> pages() const = 0;
    virtual std::unique_ptr<Page> makePage(const QString &id) = 0;

    // Called on a reading thread, with what the person looks at.
    virtual Result<DeskPart> desk(Reader &, const QList<ScopeChoice> &) const { return DeskPart{}; }
    // What the scope chooser offers; called on a reading thread.
    virtual Result<QList<ScopeChoice>> scopes(Reader &) const { return QList<ScopeChoice>{}; }

    virtual QList<SettingsInfo> settings() const { return {}; }
    virtual std::unique_ptr<QWidget> makeSettings(const QString & /*id*/) { return nullptr; }
};

}  // namespace hk

#define HK_MODULE_UI_IID "org.hallkeeper.ModuleUi/1"
Q_DECLARE_INTERFACE(hk::ModuleUi, HK_MODULE_UI_IID)
