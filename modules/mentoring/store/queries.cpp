// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/queries.h"

namespace hk::mentoring {

namespace {

QString pathOf(const char *name)
{
    return QStringLiteral(":/hallkeeper/mentoring/store/queries/%1.sql").arg(QLatin1String(name));
}

}  // namespace

const SqlFile &pairingQueries()
{
    static const SqlFile file(pathOf("pairings"));
    return file;
}

const SqlFile &meetingQueries()
{
    static const SqlFile file(pathOf("meetings"));
    return file;
}

const SqlFile &followUpQueries()
{
    static const SqlFile file(pathOf("followups"));
    return file;
}

const SqlFile &confidenceQueries()
{
    static const SqlFile file(pathOf("confidences"));
    return file;
}

const SqlFile &quotaQueries()
{
    static const SqlFile file(pathOf("quotas"));
    return file;
}

const SqlFile &importQueries()
{
    static const SqlFile file(pathOf("import"));
    return file;
}

const SqlFile &settingQueries()
{
    static const SqlFile file(pathOf("settings"));
    return file;
}

const SqlFile &demoQueries()
{
    static const SqlFile file(pathOf("demo"));
    return file;
}

const SqlFile &tieQueries()
{
    static const SqlFile file(pathOf("ties"));
    return file;
}

QVariant keyOrNull(qint64 key)
{
    return key == 0 ? QVariant() : QVariant(key);
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant dayOrNull(QDate day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

QDate dayAt(const Statement &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

QString accountName(const Reader &reader)
{
    return reader.viewer().name;
}

}  // namespace hk::mentoring
