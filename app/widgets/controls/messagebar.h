// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/look/status.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace hk {

class IconView;

// One sentence above a page's content that pushes the page down: status, words, an action link, a close button. Hidden until
// something is to be said.
class HK_WIDGETS_API MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void say(StatusKind kind, const QString &sentence, const QString &action = {});
    QString sentence() const;
    void setClosable(bool closable);

signals:
    void actionClicked();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind = StatusKind::Info;
    IconView *m_icon;
    QLabel *m_sentence;
    QPushButton *m_action;
    QToolButton *m_close;
};

}  // namespace hk
