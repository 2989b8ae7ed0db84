// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/checklist.h"
#include "widgets/list/filterfield.h"

#include <QKeyEvent>

namespace hk {

ChoiceFilter::ChoiceFilter(const ColumnInfo &column, QWidget *parent) : FilterField(column, parent)
{
    setReadOnly(true);
    setCursor(Qt::ArrowCursor);
}

void ChoiceFilter::setFilter(const QString &filter)
{
    m_codes = filter.split(u',', Qt::SkipEmptyParts);
    QStringList words;
    for (const auto &[code, title] : filterChoices(m_column)) {
        if (m_codes.contains(code))
            words.append(title);
    }
    setText(words.isEmpty() ? filter : words.join(tr(", ")));
    setCursorPosition(0);
}

void ChoiceFilter::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space || key == Qt::Key_F4 || (key == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))) {
        open();
    } else if (key == Qt::Key_Backspace || key == Qt::Key_Delete) {
        setFilter({});
        emit edited();
    } else {
        FilterField::keyPressEvent(event);
    }
}

void ChoiceFilter::mousePressEvent(QMouseEvent *event)
{
    FilterField::mousePressEvent(event);
    open();
}

void ChoiceFilter::open()
{
    auto *list = new CheckList;
    list->setObjectName(objectName() + QStringLiteral(".choices"));
    list->setAccessibleName(accessibleName());
    for (const auto &[code, title] : filterChoices(m_column))
        list->addChoice(title, code.toUtf8(), m_codes.contains(code));
    connect(list, &CheckList::edited, this, [this, list] {
        const QList<QByteArray> checked = list->checkedValues();
        // Yes and no together leave nothing out.
        const bool everything = m_column.type == FieldType::Boolean && checked.size() == list->count();
        setFilter(everything ? QString() : QString::fromUtf8(checked.join(',')));
        emit edited();
    });
    list->popUp(this);
}

}  // namespace hk
