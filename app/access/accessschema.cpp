// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accessschema.h"

namespace hk {

SchemaSource accessSchema()
{
    return {QStringLiteral("access"), QStringLiteral(":/hallkeeper/access/schema"), {}};
}

}  // namespace hk
