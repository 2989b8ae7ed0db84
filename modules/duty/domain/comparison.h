// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace hk::duty {

// The three who tell of a duty: the register at the desk, the own log, the college's summary.
enum class RegisterSource : quint8 { Desk, Own, Summary };
constexpr int registerSources = 3;
QString code(RegisterSource source);
std::optional<RegisterSource> registerSourceOf(const QString &code);

struct RegisterFact {
    RegisterSource source = RegisterSource::Desk;
    QDate day;
    QString person;
    qint64 building = 0;  // 0 = not said
    QString place;  // in words
    std::optional<qint64> starts;
    std::optional<qint64> ends;
};

enum class Difference : quint8 { NotAtDesk, NotInOwnLog, NotInSummary, OtherTimes, OtherBuilding };

// What is told of a person's duty on a day, side by side.
struct ThreeWayLine {
    QDate day;
    QString person;
    std::array<std::optional<RegisterFact>, registerSources> told;
    QList<Difference> differences;

    const std::optional<RegisterFact> &by(RegisterSource source) const { return told[size_t(source)]; }
};

// By day and person. Facts of one day and person belong together, of several duties of the day those that begin nearest. Times
// differ by more than half an hour. A source that says nothing at all in these days is not asked. What the
// own log and an own sheet tell of one duty is one.
QList<ThreeWayLine> compareRegisters(QList<RegisterFact> facts);

}  // namespace hk::duty
