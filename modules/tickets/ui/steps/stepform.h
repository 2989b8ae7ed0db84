// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/event.h"

#include <QString>

namespace hk::tickets {

enum class Ask : quint8 { No, MayBe, Must };

// What a person is asked before a step; with nothing to be said it is taken at once.
struct StepForm {
    QString textLabel = {};
    Ask text = Ask::No;
    bool cannedAnswers = false;
    QString personLabel = {};
    Ask person = Ask::No;
    bool department = false;
    bool category = false;
    bool priority = false;
    bool level = false;
    bool waiting = false;  // what is waited for
    QString untilLabel = {};
    Ask until = Ask::No;
    QString otherLabel = {};  // another ticket
    bool rating = false;

    bool asksNothing() const;
};

StepForm stepForm(EventKind kind);

}  // namespace hk::tickets
