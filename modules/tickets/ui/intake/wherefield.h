// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/intake.h"
#include "widgets/workbench.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace hk::tickets {

// Where it is, or who says so, in one line: a room, floor or building as people write it, or a student by name, pinyin or number.
// What is neither stays words.
class WhereField : public QLineEdit {
    Q_OBJECT
public:
    explicit WhereField(const UiContext &context, QWidget *parent = nullptr);

    // The student's room where a student was chosen.
    Place place() const;
    // Who reports; none where a place was typed.
    const std::optional<Reporter> &reporter() const { return m_reporter; }
    // What was typed last is not understood yet; understood() follows.
    bool isReading() const { return m_pause.isActive() || m_reading; }
    // A student's whole name was typed and nobody was chosen: it is no place.
    bool namesSomebody() const { return m_namesSomebody && !m_reporter && m_place.isEmpty(); }
    void setStudent(qint64 student);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void understood();

private:
    struct Meant {
        Place place;
        QString placeWords;
        std::vector<std::pair<qint64, QString>> students;
        std::vector<std::pair<qint64, QString>> rooms;
    };
    static Result<Meant> read(Reader &reader, const QString &text);
    void look();
    void offer(const Meant &meant, const QString &typed);
    void choose(const QModelIndex &index);
    void takePlace(const Place &place);

    UiContext m_context;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QTimer m_pause;
    Place m_place;
    std::optional<Reporter> m_reporter;
    bool m_reading = false;
    bool m_namesSomebody = false;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets
