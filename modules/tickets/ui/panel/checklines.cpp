// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/panel/checklines.h"

#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hk::tickets {

CheckLines::CheckLines(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_boxes(new QVBoxLayout), m_add(new QPushButton(tr("Take a prepared list"), this))
{
    setObjectName(QStringLiteral("ticket.checks"));
    m_title->setObjectName(QStringLiteral("ticket.checksTitle"));
    m_add->setObjectName(QStringLiteral("ticket.addChecks"));
    setTextRole(m_title, TextRole::PanelTitle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addLayout(m_boxes);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    onTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.px(4));
        m_boxes->setSpacing(theme.px(2));
    });
    connect(m_add, &QPushButton::clicked, this, &CheckLines::offer);
    hide();
}

void CheckLines::showList(const QString &checklist, const QList<Template> &prepared, bool mayEdit)
{
    const QList<CheckLine> lines = checkLines(checklist);
    const bool isSame = m_text == checklist && m_boxes->count() == lines.size();
    m_text = checklist;
    m_prepared = prepared;
    m_add->setVisible(mayEdit && !prepared.isEmpty());
    setVisible(!lines.isEmpty() || (mayEdit && !prepared.isEmpty()));
    const auto done = std::count_if(lines.begin(), lines.end(), [](const CheckLine &line) { return line.done; });
    m_title->setText(lines.isEmpty() ? tr("Check list") : tr("Check list, %1 of %2").arg(done).arg(lines.size()));
    if (isSame) {
        for (int i = 0; i < m_boxes->count(); ++i)
            m_boxes->itemAt(i)->widget()->setEnabled(mayEdit);
        return;
    }
    while (QLayoutItem *const item = m_boxes->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto *box = new QCheckBox(QString(lines.at(i).text).replace(u'&', QStringLiteral("&&")), this);
        box->setChecked(lines.at(i).done);
        box->setEnabled(mayEdit);
        connect(box, &QCheckBox::toggled, this, [this, i](bool ticked) {
            QList<CheckLine> now = checkLines(m_text);
            now[i].done = ticked;
            m_text = checkText(now);
            emit edited(m_text);
        });
        m_boxes->addWidget(box);
    }
}

void CheckLines::offer()
{
    if (m_prepared.size() == 1) {
        emit edited(withCheckList(m_text, m_prepared.first().text));
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Template &list : std::as_const(m_prepared))
        menu->addAction(list.title, this, [this, text = list.text] { emit edited(withCheckList(m_text, text)); });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

}  // namespace hk::tickets
