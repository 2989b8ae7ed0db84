// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/lockguard.h"

#include "shell/access/lockscreen.h"
#include "shell/access/signinscreen.h"
#include "storage/settings.h"
#include "widgets/actionregistry.h"
#include "widgets/whendone.h"

#include <QApplication>
#include <QToolTip>

#include <algorithm>

namespace hk {

namespace {

constexpr qint64 minute = 60 * 1000;

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::Shortcut:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
    case QEvent::TouchBegin:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return true;
    default:
        return false;
    }
}

bool isUse(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::Wheel
        || type == QEvent::TouchBegin;
}

}  // namespace

QString lockSetting()
{
    return QStringLiteral("access.lockAfter");
}

LockGuard::LockGuard(const WindowContext &context, ActionRegistry &actions, QWidget *window)
    : QObject(window), m_context(context), m_actions(actions), m_window(window)
{
    setObjectName(QStringLiteral("lockGuard"));
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LockGuard::checkIdle);
    if (canLock())
        qApp->installEventFilter(this);
}

LockGuard::~LockGuard() = default;

bool LockGuard::canLock() const
{
    return m_context.account && m_context.account->hasPassword;
}

void LockGuard::readMinutes()
{
    if (!canLock())
        return;
    const auto future = m_context.database.read([](Reader &reader) { return readSetting(reader, lockSetting()); });
    whenDone(future, this, [this](const Result<QJsonValue> &answer) {
        m_minutes = std::max(0, answer.ok() ? answer->toInt(usualLockMinutes) : usualLockMinutes);
        m_lastUse = m_context.clock();
        waitForIdle();
    });
}

// One timer for the rest of the time: nothing runs while nothing happens.
void LockGuard::waitForIdle()
{
    m_timer.stop();
    if (m_minutes == 0 || isLocked())
        return;
    const qint64 left = m_lastUse + m_minutes * minute - m_context.clock();
    m_timer.start(int(std::clamp<qint64>(left, 1000, 60 * minute)));
}

void LockGuard::checkIdle()
{
    checkIdleAt(m_context.clock());
}

void LockGuard::checkIdleAt(qint64 now)
{
    if (m_minutes > 0 && now - m_lastUse >= m_minutes * minute)
        lock();
    else
        waitForIdle();
}

void LockGuard::lock(const QString &person)
{
    if (isLocked() || !m_context.account)
        return;
    const Account &account = *m_context.account;
    m_timer.stop();
    m_focus = QApplication::focusWidget();
    hideOthers();
    const bool switches = !person.isEmpty() && person != account.name;
    m_screen = new LockScreen(m_context.database, switches ? tr("Change the person") : tr("Locked"),
                              switches ? tr("The window of %1 is locked meanwhile.").arg(account.displayName)
                                       : tr("%1 works here. Others may sign in, too.").arg(account.displayName),
                              m_window);
    m_actions.setLocked(true);
    m_screen->screen().setPeople({account});
    fillPeople(person.isEmpty() ? account.name : person);
    connect(&m_screen->screen(), &SignInScreen::signedIn, this, [this](const Account &came) {
        if (came.uid == m_context.account->uid) {
            unlock();
            return;
        }
        Restart wish;
        wish.person = came;
        m_context.restart(wish);
    });
    m_screen->screen().takeFocus();
}

void LockGuard::fillPeople(const QString &person)
{
    const auto future = m_context.database.read([](Reader &reader) { return signInNames(reader); });
    whenDone(future, m_screen, [screen = m_screen, person](const Result<QList<Account>> &names) {
        if (!names.ok())
            return;
        screen->screen().setPeople(*names, person);
        screen->screen().takeFocus();
    });
}

// Dialogs and menus would stand over the screen, and show what they show.
void LockGuard::hideOthers()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    QToolTip::hideText();
    m_hidden.clear();
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (isOther(top) && top->isVisible()) {
            top->hide();
            m_hidden << top;
        }
    }
}

// A window beside the locked one that is no part of the sign-in.
bool LockGuard::isOther(const QObject *top) const
{
    const auto *widget = qobject_cast<const QWidget *>(top);
    if (!widget || widget == m_window || !widget->isWindow() || widget->windowType() == Qt::ToolTip)
        return false;
    for (const QObject *at = top; at; at = at->parent()) {
        if (at == m_screen && m_screen)
            return false;
    }
    return true;
}

// What a work under way has to say waits for who comes back: over the screen it would take the keyboard from it.
void LockGuard::hideLater(QWidget *top)
{
    QMetaObject::invokeMethod(
        this,
        [this, other = QPointer<QWidget>(top)] {
            if (!isLocked() || !other || !other->isVisible())
                return;
            other->hide();
            m_hidden << other;
        },
        Qt::QueuedConnection);
}

void LockGuard::unlock()
{
    LockScreen *screen = std::exchange(m_screen, nullptr);
    m_actions.setLocked(false);
    screen->hide();
    screen->deleteLater();
    for (const QPointer<QWidget> &hidden : std::exchange(m_hidden, {})) {
        if (hidden)
            hidden->show();
    }
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
    m_lastUse = m_context.clock();
    waitForIdle();
}

// Menus of the screen's own fields are theirs by parentage.
bool LockGuard::blocks(QObject *watched, const QEvent &event) const
{
    if (event.type() == QEvent::Shortcut)
        return true;
    if (!watched->isWidgetType())
        return false;
    for (const QObject *at = watched; at; at = at->parent()) {
        if (at == m_screen)
            return false;
    }
    return true;
}

bool LockGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (isLocked() && event->type() == QEvent::Show && isOther(watched))
        hideLater(static_cast<QWidget *>(watched));
    if (isLocked())
        return isInput(event->type()) && blocks(watched, *event);
    if (m_minutes > 0 && isUse(event->type()))
        m_lastUse = m_context.clock();
    return false;
}

}  // namespace hk
