// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guiwalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>
#include <QWidget>

namespace hk::test {

namespace {

QString pathOf(const QWidget &widget)
{
    QStringList names;
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        const QString name = at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : at->objectName();
        names.prepend(name);
    }
    return names.join(u'/');
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QTextEdit *>(&widget)
        || qobject_cast<const QTabBar *>(&widget);
}

// The parts that Qt builds other controls from speak through these.
bool isPartOfControl(const QWidget &widget)
{
    if (widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QHeaderView *>(&widget))
        return true;
    const QWidget *parent = widget.parentWidget();
    return parent
        && (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
            || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QLineEdit *>(parent)
            || parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QMenuBar") || parent->inherits("QCalendarWidget")
            || parent->inherits("QKeySequenceEdit"));
}

bool hasBuddy(const QWidget &widget, const QWidget &root)
{
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->buddy() == &widget && !label->text().isEmpty())
            return true;
    }
    return false;
}

QString nameOf(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().isEmpty() ? button->toolTip() : button->text();
    return {};
}

bool insideScrollArea(const QWidget &widget)
{
    for (const QWidget *at = widget.parentWidget(); at; at = at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(at))
            return true;
    }
    return false;
}

bool textFits(const QLabel &label)
{
    if (label.wordWrap() || label.text().isEmpty() || label.textFormat() == Qt::RichText
        || !label.pixmap(Qt::ReturnByValue).isNull())
        return !label.wordWrap() || label.heightForWidth(label.width()) <= label.height() + 1;
    return label.sizeHint().width() <= label.width() + 1;
}

}  // namespace

QStringList namelessControls(const QWidget &root)
{
    QStringList faults;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!isControl(*widget) || isPartOfControl(*widget) || !widget->isVisibleTo(&root))
            continue;
        if (nameOf(*widget).isEmpty() && !hasBuddy(*widget, root))
            faults << QStringLiteral("no name: %1").arg(pathOf(*widget));
    }
    return faults;
}

QStringList clippedControls(const QWidget &root)
{
    QStringList faults;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || isPartOfControl(*widget))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !textFits(*label))
            faults << QStringLiteral("words do not fit: %1 \"%2\"").arg(pathOf(*widget), label->text());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && !button->text().isEmpty() && button->sizeHint().width() > button->width() + 1
            && button->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
            faults << QStringLiteral("words do not fit: %1 \"%2\"").arg(pathOf(*widget), button->text());
        if (!isControl(*widget) || insideScrollArea(*widget))
            continue;
        const QRect place(widget->mapTo(&root, QPoint(0, 0)), widget->size());
        if (!root.rect().contains(place))
            faults << QStringLiteral("sticks out: %1").arg(pathOf(*widget));
    }
    return faults;
}

void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("HK_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    window.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

}  // namespace hk::test
