// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/dialogbody.h"

#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/look/tallenough.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QStyle>

#include <algorithm>

namespace hk {

namespace {

struct DialogBodyText {
    Q_DECLARE_TR_FUNCTIONS(hk::DialogBody)
};

}  // namespace

void layOutDialog(QDialog &dialog, QBoxLayout *fields, QPushButton *accept, int width)
{
    setRole(accept, ControlRole::Primary);
    accept->setDefault(true);
    auto *cancel = new QPushButton(DialogBodyText::tr("Cancel"), &dialog);
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QWidget::setTabOrder(cancel, accept);
    // As in every form, also from a field of many lines.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        QObject::connect(new QShortcut(QKeySequence(Qt::CTRL | key), &dialog), &QShortcut::activated, accept, &QPushButton::click);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addLayout(fields);
    layout->addStretch(1);
    layout->addLayout(buttons);
    keepTallEnough(&dialog);
    onTheme(&dialog, [&dialog, layout, fields, buttons, width](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, margin, margin, margin);
        layout->setSpacing(margin);
        fields->setSpacing(theme.px(metrics::fieldToField));
        buttons->setSpacing(theme.px(metrics::panelGap));
        dialog.setMinimumWidth(theme.px(width));
    });
}

// QWidget::adjustSize() would stop at two thirds of the screen.
void fitToFields(QDialog &dialog, QScrollArea &fields)
{
    if (!dialog.isVisible())
        return;
    QLayout &inner = *fields.widget()->layout();
    inner.activate();
    const int wanted =
        inner.hasHeightForWidth() ? inner.totalHeightForWidth(fields.viewport()->width()) : inner.sizeHint().height();
    // As it would be by itself, whatever was set before.
    fields.setMinimumHeight(0);
    fields.setMaximumHeight(QWIDGETSIZE_MAX);
    dialog.layout()->activate();
    const int rest = dialog.sizeHint().height() - fields.sizeHint().height();
    int most = dialog.screen()->availableGeometry().height() - dialog.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    if (const QWidget *parent = dialog.parentWidget())
        most = std::min(most, parent->window()->height());
    fields.setFixedHeight(std::min(wanted, most - rest));
    dialog.layout()->activate();
    dialog.resize(dialog.sizeHint());
}

}  // namespace hk
