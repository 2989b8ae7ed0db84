// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

#include <QHash>

namespace hk {

// A header as it is compared: half width, no blanks, no remark in brackets, no star or colon, lower case.
QString plainHeader(const QString &header);

// The bed whose residents stand in a column with this header ("1号床", "床位2", "B床"), or empty; `group` is the header above it.
QString bedOfHeader(const QString &header, const QString &group);

// Finds the field that a header means, by its title and synonyms. The earlier a synonym stands, the surer it is.
class HeaderMatcher {
public:
    // `people` are the fields that name another person: a "phone" under such a group is not the student's.
    HeaderMatcher(const std::vector<ImportField> &fields, const QList<QByteArray> &people);

    struct Match {
        QByteArray field;
        int rank = 0;  // 0 = the surest
    };
    // `group` is the upper line of a header of two lines, or empty.
    Match match(const QString &header, const QString &group) const;

private:
    Match exact(const QString &plain) const;

    QHash<QString, Match> m_words;
    QList<QByteArray> m_people;
};

}  // namespace hk
