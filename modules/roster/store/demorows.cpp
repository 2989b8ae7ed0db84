// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/demorows.h"

#include "storage/batches.h"
#include "storage/rows.h"

namespace hk::roster {

Result<void> DemoRows::start()
{
    if (m_writer.batch() != 0)
        return {};
    Batch deed;
    deed.kind = QStringLiteral("edit");
    deed.at = m_writer.now();
    HK_TRY(const qint64 batch, beginBatch(m_writer, deed));
    return m_writer.setBatch(batch);
}

Result<qint64> DemoRows::add(const QByteArray &entity, const QVariantMap &values)
{
    constexpr int operationsOfUnit = 450;
    if (++m_inUnit > operationsOfUnit) {
        HK_CHECK(m_writer.nextUnit());
        m_inUnit = 1;
    }
    return insertRow(m_writer, entity, values);
}

}  // namespace hk::roster
