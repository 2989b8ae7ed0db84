// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/importwizard/importsession.h"

#include <QWidget>

class QScrollArea;

namespace hk {

class MessageBar;
class PrefixCombo;

// What each column means: a list of meanings above its first values.
class HK_WIDGETS_API MappingStep : public QWidget {
    Q_OBJECT
public:
    explicit MappingStep(ImportSession &session, QWidget *parent = nullptr);

    bool isChanged() const { return m_changed; }
    std::vector<SheetLayout> layouts() const { return m_layouts; }

private:
    void takePlan();
    void showSheet();
    QWidget *column(SheetLayout &layout, size_t column, const std::vector<CellRow> &samples, QWidget *parent);
    void showMissing();
    SheetLayout *current();

    ImportSession &m_session;
    std::vector<SheetLayout> m_layouts;
    PrefixCombo *m_sheets;
    MessageBar *m_missing;
    QScrollArea *m_scroll;
    bool m_changed = false;
};

}  // namespace hk
