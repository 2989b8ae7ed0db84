// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/settingspage.h"

#include "widgets/controls/panel.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int widestSection = 880;

}  // namespace

SettingsPage::SettingsPage(const QString &id, QWidget *parent) : Page(parent), m_id(id), m_sections(new QVBoxLayout)
{
    auto *inner = new QWidget;
    inner->setLayout(m_sections);
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(tr("Settings"));
    area->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    onTheme(this, [this, inner](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        m_sections->setContentsMargins(margin, margin, margin, margin);
        m_sections->setSpacing(margin);
        inner->setMaximumWidth(theme.px(widestSection));
    });
}

QBoxLayout *SettingsPage::addSection(const QString &title)
{
    auto *panel = new Panel;
    panel->setTitle(title);
    m_sections->addWidget(panel);
    QBoxLayout *body = panel->paddedBody();
    onTheme(panel, [body](const Theme &theme) { body->setSpacing(theme.px(metrics::fieldToField)); });
    return body;
}

void SettingsPage::addStretch()
{
    m_sections->addStretch(1);
}

}  // namespace hk
