// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/datapage.h"

#include "access/audit.h"
#include "base/diskprotection.h"
#include "shell/access/actiongate.h"
#include "shell/backupwatch.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/look/fonts.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QtConcurrentRun>

namespace hk {

namespace {

QPushButton *pushButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}

QHBoxLayout *buttonRow(std::initializer_list<QPushButton *> buttons)
{
    auto *row = new QHBoxLayout;
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    return row;
}

}  // namespace

DataPage::DataPage(const WindowContext &context, Workbench &workbench, BackupWatch &backups)
    : SettingsPage(QStringLiteral("shell.data")), m_context(context), m_workbench(workbench), m_backups(backups)
{
    addFile();
    addBackups();
    addCheck();
    addStretch();
    connect(&backups, &BackupWatch::written, this, &DataPage::listBackups);
    listBackups();
}

void DataPage::addFile()
{
    QBoxLayout *section = addSection(tr("Data file"));
    auto *path = new QLabel(QDir::toNativeSeparators(m_context.database.path()));
    path->setObjectName(QStringLiteral("data.path"));
    path->setWordWrap(true);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    section->addWidget(path);
    if (m_context.database.isReadOnly()) {
        auto *reason = new QLabel(m_context.database.readOnlyReason());
        reason->setWordWrap(true);
        section->addWidget(reason);
    }
    m_disk = new QLabel;
    m_disk->setObjectName(QStringLiteral("data.disk"));
    m_disk->setWordWrap(true);
    setTextRole(m_disk, TextRole::Body, Token::Text2);
    section->addWidget(m_disk);
    showDisk();
    QPushButton *folder = pushButton("data.folder", tr("Show the folder"));
    QPushButton *other = pushButton("data.other", tr("Open another data file…"));
    section->addLayout(buttonRow({folder, other}));
    connect(folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_context.database.path()).absolutePath())); });
    connect(other, &QPushButton::clicked, this, [this] {
        const QString file = m_context.dialogs.openFile(this, tr("Open another data file"), tr("Hallkeeper data (*.sqlite *.db)"));
        if (!file.isEmpty())
            m_context.restart({{}, file});
    });
}

// Encrypted fields are safe by themselves; for the rest the disk is what keeps a stolen computer silent.
void DataPage::showDisk()
{
    m_disk->setText(tr("Looking whether this disk is encrypted…"));
    const auto future = QtConcurrent::run([file = m_context.database.path()] { return diskProtection(file); });
    whenDone(future, this, [this](DiskProtection protection) {
        m_disk->setText(
            protection == DiskProtection::Encrypted ? tr("This disk is encrypted.")
                : protection == DiskProtection::Open
                ? tr("This disk is not encrypted: whoever takes the computer can read names and phones. Please have disk "
                     "encryption turned on (BitLocker, FileVault or LUKS).")
                : tr("Whether this disk is encrypted could not be told. Please make sure that it is (BitLocker, FileVault "
                     "or LUKS)."));
    });
}

void DataPage::addBackups()
{
    QBoxLayout *section = addSection(tr("Backups"));
    auto *words = new QLabel(tr("A backup is made every day the program runs; the last 14 days are kept, then one a month."));
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    m_daily = new QListWidget;
    m_daily->setObjectName(QStringLiteral("data.daily"));
    m_daily->setAccessibleName(tr("Daily backups"));
    m_daily->setMinimumHeight(150);
    QPushButton *now = pushButton("data.backUp", tr("Back up now…"));
    m_restore = pushButton("data.restore", tr("Restore the chosen one…"));
    QPushButton *fromFile = pushButton("data.restoreFile", tr("Restore from a file…"));
    section->addWidget(words);
    section->addWidget(m_daily);
    section->addLayout(buttonRow({now, m_restore, fromFile}));
    for (QPushButton *button : {now, m_restore, fromFile}) {
        button->setEnabled(mayKeep());
        button->setToolTip(mayKeep() ? QString() : deedRefusal(Deed::Keep));
    }
    connect(now, &QPushButton::clicked, this, [this] { m_backups.backUpByHand(); });
    connect(m_daily, &QListWidget::currentRowChanged, this, [this](int row) { m_restore->setEnabled(mayKeep() && row >= 0); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *chosen = m_daily->currentItem())
            restoreFrom(chosen->data(Qt::UserRole).toString());
    });
    connect(fromFile, &QPushButton::clicked, this, [this] {
        const QString file = m_context.dialogs.openFile(this, tr("Restore from a file"), tr("Hallkeeper backup (*.hkbackup)"));
        if (!file.isEmpty())
            restoreFrom(file);
    });
}

