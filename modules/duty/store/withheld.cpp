// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/withheld.h"

#include "duty/store/logs.h"
#include "duty/store/queries.h"
#include "storage/rows.h"

#include <algorithm>
#include <array>

namespace hk::duty {

namespace {

constexpr std::array partsOfEntry{"duty_entry_student", "duty_entry_file", "duty_note"};

// Who wrote an entry that is gone, or never came, is not known here.
bool mayKnowGone(const Reader &reader, const QVariantMap &values)
{
    const QVariant isPrivate = values.value(QStringLiteral("private"));
    return mayKnowEntry(reader, isPrivate.isNull() || isPrivate.toBool(), {});
}

Result<bool> mayKnow(Reader &reader, qint64 entry)
{
    Statement circle = reader.statement(logQueries()[QLatin1String("circle")]);
    HK_CHECK(circle.bind(entry).run());
    // One that is out of sight nobody knows.
    return circle.next() && mayKnowEntry(reader, circle.integer(0) != 0, circle.text(1));
}

}  // namespace

Result<bool> withholdsWords(Reader &reader, const RowAskedFor &row)
{
    qint64 entry = row.id;
    if (row.entity != "duty_entry") {
        if (std::find(partsOfEntry.begin(), partsOfEntry.end(), row.entity) == partsOfEntry.end())
            return false;
        QVariantMap values = row.values;
        if (row.id != 0) {
            HK_TRY(values, readRow(reader, row.entity, row.id));
        }
        entry = values.value(QStringLiteral("entry_id")).toLongLong();
        if (entry == 0)
            return !mayKnowEntry(reader, true, {});
    } else if (entry == 0) {
        return !mayKnowGone(reader, row.values);
    }
    HK_TRY(const bool known, mayKnow(reader, entry));
    return !known;
}

}  // namespace hk::duty
