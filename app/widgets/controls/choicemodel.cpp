// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/choicemodel.h"

#include "base/text.h"

namespace hk {

void ChoiceModel::setTyped(const QString &typed)
{
    m_typed = squeezed(toHalfWidth(typed)).toLower();
    invalidateFilter();
}

void ChoiceModel::forget()
{
    m_readings.clear();
}

bool ChoiceModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_typed.isEmpty())
        return true;
    const auto textAt = [this, &parent](int at) { return sourceModel()->index(at, 0, parent).data().toString(); };
    if (textAt(row).contains(m_typed, Qt::CaseInsensitive))
        return true;
    if (hasHan(m_typed))
        return false;
    const int rows = sourceModel()->rowCount(parent);
    if (std::ssize(m_readings) != rows) {
        m_readings.clear();
        for (int at = 0; at < rows; ++at)
            m_readings.push_back(textReading(textAt(at)));
    }
    const Reading &reading = m_readings.at(static_cast<size_t>(row));
    const QString letters = textReading(m_typed).full;
    return !letters.isEmpty() && (reading.full.contains(letters) || reading.initials.contains(letters));
}

}  // namespace hk
