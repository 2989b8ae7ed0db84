// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/pairings.h"

#include "base/clock.h"
#include "base/text.h"
#include "mentoring/domain/talkday.h"
#include "mentoring/store/keepers.h"
#include "mentoring/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct PairingText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Pairings)
public:
    static Error noName() { return {tr("A mentor needs a name.")}; }
    static Error numberTaken(const QString &number) { return {tr("The staff number %1 is another mentor's.").arg(number)}; }
    static Error already() { return {tr("They are mentor and student already.")}; }
    static Error noDay() { return {tr("Say from which day.")}; }
    static Error full(const QString &mentor, int students)
    {
        return {tr("%1 has %n student(s), as many as may be. Choose another mentor, or confirm that there may be more.", nullptr,
                   students)
                    .arg(mentor)};
    }
    static Error endsBefore() { return {tr("A pairing cannot end before it begins.")}; }
    static Error hasBegun(const QString &mentor, QDate from)
    {
        return {tr("%1 has been the mentor since %2, and that would be lost. Choose a later day, or end that pairing first.")
                    .arg(mentor, from.toString(Qt::ISODate))};
    }
    static Error severalNamed(const QString &name)
    {
        return {tr("More than one mentor is called %1. Say the staff number.").arg(name)};
    }
    static Error named(const QString &name)
    {
        return {tr("There is a mentor called %1. Choose them, or give the new one a staff number.").arg(name)};
    }
    static QString changed() { return tr("change of mentor"); }
};

Mentor mentorFrom(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2),         row.integer(3),
            row.text(4),    row.text(5), int(row.integer(6)), int(row.integer(7))};
}

Result<QList<Mentor>> mentorsBy(Reader &reader, qint64 mentor, QDate day)
{
    Statement rows = reader.statement(pairingQueries()[QLatin1String("mentors")]);
    HK_CHECK(rows.bind(QStringLiteral(":mentor"), keyOrNull(mentor)).bind(QStringLiteral(":day"), day.toString(Qt::ISODate)).run());
    QList<Mentor> found;
    while (rows.next())
        found << mentorFrom(rows);
    return found;
}

Result<QVariantMap> mentorValues(Reader &reader, const Mentor &mentor)
{
    const QString name = squeezed(mentor.name);
    const QString number = squeezed(mentor.number);
    if (name.isEmpty())
        return PairingText::noName();
    if (!number.isEmpty()) {
        HK_TRY(const QVariant known, reader.single(pairingQueries()[QLatin1String("mentorNumbered")], {number}));
        if (!known.isNull() && known.toLongLong() != mentor.id)
            return PairingText::numberTaken(number);
    }
    return QVariantMap{{QStringLiteral("name"), name},
                       {QStringLiteral("number"), textOrNull(number)},
                       {QStringLiteral("college_id"), keyOrNull(mentor.college)},
                       {QStringLiteral("team"), textOrNull(squeezed(mentor.team))},
                       {QStringLiteral("most_students"), keyOrNull(mentor.mostStudents)}};
}

struct PairedDays {
    qint64 id = 0;
    qint64 mentor = 0;
    QDate from;
    QDate to;
};

// The pairings of a student that hold on this day or later.
Result<QList<PairedDays>> currentPairings(Reader &reader, qint64 student, QDate day)
{
    Statement rows = reader.statement(pairingQueries()[QLatin1String("current")]);
    HK_CHECK(rows.bind(QStringLiteral(":student"), student).bind(QStringLiteral(":day"), day.toString(Qt::ISODate)).run());
    QList<PairedDays> found;
    while (rows.next())
        found.append({rows.integer(0), rows.integer(1), dayAt(rows, 2), dayAt(rows, 3)});
    return found;
}

Result<bool> isMentorNamed(Reader &reader, const QString &name)
{
    HK_TRY(const QVariant known, reader.single(pairingQueries()[QLatin1String("mentorsNamed")], {name}));
    return !known.isNull();
}

