// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/domain/talkday.h"
#include "module/importer.h"

#include <array>

namespace hk::mentoring {

// What a file may say of a talk besides who and when; in the order in which changes are told.
enum TalkField : quint8 {
    MinutesField,
    KindField,
    FormField,
    PlaceField,
    TopicField,
    SubjectField,
    ProblemsField,
    ContentField,
    AdviceField,
    RemarkField,
    TalkFieldCount
};
// The names of the fields in a layout, and of the columns of the table.
const std::array<QByteArray, TalkFieldCount> &talkFieldNames();

// A talk as a file has it: texts and codes by field. What is null says nothing.
struct TalkRow {
    int sheet = 0;
    int row = 0;
    QString mentor;
    QString mentorNumber;
    QString student;
    QString studentNumber;
    TalkDay day;
    std::array<QVariant, TalkFieldCount> values;
    QString followUp;
    QDate due;
    bool refused = false;  // a problem says why
};

// The talks of a file; `item` of a problem is a talk.
struct TalkRows {
    std::vector<TalkRow> rows;
    QList<ImportProblem> problems;
};

// The columns that such a file may have, with the headers that offices write over them.
std::vector<ImportField> talkFields();
QString talkFieldTitle(const QByteArray &name);
// The code of a kind, form or topic that somebody means; empty where it is none.
QString choiceMeantBy(TalkField field, const QString &words);
// A value as people read it.
QString shownValue(TalkField field, const QVariant &value);

}  // namespace hk::mentoring
