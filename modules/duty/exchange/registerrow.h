// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/comparison.h"
#include "module/celldate.h"
#include "module/sheetlayout.h"
#include "storage/connection.h"

namespace hk::duty {

// What one line of a register says of one person's duty.
struct RegisterRow {
    int sheet = 0;
    int row = 0;
    RegisterSource source = RegisterSource::Desk;
    QDate day;
    QString person;
    QString place;  // in words, as written
    qint64 building = 0;
    QString shift;
    std::optional<qint64> starts = {};
    std::optional<qint64> ends = {};
    QString words;
    QString note;
    bool refused = false;
    ImportAction action = ImportAction::Insert;
    qint64 known = 0;  // the record that says the same or less

    bool operator==(const RegisterRow &) const = default;
};

struct RegisterRows {
    std::vector<RegisterRow> rows;
    QList<ImportProblem> problems;  // `item` is a row
};

std::vector<ImportField> registerFields();

// Reads the lines of one sheet. A line without a day or a name is refused; one that names several people is one for each.
class RegisterReader {
public:
    RegisterReader(const std::vector<Sheet> &sheets, const SheetLayout &layout, const QString &fileName, RegisterRows &into);
    // False when it was cancelled.
    bool read(const JobControl &control);

private:
    QString words(const QByteArray &field, int row) const;
    const Cell &cell(const QByteArray &field, int row) const;
    void readLine(int row);
    void readTimes(int row, RegisterRow &line);
    void readWords(int row, RegisterRow &line) const;
    RegisterSource sourceOf(int row, const RegisterSource &usual) const;
    void problem(Severity severity, int row, const QByteArray &field, const QString &reason);

    const std::vector<Sheet> &m_sheets;
    const Sheet &m_sheet;
    const SheetLayout &m_layout;
    MergedAreas m_merged;
    QHash<QByteArray, int> m_columns;
    std::optional<YearHint> m_year;
    RegisterSource m_usual = RegisterSource::Desk;
    RegisterRows &m_into;
};

// Finds buildings, and what the data have of the lines already.
Result<void> decideRows(Reader &reader, RegisterRows &rows);

}  // namespace hk::duty
