// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/queries.h"

#include "base/clock.h"
#include "storage/batches.h"

namespace hk::duty {

const SqlFile &planQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/duty/store/queries/plan.sql"));
    return file;
}

const SqlFile &logQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/duty/store/queries/logs.sql"));
    return file;
}

const SqlFile &presenceQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/duty/store/queries/presence.sql"));
    return file;
}

const SqlFile &demoQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/duty/store/queries/demo.sql"));
    return file;
}

QVariant keyOrNull(qint64 key)
{
    return key == 0 ? QVariant() : QVariant(key);
}

QVariant wordsOrNull(const QString &text)
{
    return text.trimmed().isEmpty() ? QVariant() : QVariant(text.trimmed());
}

Result<void> beginLongStep(Writer &writer)
{
    if (writer.batch() != 0)
        return {};
    Batch deed;
    deed.kind = QStringLiteral("edit");
    deed.at = writer.now();
    HK_TRY(const qint64 batch, beginBatch(writer, deed));
    HK_CHECK(writer.setBatch(batch));
    return {};
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

qint64 beginningOf(QDate day)
{
    return day.startOfDay(campusTimeZone()).toMSecsSinceEpoch();
}

qint64 endOf(QDate day)
{
    return beginningOf(day.addDays(1));
}

}  // namespace hk::duty
