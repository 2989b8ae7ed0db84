// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "storage/lists.h"
#include "storage/unit.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <optional>

namespace hk {

// The list that a page shows, just as it is seen: what `Ctrl+E` writes to Excel.
struct ShownList {
    QString title;  // of the sheet and the file
    ListQuery query;  // filter and order
    std::vector<QByteArray> columns;  // those shown, in their order
    QString filterText;  // the filter in words, for the sheet that explains; empty: everything
};

// A report in place of a list: `Ctrl+E` writes it to the file and answers its rows. Runs on a reading thread.
struct ShownReport {
    QString title;  // of the file
    QString subject;  // in the audit log, as words
    std::function<Result<int>(const QString &path, const QString &author)> write;
};

// What stands at the right of the page's header: ids of registered actions, from left to right.
struct PageActions {
    QStringList tools;
    QString primary;  // the one that is painted in the accent; may be empty
};

// One tab of a module: it fills the window below the header, which the shell draws. Made when it is first opened, kept until
// the window closes.
class HK_WIDGETS_API Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString id() const = 0;  // "roster.students", also the context of its actions
    // A page that stands in for its module's tabs (a wizard) says its title here; others leave it empty and show the tabs.
    virtual QString title() const { return {}; }
    // A second voice beside the title or the tabs, such as the name of a file.
    virtual QString subtitle() const { return {}; }
    virtual PageActions headerActions() const { return {}; }

    // Filters, order, splitters, what is chosen: small, kept for the next start.
    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject &) { }

    // May it be left now? A page that says no shows why by itself.
    virtual bool mayLeave() { return true; }
    // Chooses and shows the thing; false when it cannot.
    virtual bool showItem(const QByteArray & /*entity*/, qint64 /*id*/) { return false; }
    // Rows were written by anybody. Only pages that were opened hear of it; a hidden one may wait for its showEvent.
    virtual void dataChanged(const ChangeSet &) { }

    // The person looks at other buildings (Workbench::scope).
    virtual void scopeChanged() { }

    virtual std::optional<ShownList> shownList() const { return std::nullopt; }
    virtual std::optional<ShownReport> shownReport() const { return std::nullopt; }
    virtual bool canPrint() const { return false; }
    virtual void print() { }

signals:
    // Title, subtitle, header actions or what may be exported have changed.
    void headerChanged();
    // A page that stands in for others is done and may go.
    void finished();
};

}  // namespace hk
