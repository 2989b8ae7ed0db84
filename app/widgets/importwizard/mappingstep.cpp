// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/mappingstep.h"

#include "widgets/controls/messagebar.h"
#include "widgets/controls/panel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/prefixcombo.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace hk {

namespace {

constexpr int mappingSamples = 14;
constexpr int mappingWidth = 148;

}  // namespace

MappingStep::MappingStep(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_sheets(new PrefixCombo(tr("Sheet"), this)),
      m_missing(new MessageBar(this)),
      m_scroll(new QScrollArea(this))
{
    m_sheets->setObjectName(QStringLiteral("mappingSheet"));
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_missing->setClosable(false);
    auto *panel = new Panel(this);
    panel->setTitle(tr("What each column means"));
    panel->addToHead(m_sheets);
    panel->body()->addWidget(m_scroll);
    panel->body()->setContentsMargins(1, 0, 1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_missing);
    layout->addWidget(panel, 1);
    connect(&session, &ImportSession::planned, this, &MappingStep::takePlan);
    connect(m_sheets, &QComboBox::activated, this, &MappingStep::showSheet);
}

void MappingStep::takePlan()
{
    const ImportPlan &plan = *m_session.plan();
    m_layouts = plan.layouts;
    m_changed = false;
    m_sheets->clear();
    for (const SheetLayout &layout : m_layouts) {
        if (layout.used)
            m_sheets->addItem(plan.sheets[size_t(layout.sheet)].name, layout.sheet);
    }
    m_sheets->setVisible(m_sheets->count() > 1);
    showSheet();
}

SheetLayout *MappingStep::current()
{
    const auto found = std::find_if(m_layouts.begin(), m_layouts.end(), [this](const SheetLayout &layout) {
        return layout.used && layout.sheet == m_sheets->currentData().toInt();
    });
    return found == m_layouts.end() ? nullptr : &*found;
}

void MappingStep::showSheet()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    const Theme theme = themeOf(this);
    row->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    row->setSpacing(theme.px(metrics::panelGap));
    if (SheetLayout *layout = current()) {
        const std::vector<CellRow> samples =
            m_session.importer().rows(*m_session.plan(), layout->sheet, std::max(0, layout->firstRow), mappingSamples);
        for (size_t i = 0; i < layout->mapping.size(); ++i)
            row->addWidget(column(*layout, i, samples, body), 0, Qt::AlignTop);
    }
    row->addStretch();
    m_scroll->setWidget(body);
    showMissing();
}

QWidget *MappingStep::column(SheetLayout &layout, size_t index, const std::vector<CellRow> &samples, QWidget *parent)
{
    const Theme theme = themeOf(this);
    auto *box = new QWidget(parent);
    box->setFixedWidth(theme.px(mappingWidth));
    auto *stack = new QVBoxLayout(box);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(theme.px(metrics::labelToField));
    const QString header = index < layout.headers.size() ? layout.headers[index] : QString();
    const QString name = columnName(int(index)) + u' ' + header;
    auto *title = new QLabel(fontMetrics().elidedText(name, Qt::ElideRight, theme.px(mappingWidth)), box);
    title->setToolTip(name);
    setTextRole(title, TextRole::Caption, Token::Text2);
    auto *meanings = new QComboBox(box);
    meanings->setObjectName(QStringLiteral("mapping.%1").arg(columnName(int(index))));
    meanings->setAccessibleName(tr("Meaning of column %1").arg(name));
    meanings->addItem(tr("(left out)"), QByteArray());
    for (const ImportField &field : m_session.importer().fields())
        meanings->addItem(field.title, field.name);
    const int known = meanings->findData(layout.mapping[index]);
    if (known < 0)
        meanings->addItem(QString::fromUtf8(layout.mapping[index]), layout.mapping[index]);
    meanings->setCurrentIndex(known < 0 ? meanings->count() - 1 : known);
    title->setBuddy(meanings);
    stack->addWidget(title);
    stack->addWidget(meanings);
    for (const CellRow &sample : samples) {
        const QString text = index < sample.size() ? sample[index].text : QString();
        auto *value = new QLabel(fontMetrics().elidedText(text.simplified(), Qt::ElideRight, theme.px(mappingWidth)), box);
        value->setFixedHeight(theme.px(22));
        stack->addWidget(value);
    }
    connect(meanings, &QComboBox::activated, this, [this, sheet = layout.sheet, index, meanings] {
        for (SheetLayout &one : m_layouts) {
            if (one.sheet == sheet)
                one.mapping[index] = meanings->currentData().toByteArray();
        }
        m_changed = true;
        showMissing();
    });
    return box;
}

void MappingStep::showMissing()
{
    const SheetLayout *layout = current();
    QStringList missing;
    if (layout != nullptr && !layout->pivoted) {
        for (const ImportField &field : m_session.importer().fields()) {
            if (field.required && std::find(layout->mapping.begin(), layout->mapping.end(), field.name) == layout->mapping.end())
                missing.append(field.title);
        }
    }
    if (missing.isEmpty())
        m_missing->hide();
    else
        m_missing->say(StatusKind::Warning,
                       tr("No column is said to be: %1. Rows without it are refused.").arg(missing.join(tr(", "))));
}

}  // namespace hk
