// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/queries.h"

namespace hk::roster {

const SqlFile &studentQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/students.sql"));
    return file;
}

const SqlFile &placeQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/places.sql"));
    return file;
}

const SqlFile &residencyQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/residencies.sql"));
    return file;
}

const SqlFile &postQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/posts.sql"));
    return file;
}

const SqlFile &occupancyQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/occupancy.sql"));
    return file;
}

}  // namespace hk::roster
