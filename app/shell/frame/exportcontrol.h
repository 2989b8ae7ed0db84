// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "module/listexport.h"
#include "shell/windowcontext.h"
#include "widgets/page.h"

#include <QObject>

namespace hk {

class ActionRegistry;
class Workbench;
struct ShownList;

// Ctrl+E and Ctrl+P: writes the list of the page, just as it is seen, to Excel; prints the page.
class HK_SHELL_API ExportControl : public QObject {
    Q_OBJECT
public:
    ExportControl(const WindowContext &context, ActionRegistry &actions, Workbench &workbench, QWidget *window);

    // The page shown, or what it offers, has changed.
    void setPage(Page *page);

private:
    void exportShown();
    QString askForFile(const QString &title);
    void exportReport(const ShownReport &report);
    // How much of personal data goes along; nothing when the person cancels.
    std::optional<ExportLevel> chooseLevel(const ShownList &shown);
    void tellExported(const QString &path, int rows);

    const WindowContext &m_context;
    ActionRegistry &m_actions;
    Workbench &m_workbench;
    QWidget *m_window;
    Page *m_page = nullptr;
};

}  // namespace hk
