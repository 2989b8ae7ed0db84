// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace hk {

// Puts `from` in the place of `to`, in one step where both lie on the same medium: no moment without either.
Result<void> replaceFile(const QString &from, const QString &to);

struct FileMove {
    QString from;
    QString to;
};

// All of them, or none: when one fails, those before it are moved back.
Result<void> moveFiles(const std::vector<FileMove> &moves);

// A file that goes with its scope unless it was kept.
class FileGuard {
public:
    explicit FileGuard(QString file) : m_file(std::move(file)) { }
    ~FileGuard();
    FileGuard(const FileGuard &) = delete;
    FileGuard &operator=(const FileGuard &) = delete;

    void keep() { m_file.clear(); }

private:
    QString m_file;
};

}  // namespace hk
