// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

#include <QLineEdit>
#include <QTimer>

#include <optional>

class QCompleter;
class QStandardItemModel;

namespace hk::duty {

// A line that offers rows of an entity while somebody types: rooms, or students by name, pinyin or number. What is none of them
// stays words.
class LookUpLine : public QLineEdit {
    Q_OBJECT
public:
    LookUpLine(const UiContext &context, const QByteArray &entity, QWidget *parent = nullptr);

    // The row that was chosen, as long as its words stand in the line.
    qint64 chosen() const { return m_words == text() ? m_chosen : 0; }
    void setChosen(qint64 id, const QString &words);

signals:
    void rowChosen();

private:
    void look();
    void choose(const QModelIndex &index);

    UiContext m_context;
    QByteArray m_entity;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QTimer m_pause;
    qint64 m_chosen = 0;
    QString m_words;
    quint64 m_generation = 0;
};

}  // namespace hk::duty
