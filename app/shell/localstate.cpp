// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/localstate.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace hk {

namespace {

constexpr qsizetype mostRecent = 12;

QByteArray packed(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonArray unpacked(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toByteArray()).array();
}

}  // namespace

LocalState::LocalState(QSettings &settings, const QString &dataFile, const QByteArray &person)
    : m_settings(settings), m_person(QString::fromLatin1(person.toHex()))
{
    const QByteArray path = QFileInfo(dataFile).absoluteFilePath().toUtf8();
    m_file = QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12));
}

QString LocalState::own(const char *name) const
{
    return QStringLiteral("data-%1%2/%3").arg(m_file, m_person, QLatin1String(name));
}

QString LocalState::ofPage(const QString &id) const
{
    return QStringLiteral("pages%1/%2").arg(m_person, id);
}

QByteArray LocalState::geometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

void LocalState::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
}

QString LocalState::page() const
{
    return m_settings.value(QStringLiteral("window/page")).toString();
}

void LocalState::setPage(const QString &id)
{
    m_settings.setValue(QStringLiteral("window/page"), id);
}

QJsonObject LocalState::pageState(const QString &id) const
{
    return QJsonDocument::fromJson(m_settings.value(ofPage(id)).toByteArray()).object();
}

void LocalState::setPageState(const QString &id, const QJsonObject &state)
{
    if (state.isEmpty())
        m_settings.remove(ofPage(id));
    else
        m_settings.setValue(ofPage(id), QJsonDocument(state).toJson(QJsonDocument::Compact));
}

bool LocalState::railCollapsed() const
{
    return m_settings.value(QStringLiteral("window/railCollapsed"), false).toBool();
}

void LocalState::setRailCollapsed(bool collapsed)
{
    m_settings.setValue(QStringLiteral("window/railCollapsed"), collapsed);
}

QHash<QString, QString> LocalState::shortcuts() const
{
    QHash<QString, QString> shortcuts;
    const QVariantMap stored = m_settings.value(QStringLiteral("shortcuts")).toMap();
    for (auto it = stored.cbegin(); it != stored.cend(); ++it)
        shortcuts.insert(it.key(), it.value().toString());
    return shortcuts;
}

void LocalState::setShortcuts(const QHash<QString, QString> &shortcuts)
{
    QVariantMap stored;
    for (auto it = shortcuts.cbegin(); it != shortcuts.cend(); ++it)
        stored.insert(it.key(), it.value());
    m_settings.setValue(QStringLiteral("shortcuts"), stored);
}

QList<ScopeChoice> LocalState::scope() const
{
    QList<ScopeChoice> scope;
    const QJsonArray stored = unpacked(m_settings.value(own("scope")));
    for (const QJsonValue &value : stored) {
        const QJsonObject object = value.toObject();
        scope << ScopeChoice{object.value(QLatin1String("entity")).toString().toLatin1(),
                             object.value(QLatin1String("id")).toInteger(), object.value(QLatin1String("title")).toString()};
    }
    return scope;
}

void LocalState::setScope(const QList<ScopeChoice> &scope)
{
    QJsonArray stored;
    for (const ScopeChoice &choice : scope)
        stored.append(QJsonObject{{QStringLiteral("entity"), QString::fromLatin1(choice.entity)},
                                  {QStringLiteral("id"), choice.id},
                                  {QStringLiteral("title"), choice.title}});
    m_settings.setValue(own("scope"), packed(stored));
}

QList<RecentItem> LocalState::recent() const
{
    QList<RecentItem> recent;
    const QJsonArray stored = unpacked(m_settings.value(own("recent")));
    for (const QJsonValue &value : stored) {
        const QJsonObject object = value.toObject();
        recent << RecentItem{object.value(QLatin1String("entity")).toString().toLatin1(),
                             object.value(QLatin1String("id")).toInteger(), object.value(QLatin1String("at")).toInteger()};
    }
    return recent;
}

void LocalState::addRecent(const RecentItem &item)
{
    QList<RecentItem> items = recent();
    items.removeIf([&item](const RecentItem &other) { return other.entity == item.entity && other.id == item.id; });
    items.prepend(item);
    items.resize(std::min(items.size(), mostRecent));
    QJsonArray stored;
    for (const RecentItem &kept : std::as_const(items))
        stored.append(QJsonObject{{QStringLiteral("entity"), QString::fromLatin1(kept.entity)},
                                  {QStringLiteral("id"), kept.id},
                                  {QStringLiteral("at"), kept.at}});
    m_settings.setValue(own("recent"), packed(stored));
}

}  // namespace hk
