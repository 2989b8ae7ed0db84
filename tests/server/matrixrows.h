// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QVariantMap>

namespace hk::test {

// The school's two sides: what belongs to the first is in the scope of whoever has one.
inline constexpr int sides = 2;
inline const QByteArray scanBytes = "%PDF-1.7";

// What a side has already, which further rows belong to.
struct MatrixSide {
    QString person;  // whoever it is, as mentor, author, owner
    qint64 building = 0;
    qint64 room = 0;
    qint64 college = 0;
    qint64 department = 0;
    qint64 ticket[2] = {};  // with its history, and another one
    qint64 student = 0;  // who lives there
    qint64 dutyPerson = 0;
    qint64 shift = 0;
    qint64 log = 0;  // that nobody submits
    qint64 entry = 0;
    qint64 handover = 0;
    qint64 mentor = 0;
    qint64 meeting = 0;
};

// New rows of every entity, each another one; of work that names a person every other one names the other side's.
class MatrixRows {
public:
    explicit MatrixRows(const Catalogue &catalogue) : m_catalogue(catalogue) { }

    QVariantMap of(const QByteArray &entity, int side);
    int number() { return ++m_count; }

    MatrixSide side[sides];

private:
    void place(QVariantMap &row, const QByteArray &entity, int side);
    void person(QVariantMap &row, const QByteArray &entity, int side);
    void ticket(QVariantMap &row, const QByteArray &entity, int side) const;
    void duty(QVariantMap &row, const QByteArray &entity, int side) const;
    void talk(QVariantMap &row, const QByteArray &entity, int side) const;
    QString word() const { return QStringLiteral("n%1").arg(m_count); }
    QString day() const;
    QString scan() const;
    // Whose the row is besides its place.
    const MatrixSide &whose(int of) const { return side[m_count / 2 % 2 == 0 ? of : 1 - of]; }

    const Catalogue &m_catalogue;
    int m_count = 0;
    int m_floors[sides] = {};
    int m_years = 2100;
};

// What is changed of each entity's rows; of histories and links nothing is.
const QHash<QByteArray, QByteArray> &changedFields();

}  // namespace hk::test
