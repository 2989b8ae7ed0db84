// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/look/theme.h"

#include <QObject>

#include <functional>

class QApplication;

namespace hk {

enum class SchemeChoice { System, Light, Dark };

// Whether the desktop's own palette is dark.
bool platformIsDark();

// Sets the application's style, palette and font, and sets them anew when the person chooses otherwise or, following the
// system, when the desktop changes. One lives in the program's composition root.
class HK_WIDGETS_API Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(QApplication &application, std::function<bool()> systemIsDark = platformIsDark);

    SchemeChoice choice() const { return m_choice; }
    double scale() const { return m_theme.scale(); }
    Density density() const { return m_theme.density(); }
    const Theme &theme() const { return m_theme; }

    void choose(SchemeChoice choice);
    void setScale(double scale);
    void setDensity(Density density);
    // All three at once, as read from the settings: one repaint.
    void set(SchemeChoice choice, double scale, Density density);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

private:
    void apply();

    QApplication &m_application;
    std::function<bool()> m_systemIsDark;
    SchemeChoice m_choice = SchemeChoice::System;
    Theme m_theme;
    bool m_applied = false;
    bool m_checkPending = false;
};

}  // namespace hk
