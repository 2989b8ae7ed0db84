// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/sheetname.h"

namespace hk {

namespace {

constexpr qsizetype longestName = 31;

QString cutTo(QString name, qsizetype size)
{
    name.truncate(size);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name;
}

QString allowed(const QString &wanted)
{
    QString name;
    for (const QChar unit : wanted) {
        const bool forbidden = QStringLiteral("[]:*?/\\").contains(unit) || unit < u' ';
        name += forbidden ? QChar(u'-') : unit;
    }
    name = name.trimmed();
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    name = cutTo(name, longestName);
    while (name.endsWith(u'\''))
        name.chop(1);
    // Excel keeps this name for itself.
    if (name.compare(QLatin1String("History"), Qt::CaseInsensitive) == 0)
        name += u'_';
    return name.isEmpty() ? QStringLiteral("Sheet") : name;
}

}  // namespace

QString SheetNames::take(const QString &wanted)
{
    const QString base = allowed(wanted);
    QString name = base;
    for (int number = 2; m_taken.contains(name.toCaseFolded()); ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        name = cutTo(base, longestName - suffix.size()) + suffix;
    }
    m_taken.insert(name.toCaseFolded());
    return name;
}

}  // namespace hk
