// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace hk {

// A white sheet on the grey desk: hairline, radius 4. With a title it gets a head of 36; widgets added to the head stand at its
// right. What it shows goes into body().
class HK_WIDGETS_API Panel : public QWidget {
    Q_OBJECT
public:
    explicit Panel(QWidget *parent = nullptr);

    // `note` stands after the title in the third voice, such as a count.
    void setTitle(const QString &title, const QString &note = {});
    void addToHead(QWidget *widget);
    // A vertical layout without margins; paddedBody() gives it those of a text panel.
    QBoxLayout *body() const { return m_body; }
    QBoxLayout *paddedBody();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeHead();

    QWidget *m_head = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QBoxLayout *m_headRight = nullptr;
    QBoxLayout *m_body;
};

}  // namespace hk
