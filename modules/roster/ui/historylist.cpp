// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/historylist.h"

#include "roster/ui/words.h"
#include "widgets/look/ontheme.h"

#include <QHeaderView>

namespace hk::roster {

namespace {

constexpr int openedRole = Qt::UserRole + 1;
constexpr int daysColumnWidth = 176;
constexpr int nameColumnWidth = 84;

}  // namespace

HistoryList::HistoryList(const UiContext &context, Names names, QWidget *parent)
    : QTreeWidget(parent), m_context(context), m_names(names)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHeaderLabels({tr("From – to"), names == Names::Places ? tr("Bed") : tr("Name"), tr("How")});
    layOutColumns(this, {daysColumnWidth, nameColumnWidth, 0}, 2);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QByteArray entity = m_names == Names::Places ? QByteArray("room") : QByteArray("student");
        m_context.workbench.openItem(entity, item->data(0, openedRole).toLongLong());
    });
}

void HistoryList::setResidencies(const QList<Residency> &residencies)
{
    clear();
    for (const Residency &stay : residencies) {
        const auto word = [this](const char *field, const QString &code) {
            return choiceWord(m_context.catalogue, "residency", field, code);
        };
        QStringList how{stay.state == QLatin1String("ended") ? word("reason", stay.reason) : word("state", stay.state)};
        if (!stay.endReason.isEmpty())
            how << word("end_reason", stay.endReason);
        for (const QString &words : {stay.genderReason, stay.note}) {
            if (!words.isEmpty())
                how << words;
        }
        const QString name = m_names == Names::Places ? stay.place : stay.name;
        auto *item = new QTreeWidgetItem(this, {daysWord(stay.from, stay.to), name, how.join(QStringLiteral(" · "))});
        item->setData(0, openedRole, m_names == Names::Places ? stay.room : stay.student);
        item->setToolTip(2, item->text(2));
        if (m_names == Names::People)
            item->setToolTip(1, stay.number);
    }
}

void layOutColumns(QTreeWidget *tree, const QList<int> &widths, int stretched)
{
    QHeaderView *header = tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    onTheme(
        tree,
        [header, widths, stretched](const Theme &theme) {
            for (int column = 0; column < widths.size(); ++column) {
                if (column == stretched) {
                    header->setSectionResizeMode(column, QHeaderView::Stretch);
                } else {
                    header->setSectionResizeMode(column, QHeaderView::Interactive);
                    header->resizeSection(column, theme.px(widths.at(column)));
                }
            }
        },
        QStringLiteral("columns"));
}

}  // namespace hk::roster
