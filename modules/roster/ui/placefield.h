// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/placechoices.h"
#include "widgets/workbench.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace hk::roster {

// An address, typed as people write it; free beds are offered while typing.
class PlaceField : public QLineEdit {
    Q_OBJECT
public:
    explicit PlaceField(const UiContext &context, QWidget *parent = nullptr);

    // What was last understood; its room is 0 while the address is being read, or means nothing.
    const PlaceChoice &place() const { return m_place; }
    // Why the address means nothing, a sentence; empty while it is being read.
    QString problem() const { return m_problem; }
    // What was typed last is not understood yet; placeChanged() follows.
    bool isReading() const { return m_pause.isActive() || m_reading; }
    void setPlace(qint64 room, qint64 bed);
    // Offer free beds, or leave the completion out where any place may be meant.
    void setOffersFree(bool offers) { m_offersFree = offers; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    // The address was understood, or found to mean nothing.
    void placeChanged();

private:
    void read();
    void offer();
    void take(const PlaceChoice &choice);

    UiContext m_context;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QTimer m_pause;
    PlaceChoice m_place;
    QString m_problem;
    bool m_offersFree = true;
    bool m_reading = false;
    quint64 m_generation = 0;
};

}  // namespace hk::roster
