// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/lockscreen.h"

#include "shell/access/signinscreen.h"
#include "widgets/look/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace hk {

namespace {

constexpr int coarseness = 24;  // a line of text is less than one dot high
constexpr double tint = 0.45;

QPixmap unreadable(QWidget &window)
{
    const QImage whole = window.grab().toImage();
    const QSize few(std::max(2, whole.width() / coarseness), std::max(2, whole.height() / coarseness));
    const QImage dots = whole.scaled(few, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return QPixmap::fromImage(dots.scaled(window.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

}  // namespace

LockScreen::LockScreen(Database &database, const QString &title, const QString &sentence, QWidget *window)
    : QWidget(window), m_picture(unreadable(*window)), m_screen(new SignInScreen(database, title, sentence, this))
{
    setObjectName(QStringLiteral("lockScreen"));
    setAttribute(Qt::WA_NoMousePropagation);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_screen);
    setGeometry(window->rect());
    window->installEventFilter(this);
    show();
    raise();
}

void LockScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(rect(), m_picture);
    QColor veil = themeOf(this).color(Token::Window);
    veil.setAlphaF(tint);
    painter.fillRect(rect(), veil);
}

// Nothing passes to the window below, Esc neither.
void LockScreen::keyPressEvent(QKeyEvent *event)
{
    event->accept();
}

bool LockScreen::focusNextPrevChild(bool next)
{
    QWidget *from = focusWidget() ? focusWidget() : m_screen;
    for (QWidget *at = from;;) {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (at == from)
            return true;
        if (isAncestorOf(at) && at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
}

bool LockScreen::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    else if (event->type() == QEvent::ChildAdded)
        raise();
    return false;
}

}  // namespace hk
