// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/settingsui.h"

#include "shell/settings/aboutpages.h"
#include "shell/settings/accountspage.h"
#include "shell/settings/appearancepage.h"
#include "shell/settings/auditpage.h"
#include "shell/settings/calendarpage.h"
#include "shell/settings/changespage.h"
#include "shell/settings/datapage.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace hk {

namespace {

struct SettingsText {
    Q_DECLARE_TR_FUNCTIONS(hk::SettingsUi)
};

// What a module sets up, as a tab among the others.
class ModuleSettingsPage : public SettingsPage {
public:
    ModuleSettingsPage(const SettingsInfo &info, std::unique_ptr<QWidget> widget) : SettingsPage(info.id)
    {
        addSection(info.title)->addWidget(widget.release());
        addStretch();
    }
};

}  // namespace

SettingsUi::SettingsUi(const WindowContext &context, std::function<BackupWatch *()> backups, std::function<LockGuard *()> lock)
    : m_window(context), m_backups(std::move(backups)), m_lock(std::move(lock))
{
}

ModuleFace SettingsUi::face(ModuleUi *ui)
{
    return {QStringLiteral("shell.settings"), SettingsText::tr("Settings"), QStringLiteral("settings"), 1000, ui, {}, true};
}

Result<void> SettingsUi::start(const UiContext &context)
{
    m_context = &context;
    return {};
}

void SettingsUi::stop()
{
    m_context = nullptr;
}

QList<PageInfo> SettingsUi::pages() const
{
    QList<PageInfo> pages{{QStringLiteral("shell.appearance"), SettingsText::tr("Appearance"), {}},
                          {QStringLiteral("shell.data"), SettingsText::tr("Data"), {}},
                          {QStringLiteral("shell.calendar"), SettingsText::tr("Calendar"), {"term", "calendar_day"}}};
    for (const ModuleFace &face : m_window.faces) {
        if (!face.ui)
            continue;
        for (const SettingsInfo &info : face.ui->settings())
            pages << PageInfo{info.id, info.title, {}};
    }
    const Viewer &viewer = m_window.database.viewer();
    if (viewer.may(Deed::Accounts))
        pages << PageInfo{QStringLiteral("shell.accounts"), SettingsText::tr("Accounts"), {}};
    if (viewer.may(Deed::ReadAudit))
        pages << PageInfo{QStringLiteral("shell.audit"), SettingsText::tr("Audit log"), {}};
    pages << PageInfo{QStringLiteral("shell.changes"), SettingsText::tr("Change log"), {}}
          << PageInfo{QStringLiteral("shell.keys"), SettingsText::tr("Shortcuts"), {}}
          << PageInfo{QStringLiteral("shell.modules"), SettingsText::tr("Modules"), {}}
          << PageInfo{QStringLiteral("shell.about"), SettingsText::tr("About"), {}};
    return pages;
}

std::unique_ptr<Page> SettingsUi::makePage(const QString &id)
{
    if (id == QLatin1String("shell.appearance"))
        return std::make_unique<AppearancePage>(m_window);
    if (id == QLatin1String("shell.data"))
        return std::make_unique<DataPage>(m_window, m_context->workbench, *m_backups());
    if (id == QLatin1String("shell.calendar"))
        return std::make_unique<CalendarPage>(m_window, m_context->workbench);
    if (id == QLatin1String("shell.accounts"))
        return std::make_unique<AccountsPage>(m_window, m_context->workbench, *m_lock());
    if (id == QLatin1String("shell.audit"))
        return std::make_unique<AuditPage>(m_window, m_context->workbench);
    if (id == QLatin1String("shell.changes"))
        return std::make_unique<ChangesPage>(*m_context);
    if (id == QLatin1String("shell.keys"))
        return std::make_unique<ShortcutsPage>(m_context->actions);
    if (id == QLatin1String("shell.modules"))
        return std::make_unique<ModulesPage>(m_window);
    if (id == QLatin1String("shell.about"))
        return std::make_unique<AboutPage>();
    for (const ModuleFace &face : m_window.faces) {
        if (!face.ui)
            continue;
        for (const SettingsInfo &info : face.ui->settings()) {
            if (info.id == id)
                return std::make_unique<ModuleSettingsPage>(info, face.ui->makeSettings(id));
        }
    }
    return nullptr;
}

}  // namespace hk
