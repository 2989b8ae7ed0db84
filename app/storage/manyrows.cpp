// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/manyrows.h"

namespace hk {

namespace {

constexpr qsizetype mostTogether = 64;

}  // namespace

qsizetype ManyRows::together(qsizetype left)
{
    qsizetype rows = mostTogether;
    while (rows > left)
        rows /= 2;
    return rows;
}

Statement ManyRows::statement(qsizetype rows)
{
    return m_writer.statement(m_into + QStringLiteral(" VALUES ") + (m_places + QStringLiteral(", ")).repeated(rows).chopped(2));
}

Result<void> ManyRows::add(std::initializer_list<QVariant> row)
{
    m_values.append(row);
    return ++m_rows == mostTogether ? run(m_rows) : Result<void>();
}

Result<void> ManyRows::end()
{
    while (m_rows > 0)
        HK_CHECK(run(together(m_rows)));
    return {};
}

// The first of those that were added.
Result<void> ManyRows::run(qsizetype rows)
{
    const qsizetype values = m_values.size() / m_rows * rows;
    Statement insert = statement(rows);
    for (qsizetype i = 0; i < values; ++i)
        insert.bind(m_values.at(i));
    m_values.remove(0, values);
    m_rows -= rows;
    return insert.run();
}

}  // namespace hk
