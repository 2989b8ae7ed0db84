// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <random>

namespace hk::roster {

// A college of the invented school, with its majors.
struct InventedMajor {
    QString name;
    QString shortName;  // what its classes are called after: 计科2401
};
struct InventedCollege {
    QString name;
    QString code;  // two digits of the student number
    QList<InventedMajor> majors;
};

struct InventedPerson {
    QString name;
    bool female = false;
    QString ethnicity;
    QString politicalStatus;
    QString phone;
    QString parent;
    QString parentPhone;
    QString homeRegion;
};

// People who do not exist, always the same ones for the same seed.
class Inventor {
public:
    explicit Inventor(quint32 seed) : m_random(seed) { }

    // From 0 to one below the limit.
    int below(int limit) { return int(m_random() % quint32(limit)); }
    bool chance(int percent) { return below(100) < percent; }

    InventedPerson person(bool female);
    QString teacher();

    static const QList<InventedCollege> &colleges();

private:
    QString surname();
    QString givenName(bool female);
    QString phone();
    QString pick(const QStringList &words) { return words.at(below(int(words.size()))); }

    std::mt19937 m_random;
};

}  // namespace hk::roster
