// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringConverter>

class QIODevice;

namespace hk {

// How a text file is written, found by looking at all of it: a byte order mark, else UTF-8 where it is valid, else UTF-16 by its
// zero bytes, else GB18030 where that is valid.
struct TextEncoding {
    enum class Kind : quint8 { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

    Kind kind = Kind::Utf8;
    // Bytes of the byte order mark, which is no text.
    int markSize = 0;

    // "UTF-8"
    QString name() const;
    QStringDecoder decoder() const;
};

// Reads the device from its start. Errors: no text at all (binary), text in an encoding that is none of these.
Result<TextEncoding> findTextEncoding(QIODevice &device);

}  // namespace hk
