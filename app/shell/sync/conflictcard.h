// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/conflicts.h"
#include "widgets/look/theme.h"

#include <QWidget>

#include <functional>
#include <vector>

class QBoxLayout;
class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hk {

class ConflictHead;
class ValueChoice;

// One conflict: its head, and below it both values with who and when, to choose from or to merge by hand.
class ConflictCard : public QWidget {
    Q_OBJECT
public:
    ConflictCard(const Conflict &conflict, qint64 now, QWidget *parent = nullptr);

    qint64 id() const { return m_conflict.id; }
    bool holds(qint64 record) const { return m_conflict.records.contains(record); }
    bool isOpen() const;
    void setOpen(bool open);
    void takeFocus();
    const Conflict &conflict() const { return m_conflict; }
    // Shows these fields' values whole.
    void reveal(const QList<ConflictField> &whole);

signals:
    void decided(const hk::ConflictDecision &decision);
    // Somebody asks for values that are masked.
    void showWanted(const QStringList &fields);
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        QByteArray field;
        ValueChoice *mine = nullptr;
        ValueChoice *server = nullptr;
        ValueChoice *own = nullptr;
        QLineEdit *text = nullptr;
    };
    QWidget *makeBody();
    void addFields(QVBoxLayout *body);
    void placeColumns(QGridLayout &grid, QWidget &lastHead, const Theme &theme);
    void addLine(QGridLayout *grid, int row, const ConflictField &field);
    void addWhole(QVBoxLayout *body);
    void addFoot(QVBoxLayout *body, const QString &sentence);
    ValueChoice *addChoice(QButtonGroup *group, ValueChoice *choice, const char *side);
    void addNotes(ValueChoice &server);
    void tellWhole(const ConflictField &field, const Line &line, QLabel &base);
    void addShow(QBoxLayout &layout, const QStringList &fields, const QString &speech);
    QPushButton *addButton(const char *name, const QString &text);
    QString mineHead() const;
    QString serverHead() const;
    ConflictDecision chosen() const;

    Conflict m_conflict;
    qint64 m_now;
    ConflictHead *m_head;
    QWidget *m_body = nullptr;
    std::vector<Line> m_lines;
    ValueChoice *m_wholeMine = nullptr;
    // What shows a masked field whole, and the links that ask for it.
    std::vector<std::pair<QString, std::function<void(const ConflictField &whole)>>> m_masked;
    std::vector<std::pair<QStringList, QPushButton *>> m_links;
};

}  // namespace hk
