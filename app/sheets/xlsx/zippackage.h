// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>
#include <QHash>

#include <memory>

namespace hk {

// The parts of a zip file, one read at a time. Names are compared without regard to case, and \ counts as /, as some programs write
// it. What a part unpacks to is bounded by the size that the directory states, and that size by us.
class ZipPackage {
public:
    // Errors: damaged, too many parts.
    static Result<std::unique_ptr<ZipPackage>> open(const QString &path);
    ~ZipPackage();
    ZipPackage(const ZipPackage &) = delete;
    ZipPackage &operator=(const ZipPackage &) = delete;

    bool contains(const QString &name) const;
    // Bytes of the part once unpacked; 0 when there is none.
    qint64 unpackedSize(const QString &name) const;

    // Errors: no such part, encrypted, too large, unpacks to hundreds of times its size.
    Result<void> begin(const QString &name);
    // Bytes put into the buffer, 0 at the end, -1 when the part is damaged.
    int read(void *buffer, int size);
    void end();

private:
    struct Part {
        quint64 directoryOffset = 0;
        quint64 number = 0;
        qint64 packed = 0;
        qint64 unpacked = 0;
        bool encrypted = false;
    };

    ZipPackage() = default;
    Result<void> readDirectory();

    QFile m_file;
    void *m_zip = nullptr;
    bool m_reading = false;
    QHash<QString, Part> m_parts;
};

}  // namespace hk
