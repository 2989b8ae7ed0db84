// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/syncpage.h"

#include "sync/quarantine.h"
#include "sync/syncservice.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/iconview.h"
#include "widgets/dialogs.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace hk {

namespace {

constexpr int refusedShown = 50;

QLabel *wrapped(TextRole role, Token colour)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role, colour);
    return label;
}

}  // namespace

StatusKind syncStatus(const SyncState &state)
{
    switch (state.stage) {
    case SyncStage::UpToDate:
        return state.conflicts + state.refused > 0 ? StatusKind::Warning
            : state.waiting > 0                    ? StatusKind::Waiting
                                                   : StatusKind::Done;
    case SyncStage::Off:
        return StatusKind::Plan;
    case SyncStage::Connecting:
    case SyncStage::FirstSync:
    case SyncStage::Working:
        return StatusKind::Info;
    case SyncStage::Offline:
        return StatusKind::Waiting;
    default:
        return StatusKind::Warning;
    }
}

SyncPage::SyncPage(const WindowContext &context, ActionRegistry &actions, Workbench &workbench)
    : SettingsPage(pageId()),
      m_context(context),
      m_actions(actions),
      m_workbench(workbench),
      m_status(new StatusLabel),
      m_sentence(wrapped(TextRole::Body, Token::Text)),
      m_details(wrapped(TextRole::Body, Token::Text2))
{
    addServer();
    addRefused();
    addStretch();
    if (context.sync)
        connect(context.sync, &SyncService::changed, this, [this] {
            showState();
            if (isVisible())
                readRefused();
        });
    if (context.sync)
        connect(context.sync, &SyncService::verified, this, &SyncPage::tellVerified);
    showState();
}

QPushButton *SyncPage::addButton(QBoxLayout *line, const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    line->addWidget(button);
    return button;
}

void SyncPage::addServer()
{
    QBoxLayout *section = addSection(tr("The server"));
    m_status->setObjectName(QStringLiteral("sync.status"));
    m_sentence->setObjectName(QStringLiteral("sync.sentence"));
    section->addWidget(m_status, 0, Qt::AlignLeft);
    section->addWidget(m_sentence);
    section->addWidget(m_details);
    auto *line = new QHBoxLayout;
    m_connect = addButton(line, "sync.connect", tr("Connect to a server…"));
    setRole(m_connect, ControlRole::Primary);
    m_now = addButton(line, "sync.now", tr("Synchronise now"));
    m_verify = addButton(line, "sync.verify", tr("Check against the server"));
    m_verify->setToolTip(
        tr("Compares all that is here with what the server has for your account, and puts right what differs. Goes "
           "by itself once a week."));
    m_allow = addButton(line, "sync.allow", tr("The deletions are right"));
    m_leave = addButton(line, "sync.leave", tr("Leave the server…"));
    line->addStretch(1);
    onTheme(
        this, [line](const Theme &theme) { line->setSpacing(theme.px(metrics::panelGap)); }, QStringLiteral("buttons"));
    section->addLayout(line);
    connect(m_connect, &QPushButton::clicked, this, [this] { m_actions.trigger(QStringLiteral("shell.connectServer")); });
    connect(m_now, &QPushButton::clicked, this, [this] { m_actions.trigger(QStringLiteral("shell.syncNow")); });
    connect(m_verify, &QPushButton::clicked, this, [this] {
        m_checkHadFocus = m_verify->hasFocus();
        m_verify->setEnabled(false);
        if (m_checkHadFocus)
            m_now->setFocus(Qt::OtherFocusReason);
        m_context.sync->verifyNow();
    });
    connect(m_allow, &QPushButton::clicked, this, [this] { m_context.sync->allowRemovals(); });
    connect(m_leave, &QPushButton::clicked, this, &SyncPage::leave);
}

void SyncPage::addRefused()
{
    m_refused = addSection(tr("Changes that the server did not take"));
    m_refusedList = wrapped(TextRole::Body, Token::Text2);
    m_refused->addWidget(m_refusedList);
    showRefused({});
}

void SyncPage::showState()
{
    const SyncState state = m_context.sync ? m_context.sync->state() : SyncState();
    const bool off = state.stage == SyncStage::Off;
    m_status->setStatus(syncStatus(state), syncWords(state, m_context.clock()));
    m_sentence->setText(syncSentence(state));
    QStringList details;
    if (!off)
        details << tr("Server: %1, as “%2”").arg(state.server, state.account);
    if (state.stage == SyncStage::Offline && state.since != 0)
        details << tr("Offline since %1").arg(syncMoment(state.since, m_context.clock()));
    if (!off && m_context.sync && !m_context.sync->keepsPassword())
        details << tr("This computer has no keychain that works: the password is asked for at each start.");
    if (!off && state.verifiedAt != 0)
        details << tr("Checked against the server: %1").arg(syncMoment(state.verifiedAt, m_context.clock()));
    m_details->setText(details.join(u'\n'));
    m_details->setVisible(!details.isEmpty());
    // Whoever has the keyboard on a button that goes has it on the first one that is there.
    QWidget *focus = window()->focusWidget();
    const bool isOnButton = focus && focus->parentWidget() == m_connect->parentWidget() && qobject_cast<QPushButton *>(focus);
    showButtons(state);
    if (isOnButton && (focus->isHidden() || !focus->isEnabled()))
        firstButton()->setFocus(Qt::OtherFocusReason);
    setFocusProxy(firstButton());
}

