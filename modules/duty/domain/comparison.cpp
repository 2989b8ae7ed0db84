// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/comparison.h"

#include "base/text.h"

#include <algorithm>

namespace hk::duty {

namespace {

constexpr qint64 halfAnHour = 1'800'000;

QString keyOf(const RegisterFact &fact)
{
    return fact.day.toString(Qt::ISODate) + u'|' + withoutBlanks(toHalfWidth(fact.person));
}

bool isFar(const std::optional<qint64> &one, const std::optional<qint64> &other)
{
    return one && other && std::abs(*one - *other) > halfAnHour;
}

// How far apart two facts begin; what says no time fits anywhere.
qint64 apart(const RegisterFact &one, const ThreeWayLine &line)
{
    for (const auto &told : line.told) {
        if (told && told->starts && one.starts)
            return std::abs(*told->starts - *one.starts);
    }
    return 0;
}

// Somebody's own sheet beside their own log tells of the same duty when both begin about the same time.
bool isToldAlready(const QList<ThreeWayLine> &lines, qsizetype first, const RegisterFact &fact)
{
    if (fact.source != RegisterSource::Own)
        return false;
    return std::any_of(lines.begin() + first, lines.end(), [&fact](const ThreeWayLine &line) {
        const auto &own = line.by(RegisterSource::Own);
        return own && !isFar(own->starts, fact.starts)
            && (own->building == 0 || fact.building == 0 || own->building == fact.building);
    });
}

void put(QList<ThreeWayLine> &lines, qsizetype first, const RegisterFact &fact)
{
    ThreeWayLine *best = nullptr;
    for (qsizetype i = first; i < lines.size(); ++i) {
        const bool isOpen = !lines[i].by(fact.source).has_value();
        if (isOpen && (!best || apart(fact, lines[i]) < apart(fact, *best)))
            best = &lines[i];
    }
    if (!best) {
        lines.append({fact.day, fact.person, {}, {}});
        best = &lines.last();
    }
    best->told[size_t(fact.source)] = fact;
}

QList<Difference> differencesOf(const ThreeWayLine &line, const std::array<bool, registerSources> &asked)
{
    constexpr Difference missing[] = {Difference::NotAtDesk, Difference::NotInOwnLog, Difference::NotInSummary};
    QList<Difference> differences;
    bool otherTimes = false;
    bool otherBuilding = false;
    for (size_t one = 0; one < registerSources; ++one) {
        if (!line.told[one] && asked[one])
            differences << missing[one];
        for (size_t other = one + 1; other < registerSources && line.told[one]; ++other) {
            if (!line.told[other])
                continue;
            const RegisterFact &a = *line.told[one];
            const RegisterFact &b = *line.told[other];
            otherTimes = otherTimes || isFar(a.starts, b.starts) || isFar(a.ends, b.ends);
            otherBuilding = otherBuilding || (a.building != 0 && b.building != 0 && a.building != b.building);
        }
    }
    if (otherTimes)
        differences << Difference::OtherTimes;
    if (otherBuilding)
        differences << Difference::OtherBuilding;
    return differences;
}

}  // namespace

QString code(RegisterSource source)
{
    constexpr const char *codes[] = {"desk", "own", "summary"};
    return QString::fromLatin1(codes[size_t(source)]);
}

std::optional<RegisterSource> registerSourceOf(const QString &word)
{
    for (const RegisterSource source : {RegisterSource::Desk, RegisterSource::Own, RegisterSource::Summary}) {
        if (code(source) == word)
            return source;
    }
    return std::nullopt;
}

QList<ThreeWayLine> compareRegisters(QList<RegisterFact> facts)
{
    std::array<bool, registerSources> asked{};
    for (const RegisterFact &fact : std::as_const(facts))
        asked[size_t(fact.source)] = true;
    std::stable_sort(facts.begin(), facts.end(), [](const RegisterFact &a, const RegisterFact &b) {
        return std::tuple(keyOf(a), a.source, a.starts.value_or(0)) < std::tuple(keyOf(b), b.source, b.starts.value_or(0));
    });
    QList<ThreeWayLine> lines;
    qsizetype first = 0;
    QString key;
    for (const RegisterFact &fact : std::as_const(facts)) {
        if (keyOf(fact) != key) {
            key = keyOf(fact);
            first = lines.size();
        }
        if (!isToldAlready(lines, first, fact))
            put(lines, first, fact);
    }
    for (ThreeWayLine &line : lines)
        line.differences = differencesOf(line, asked);
    return lines;
}

}  // namespace hk::duty
