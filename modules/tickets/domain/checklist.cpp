// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/checklist.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace hk::tickets {

QList<CheckLine> checkLines(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("^[-*]?\\s*\\[\\s*([xX✓√]?)\\s*\\]\\s*"));
    QList<CheckLine> lines;
    for (const QString &written : text.split(u'\n')) {
        const QString line = written.trimmed();
        const auto match = mark.match(line);
        const QString words = match.hasMatch() ? line.mid(match.capturedLength()) : line;
        if (!words.isEmpty())
            lines.append({match.hasMatch() && !match.captured(1).isEmpty(), words});
    }
    return lines;
}

QString checkText(const QList<CheckLine> &lines)
{
    QStringList texts;
    for (const CheckLine &line : lines)
        texts << (line.done ? QStringLiteral("[x] ") : QStringLiteral("[ ] ")) + line.text;
    return texts.join(u'\n');
}

QString withCheckList(const QString &text, const QString &more)
{
    QList<CheckLine> lines = checkLines(text);
    for (const CheckLine &line : checkLines(more)) {
        const bool has = std::any_of(lines.begin(), lines.end(), [&line](const CheckLine &own) { return own.text == line.text; });
        if (!has)
            lines.append({false, line.text});
    }
    return checkText(lines);
}

}  // namespace hk::tickets