// Name and number as they are today: they stay readable for whoever no longer sees the student.
Result<qint64> insertPairing(Writer &writer, qint64 mentor, qint64 student, QDate from)
{
    HK_TRY(const QVariantMap known, readRow(writer, "student", student));
    return insertRow(writer, "mentor_pairing",
                     {{QStringLiteral("mentor_id"), mentor},
                      {QStringLiteral("student_id"), student},
                      {QStringLiteral("student_name"), known.value(QStringLiteral("name"))},
                      {QStringLiteral("student_number"), known.value(QStringLiteral("number"))},
                      {QStringLiteral("from_date"), dayOrNull(from)}});
}

// By the roster's name the students of a mentor are found, and shown to the mentor's account.
Result<void> nameInRoster(Writer &writer, qint64 student, const QString &mentor)
{
    HK_TRY(const QVariantMap known, readRow(writer, "student", student));
    if (known.value(QStringLiteral("mentor")).toString() == mentor)
        return {};
    return updateRow(writer, "student", student, {{QStringLiteral("mentor"), mentor}});
}

Result<void> endOn(Writer &writer, qint64 pairing, QDate lastDay, const QString &reason)
{
    return updateRow(
        writer, "mentor_pairing", pairing,
        {{QStringLiteral("to_date"), lastDay.toString(Qt::ISODate)}, {QStringLiteral("end_reason"), textOrNull(reason)}});
}

// What the student had ends on the day before. What would only have begun then never was, unless it has begun already.
Result<void> makeWay(Writer &writer, const PairedDays &each, const PairingStep &step, const QString &reason)
{
    if (!each.from.isValid() || each.from < step.from)
        return endOn(writer, each.id, step.from.addDays(-1), reason);
    HK_TRY(const QVariant talks,
           writer.single(pairingQueries()[QLatin1String("talksSince")],
                         {each.mentor, step.student, monthNumber(each.from), each.from.toString(Qt::ISODate)}));
    if (each.from < campusDate(writer.now()) || talks.toInt() > 0) {
        HK_TRY(const Mentor mentor, mentorOf(writer, each.mentor, each.from));
        return PairingText::hasBegun(mentor.name, each.from);
    }
    return deleteRow(writer, "mentor_pairing", each.id);
}

// The roster then names whoever is the mentor now, or nobody.
Result<void> forgetInRoster(Writer &writer, qint64 student, qint64 mentor)
{
    if (student == 0)
        return {};
    const QDate today = campusDate(writer.now());
    HK_TRY(const Mentor former, mentorOf(writer, mentor, today));
    HK_TRY(const QVariantMap known, readRow(writer, "student", student));
    if (known.value(QStringLiteral("mentor")).toString() != former.name)
        return {};
    QString next;
    HK_TRY(const QList<PairedDays> current, currentPairings(writer, student, today.addDays(1)));
    for (const PairedDays &each : current) {
        if (each.mentor == mentor || (each.from.isValid() && each.from > today))
            continue;
        HK_TRY(const Mentor other, mentorOf(writer, each.mentor, today));
        next = other.name;
    }
    return updateRow(writer, "student", student, {{QStringLiteral("mentor"), textOrNull(next)}});
}

// Whoever follows on a day that was to come is named on that day, and so is a first one: students and the names.
Result<QList<std::pair<qint64, QString>>> mentorsBegun(Reader &reader, QDate today)
{
    QList<std::pair<qint64, QString>> begun;
    if (!writesAll(reader, "student") || !readsAll(reader, "mentor_pairing"))
        return begun;
    Statement rows = reader.statement(pairingQueries()[QLatin1String("begun")]);
    HK_CHECK(rows.bind(QStringLiteral(":today"), today.toString(Qt::ISODate)).run());
    while (rows.next())
        begun.append({rows.integer(0), rows.text(1)});
    return begun;
}

}  // namespace

Result<QList<Mentor>> mentors(Reader &reader, QDate day)
{
    return mentorsBy(reader, 0, day);
}

