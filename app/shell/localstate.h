// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

#include <QHash>
#include <QJsonObject>
#include <QSettings>

namespace hk {

// A thing that was opened, remembered without its name: settings files of a computer carry no personal data.
struct RecentItem {
    QByteArray entity;
    qint64 id = 0;
    qint64 at = 0;  // UTC milliseconds
};

// What this computer remembers for the person: the window as a whole, and apart for each data file what belongs to its rows.
class LocalState {
public:
    // `person`: the uid of the account, whose filters and recent things are nobody else's; the place in the window is everybody's.
    LocalState(QSettings &settings, const QString &dataFile, const QByteArray &person = {});

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QString page() const;
    void setPage(const QString &id);
    QJsonObject pageState(const QString &id) const;
    void setPageState(const QString &id, const QJsonObject &state);
    bool railCollapsed() const;
    void setRailCollapsed(bool collapsed);
    QHash<QString, QString> shortcuts() const;
    void setShortcuts(const QHash<QString, QString> &shortcuts);

    QList<ScopeChoice> scope() const;
    void setScope(const QList<ScopeChoice> &scope);
    QList<RecentItem> recent() const;
    void addRecent(const RecentItem &item);

private:
    QString own(const char *name) const;
    QString ofPage(const QString &id) const;

    QSettings &m_settings;
    QString m_file;
    QString m_person;
};

}  // namespace hk
