// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/meetings.h"
#include "widgets/workbench.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace hk {
class FieldEditor;
}

namespace hk::mentoring {

// With whom somebody talks: one student, or a group with a remark each. Students are found while typing.
class StudentsField : public QWidget {
    Q_OBJECT
public:
    StudentsField(const UiContext &context, QWidget *parent);

    QList<Present> students() const;
    void setStudents(const QList<Present> &students);
    void focusFirst();

signals:
    void changed();

private:
    struct Line {
        QWidget *whole = nullptr;
        FieldEditor *student = nullptr;
        QLineEdit *remark = nullptr;
        QCheckBox *missed = nullptr;
        QWidget *remove = nullptr;
        Present known = {};  // of a talk that is written already, or not in the roster
    };
    void addLine(const Present &present);
    void putInOrder(const Line &line);
    void removeLine(QWidget *whole);
    void showRemarks();

    UiContext m_context;
    QList<Line> m_lines;
    QBoxLayout *m_column;
    QPushButton *m_add;
};

}  // namespace hk::mentoring
