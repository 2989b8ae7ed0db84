// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/exchange/talkplan.h"

namespace hk::mentoring {

// Writes a plan into the data, each talk whole into one of the units of at most 500 operations.
class TalkWrite {
public:
    TalkWrite(Writer &writer, const TalkPlan &plan, const JobControl &control) : m_writer(writer), m_plan(plan), m_control(control)
    {
    }
    Result<void> run();

private:
    Result<void> write(size_t index);
    Result<qint64> mentorOf(const MeantMentor &meant);
    Result<void> pair(const TalkRow &row, const TalkDecision &decision, qint64 mentor);
    Result<void> follow(const TalkRow &row, const TalkDecision &decision, qint64 mentor, qint64 meeting);
    Result<void> makeRoom();

    Writer &m_writer;
    const TalkPlan &m_plan;
    const JobControl &m_control;
    QHash<int, qint64> m_added;  // new mentors
    QSet<QString> m_paired;
    int m_operations = 0;
};

}  // namespace hk::mentoring
