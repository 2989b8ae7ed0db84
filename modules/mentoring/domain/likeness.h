// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/domain/quota.h"

namespace hk::mentoring {

// What is written of a talk, as far as it is compared.
struct WrittenTalk {
    qint64 id = 0;
    qint64 mentor = 0;
    QString session = {};  // of a group: its talks are written once
    QString student = {};  // the name, which is left out of the comparison
    QString text = {};
    int minutes = 0;  // 0: not said
    QuotaRule rule = {};
};

enum class RemarkKind : quint8 { SameWords, Short };

// Something that whoever reads the records may want to look at. It says what is to be seen, and judges nobody.
struct Remark {
    RemarkKind kind = RemarkKind::SameWords;
    qint64 mentor = 0;
    QList<qint64> talks = {};
    QString text = {};  // the words that are the same
    int minutes = 0;
};

// By mentor, those about most talks first.
QList<Remark> remarksOn(const QList<WrittenTalk> &talks);

// "The same words in 8 talks", "A talk of 3 minutes"
QString words(const Remark &remark);

}  // namespace hk::mentoring
