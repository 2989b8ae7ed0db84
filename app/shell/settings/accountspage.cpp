// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/accountspage.h"

#include "shell/access/accounteditor.h"
#include "shell/access/accountmodel.h"
#include "shell/access/lockguard.h"
#include "shell/access/protectdesk.h"
#include "storage/settings.h"
#include "widgets/controls/formfield.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QSpinBox>
#include <QTableView>

namespace hk {

namespace {

constexpr int rowsShown = 6;
constexpr int longestLock = 240;

struct Desk {
    QList<Account> accounts;
    QList<GrantPlace> places;
};

Result<Desk> readDesk(Reader &reader)
{
    HK_TRY(QList<Account> all, accounts(reader));
    HK_TRY(QList<GrantPlace> places, grantPlaces(reader));
    return Desk{std::move(all), std::move(places)};
}

}  // namespace

AccountsPage::AccountsPage(const WindowContext &context, Workbench &workbench, LockGuard &lock)
    : SettingsPage(QStringLiteral("shell.accounts")), m_context(context), m_workbench(workbench), m_lock(lock)
{
    if (context.account) {
        addAccounts();
        addLock();
    } else {
        addSection(tr("This desk has no accounts"))->addWidget(new ProtectDesk(context));
    }
    addStretch();
}

void AccountsPage::addAccounts()
{
    m_model = new AccountModel(m_context.clock, this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("accounts.table"));
    m_table->setAccessibleName(tr("Accounts"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(AccountModel::RolesColumn, QHeaderView::Stretch);
    auto *fresh = new QPushButton(tr("New account"));
    fresh->setObjectName(QStringLiteral("accounts.new"));
    QBoxLayout *section = addSection(tr("Accounts"));
    section->addWidget(m_table);
    section->addWidget(fresh, 0, Qt::AlignLeft);
    m_which = new QLabel;
    m_which->setObjectName(QStringLiteral("accounts.which"));
    m_which->setWordWrap(true);
    setTextRole(m_which, TextRole::CardTitle);
    m_editor = new AccountEditor(m_context, m_workbench);
    section->addWidget(m_which);
    section->addWidget(m_editor);
    onTheme(m_table, [this](const Theme &theme) {
        m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        m_table->setFixedHeight(rowsShown * theme.rowHeight() + theme.px(metrics::tableHeaderHeight) + 2);
        m_table->setColumnWidth(AccountModel::PersonColumn, theme.px(110));
        m_table->setColumnWidth(AccountModel::NameColumn, theme.px(100));
        m_table->setColumnWidth(AccountModel::StateColumn, theme.px(120));
    });
    connect(fresh, &QPushButton::clicked, this, [this] {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        showChosen();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccountsPage::showChosen);
    connect(m_editor, &AccountEditor::written, this, &AccountsPage::read);
    showChosen();
}

void AccountsPage::addLock()
{
    m_minutes = new QSpinBox;
    m_minutes->setObjectName(QStringLiteral("accounts.lockAfter"));
    m_minutes->setRange(0, longestLock);
    m_minutes->setSpecialValueText(tr("never"));
    m_minutes->setSuffix(tr(" minutes"));
    m_minutes->setValue(m_lock.canLock() ? m_lock.minutes() : usualLockMinutes);
    m_minutes->setEnabled(!m_context.database.isReadOnly() && m_context.database.viewer().may(Deed::Settings));
    auto *field = new FormField(tr("Lock by itself without key or mouse after"), m_minutes);
    field->setHint(tr("For every account of this data file that has a password. Ctrl+L locks at once."));
    addSection(tr("Lock"))->addWidget(field);
    const auto stored = m_context.database.read([](Reader &reader) { return readSetting(reader, lockSetting()); });
    whenDone(stored, this, [this](const Result<QJsonValue> &answer) {
        const QSignalBlocker quiet(m_minutes);
        if (answer.ok())
            m_minutes->setValue(answer->toInt(usualLockMinutes));
    });
    connect(m_minutes, &QSpinBox::editingFinished, this, [this] {
        const int minutes = m_minutes->value();
        const auto future =
            m_context.database.write({}, [minutes](Writer &writer) { return writeSetting(writer, lockSetting(), minutes); });
        whenDone(future, this, [this](const Result<void> &answer) {
            if (answer.ok())
                m_lock.readMinutes();
            else
                m_workbench.say({StatusKind::Warning, answer.error().message});
        });
    });
}

void AccountsPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    if (!m_model || event->spontaneous())
        return;
    const Account *account = m_model->account(m_table->currentIndex().row());
    read(account ? account->id : 0);
}

void AccountsPage::read(qint64 chosen)
{
    whenDone(m_context.database.read(readDesk), this, [this, chosen](const Result<Desk> &desk) {
        if (!desk.ok()) {
            m_workbench.say({StatusKind::Warning, desk.error().message});
            return;
        }
        m_model->setAccounts(desk->accounts, desk->places);
        m_editor->setPlaces(desk->places);
        if (const int row = m_model->rowOf(chosen); row >= 0)
            m_table->selectRow(row);
    });
}

void AccountsPage::showChosen()
{
    const Account *account = m_model->account(m_table->currentIndex().row());
    m_which->setText(account ? tr("Account of %1").arg(account->displayName) : tr("A new account"));
    if (account)
        m_editor->edit(*account);
    else
        m_editor->beginNew();
}

}  // namespace hk
