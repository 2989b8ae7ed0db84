// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <initializer_list>

namespace hk {

// Inserts rows many at a time: the way of one statement through the driver costs as much as the row itself.
class ManyRows {
public:
    // "INSERT INTO t (a, b) VALUES (?, ?)".
    ManyRows(Writer &writer, QString one)
        : m_writer(writer), m_one(std::move(one)), m_places(QStringLiteral(", ") + m_one.section(QStringLiteral(" VALUES "), 1))
    {
    }

    Result<void> add(std::initializer_list<QVariant> row)
    {
        m_values.append(row);
        return ++m_rows == mostTogether ? run(m_rows) : Result<void>();
    }

    // What is left; nothing is written for certain before.
    Result<void> end()
    {
        while (m_rows > 0)
            HK_CHECK(run(together(m_rows)));
        return {};
    }

    // So many rows go together when so many are left: few numbers, so that few statements are prepared.
    static qsizetype together(qsizetype left)
    {
        qsizetype rows = mostTogether;
        while (rows > left)
            rows /= 2;
        return rows;
    }
    Statement statement(qsizetype rows) { return m_writer.statement(m_one + m_places.repeated(rows - 1)); }

private:
    static constexpr qsizetype mostTogether = 64;

    // The first of those that were added.
    Result<void> run(qsizetype rows)
    {
        const qsizetype values = m_values.size() / m_rows * rows;
        Statement insert = statement(rows);
        for (qsizetype i = 0; i < values; ++i)
            insert.bind(m_values.at(i));
        m_values.remove(0, values);
        m_rows -= rows;
        return insert.run();
    }

    Writer &m_writer;
    QString m_one;
    QString m_places;
    QList<QVariant> m_values;
    qsizetype m_rows = 0;
};

}  // namespace hk
