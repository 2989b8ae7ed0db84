// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace hk {
class Catalogue;
}

namespace hk::roster {

// A choice's code in the interface's language; the code itself when it is none.
QString choiceWord(const Catalogue &catalogue, const QByteArray &entity, const QByteArray &field, const QString &code);

// "2026-09-01", or a dash.
QString dayWord(const QDate &day);

// "2025-09-06 – 2026-01-10", open ends left open.
QString daysWord(const QDate &from, const QDate &to);

}  // namespace hk::roster
