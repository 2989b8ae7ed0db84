// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace hk {

// Full-width digits, letters, punctuation and the ideographic space become their ASCII twins; the rest stays.
QString toHalfWidth(QStringView text);

// As a person would have typed it: trimmed, every run of blanks (line breaks, no-break and ideographic spaces too) one blank,
// zero-width characters, byte order marks and control characters gone.
QString squeezed(QStringView text);

// The same without any blank.
QString withoutBlanks(QStringView text);

// A CJK ideograph, radical or numeral of any block, beyond the BMP too.
bool isHan(char32_t codePoint);
bool hasHan(QStringView text);

// A blank around every Han character, so that FTS5's unicode61 takes each for a token; Latin words and numbers stay whole.
QString spacedHan(QStringView text);

// What finds `words` in a text stored by spacedHan(): each word a quoted FTS5 phrase, all of them wanted. Nothing a user types
// is an operator. Empty when there is nothing to search for; then do not run the query.
QString phraseForSearch(QStringView words);

// 13812345521 -> 138****5521; several numbers of one cell each by itself.
QString maskedPhone(QStringView phone);

// 330402199901012719 -> 3304**********2719
QString maskedIdentity(QStringView identity);

// The value was masked by whoever exported it (138****0007, 张*), so it must not overwrite a whole one.
bool isMasked(QStringView value);

}  // namespace hk
