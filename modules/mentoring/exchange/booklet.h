// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/exchange/quotareport.h"
#include "mentoring/store/meetings.h"
#include "mentoring/store/pairings.h"
#include "sheets/report.h"

namespace hk::mentoring {

// A mentor's booklet of some months (导师工作手册): the students, the talks, and lines to sign.
struct Booklet {
    Mentor mentor;
    QDate first;  // months
    QDate last;
    QList<Pairing> students;
    QList<TalkView> talks;
};
Result<Booklet> readBooklet(Reader &reader, qint64 mentor, QDate first, QDate last);
Result<int> writeBooklet(const QString &path, const Booklet &booklet, const ReportMaker &maker);

// The form of one talk (谈话记录表): blocks as schools' forms have them, and lines to sign.
Result<void> writeTalkForm(const QString &path, const TalkView &talk, const ReportMaker &maker);

// The same as sheets, for the page that prints them.
std::vector<ReportSheet> bookletSheets(const Booklet &booklet, const ReportMaker &maker);
std::vector<ReportSheet> talkFormSheets(const TalkView &talk, const ReportMaker &maker);

}  // namespace hk::mentoring
