// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/checklist.h"
#include "tickets/store/ticketview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hk::tickets {

// A ticket's check list: boxes to tick, and the prepared lists of its category to begin with.
class CheckLines : public QWidget {
    Q_OBJECT
public:
    explicit CheckLines(QWidget *parent = nullptr);

    // Nothing is shown where there is neither a list nor one to begin with.
    void showList(const QString &checklist, const QList<Template> &prepared, bool mayEdit);

signals:
    void edited(const QString &checklist);

private:
    void offer();

    QString m_text;
    QList<Template> m_prepared;
    QLabel *m_title;
    QVBoxLayout *m_boxes;
    QPushButton *m_add;
};

}  // namespace hk::tickets
