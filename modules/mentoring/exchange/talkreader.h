// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/exchange/talkdays.h"
#include "mentoring/exchange/talkrow.h"
#include "module/mappedsheet.h"

namespace hk::mentoring {

// Reads the talks of one sheet by its layout: a row each, or a booklet with several days in a cell. What cannot be read is left out
// with a warning; a talk without a student, a mentor or a time is refused.
class TalkReader {
public:
    TalkReader(const Sheet &sheet, const SheetLayout &layout, const QStringList &titles, TalkRows &into);

    // False when it was cancelled.
    bool read(const JobControl &control);

private:
    void readMentorOfSheet(const QStringList &titles);
    void readRow(int row);
    void readPeople(int row, TalkRow &talk);
    void readTexts(int row, TalkRow &talk);
    void readChoices(int row, TalkRow &talk);
    void readFollowUp(int row, TalkRow &talk);
    void addDays(int row, TalkRow talk);
    void refuse(TalkRow talk, const QByteArray &field, const QString &reason);
    void warn(int row, const QByteArray &field, const QString &reason, const QString &consequence = {});
    ImportProblem problem(Severity severity, int row, const QByteArray &field, const QString &reason) const;
    void noteSheet();

    const Sheet &m_sheet;
    const SheetLayout &m_layout;
    MappedSheet m_cells;
    MonthHint m_hint;
    QString m_mentor;
    QString m_mentorNumber;
    int m_dueAlone = 0;
    int m_vague = 0;
    TalkRows &m_into;
};

}  // namespace hk::mentoring
