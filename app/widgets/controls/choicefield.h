// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QComboBox>
#include <QList>
#include <QVariant>

class QCompleter;

namespace hk {

class ChoiceModel;

struct ChoiceFieldItem {
    QVariant key;
    QString text;
};

// One of a list: chosen, or found by typing any part of its text, its pinyin or initials. What is none of the list is put
// back when the field is left.
class HK_WIDGETS_API ChoiceField : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceField(QWidget *parent = nullptr);

    void setChoices(const QList<ChoiceFieldItem> &choices);
    QVariant value() const;  // invalid while nothing is chosen
    void setValue(const QVariant &key);
    // The choices that what is typed would find, in their order.
    QStringList found(const QString &typed);

signals:
    void valueChanged(const QVariant &key);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void search(const QString &typed);
    void take(const QString &text);
    void settle();

    ChoiceModel *m_found;
    QCompleter *m_completer;
};

}  // namespace hk