Result<Mentor> mentorOf(Reader &reader, qint64 mentor, QDate day)
{
    HK_TRY(const QList<Mentor> found, mentorsBy(reader, mentor, day));
    if (found.isEmpty()) {
        // The error of a row that is gone.
        HK_CHECK(readRow(reader, "mentor", mentor));
        return Mentor();
    }
    return found.constFirst();
}

Result<qint64> mentorMeant(Reader &reader, const QString &name, const QString &number)
{
    if (!number.isEmpty()) {
        HK_TRY(const QVariant known, reader.single(pairingQueries()[QLatin1String("mentorNumbered")], {number}));
        if (!known.isNull())
            return known.toLongLong();
    }
    if (name.isEmpty())
        return qint64(0);
    Statement rows = reader.statement(pairingQueries()[QLatin1String("mentorsNamed")]);
    HK_CHECK(rows.bind(name).run());
    QList<qint64> meant;
    while (rows.next()) {
        // One of another number is somebody else of this name.
        if (number.isEmpty() || rows.text(1).isEmpty())
            meant << rows.integer(0);
    }
    return meant.size() == 1 ? meant.constFirst() : 0;
}

Result<qint64> mentorMeantOrNew(Writer &writer, const QString &name, const QString &number)
{
    HK_TRY(const qint64 known, mentorMeant(writer, name, number));
    if (known != 0)
        return known;
    HK_TRY(const bool isNamed, isMentorNamed(writer, name));
    if (isNamed && number.isEmpty())
        return PairingText::severalNamed(name);
    Mentor mentor;
    mentor.name = name;
    mentor.number = number;
    return addMentor(writer, mentor);
}

Result<qint64> mentorTyped(Reader &reader, const QString &words)
{
    HK_TRY(const qint64 numbered, mentorMeant(reader, {}, words));
    return numbered != 0 ? Result<qint64>(numbered) : mentorMeant(reader, words, {});
}

Result<qint64> addMentor(Writer &writer, const Mentor &mentor)
{
    HK_TRY(const QVariantMap values, mentorValues(writer, mentor));
    HK_TRY(const bool isNamed, isMentorNamed(writer, squeezed(mentor.name)));
    if (isNamed && squeezed(mentor.number).isEmpty())
        return PairingText::named(squeezed(mentor.name));
    return insertRow(writer, "mentor", values);
}

Result<void> editMentor(Writer &writer, const Mentor &mentor)
{
    HK_TRY(const QVariantMap values, mentorValues(writer, mentor));
    return updateRow(writer, "mentor", mentor.id, values);
}

Result<QStringList> teams(Reader &reader)
{
    Statement rows = reader.statement(pairingQueries()[QLatin1String("teams")]);
    HK_CHECK(rows.run());
    QStringList found;
    while (rows.next())
        found << rows.text(0);
    return found;
}

Result<QList<Pairing>> pairingsOfStudent(Reader &reader, qint64 student)
{
    Statement rows = reader.statement(pairingQueries()[QLatin1String("ofStudent")]);
    HK_CHECK(rows.bind(student).run());
    QList<Pairing> found;
    while (rows.next()) {
        Pairing pairing{rows.integer(0), rows.integer(1), rows.text(2), rows.text(3), student};
        pairing.from = dayAt(rows, 4);
        pairing.to = dayAt(rows, 5);
        pairing.endReason = rows.text(6);
        found << pairing;
    }
    return found;
}

Result<QList<Pairing>> pairingsOfMentor(Reader &reader, qint64 mentor, QDate day)
{
    Statement rows = reader.statement(pairingQueries()[QLatin1String("ofMentor")]);
    HK_CHECK(rows.bind(QStringLiteral(":mentor"), mentor).bind(QStringLiteral(":current"), dayOrNull(day)).run());
    QList<Pairing> found;
    while (rows.next()) {
        Pairing pairing{rows.integer(0), mentor, {}, {}, rows.integer(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)};
        pairing.from = dayAt(rows, 6);
        pairing.to = dayAt(rows, 7);
        pairing.endReason = rows.text(8);
        found << pairing;
    }
    return found;
}

