// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hk::roster {

// A resident as a bed's cell of a pivoted sheet has them: "张三 2025010001", "2025010001\n张三", "张三(软件2401)2025010001".
struct PivotPerson {
    QString number;
    QString name;
    QString className;
    QString phone;

    bool isNobody() const { return number.isEmpty() && name.isEmpty(); }
};

PivotPerson parsePivotPerson(const QString &text);

}  // namespace hk::roster
