// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/signinscreen.h"

#include "shell/access/newpasswordform.h"
#include "shell/access/recoveryform.h"
#include "shell/access/recoverysheet.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/panel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <chrono>
#include <utility>

namespace hk {

namespace {

constexpr int sheetWidth = 360;
constexpr int edge = 1;  // of the panel
constexpr int mostRowsShown = 6;
constexpr int fewestRowsShown = 1;
constexpr std::chrono::milliseconds tick{250};

// As high as its rows, up to a few; where the window is low it scrolls.
class PeopleList : public QListWidget {
public:
    QSize sizeHint() const override { return heightOf(std::clamp(count(), fewestRowsShown, mostRowsShown)); }
    QSize minimumSizeHint() const override { return heightOf(fewestRowsShown); }

private:
    QSize heightOf(int rows) const
    {
        const Theme theme = themeOf(this);
        return {theme.px(sheetWidth / 2), rows * theme.rowHeight() + 2 * frameWidth()};
    }
};

}  // namespace

SignInScreen::SignInScreen(Database &database, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_database(database), m_steps(new QStackedWidget)
{
    setObjectName(QStringLiteral("signInScreen"));
    auto *sheet = new Panel;
    sheet->setObjectName(QStringLiteral("signIn.sheet"));
    m_steps->addWidget(makeForm(title, sentence));
    sheet->body()->addWidget(m_steps);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(sheet);
    across->addStretch(1);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->addStretch(1);
    column->addLayout(across, 2);
    column->addStretch(1);
    // With large text on a small screen the sheet is higher than the window.
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(title);
    area->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    sheet->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    onTheme(sheet, [this, sheet](const Theme &theme) {
        const int padding = theme.px(24);
        sheet->body()->setContentsMargins(padding, padding, padding, padding);
        sheet->setFixedWidth(theme.px(sheetWidth));
        // Said here too, so that the sheet is as high as wrapped words need at this width.
        m_steps->setFixedWidth(theme.px(sheetWidth) - 2 * padding - 2 * edge);
    });
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &SignInScreen::showWait);
}

QWidget *SignInScreen::makeForm(const QString &title, const QString &sentence)
{
    auto *form = new QWidget;
    auto *heading = new QLabel(title);
    heading->setWordWrap(true);
    setTextRole(heading, TextRole::PageTitle);
    auto *words = new QLabel(sentence);
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    m_list = new PeopleList;
    m_list->setObjectName(QStringLiteral("signIn.people"));
    m_list->setAccessibleName(tr("Who works here"));
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_password = new QLineEdit;
    m_password->setObjectName(QStringLiteral("signIn.password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordField = new FormField(tr("Password"), m_password);
    m_enter = new QPushButton(tr("Sign in"));
    m_enter->setObjectName(QStringLiteral("signIn.enter"));
    setRole(m_enter, ControlRole::Primary);
    auto *forgotten = new QPushButton(tr("Forgot the password?"));
    forgotten->setObjectName(QStringLiteral("signIn.forgotten"));
    setRole(forgotten, ControlRole::Link);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, words, m_list, m_passwordField, m_enter})
        layout->addWidget(part);
    layout->addWidget(forgotten, 0, Qt::AlignHCenter);
    connect(forgotten, &QPushButton::clicked, this, &SignInScreen::askForRecovery);
    onTheme(form, [layout](const Theme &theme) { layout->setSpacing(theme.px(metrics::fieldToField)); });
    connect(m_list, &QListWidget::currentRowChanged, this, &SignInScreen::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, &SignInScreen::takeFocus);
    connect(m_list, &QListWidget::itemClicked, this, &SignInScreen::takeFocus);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInScreen::trySignIn);
    connect(m_enter, &QPushButton::clicked, this, &SignInScreen::trySignIn);
    return form;
}

void SignInScreen::setPeople(const QList<Account> &people, const QString &chosen)
{
    const Account *before = this->chosen();
    const QString wanted = chosen.isEmpty() && before ? before->name : chosen;
    m_people = people;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const Account &person : people) {
        if (person.name == wanted)
            row = m_list->count();
        auto *item = new QListWidgetItem(themedIcon(u"person"), person.displayName, m_list);
        item->setToolTip(person.name);
        if (std::count_if(people.begin(), people.end(),
                          [&](const Account &other) { return other.displayName == person.displayName; })
            > 1)
            item->setText(tr("%1 (%2)").arg(person.displayName, person.name));
    }
    m_list->setCurrentRow(row);
    m_list->updateGeometry();
    showChosen();
}

