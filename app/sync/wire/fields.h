// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/wire/messages.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <initializer_list>
#include <optional>
#include <utility>

namespace hk::wire {

// Reads the members of one JSON object and keeps the name of the first that is not what it should be.
class Fields {
public:
    explicit Fields(const QJsonValue &value);

    bool ok() const { return m_fault.isEmpty(); }
    QString fault() const { return m_fault; }
    void fail(const char *name);

    QString text(const char *name, qsizetype longest);
    qint64 integer(const char *name, qint64 least, qint64 most);
    bool truth(const char *name);
    // A word of the lower case that programs use: a code, an entity's or a field's name.
    QByteArray word(const char *name);
    QByteArray uid(const char *name);
    QByteArray optionalUid(const char *name);
    QByteArray bytes(const char *name, qsizetype least, qsizetype most);
    quint64 decimal(const char *name);
    QByteArray hexadecimal(const char *name);
    // Fields of a row by name: texts, numbers and nothing.
    QJsonObject row(const char *name);
    QJsonValue object(const char *name);
    bool has(const char *name) const;

    // Runs over a list of at most `most`; what `each` finds wrong is this object's fault.
    void list(const char *name, qsizetype most, const std::function<QString(const QJsonValue &)> &each);

    template <class E> E choice(const char *name, std::initializer_list<std::pair<E, const char *>> words)
    {
        const QByteArray found = word(name);
        for (const auto &[value, text] : words) {
            if (found == text)
                return value;
        }
        fail(name);
        return words.begin()->first;
    }

private:
    QJsonValue value(const char *name) const;

    QJsonObject m_object;
    QString m_fault;
};

// Messages, and parts of them, that stand in others too.
QJsonObject cursorObject(const Cursor &cursor);
QString readCursor(const QJsonValue &value, Cursor &cursor);
QJsonObject pullRequestObject(const PullRequest &request);
QString readPullRequest(const QJsonValue &value, PullRequest &request);
QJsonObject pullAnswerObject(const PullAnswer &answer);
QString readPullAnswer(const QJsonValue &value, PullAnswer &answer);

}  // namespace hk::wire
