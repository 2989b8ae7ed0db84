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
#include <QTest>
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
            || parent->inherits("QKeySequenceEdit") || widget.inherits("QTableCornerButton"));
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

// The part of `ancestor` that holds the widget, or is it.
const QWidget *partWith(const QWidget &ancestor, const QWidget &widget)
{
    const QWidget *part = &widget;
    while (part->parentWidget() != nullptr && part->parentWidget() != &ancestor)
        part = part->parentWidget();
    return part;
}

const QWidget *holderOf(const QWidget &first, const QWidget &second)
{
    const QWidget *holder = first.parentWidget();
    while (holder != nullptr && !holder->isAncestorOf(&second))
        holder = holder->parentWidget();
    return holder;
}

// What can be seen of the widget, in the root's coordinates.
QRect seenPart(const QWidget &widget, const QWidget &root)
{
    QRect seen(widget.mapTo(&root, QPoint(0, 0)), widget.size());
    for (const QWidget *at = widget.parentWidget(); at != nullptr && at != root.parentWidget(); at = at->parentWidget())
        seen &= QRect(at->mapTo(&root, QPoint(0, 0)), at->size());
    return seen;
}

bool isReadBefore(const QRect &first, const QRect &second)
{
    const bool sameColumn = first.left() <= second.right() && second.left() <= first.right();
    const bool sameLine = first.top() <= second.bottom() && second.top() <= first.bottom();
    return (sameColumn && !sameLine && first.bottom() < second.top()) || (sameLine && !sameColumn && first.right() < second.left());
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

QStringList overlappingControls(const QWidget &root)
{
    QList<std::pair<const QWidget *, QRect>> seen;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (widget->window() != root.window() || !widget->isVisibleTo(&root) || isPartOfControl(*widget)
            || !(isControl(*widget) || (label && !label->text().isEmpty())))
            continue;
        if (const QRect part = seenPart(*widget, root); !part.isEmpty())
            seen.append({widget, part});
    }
    QStringList faults;
    for (qsizetype i = 0; i < seen.size(); ++i) {
        for (qsizetype j = i + 1; j < seen.size(); ++j) {
            const auto &[one, first] = seen[i];
            const auto &[other, second] = seen[j];
            const QRect both = first & second;
            if (both.width() > 1 && both.height() > 1 && !one->isAncestorOf(other) && !other->isAncestorOf(one))
                faults << QStringLiteral("lies over another: %1 and %2").arg(pathOf(*one), pathOf(*other));
        }
    }
    return faults;
}

QStringList faultsOf(const QWidget &root)
{
    return namelessControls(root) + clippedControls(root) + overlappingControls(root);
}

QStringList tabOrderFaults(const QWidget &root)
{
    QList<const QWidget *> stops;
    for (const QWidget *at = root.nextInFocusChain(); at != &root; at = at->nextInFocusChain()) {
        if (root.isAncestorOf(at) && at->window() == root.window() && at->isVisibleTo(&root) && at->isEnabled()
            && (at->focusPolicy() & Qt::TabFocus) != 0 && at->focusProxy() == nullptr)
            stops << at;
    }
    QStringList faults;
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QWidget &from = *stops[i - 1];
        const QWidget &to = *stops[i];
        const QWidget *holder = holderOf(from, to);
        if (holder == nullptr || from.isAncestorOf(&to) || to.isAncestorOf(&from))
            continue;
        if (isReadBefore(partWith(*holder, to)->geometry(), partWith(*holder, from)->geometry()))
            faults << QStringLiteral("Tab goes back: from %1 to %2").arg(pathOf(from), pathOf(to));
    }
    return faults;
}

void addLooks()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    for (const char *words : {"zh_CN", "en"}) {
        for (const bool dark : {false, true}) {
            for (const double scale : {1.0, 2.0})
                QTest::addRow("%s-%s-%d", words, dark ? "dark" : "light", int(scale * 100))
                    << QString::fromLatin1(words) << dark << scale;
        }
    }
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
