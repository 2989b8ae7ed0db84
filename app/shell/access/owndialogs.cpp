// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/owndialogs.h"

#include "access/audit.h"
#include "shell/access/newpasswordform.h"
#include "shell/access/recoverysheet.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/status.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int signInsShown = 50;

void keepMargins(QDialog *dialog, QVBoxLayout *layout, int width)
{
    onTheme(dialog, [dialog, layout, width](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, margin, margin, margin);
        layout->setSpacing(theme.px(metrics::fieldToField));
        dialog->setMinimumWidth(theme.px(width));
    });
}

}  // namespace

OwnSignInsDialog::OwnSignInsDialog(const WindowContext &context, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("ownSignIns"));
    setWindowTitle(tr("My last sign-ins"));
    auto *words = new QLabel(tr("If one of them was not you, change your password and tell whoever administers the accounts."));
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    auto *list = new QListWidget;
    list->setObjectName(QStringLiteral("ownSignIns.list"));
    list->setAccessibleName(windowTitle());
    list->setUniformItemSizes(true);
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(list, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    keepMargins(this, layout, 420);
    const auto future = context.database.read([](Reader &reader) { return ownSignIns(reader, signInsShown); });
    whenDone(future, this, [list](const Result<QList<AuditEntry>> &answer) {
        if (!answer.ok()) {
            list->addItem(answer.error().message);
            return;
        }
        for (const AuditEntry &entry : *answer) {
            const QString at = campusTime(entry.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
            auto *item = new QListWidgetItem(entry.success ? at : tr("%1    failed").arg(at), list);
            item->setIcon(statusIcon(entry.success ? StatusKind::Done : StatusKind::Warning));
        }
    });
}

OwnPasswordDialog::OwnPasswordDialog(const WindowContext &context, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("ownPassword"));
    setWindowTitle(tr("Change my password"));
    auto *form =
        new NewPasswordForm(context.database, tr("Change my password"), tr("From the next sign-in on only the new one is taken."));
    if (context.account && !context.account->hasPassword)
        form->setCurrent({});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(form);
    keepMargins(this, layout, 380);
    const QString person = context.account ? context.account->displayName : QString();
    connect(form, &NewPasswordForm::changed, this, [this, form, layout, person](const QString &code) {
        if (code.isEmpty()) {
            accept();
            return;
        }
        form->hide();
        auto *sheet = new RecoverySheet(person, code);
        layout->addWidget(sheet);
        connect(sheet, &RecoverySheet::kept, this, &QDialog::accept);
        sheet->takeFocus();
    });
    form->takeFocus();
}

}  // namespace hk
