// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheeterror.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct SheetError {
    Q_DECLARE_TR_FUNCTIONS(hk::SheetError)
};

}  // namespace

Error damagedSheet(const QString &detail)
{
    return {
        SheetError::tr("This file is damaged and cannot be read. Open it in a spreadsheet program, save it again as .xlsx, and try "
                       "that file."),
        detail};
}

Error tooLargeSheet(const QString &detail)
{
    return {
        SheetError::tr("This file is too large to be read safely. Copy the rows you need into a new workbook and try that file."),
        detail};
}

Error protectedSheet(const QString &detail)
{
    return {
        SheetError::tr("This file is protected by a password. Open it in a spreadsheet program, save it without the password, and "
                       "try again."),
        detail};
}

Error notASpreadsheet(const QString &detail)
{
    return {SheetError::tr("This file is not a spreadsheet. Save the table as .xlsx or .csv and try that file."), detail};
}

Error unsupportedFormat(const QString &format)
{
    return {SheetError::tr(
                "This is a file of the kind %1, which is not read here. Open it in its own program, save the table as .xlsx, and "
                "try that file.")
                .arg(format),
            QString()};
}

Error emptyFile()
{
    return {SheetError::tr("This file is empty."), QString()};
}

Error unreadableFile(const QString &detail)
{
    return {SheetError::tr("This file cannot be opened. Check that it still exists and that you may read it."), detail};
}

}  // namespace hk
