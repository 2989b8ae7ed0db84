// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/problemlist.h"

#include "widgets/importwizard/previewmodel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace hk {

class ProblemModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setPlan(std::shared_ptr<ImportPlan> plan)
    {
        beginResetModel();
        m_plan = std::move(plan);
        endResetModel();
    }
    const ImportProblem &problem(int row) const { return m_plan->problems.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() || !m_plan ? 0 : int(m_plan->problems.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const ImportProblem &one = problem(index.row());
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return QStringList{place(one), one.value, one.reason, one.consequence}.join(QStringLiteral(", "));
        return role == Qt::ToolTipRole ? QVariant(one.reason) : QVariant();
    }
    static QString place(const ImportProblem &one)
    {
        if (one.row < 0)
            return one.sheetName;
        return one.column < 0 ? ProblemList::tr("Row %1").arg(one.row + 1) : cellName(one.row, one.column);
    }
    QString columnTitle(const ImportProblem &one) const
    {
        for (const SheetLayout &layout : m_plan->layouts) {
            if (layout.sheet == one.sheet && one.column >= 0 && size_t(one.column) < layout.headers.size())
                return layout.headers[size_t(one.column)];
        }
        return {};
    }

private:
    std::shared_ptr<ImportPlan> m_plan;
};

namespace {

constexpr int problemHeight = 73;
constexpr int textLeft = 32;
constexpr int sidePadding = 12;
constexpr int lineHeight = 20;

QString linkText(const ImportProblem &problem)
{
    return problem.suggestion.isEmpty() ? QString() : ProblemList::tr("Change to %1").arg(problem.suggestion);
}

QRect linkRect(const QRect &row, const ImportProblem &problem, const QFontMetrics &metrics, const Theme &theme)
{
    const int width = metrics.horizontalAdvance(linkText(problem));
    return {row.right() - theme.px(sidePadding) - width, row.top() + theme.px(6), width, theme.px(lineHeight)};
}

class ProblemDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, themeOf(option.widget).px(problemHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = themeOf(option.widget);
        const auto *model = static_cast<const ProblemModel *>(index.model());
        const ImportProblem &problem = model->problem(index.row());
        const QRect row = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (selected)
            painter->fillRect(row, theme.color(Token::Selection));
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.color(Token::Line));
        if (selected && option.state.testFlag(QStyle::State_Active)) {
            painter->setPen(theme.color(Token::Focus));
            painter->drawRect(row.adjusted(0, 0, -1, -1));
        }
        const StatusKind kind = severityStatus(problem.severity);
        const int icon = theme.px(metrics::iconSmall);
        paintIcon(*painter, QRect(row.left() + theme.px(10), row.top() + theme.px(9), icon, icon), statusIconId(kind),
                  theme.color(statusColour(kind)));
        paintWords(*painter, row, problem, model->columnTitle(problem), theme, selected);
        painter->restore();
    }

private:
    static void paintWords(QPainter &painter, const QRect &row, const ImportProblem &problem, const QString &column,
                           const Theme &theme, bool selected)
    {
        const QFont body = fontOf(TextRole::Body, theme);
        const QFont strong = strongFontOf(TextRole::Body, theme);
        const QFont caption = fontOf(TextRole::Caption, theme);
        const int left = row.left() + theme.px(textLeft);
        const int width = row.right() - theme.px(sidePadding) - left;
        const int step = theme.px(lineHeight);
        QRect line(left, row.top() + theme.px(6), width, step);
        painter.setFont(strong);
        painter.setPen(theme.color(Token::Text));
        const QString place = ProblemModel::place(problem);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, place);
        QRect rest = line;
        rest.setLeft(left + QFontMetrics(strong).horizontalAdvance(place) + theme.px(8));
        painter.setFont(body);
        if (!problem.suggestion.isEmpty()) {
            const QRect link = linkRect(row, problem, QFontMetrics(body), theme);
            painter.setPen(theme.color(Token::Accent));
            painter.drawText(link, Qt::AlignVCenter | Qt::AlignLeft, linkText(problem));
            rest.setRight(link.left() - theme.px(8));
        }
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, column);
        rest.setLeft(rest.left() + QFontMetrics(body).horizontalAdvance(column) + theme.px(8));
        painter.setPen(theme.color(Token::Text));
        const QString value = problem.value.isEmpty() ? QString() : ProblemList::tr("“%1”").arg(problem.value);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(body).elidedText(value, Qt::ElideRight, rest.width()));
        line.translate(0, step);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(body).elidedText(problem.reason, Qt::ElideRight, width));
        line.translate(0, step);
        painter.setFont(caption);
        painter.setPen(theme.color(selected ? Token::Text2 : Token::Text3));
        const QString consequence =
            problem.consequence.isEmpty() ? QString() : ProblemList::tr("Outcome: %1").arg(problem.consequence);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(caption).elidedText(consequence, Qt::ElideRight, width));
    }
};

}  // namespace

ProblemList::ProblemList(QWidget *parent) : QListView(parent), m_model(new ProblemModel(this))
{
    setObjectName(QStringLiteral("problemList"));
    setAccessibleName(tr("Problems"));
    setModel(m_model);
    setItemDelegate(new ProblemDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
}

void ProblemList::setPlan(const std::shared_ptr<ImportPlan> &plan)
{
    m_model->setPlan(plan);
}

void ProblemList::setCurrent(int problem)
{
    if (problem < 0 || problem >= m_model->rowCount() || problem == current())
        return;
    setCurrentIndex(m_model->index(problem));
    scrollTo(currentIndex(), EnsureVisible);
}

void ProblemList::chooseWorst()
{
    int worst = 0;
    for (int row = 1; row < m_model->rowCount(); ++row) {
        if (m_model->problem(row).severity < m_model->problem(worst).severity)
            worst = row;
    }
    setCurrent(worst);
}

void ProblemList::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    setCurrent(current() < 0 ? (by > 0 ? 0 : count - 1) : (current() + by + count) % count);
}

void ProblemList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || m_model->problem(index.row()).suggestion.isEmpty())
        return;
    const Theme theme = themeOf(this);
    const QFontMetrics metrics(fontOf(TextRole::Body, theme));
    if (linkRect(visualRect(index), m_model->problem(index.row()), metrics, theme).contains(event->position().toPoint()))
        emit suggestionTaken(index.row());
}

void ProblemList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && current() >= 0 && !m_model->problem(current()).suggestion.isEmpty())
        emit suggestionTaken(current());
    else
        QListView::keyPressEvent(event);
}

void ProblemList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        emit problemChosen(current.row());
}

}  // namespace hk
