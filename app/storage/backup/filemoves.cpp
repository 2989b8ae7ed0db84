// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/filemoves.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <filesystem>

namespace hk {

namespace {

std::filesystem::path pathOf(const QString &file)
{
    return std::filesystem::path(file.toStdU16String());
}

}  // namespace

Result<void> replaceFile(const QString &from, const QString &to)
{
    std::error_code fault;
    std::filesystem::rename(pathOf(from), pathOf(to), fault);
    if (fault)
        return Error{
            QCoreApplication::translate("hk::Backup", "The file “%1” could not be written.").arg(QDir::toNativeSeparators(to)),
            QString::fromStdString(fault.message())};
    return {};
}

Result<void> moveFiles(const std::vector<FileMove> &moves)
{
    for (size_t i = 0; i < moves.size(); ++i) {
        Result<void> moved = replaceFile(moves[i].from, moves[i].to);
        if (moved.ok())
            continue;
        while (i-- > 0) {
            if (const auto back = replaceFile(moves[i].to, moves[i].from); !back.ok())
                return back;
        }
        return moved;
    }
    return {};
}

FileGuard::~FileGuard()
{
    if (!m_file.isEmpty())
        QFile::remove(m_file);
}

}  // namespace hk
