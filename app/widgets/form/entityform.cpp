// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/entityform.h"

#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/form/draft.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int draftMilliseconds = 2000;
constexpr int formColumns = 2;

QLabel *noteLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QStringLiteral("form.note"));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, TextRole::Caption, Token::Text2);
    return label;
}

}  // namespace

EntityForm::EntityForm(const UiContext &context, const QByteArray &entity, const std::vector<FormSection> &sections,
                       QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_entity(*context.catalogue.entity(entity)),
      m_account(context.database.viewer().account),
      m_message(new MessageBar(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("form.") + QString::fromUtf8(entity));
    m_save->setObjectName(QStringLiteral("saveForm"));
    m_save->setToolTip(tr("Ctrl+Enter"));
    setRole(m_save, ControlRole::Primary);
    m_draftTimer.setObjectName(QStringLiteral("draftTimer"));
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftMilliseconds);
    connect(&m_draftTimer, &QTimer::timeout, this, &EntityForm::writeDraft);
    connect(m_save, &QPushButton::clicked, this, &EntityForm::save);
    build(sections);
}

void EntityForm::build(const std::vector<FormSection> &sections)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(scroll);
    auto *column = new QVBoxLayout(body);
    for (const FormSection &section : sections) {
        if (!section.title.isEmpty()) {
            auto *title = new QLabel(section.title, body);
            setTextRole(title, TextRole::PanelTitle);
            column->addWidget(title);
        }
        auto *grid = new QGridLayout;
        int row = 0;
        int cell = 0;
        for (const QByteArray &name : section.fields)
            addLine(name, *grid, row, cell);
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
        column->addLayout(grid);
        if (!section.note.isEmpty())
            column->addWidget(noteLabel(section.note, body));
    }
    column->addStretch();
    scroll->setWidget(body);
    // The sheet or window below shows through.
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelForm"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (mayLeave())
            emit left();
    });
    setTabOrder(cancel, m_save);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    onTheme(this, [column, buttons, layout](const Theme &theme) {
        const int padding = theme.px(metrics::panelPadding);
        column->setContentsMargins(padding, padding, padding, padding);
        column->setSpacing(theme.px(metrics::fieldToField));
        buttons->setContentsMargins(padding, 0, padding, padding);
        buttons->setSpacing(theme.px(metrics::panelGap));
        layout->setSpacing(theme.px(metrics::panelGap));
    });
}

void EntityForm::addLine(const QByteArray &name, QGridLayout &grid, int &row, int &column)
{
    const Field *field = m_entity.field(name);
    if (field == nullptr || m_lines.contains(name))
        return;
    Line line;
    line.field = field;
    line.editor = makeFieldEditor(m_context.database, m_entity, *field, this);
    line.words = new FormField(m_entity.titleText(*field), line.editor, this);
    line.words->setRequired(field->required);
    connect(line.editor, &FieldEditor::edited, this, [this, name] { edited(name); });
    const bool wide = field->type == FieldType::LongText;
    if (wide && column != 0) {
        ++row;
        column = 0;
    }
    grid.addWidget(line.words, row, column, 1, wide ? formColumns : 1, Qt::AlignTop);
    column += wide ? formColumns : 1;
    if (column >= formColumns) {
        ++row;
        column = 0;
    }
    grid.setHorizontalSpacing(metrics::fieldToField);
    grid.setVerticalSpacing(metrics::fieldToField);
    m_lines[name] = line;
    m_order.append(name);
}

FieldEditor *EntityForm::editor(const QByteArray &field) const
{
    const auto found = m_lines.find(field);
    return found == m_lines.end() ? nullptr : found->second.editor;
}

QVariantMap EntityForm::values() const
{
    QVariantMap values;
    for (const auto &[name, line] : m_lines)
        values.insert(QString::fromUtf8(name), line.editor->value());
    return values;
}

QVariantMap EntityForm::changedValues() const
{
    const auto same = [](const QVariant &a, const QVariant &b) {
        if (a.isNull() || b.isNull())
            return a.isNull() == b.isNull();
        if (a.canConvert<NewReference>() || b.canConvert<NewReference>())
            return false;
        return a == b || a.toString() == b.toString();
    };
    QVariantMap changed;
    const QVariantMap now = values();
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (!same(*it, m_loaded.value(it.key())))
            changed.insert(it.key(), *it);
    }
    return changed;
}

bool EntityForm::isChanged() const
{
    return isTyped(changedValues());
}

// What the form was opened with is nobody's typing.
bool EntityForm::isTyped(const QVariantMap &changed) const
{
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        if (!m_preset.contains(it.key()) || m_preset.value(it.key()).toString() != it->toString())
            return true;
    }
    return false;
}

void EntityForm::fill(const QVariantMap &values, bool asLoaded)
{
    m_filling = true;
    for (auto &[name, line] : m_lines) {
        const QString key = QString::fromUtf8(name);
        if (!asLoaded && !values.contains(key))
            continue;
        line.editor->setValue(values.value(key));
        line.editor->setEnabled(!line.field->fixed || m_id == 0);
        line.touched = false;
        line.refusal.clear();
        line.words->setError({});
        setInvalid(line.editor->control(), false);
    }
    m_filling = false;
    if (asLoaded)
        m_loaded = this->values();
    m_narrowed = this->values();
    tellAlike();
    m_save->setEnabled(true);
    if (!m_order.isEmpty())
        m_lines[m_order.first()].editor->setFocus();
    // Another row begins at its beginning, its first label included.
    if (auto *const scroll = findChild<QScrollArea *>(); scroll && asLoaded)
        scroll->verticalScrollBar()->setValue(0);
    emit changed();
}

}  // namespace hk
