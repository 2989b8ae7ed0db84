// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <initializer_list>

namespace hk {

// Inserts rows many at a time: the way of one statement through the driver costs as much as the row itself.
class ManyRows {
public:
    // "INSERT INTO t (a, b)" and "(?, ?)".
    ManyRows(Writer &writer, QString into, QString places) : m_writer(writer), m_into(std::move(into)), m_places(std::move(places))
    {
    }

    Result<void> add(std::initializer_list<QVariant> row);
    // What is left; nothing is written for certain before.
    Result<void> end();

    // So many rows go together when so many are left: few numbers, so that few statements are prepared.
    static qsizetype together(qsizetype left);
    Statement statement(qsizetype rows);

private:
    Result<void> run(qsizetype rows);

    Writer &m_writer;
    QString m_into;
    QString m_places;
    QList<QVariant> m_values;
    qsizetype m_rows = 0;
};

}  // namespace hk
