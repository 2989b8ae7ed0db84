// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hk {

class ZipPackage;

// The texts that cells of an .xlsx share, in one pool: a string of its own for each would take several times the memory.
class SharedStrings {
public:
    // Rich text is joined, phonetic readings are left out. Errors: damaged, too large.
    Result<void> load(ZipPackage &package, const QString &part);

    size_t size() const { return m_ends.size(); }
    std::u16string_view at(size_t index) const;

private:
    std::u16string m_pool;
    std::vector<quint32> m_ends;
};

}  // namespace hk
