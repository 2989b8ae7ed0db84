// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/panel/stephistory.h"

#include "base/clock.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/tallenough.h"

#include <QGridLayout>
#include <QLabel>

namespace hk::tickets {

namespace {

QLabel *historyLabel(const QString &text, TextRole role, Token colour, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, role, colour);
    return label;
}

}  // namespace

StepHistory::StepHistory(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("ticket.history"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    keepTallEnough(this);
}

void StepHistory::showHistory(const std::vector<HistoryLine> &lines)
{
    QStringList words;
    for (const HistoryLine &line : lines)
        words << QString::number(line.at) << line.by << line.title << line.text
              << (line.takenBack ? QStringLiteral("-") : QString());
    // What is as it was keeps what is chosen of it.
    if (words == m_words && m_rows != nullptr)
        return;
    m_words = words;
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    for (const HistoryLine &line : lines)
        addLine(line, *grid);
    onTheme(m_rows, [grid](const Theme &theme) {
        grid->setHorizontalSpacing(theme.px(12));
        grid->setVerticalSpacing(theme.px(2));
    });
    layout()->addWidget(m_rows);
}

void StepHistory::addLine(const HistoryLine &line, QGridLayout &grid)
{
    const int row = grid.rowCount();
    const QString when = campusTime(line.at).toString(QStringLiteral("MM-dd HH:mm"));
    auto *moment = new QLabel(when, m_rows);
    moment->setToolTip(campusTime(line.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    setTextRole(moment, TextRole::Caption, Token::Text3);
    QString what = line.by.isEmpty() ? line.title : tr("%1 · %2", "a step, and who took it").arg(line.title, line.by);
    if (line.takenBack)
        what = tr("%1 (taken back)").arg(what);
    grid.addWidget(moment, row, 0, Qt::AlignTop);
    grid.addWidget(historyLabel(what, TextRole::Body, line.takenBack ? Token::Text3 : Token::Text, m_rows), row, 1);
    if (!line.text.isEmpty())
        grid.addWidget(historyLabel(line.text, TextRole::Caption, Token::Text2, m_rows), row + 1, 1);
}

}  // namespace hk::tickets
