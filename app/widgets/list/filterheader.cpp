// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/filterheader.h"

#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QEvent>
#include <QPainter>

namespace hk {

namespace {

constexpr int fieldMargin = 3;

// The strip under the titles: the colour of the header, a hairline at its foot.
class FilterStrip : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = themeOf(this);
        QPainter painter(this);
        painter.fillRect(rect(), theme.color(Token::Head));
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::Line));
    }
};

}  // namespace

FilterHeader::FilterHeader(const std::vector<ColumnInfo> &columns, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_row(new FilterStrip(this))
{
    setObjectName(QStringLiteral("listHeader"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    for (const ColumnInfo &column : columns) {
        FilterField *field = makeFilterField(column, m_row);
        connect(field, &FilterField::edited, this, &FilterHeader::filtersEdited);
        connect(field, &FilterField::left, this, &FilterHeader::fieldLeft);
        field->installEventFilter(this);
        m_fields.push_back(field);
    }
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeFields);
}

int FilterHeader::rowHeight() const
{
    return themeOf(this).px(metrics::filterFieldHeight + 2 * fieldMargin);
}

QSize FilterHeader::sizeHint() const
{
    QSize hint = QHeaderView::sizeHint();
    hint.setHeight(themeOf(this).px(metrics::tableHeaderHeight) + rowHeight());
    return hint;
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, rowHeight());
    QHeaderView::updateGeometries();
    placeFields();
}

void FilterHeader::placeFields()
{
    const int height = rowHeight();
    const Theme theme = themeOf(this);
    const int margin = theme.px(fieldMargin);
    m_row->setGeometry(0, this->height() - height, width(), height);
    QWidget *before = nullptr;
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        if (size_t(column) >= m_fields.size())
            continue;
        FilterField *field = m_fields[size_t(column)];
        field->setVisible(!isSectionHidden(column));
        if (isSectionHidden(column))
            continue;
        field->setGeometry(sectionViewportPosition(column) + margin, margin, sectionSize(column) - 2 * margin - 1,
                           theme.px(metrics::filterFieldHeight));
        if (before != nullptr)
            QWidget::setTabOrder(before, field);
        before = field;
    }
}

bool FilterHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (size_t i = 0; i < m_fields.size(); ++i) {
            if (m_fields[i] == watched)
                emit fieldEntered(int(i));
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

void FilterHeader::paintEvent(QPaintEvent *event)
{
    // What lies right of the last column belongs to the header as well.
    QPainter painter(viewport());
    painter.fillRect(event->rect(), themeOf(this).color(Token::Head));
    QHeaderView::paintEvent(event);
}

}  // namespace hk