const Account *SignInScreen::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_people.size() ? &m_people.at(row) : nullptr;
}

void SignInScreen::showChosen()
{
    const Account *person = chosen();
    m_password->clear();
    m_passwordField->setError({});
    m_passwordField->setVisible(person && person->hasPassword);
    showWait();
}

void SignInScreen::takeFocus()
{
    QWidget *step = m_steps->currentWidget();
    if (step == m_own)
        m_own->takeFocus();
    else if (step == m_recovery)
        m_recovery->takeFocus();
    else if (step == m_code)
        m_code->takeFocus();
    else if (m_passwordField->isHidden())
        m_enter->setFocus(Qt::OtherFocusReason);
    else
        m_password->setFocus(Qt::OtherFocusReason);
}

void SignInScreen::trySignIn()
{
    const Account *person = chosen();
    if (!person || m_asking || !m_enter->isEnabled())
        return;
    m_asking = true;
    showWait();
    whenDone(signIn(m_database, person->name, m_password->text()), this, [this](const Result<SignIn> &answer) { took(answer); });
}

void SignInScreen::took(const Result<SignIn> &answer)
{
    m_asking = false;
    if (answer.ok() && answer->account) {
        if (answer->account->mustChange && !m_database.isReadOnly())
            askForOwnPassword(*answer->account);
        else
            emit signedIn(*answer->account);
        return;
    }
    m_passwordField->show();
    m_passwordField->setError(answer.ok() ? answer->refusal : answer.error().message);
    m_password->selectAll();
    m_password->setFocus(Qt::OtherFocusReason);
    const Account *person = chosen();
    if (answer.ok() && answer->waitUntil > 0 && person) {
        m_waitUntil = answer->waitUntil;
        m_waitFor = person->name;
        m_tick.start();
    }
    showWait();
}

// While a pause runs the button says how long it still takes; another person need not wait.
void SignInScreen::showWait()
{
    const Account *person = chosen();
    const qint64 left = m_waitUntil - m_database.clock()();
    const bool waits = left > 0 && person && person->name == m_waitFor;
    if (left <= 0)
        m_tick.stop();
    m_enter->setText(waits ? tr("Again in %n second(s)", nullptr, int((left + 999) / 1000)) : tr("Sign in"));
    m_enter->setEnabled(person && !waits && !m_asking);
}

void SignInScreen::askForOwnPassword(const Account &account)
{
    m_own = new NewPasswordForm(
        m_database, tr("Choose your own password"),
        tr("%1, somebody else has set your password. Please choose one that only you know.").arg(account.displayName));
    m_own->setCurrent(m_password->text());
    m_password->clear();
    showStep(m_own);
    connect(m_own, &NewPasswordForm::changed, this, [this, account](const QString &code) {
        Account own = account;
        own.mustChange = false;
        own.hasPassword = true;
        if (code.isEmpty())
            emit signedIn(own);
        else
            showRecoveryCode(own, code);
    });
}

void SignInScreen::showStep(QWidget *step)
{
    m_steps->addWidget(step);
    m_steps->setCurrentWidget(step);
    takeFocus();
}

void SignInScreen::backToSignIn()
{
    if (!m_recovery)
        return;
    m_steps->setCurrentIndex(0);
    m_steps->removeWidget(m_recovery);
    std::exchange(m_recovery, nullptr)->deleteLater();
    takeFocus();
}

void SignInScreen::askForRecovery()
{
    const Account *person = chosen();
    if (!person || m_asking)
        return;
    m_password->clear();
    m_recovery = new RecoveryForm(m_database, *person);
    showStep(m_recovery);
    connect(m_recovery, &RecoveryForm::givenUp, this, &SignInScreen::backToSignIn);
    connect(m_recovery, &RecoveryForm::recovered, this,
            [this](const SignIn &answer) { showRecoveryCode(*answer.account, answer.recoveryCode); });
}

// The next code, before anything else hides it.
void SignInScreen::showRecoveryCode(const Account &account, const QString &code)
{
    m_code = new RecoverySheet(account.displayName, code);
    showStep(m_code);
    connect(m_code, &RecoverySheet::kept, this, [this, account] { emit signedIn(account); });
}

}  // namespace hk