Result<qint64> pairStudent(Writer &writer, const PairingStep &step)
{
    if (!step.from.isValid())
        return PairingText::noDay();
    HK_TRY(const Mentor mentor, mentorOf(writer, step.mentor, step.from));
    HK_TRY(const QList<PairedDays> current, currentPairings(writer, step.student, step.from));
    if (std::any_of(current.begin(), current.end(), [&](const PairedDays &each) { return each.mentor == step.mentor; }))
        return PairingText::already();
    if (mentor.isFull() && !step.beyondLimit)
        return PairingText::full(mentor.name, mentor.students);
    HK_TRY(const qint64 pairing, insertPairing(writer, step.mentor, step.student, step.from));
    // One to come sees the student from that day on.
    if (step.from <= campusDate(writer.now()))
        HK_CHECK(nameInRoster(writer, step.student, mentor.name));
    return pairing;
}

Result<qint64> changeMentor(Writer &writer, const PairingStep &step)
{
    if (!step.from.isValid())
        return PairingText::noDay();
    const QString reason = step.reason.isEmpty() ? PairingText::changed() : step.reason;
    HK_TRY(const QList<PairedDays> current, currentPairings(writer, step.student, step.from));
    for (const PairedDays &each : current) {
        if (each.mentor == step.mentor)
            return PairingText::already();
        HK_CHECK(makeWay(writer, each, step, reason));
    }
    return pairStudent(writer, step);
}

Result<void> endPairing(Writer &writer, qint64 pairing, QDate lastDay, const QString &reason)
{
    if (!lastDay.isValid())
        return PairingText::noDay();
    HK_TRY(const QVariantMap row, readRow(writer, "mentor_pairing", pairing));
    const QDate from = QDate::fromString(row.value(QStringLiteral("from_date")).toString(), Qt::ISODate);
    if (from.isValid() && lastDay < from)
        return PairingText::endsBefore();
    HK_CHECK(endOn(writer, pairing, lastDay, reason));
    if (lastDay > campusDate(writer.now()))
        return {};
    return forgetInRoster(writer, row.value(QStringLiteral("student_id")).toLongLong(),
                          row.value(QStringLiteral("mentor_id")).toLongLong());
}

Result<bool> hasMentorsOfToday(Reader &reader, QDate today)
{
    HK_TRY(const auto begun, mentorsBegun(reader, today));
    return !begun.isEmpty();
}

Result<int> nameMentorsOfToday(Writer &writer)
{
    HK_TRY(const auto begun, mentorsBegun(writer, campusDate(writer.now())));
    for (const auto &[student, mentor] : begun)
        HK_CHECK(updateRow(writer, "student", student, {{QStringLiteral("mentor"), mentor}}));
    return int(begun.size());
}

Result<int> pairByRoster(Writer &writer, QDate from)
{
    struct Named {
        qint64 student = 0;
        QString mentor;
    };
    QList<Named> named;
    {
        Statement rows = writer.statement(pairingQueries()[QLatin1String("rosterPairs")]);
        HK_CHECK(rows.bind(QStringLiteral(":day"), from.toString(Qt::ISODate)).run());
        while (rows.next())
            named.append({rows.integer(0), squeezed(rows.text(1))});
    }
    int made = 0;
    for (const Named &each : std::as_const(named)) {
        HK_TRY(qint64 mentor, mentorMeant(writer, each.mentor, {}));
        HK_TRY(const bool isNamed, isMentorNamed(writer, each.mentor));
        // Of two of one name nobody knows which is meant.
        if (mentor == 0 && isNamed)
            continue;
        ++made;
        if (mentor == 0) {
            Mentor added;
            added.name = each.mentor;
            HK_TRY(mentor, addMentor(writer, added));
        }
        HK_CHECK(insertPairing(writer, mentor, each.student, from));
    }
    return made;
}

}  // namespace hk::mentoring
