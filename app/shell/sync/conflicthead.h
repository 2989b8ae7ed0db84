// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/status.h"

#include <QAbstractButton>

namespace hk {

// The line of a conflict that is always seen: what it is about, what happened, who and when. A press opens and closes what is
// below.
class ConflictHead : public QAbstractButton {
    Q_OBJECT
public:
    struct Words {
        StatusKind kind = StatusKind::Warning;
        QString subject;
        QString happened;
        QString who;
    };
    explicit ConflictHead(const Words &words, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Words m_words;
};

}  // namespace hk
