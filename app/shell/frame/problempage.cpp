// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/problempage.h"

#include "widgets/look/fonts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hk {

ProblemPage::ProblemPage(const QString &id, const QString &title, const QString &problem, QWidget *parent) : Page(parent), m_id(id)
{
    auto *heading = new QLabel(tr("“%1” could not be opened").arg(title));
    setTextRole(heading, TextRole::PanelTitle);
    auto *why = new QLabel(problem);
    why->setObjectName(QStringLiteral("problem"));
    why->setWordWrap(true);
    why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *rest = new QLabel(tr("The other parts of the program work as ever, and no data are lost."));
    setTextRole(rest, TextRole::Body, Token::Text2);
    rest->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(heading);
    layout->addWidget(why);
    layout->addWidget(rest);
    layout->addStretch(1);
}

}  // namespace hk
