// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QWidget>

class QLabel;

namespace hk {

class IconView;

// A label above what is filled in, with the mark of a required value, and in words below it what is wrong, at once.
class HK_WIDGETS_API FormField : public QWidget {
    Q_OBJECT
public:
    // Takes the editor over; the label becomes its buddy and its accessible name.
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    QString label() const { return m_words; }
    void setLabel(const QString &label);
    void setRequired(bool required);
    // Empty: nothing is wrong. A hint is shown while nothing is.
    void setError(const QString &error);
    QString error() const { return m_error; }
    void setHint(const QString &hint);

private:
    void showWords();

    QString m_words;
    QString m_error;
    QString m_hint;
    bool m_required = false;
    QWidget *m_editor;
    QLabel *m_label;
    IconView *m_mark;
    QLabel *m_below;
};

}  // namespace hk
