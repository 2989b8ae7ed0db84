// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string>
#include <string_view>

namespace hk {

// Appends text that is known to be valid UTF-8 (a parser has checked it).
void appendUtf8(std::u16string &to, std::string_view utf8);

// Turns the escapes _x000D_ of .xlsx, from `start` on, into the characters they stand for.
void unescapeFrom(std::u16string &text, size_t start);

// Writes text as UTF-8 that an .xlsx can hold: lone halves of surrogate pairs and the non-characters U+FFFE and U+FFFF are dropped,
// what would read as an escape is escaped.
void putStorableUtf8(std::string &to, QStringView text);

}  // namespace hk
