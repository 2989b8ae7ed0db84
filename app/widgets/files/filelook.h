// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "storage/connection.h"

#include <QImage>

#include <optional>

namespace hk {

// A photograph, scan or other file that a row has.
struct HeldFile {
    qint64 id = 0;  // of its own row
    QString kind;  // code of the field "kind", where there is one
    std::optional<FileReference> file;  // nothing where the account may not see it
    QString note;
};

// How a file stands on this computer.
enum class FileState : quint8 {
    Here,
    Away,  // the server has it, or nobody
    Damaged,
    Closed,  // its key is not open, or the account may not see which file it is
};

// A file as a list shows it. `picture` is small; none where the file is none, or of a kind that the system cannot draw.
struct FileLook {
    FileState state = FileState::Closed;
    QImage picture;
};

// Pictures are at most this many points wide and high.
Result<QImage> pictureOf(Reader &reader, const FileReference &file, int most);
// On a reading thread: it opens and draws what is here.
FileLook lookAt(Reader &reader, const HeldFile &file, int most);

}  // namespace hk
