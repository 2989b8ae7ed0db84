// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/words.h"

namespace hk::mentoring {

StatusKind statusOf(Standing standing)
{
    switch (standing) {
    case Standing::Done:
        return StatusKind::Done;
    case Standing::Open:
        return StatusKind::Plan;
    case Standing::Behind:
        return StatusKind::Warning;
    case Standing::Late:
        return StatusKind::Overdue;
    }
    return StatusKind::Plan;
}

QString choiceWord(const Catalogue &catalogue, const char *entity, const char *field, const QString &code)
{
    const Entity &known = *catalogue.entity(entity);
    const Choice *choice = choiceOf(*known.field(field), code);
    return choice ? known.titleText(*choice) : code;
}

}  // namespace hk::mentoring
