// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartview.h"

#include "widgets/chart/chartbuilder.h"
#include "widgets/dialogs.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QChartView>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QCursor>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QSvgGenerator>
#include <QTableView>
#include <QToolTip>

#include <cmath>

namespace hk {

namespace {

// The colours of the page around must not shine through a picture that leaves it.
QPixmap picture(QWidget &widget)
{
    const qreal ratio = std::max(2.0, widget.devicePixelRatioF());
    QPixmap result(widget.size() * ratio);
    result.setDevicePixelRatio(ratio);
    result.fill(themeOf(&widget).color(Token::Base));
    widget.render(&result, QPoint(), QRegion(), QWidget::DrawChildren);
    return result;
}

}  // namespace

ChartView::ChartView(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_dialogs(dialogs),
      m_title(new QLabel(this)),
      m_note(new QLabel(this)),
      m_stack(new QStackedLayout),
      m_chart(new QChartView(this)),
      m_numbers(new QTableView(this))
{
    setTextRole(m_title, TextRole::PanelTitle);
    setTextRole(m_note, TextRole::Caption, Token::Text2);
    m_title->setWordWrap(true);
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_chart->setContextMenuPolicy(Qt::NoContextMenu);
    m_chart->setFocusPolicy(Qt::StrongFocus);
    m_numbers->setObjectName(QStringLiteral("chartNumbers"));
    m_numbers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_numbers->setContextMenuPolicy(Qt::NoContextMenu);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_numbers);
    onTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.px(8));
        rebuild();
    });
}

void ChartView::setData(const ChartData &data)
{
    m_data = data;
    m_title->setText(data.title);
    m_note->setText(data.note);
    m_note->setVisible(!data.note.isEmpty());
    setAccessibleName(data.title);
    m_chart->setAccessibleName(data.title);
    m_numbers->setAccessibleName(data.title);
    auto *model = new QStandardItemModel(static_cast<int>(data.categories.size()), static_cast<int>(data.series.size()), m_numbers);
    model->setVerticalHeaderLabels(data.categories);
    for (int n = 0; n < data.series.size(); ++n) {
        model->setHorizontalHeaderItem(n, new QStandardItem(data.series.at(n).name));
        for (int at = 0; at < std::min(data.series.at(n).values.size(), data.categories.size()); ++at) {
            const double value = data.series.at(n).values.at(at);
            auto *cell = new QStandardItem(std::isfinite(value) ? QLocale().toString(value, 'f', data.decimals) : QString());
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            model->setItem(at, n, cell);
        }
    }
    delete m_numbers->model();
    m_numbers->setModel(model);
    rebuild();
}

void ChartView::rebuild()
{
    if (m_data.series.isEmpty())
        return;
    const auto hover = [this](int series, int category, bool inside) {
        if (inside)
            QToolTip::showText(QCursor::pos(), valueText(series, category), m_chart);
        else
            QToolTip::hideText();
    };
    const std::unique_ptr<QChart> before(m_chart->chart());
    m_chart->setChart(buildChart(m_data, themeOf(this), hover).release());
    m_chart->setBackgroundBrush(themeOf(this).color(Token::Base));
}

QString ChartView::valueText(int series, int category) const
{
    const ChartSeries &line = m_data.series.at(series);
    const QString value = QLocale().toString(line.values.value(category), 'f', m_data.decimals);
    const QString name = m_data.series.size() > 1 ? tr("%1, %2").arg(m_data.categories.value(category), line.name)
                                                  : m_data.categories.value(category);
    return tr("%1: %2 %3").arg(name, value, m_data.unit).trimmed();
}

void ChartView::showNumbers(bool shown)
{
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_numbers) : m_chart);
}

bool ChartView::showsNumbers() const
{
    return m_stack->currentWidget() == m_numbers;
}

bool ChartView::save(const QString &file)
{
    if (QFileInfo(file).suffix().compare(QLatin1String("svg"), Qt::CaseInsensitive) != 0)
        return picture(*this).save(file);
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(size());
    generator.setViewBox(rect());
    generator.setTitle(m_data.title);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.fillRect(rect(), themeOf(this).color(Token::Base));
    render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    return painter.end();
}

void ChartView::copy()
{
    QGuiApplication::clipboard()->setPixmap(picture(*this));
}

void ChartView::saveAs(const QString &suffix)
{
    const QString filter = suffix == QLatin1String("svg") ? tr("Drawings (*.svg)") : tr("Pictures (*.png)");
    const QString file = m_dialogs.saveFile(this, tr("Save Chart"), m_data.title + QLatin1Char('.') + suffix, filter);
    if (!file.isEmpty() && !save(file))
        m_dialogs.tell(this, tr("Save Chart"), tr("The picture could not be written there. Choose another folder."));
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"copy"), tr("Copy picture"), this, &ChartView::copy);
    menu->addAction(themedIcon(u"save"), tr("Save as PNG…"), this, [this] { saveAs(QStringLiteral("png")); });
    menu->addAction(themedIcon(u"save"), tr("Save as SVG…"), this, [this] { saveAs(QStringLiteral("svg")); });
    menu->addSeparator();
    if (showsNumbers())
        menu->addAction(themedIcon(u"chart"), tr("Show the chart"), this, [this] { showNumbers(false); });
    else
        menu->addAction(themedIcon(u"list"), tr("Show the numbers"), this, [this] { showNumbers(true); });
    menu->popup(event->globalPos());
}

}  // namespace hk