void DataPage::listBackups()
{
    m_daily->clear();
    const QFileInfoList files =
        QDir(dailyBackupFolder(m_context.database.path())).entryInfoList(QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QString size = QLocale().formattedDataSize(file.size());
        const QString written = file.lastModified().toTimeZone(campusTimeZone()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        auto *item = new QListWidgetItem(QStringLiteral("%1    %2").arg(written, size), m_daily);
        item->setData(Qt::UserRole, file.absoluteFilePath());
    }
    m_restore->setEnabled(mayKeep() && m_daily->currentRow() >= 0);
}

bool DataPage::mayKeep() const
{
    return m_context.database.viewer().may(Deed::Keep);
}

// A passphrase is asked for when the backup needs one.
void DataPage::restoreFrom(const QString &file)
{
    QString passphrase;
    if (isEncryptedBackup(file)) {
        const auto typed = m_context.dialogs.askText(this, tr("Restore"), tr("Passphrase of this backup"), true);
        if (!typed || typed->isEmpty())
            return;
        passphrase = *typed;
    }
    inspect(file, passphrase);
}

// What is inside comes before the question.
void DataPage::inspect(const QString &file, const QString &passphrase)
{
    auto job = m_workbench.startJob(tr("Reading the backup"));
    const auto future = QtConcurrent::run([file, passphrase] { return inspectBackup(file, passphrase); });
    whenDone(future, this, [this, job, file, passphrase](const Result<BackupInfo> &answer) {
        job->end();
        if (answer.ok())
            askToRestore(file, passphrase, *answer);
        else
            m_context.dialogs.tell(this, tr("Restore"), answer.error().message, answer.error().detail);
    });
}

void DataPage::askToRestore(const QString &file, const QString &passphrase, const BackupInfo &info)
{
    Question question;
    question.title = tr("Restore");
    const QString made = campusTime(info.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    question.text = tr("The backup of %1 takes the place of the present data. The present file is kept beside it. The program then "
                       "opens the restored data.")
                        .arg(made);
    question.accept = tr("Restore");
    for (auto it = info.rows.cbegin(); it != info.rows.cend(); ++it) {
        const Entity *entity = m_context.catalogue.entity(it.key());
        if (entity && it.value() > 0)
            question.list << tr("%1: %2").arg(entity->titleText(), QLocale().toString(it.value()));
    }
    if (m_context.dialogs.confirm(this, question))
        m_context.restart({{}, {}, file, passphrase});
}

void DataPage::addCheck()
{
    QBoxLayout *section = addSection(tr("Check of the data"));
    m_check = pushButton("data.check", tr("Check now"));
    m_answer = new QLabel(tr("Checks the file and every rule that the data must keep, such as one resident a bed."));
    m_answer->setObjectName(QStringLiteral("data.answer"));
    m_answer->setWordWrap(true);
    m_faults = new QListWidget;
    m_faults->setObjectName(QStringLiteral("data.faults"));
    m_faults->setAccessibleName(tr("What the check found"));
    m_faults->hide();
    section->addWidget(m_answer);
    section->addWidget(m_faults);
    section->addLayout(buttonRow({m_check}));
    m_check->setEnabled(mayKeep());
    m_check->setToolTip(mayKeep() ? QString() : tr("Your account may not check the data."));
    connect(m_check, &QPushButton::clicked, this, &DataPage::runCheck);
}

void DataPage::runCheck()
{
    m_check->setEnabled(false);
    auto job = m_workbench.startJob(tr("Checking the data"));
    const auto future = m_context.database.read(
        [rules = m_context.rules](Reader &reader) { return checkEverything(reader, rules); }, ReadLane::Bulk);
    whenDone(future, this, [this, job](const Result<WholeCheck> &answer) {
        job->end();
        m_check->setEnabled(true);
        m_faults->clear();
        if (!answer.ok()) {
            m_answer->setText(answer.error().message);
        } else {
            const int faults = static_cast<int>(answer->faults.size());
            const QStringList words{faults == 0 ? tr("Everything is in order.")
                                                : tr("%n thing(s) are not as they should be:", nullptr, faults)};
            m_answer->setText((words + answer->notes).join(u'\n'));
            for (const IntegrityFault &fault : answer->faults)
                m_faults->addItem(tr("%1: %2").arg(fault.rule, fault.subject));
        }
        m_faults->setVisible(m_faults->count() > 0);
    });
}

}  // namespace hk
