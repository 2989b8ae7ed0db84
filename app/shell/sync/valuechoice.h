// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace hk {

// One of several values as a panel with a radio button: what is chosen has the accent's edge. A click anywhere chooses it.
class ValueChoice : public QWidget {
    Q_OBJECT
public:
    // `speech` names the choice for who does not see the column it stands in.
    ValueChoice(const QString &words, const QString &speech, QWidget *parent = nullptr);

    QRadioButton *button() const { return m_button; }
    bool isChosen() const;
    void setStrong(bool strong);
    void setWords(const QString &words, const QString &speech);
    // A second voice below the words.
    QLabel *addNote(const QString &note);
    // A line in the place of the words, for a value merged by hand; typing chooses it.
    QLineEdit *makeLine(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRadioButton *m_button;
    QLabel *m_words;
    QVBoxLayout *m_lines;
};

}  // namespace hk
