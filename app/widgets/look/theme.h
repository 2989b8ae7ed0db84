// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace hk {

// Every colour of the program by what it is for. Nothing outside this folder names a colour by its value.
enum class Token {
    Window,
    Base,
    Alt,
    Head,
    Text,
    Text2,
    Text3,
    Accent,
    OnAccent,
    Focus,
    Selection,
    Hover,
    Pressed,
    Line,
    Edge,
    Disabled,
    Overdue,
    OverdueTint,
    Due,
    DueTint,
    Warning,
    WarningTint,
    Done,
    DoneTint,
    Waiting,
    WaitingTint,
    Info,
    InfoTint,
    Plan,
};
inline constexpr int tokenCount = static_cast<int>(Token::Plan) + 1;

enum class Scheme { Light, Dark };
enum class Density { Compact, Comfortable };

// The colours and the text scale in force: a small value, copied freely.
class Theme {
public:
    static constexpr double smallestScale = 1.0;
    static constexpr double largestScale = 2.0;

    explicit Theme(Scheme scheme = Scheme::Light, double scale = 1.0, Density density = Density::Compact);

    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_scheme == Scheme::Dark; }
    double scale() const { return m_scale; }
    Density density() const { return m_density; }

    QColor color(Token token) const;
    QPalette palette() const;

    // Logical pixels at 100 % in pixels of the text scale.
    int px(int logical) const;
    int rowHeight() const;

    bool operator==(const Theme &) const = default;

private:
    Scheme m_scheme;
    double m_scale;
    Density m_density;
};

// The theme that the widget is drawn in; without a widget, the application's. Ask anew at every use: it changes at run time.
Theme themeOf(const QWidget *widget);

// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &first, const QColor &second);

}  // namespace hk
