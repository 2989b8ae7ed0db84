// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/appearance.h"

#include "widgets/look/fonts.h"
#include "widgets/look/hkstyle.h"

#include <QApplication>
#include <QEvent>
#include <QMetaObject>

namespace hk {

bool platformIsDark()
{
    // Qt 6.4 cannot be asked; with our palette put aside for a moment, the application's is the desktop's.
    const QPalette ours = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette());
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    const QColor text = QGuiApplication::palette().color(QPalette::WindowText);
    if (ours.resolveMask() != 0)
        QGuiApplication::setPalette(ours);
    return window.lightness() < text.lightness();
}

Appearance::Appearance(QApplication &application, std::function<bool()> systemIsDark)
    : m_application(application), m_systemIsDark(std::move(systemIsDark))
{
    application.installEventFilter(this);
    apply();
}

void Appearance::choose(SchemeChoice choice)
{
    set(choice, scale(), density());
}

void Appearance::setScale(double scale)
{
    set(m_choice, scale, density());
}

void Appearance::setDensity(Density density)
{
    set(m_choice, scale(), density);
}

void Appearance::set(SchemeChoice choice, double scale, Density density)
{
    m_choice = choice;
    m_theme = Theme(m_theme.scheme(), scale, density);
    apply();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    // Every window is told of the desktop's change; one look at it is enough.
    if (event->type() == QEvent::ThemeChange && m_choice == SchemeChoice::System && !m_checkPending) {
        m_checkPending = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_checkPending = false;
                apply();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::apply()
{
    const bool dark = m_choice == SchemeChoice::System ? m_systemIsDark() : m_choice == SchemeChoice::Dark;
    const Theme theme(dark ? Scheme::Dark : Scheme::Light, m_theme.scale(), m_theme.density());
    const auto *style = qobject_cast<const HkStyle *>(QApplication::style());
    if (m_applied && style != nullptr && style->theme() == theme)
        return;
    m_theme = theme;
    m_applied = true;
    QApplication::setFont(fontOf(TextRole::Body, theme));
    QApplication::setPalette(theme.palette());
    // A new style makes every widget measure and paint itself anew.
    QApplication::setStyle(new HkStyle(theme));
    emit changed();
}

}  // namespace hk
