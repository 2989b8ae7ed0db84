// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace hk {

// A place in the rail: icon, word and how many things wait there.
class HK_SHELL_API RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const QString &icon, const QString &title, QWidget *parent = nullptr);

    void setCount(int count);
    int count() const { return m_count; }
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;
    // Where many modules stand on a low screen with large text, they share its height.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void describe();

    QString m_icon;
    QString m_title;
    int m_count = 0;
    bool m_collapsed = false;
};

// The modules at the left of the window, settings and collapse at its foot.
class HK_SHELL_API Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    void addPlace(const QString &id, const QString &icon, const QString &title, bool atFoot);
    void setCurrent(const QString &id);
    void setCount(const QString &id, int count);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

signals:
    void chosen(const QString &id);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    RailButton *addButton(QVBoxLayout *layout, const QString &icon, const QString &title);

    QVBoxLayout *m_head;
    QVBoxLayout *m_foot;
    QHash<QString, RailButton *> m_buttons;
    QList<RailButton *> m_order;
    RailButton *m_collapse;
    QString m_current;
    bool m_collapsed = false;
};

}  // namespace hk
