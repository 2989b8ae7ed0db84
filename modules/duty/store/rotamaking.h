// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/rota.h"
#include "duty/store/plan.h"

namespace hk::duty {

struct RotaRequest {
    QDate first;
    QDate last;
    QList<qint64> buildings = {};  // empty: all
    QString roleType = {};  // whom the rota gives duties to; empty: everybody on the rota
    int restDays = 0;  // 0: as the settings say
};

// How many days a rota leaves free between two duties of a person, as an administrator has set it; 1 until then.
Result<int> rotaRestDays(Reader &reader);

// What a rota is drawn up from. Who has a shift already keeps it; the shifts that repeating ones make are made with the plan.
struct RotaDraft {
    RotaRequest request;
    RotaOrder order;
    QList<Shift> shifts;  // of the order; id 0: to be made
    QList<qint64> people;  // of the order
    RotaPlan plan = {};
};
Result<RotaDraft> readRotaDraft(Reader &reader, const RotaRequest &request);

// Makes the shifts and gives them out as the plan of the draft says; how many duties. Refused when the plan was changed meanwhile.
Result<int> writeRota(Writer &writer, const RotaDraft &draft);

}  // namespace hk::duty
