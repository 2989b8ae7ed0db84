// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/fitteddialog.h"

#include "widgets/controls/dialogbody.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace hk {

FittedDialog::FittedDialog(QWidget *parent)
    : QDialog(parent), m_inner(new QWidget(this)), m_fields(new QVBoxLayout(m_inner)), m_scroll(new QScrollArea(this))
{
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_inner->setAutoFillBackground(false);
}

void FittedDialog::layOut(QPushButton *accept, int width)
{
    m_fields->addStretch(1);
    m_scroll->setWidget(m_inner);
    auto *whole = new QVBoxLayout;
    whole->addWidget(m_scroll, 1);
    layOutDialog(*this, whole, accept, width);
    onTheme(m_inner, [this](const Theme &theme) { m_fields->setSpacing(theme.px(metrics::fieldToField)); });
}

void FittedDialog::fitHeight()
{
    fitToFields(*this, *m_scroll);
}

void FittedDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitHeight();
}

}  // namespace hk
