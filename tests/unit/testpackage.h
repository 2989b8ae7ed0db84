// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/workbook.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QTemporaryDir>

namespace hk::test {

// A zip file made by a test, part by part.
using PackageParts = QList<QPair<QByteArray, QByteArray>>;
bool writePackage(const QString &path, const PackageParts &parts);

// The small .xlsx of a test: one sheet of the given XML, with what else it needs. What is empty is left out.
struct TestWorkbook {
    QByteArray sheet;
    QByteArray sharedStrings = {};
    QByteArray styles = {};
    QByteArray workbookHead = {};
    QByteArray sheetState = {};
    bool strict = false;

    PackageParts parts() const;
};

// <worksheet> around its inside.
QByteArray worksheet(const QByteArray &inside);
QByteArray sharedStrings(const QByteArray &inside);
// Cell formats 0, 1, 2 … for these number formats, by code ("yyyy") or by number ("14").
QByteArray styles(const QList<QByteArray> &formats);

// The rows of the one sheet, each cell as "kind:text" with T text, N number, D date, M moment, H time, B boolean, E error,
// "" empty; cells joined by |, rows by newline. "error: …" when it cannot be read.
QString shown(const Result<std::vector<Sheet>> &workbook);
QString readBack(const TestWorkbook &workbook);

}  // namespace hk::test
