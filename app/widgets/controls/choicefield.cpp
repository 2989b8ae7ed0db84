// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/choicefield.h"

#include "widgets/controls/choicemodel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>

namespace hk {

ChoiceField::ChoiceField(QWidget *parent) : QComboBox(parent), m_found(new ChoiceModel(this)), m_completer(new QCompleter(this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    m_found->setSourceModel(model());
    m_completer->setModel(m_found);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(lineEdit());
    setCompleter(nullptr);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ChoiceField::search);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &ChoiceField::take);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { emit valueChanged(value()); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ChoiceField::settle);
}

void ChoiceField::setChoices(const QList<ChoiceFieldItem> &choices)
{
    const QVariant before = value();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const ChoiceFieldItem &choice : choices)
            addItem(choice.text, choice.key);
        m_found->forget();
        setCurrentIndex(findData(before));
    }
    if (value() != before)
        emit valueChanged(value());
}

QVariant ChoiceField::value() const
{
    return currentData();
}

void ChoiceField::setValue(const QVariant &key)
{
    setCurrentIndex(key.isValid() ? findData(key) : -1);
    lineEdit()->setText(currentIndex() >= 0 ? itemText(currentIndex()) : QString());
}

QStringList ChoiceField::found(const QString &typed)
{
    m_found->setTyped(typed);
    QStringList texts;
    for (int row = 0; row < m_found->rowCount(); ++row)
        texts.append(m_found->index(row, 0).data().toString());
    return texts;
}

void ChoiceField::search(const QString &typed)
{
    m_found->setTyped(typed);
    if (m_found->rowCount() == 0 || typed.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ChoiceField::take(const QString &text)
{
    const int row = findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
    setCurrentIndex(row);
    lineEdit()->setText(row >= 0 ? itemText(row) : QString());
}

void ChoiceField::settle()
{
    QAbstractItemView *popup = m_completer->popup();
    if (popup->isVisible()) {
        if (lineEdit()->hasFocus())
            return;
        // Whoever goes on by Tab means what stands first.
        const QModelIndex first = popup->currentIndex();
        popup->hide();
        if (first.isValid()) {
            take(first.data().toString());
            return;
        }
    }
    const QString typed = lineEdit()->text();
    if (typed == currentText() && currentIndex() >= 0 && typed == itemText(currentIndex()))
        return;
    if (typed.trimmed().isEmpty()) {
        setCurrentIndex(-1);
        lineEdit()->clear();
        return;
    }
    const QStringList texts = found(typed);
    if (texts.contains(typed))
        take(typed);
    else if (texts.size() == 1)
        take(texts.first());
    else
        lineEdit()->setText(currentIndex() >= 0 ? itemText(currentIndex()) : QString());
}

void ChoiceField::focusOutEvent(QFocusEvent *event)
{
    // The list of what was found takes the focus while it is open.
    if (event->reason() != Qt::PopupFocusReason)
        settle();
    QComboBox::focusOutEvent(event);
}

}  // namespace hk
