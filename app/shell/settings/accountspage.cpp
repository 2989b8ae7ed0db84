// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/accountspage.h"

#include "access/recovery.h"
#include "shell/access/accounteditor.h"
#include "shell/access/accountmodel.h"
#include "shell/access/lockguard.h"
#include "shell/access/protectdesk.h"
#include "shell/access/recoverysheet.h"
#include "storage/settings.h"
#include "widgets/controls/formfield.h"
#include "widgets/dialogs.h"
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
    addSecrets();
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

QString AccountsPage::keychainWords() const
{
    const KeychainStanding &standing = m_context.keychainStanding;
    const bool opens = m_context.database.opens(FieldClass::Sensitive);
    if (standing.works && m_context.account)
        return tr("The keychain of this computer seals the audit log. Encrypted fields, such as identity numbers, are opened by "
                  "each person's password.");
    if (standing.works)
        return tr("The keychain of this computer holds the keys of encrypted fields, such as identity numbers, and seals the "
                  "audit log. Whoever copies the file without it cannot read them.");
    if (opens || m_context.account)
        return tr("%1 The password is asked for at each start, and the audit log is not sealed.").arg(standing.problem);
    return tr("%1 Encrypted fields, such as identity numbers, can be kept once this desk is protected; its password is then asked "
              "for at each start. Nothing of it is written into a plain file.")
        .arg(standing.problem);
}

// Where the keys are, and for the owner a way back in without the password.
void AccountsPage::addSecrets()
{
    auto *keychain = new QLabel(keychainWords());
    keychain->setObjectName(QStringLiteral("accounts.keychain"));
    keychain->setWordWrap(true);
    setTextRole(keychain, TextRole::Body, Token::Text2);
    QBoxLayout *section = addSection(tr("Keys and passwords"));
    section->addWidget(keychain);
    if (!m_context.account || !wantsRecovery(*m_context.account))
        return;
    auto *words = new QLabel(tr("A recovery code stands in for your forgotten password. A new one makes the former one useless."));
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    auto *fresh = new QPushButton(tr("New recovery code…"));
    fresh->setObjectName(QStringLiteral("accounts.recovery"));
    fresh->setEnabled(!m_context.database.isReadOnly());
    fresh->setToolTip(m_context.database.readOnlyReason());
    section->addWidget(words);
    section->addWidget(fresh, 0, Qt::AlignLeft);
    connect(fresh, &QPushButton::clicked, this, &AccountsPage::makeRecoveryCode);
}

void AccountsPage::makeRecoveryCode()
{
    const auto typed = m_context.dialogs.askText(this, tr("New recovery code"), tr("Your password"), true);
    if (!typed)
        return;
    const auto future =
        m_context.database.write({}, [password = *typed](Writer &writer) { return makeOwnRecovery(writer, password); });
    whenDone(future, this, [this](const Result<QString> &code) {
        if (!code.ok()) {
            m_workbench.say({StatusKind::Warning, code.error().message});
            return;
        }
        auto *dialog = new RecoveryDialog(m_context.account->displayName, *code, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
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
