// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settingdialog.h"

#include "widgets/controls/datefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSpinBox>

namespace hk {

namespace {

constexpr int dialogWidth = 560;
constexpr int fieldHeight = 64;
constexpr int columns = 2;
constexpr int wordsHeight = 140;

}  // namespace

SettingDialog::SettingDialog(const QString &title, const std::vector<SettingField> &fields, const QVariantMap &values,
                             const QDate &today, Save save, Check check, QWidget *parent)
    : QDialog(parent),
      m_values(values),
      m_save(std::move(save)),
      m_check(std::move(check)),
      m_message(new MessageBar(this)),
      m_accept(new QPushButton(tr("Save")))
{
    for (const char *name : {"id", "uid"})
        m_values.remove(QLatin1String(name));
    setWindowTitle(title);
    setObjectName(QStringLiteral("settingDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    int cell = 0;
    for (const SettingField &field : fields) {
        Line line{field, makeEditor(field, values.value(field.name), today)};
        line.words = new FormField(field.label, line.editor);
        line.words->setRequired(field.required);
        line.words->setHint(field.hint);
        const bool isWide = field.kind == SettingKind::Words;
        cell += isWide ? cell % columns : 0;
        // Beside a field with a hint the other one stays in line.
        grid->addWidget(line.words, cell / columns, cell % columns, 1, isWide ? columns : 1,
                        isWide ? Qt::Alignment() : Qt::AlignTop);
        cell += isWide ? columns : 1;
        m_lines.push_back(line);
    }
    grid->setRowStretch(cell / columns + 1, 1);
    auto *area = new QScrollArea;
    area->setWidget(sheet);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *cancel = new QPushButton(tr("Cancel"));
    m_accept->setObjectName(QStringLiteral("setting.save"));
    setRole(m_accept, ControlRole::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    onTheme(this, [this, grid, lines = (cell + columns - 1) / columns](const Theme &theme) {
        grid->setSpacing(theme.px(metrics::fieldToField));
        grid->setContentsMargins(0, 0, 0, 0);
        const QSize wanted(theme.px(dialogWidth), theme.px(lines * fieldHeight + 120));
        resize(parentWidget() ? wanted.boundedTo(parentWidget()->window()->size()) : wanted);
    });
    connect(m_accept, &QPushButton::clicked, this, &SettingDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &SettingDialog::save);
    if (!m_lines.empty())
        m_lines.front().editor->setFocus();
}

QWidget *SettingDialog::makeEditor(const SettingField &field, const QVariant &value, const QDate &today)
{
    QWidget *made = nullptr;
    switch (field.kind) {
    case SettingKind::Words: {
        auto *editor = new QPlainTextEdit(value.toString());
        editor->setTabChangesFocus(true);
        onTheme(editor, [editor](const Theme &theme) { editor->setMinimumHeight(theme.px(wordsHeight)); });
        made = editor;
        break;
    }
    case SettingKind::Choice: {
        auto *editor = new QComboBox;
        if (!field.required)
            editor->addItem(field.none.isEmpty() ? tr("any") : field.none);
        for (const SettingOption &option : field.options)
            editor->addItem(option.title, option.key);
        editor->setCurrentIndex(std::max(0, value.isNull() ? 0 : editor->findData(value)));
        made = editor;
        break;
    }
    case SettingKind::Number: {
        auto *editor = new QSpinBox;
        editor->setRange(field.least, field.most);
        editor->setValue(value.toInt());
        made = editor;
        break;
    }
    case SettingKind::Truth: {
        auto *editor = new QCheckBox(tr("Yes"));
        editor->setChecked(value.toBool());
        made = editor;
        break;
    }
    case SettingKind::Day: {
        auto *editor = new DateField(today);
        const QDate day = value.toDate();
        editor->setDate(day.isValid() ? std::optional(day) : std::nullopt);
        made = editor;
        break;
    }
    case SettingKind::Text:
        made = new QLineEdit(value.toString());
    }
    made->setObjectName(QStringLiteral("setting.") + field.name);
    return made;
}

QVariant SettingDialog::valueOf(const Line &line) const
{
    const auto orNull = [](const QString &text) { return text.trimmed().isEmpty() ? QVariant() : QVariant(text.trimmed()); };
    switch (line.field.kind) {
    case SettingKind::Words:
        return orNull(static_cast<const QPlainTextEdit *>(line.editor)->toPlainText());
    case SettingKind::Choice:
        return static_cast<const QComboBox *>(line.editor)->currentData();
    case SettingKind::Number:
        return static_cast<const QSpinBox *>(line.editor)->value();
    case SettingKind::Truth:
        return static_cast<const QCheckBox *>(line.editor)->isChecked() ? 1 : 0;
    case SettingKind::Day: {
        const auto day = static_cast<const DateField *>(line.editor)->date();
        return day ? QVariant(*day) : QVariant();
    }
    case SettingKind::Text:
        break;
    }
    return orNull(static_cast<const QLineEdit *>(line.editor)->text());
}

QVariantMap SettingDialog::values() const
{
    QVariantMap all = m_values;
    for (const Line &line : m_lines)
        all.insert(line.field.name, valueOf(line));
    return all;
}

bool SettingDialog::check()
{
    const QVariantMap all = values();
    QMap<QString, QString> wrong = m_check ? m_check(all) : QMap<QString, QString>();
    bool isGood = true;
    for (const Line &line : m_lines) {
        QString error = wrong.value(line.field.name);
        if (error.isEmpty() && line.field.required && all.value(line.field.name).isNull())
            error = tr("Please fill this in.");
        if (line.field.kind == SettingKind::Day && static_cast<const DateField *>(line.editor)->isWrong())
            error = tr("Please give a day, such as 2026-09-07");
        line.words->setError(error);
        isGood = isGood && error.isEmpty();
    }
    return isGood;
}

void SettingDialog::save()
{
    if (!m_accept->isEnabled() || !check())
        return;
    m_accept->setEnabled(false);
    whenDone(m_save(values()), this, [this](const Result<void> &answer) {
        m_accept->setEnabled(true);
        if (answer.ok())
            accept();
        else
            m_message->say(StatusKind::Warning, answer.error().message);
    });
}

}  // namespace hk