QPushButton *SyncPage::firstButton() const
{
    for (QPushButton *button : {m_connect, m_now}) {
        if (!button->isHidden() && button->isEnabled())
            return button;
    }
    return m_leave;
}

void SyncPage::showButtons(const SyncState &state)
{
    const bool off = state.stage == SyncStage::Off;
    const bool asks = state.stage == SyncStage::NeedsPassword;
    m_connect->setVisible(off || asks || state.stage == SyncStage::Distrusted);
    m_connect->setText(off ? tr("Connect to a server…") : tr("Sign in again…"));
    m_connect->setEnabled(m_context.sync != nullptr && !m_context.database.isReadOnly());
    m_connect->setToolTip(m_context.database.readOnlyReason());
    m_now->setVisible(!off && !asks);
    m_verify->setVisible(!off && !asks);
    m_verify->setEnabled(m_verify->isEnabled() || state.isTrouble() || state.stage == SyncStage::Offline);
    m_allow->setVisible(state.stage == SyncStage::AsksRemovals);
    m_leave->setVisible(!off);
}

void SyncPage::tellVerified(std::optional<int> mended)
{
    m_verify->setEnabled(true);
    if (std::exchange(m_checkHadFocus, false) && window()->focusWidget() == m_now)
        m_verify->setFocus(Qt::OtherFocusReason);
    if (!mended)
        m_workbench.say({StatusKind::Waiting,
                         tr("The check was not possible this time. It is made up for at one of the next synchronisations.")});
    else if (*mended == 0)
        m_workbench.say({StatusKind::Done, tr("This computer holds exactly what the server has for your account.")});
    else
        m_workbench.say({StatusKind::Done, tr("%n entry(ies) differed from the server and were put right.", nullptr, *mended)});
}

void SyncPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    showState();
    readRefused();
}

void SyncPage::readRefused()
{
    const quint64 generation = ++m_generation;
    const auto future = m_context.database.read([](Reader &reader) { return refusedSteps(reader); });
    whenDone(future, this, [this, generation](const Result<QList<RefusedStep>> &answer) {
        if (generation == m_generation && answer.ok())
            showRefused(*answer);
    });
}

void SyncPage::showRefused(const QList<RefusedStep> &steps)
{
    auto *list = new QWidget;
    const bool hadFocus = m_refusedList->isAncestorOf(window()->focusWidget());
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    onTheme(list, [lines](const Theme &theme) { lines->setSpacing(theme.px(metrics::fieldToField)); });
    if (steps.isEmpty()) {
        QLabel *none = wrapped(TextRole::Body, Token::Text2);
        none->setText(tr("None. What your account may not change on the server would stand here, with the reason."));
        lines->addWidget(none);
    }
    for (const RefusedStep &step : steps.mid(0, refusedShown)) {
        QLabel *what = wrapped(TextRole::Body, Token::Text);
        QLabel *why = wrapped(TextRole::Caption, Token::Text2);
        what->setText(step.text);
        why->setText(QStringLiteral("%1 · %2").arg(syncMoment(step.at, m_context.clock()), step.reason));
        auto *words = new QVBoxLayout;
        words->addWidget(what);
        words->addWidget(why);
        auto *away = new QPushButton(tr("Put aside"));
        away->setAccessibleName(tr("Put aside: %1").arg(step.text));
        connect(away, &QPushButton::clicked, this, [this, unit = step.unit] { putAside(unit); });
        auto *line = new QHBoxLayout;
        line->addLayout(words, 1);
        line->addWidget(away, 0, Qt::AlignTop);
        lines->addLayout(line);
    }
    m_refused->replaceWidget(m_refusedList, list);
    m_refusedList->hide();
    m_refusedList->deleteLater();
    m_refusedList = list;
    if (hadFocus) {
        QPushButton *next = list->findChild<QPushButton *>();
        (next ? next : firstButton())->setFocus(Qt::OtherFocusReason);
    }
}

void SyncPage::putAside(qint64 unit)
{
    const auto future = m_context.database.write({}, [unit](Writer &writer) { return dismissRefused(writer, unit); });
    whenDone(future, this, [this](const Result<void> &answer) {
        if (!answer.ok())
            m_workbench.say({StatusKind::Warning, answer.error().message});
        else if (m_context.sync)
            m_context.sync->countAgain();
        readRefused();
    });
}

void SyncPage::leave()
{
    const int waiting = m_context.sync->state().waiting;
    QString text =
        tr("All data stay on this computer, and you can go on working with them. They are no longer sent or fetched, and "
           "the password is forgotten. You can connect again to the same server, with the same account.");
    if (waiting > 0)
        text += u'\n'
            + tr("%n change(s) made here are not on the server yet. They stay here only, until you connect again.", nullptr,
                 waiting);
    if (m_context.dialogs.confirm(this, {tr("Leave the server"), text, tr("Leave")}))
        m_context.sync->leave();
}

}  // namespace hk
