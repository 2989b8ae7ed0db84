// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/termeditor.h"

#include "shell/access/actiongate.h"
#include "storage/rows.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/whendone.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int usualWeeks = 18;
constexpr int mostWeeks = 30;

}  // namespace

TermEditor::TermEditor(const WindowContext &context, Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_context(context), m_workbench(workbench), m_list(new QListWidget)
{
    m_list->setObjectName(QStringLiteral("terms.list"));
    m_list->setAccessibleName(tr("Terms"));
    m_list->setMinimumHeight(110);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    makeFields(*layout);
    connect(m_list, &QListWidget::currentRowChanged, this, &TermEditor::showChosen);
    refresh();
}

void TermEditor::makeFields(QVBoxLayout &layout)
{
    const QDate today = campusDate(m_context.clock());
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("terms.name"));
    m_first = new DateField(today);
    m_first->setObjectName(QStringLiteral("terms.first"));
    m_last = new DateField(today);
    m_last->setObjectName(QStringLiteral("terms.last"));
    m_weeks = new QSpinBox;
    m_weeks->setObjectName(QStringLiteral("terms.weeks"));
    m_weeks->setRange(1, mostWeeks);
    m_weeks->setValue(usualWeeks);
    m_firstField = new FormField(tr("First teaching day"), m_first);
    m_lastField = new FormField(tr("Last day"), m_last);
    m_nameField = new FormField(tr("Name"), m_name);
    auto *add = new QPushButton(tr("New term"));
    add->setObjectName(QStringLiteral("terms.new"));
    m_save = new QPushButton(tr("Save term"));
    m_save->setObjectName(QStringLiteral("terms.save"));
    m_remove = new QPushButton(tr("Delete term"));
    m_remove->setObjectName(QStringLiteral("terms.delete"));
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_firstField, 1);
    fields->addWidget(m_lastField, 1);
    fields->addWidget(new FormField(tr("Teaching weeks"), m_weeks));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    layout.addLayout(fields);
    layout.addWidget(m_nameField);
    layout.addLayout(buttons);
    const bool writable = !m_context.database.isReadOnly() && mayWrite(m_context, "term");
    add->setEnabled(writable);
    m_save->setEnabled(writable);
    connect(add, &QPushButton::clicked, this, &TermEditor::beginNew);
    connect(m_save, &QPushButton::clicked, this, &TermEditor::save);
    connect(m_remove, &QPushButton::clicked, this, &TermEditor::remove);
    connect(m_first, &DateField::dateChanged, this, &TermEditor::guessName);
}

void TermEditor::refresh()
{
    whenDone(m_context.database.read(storedTerms), this, [this](const Result<std::vector<StoredTerm>> &answer) {
        if (!answer.ok())
            return;
        const int chosen = m_list->currentRow();
        // The latest first.
        m_rows.assign(answer->rbegin(), answer->rend());
        m_list->clear();
        for (const StoredTerm &row : m_rows) {
            const QString days =
                QStringLiteral("%1 – %2").arg(row.term.firstDay.toString(Qt::ISODate), row.term.lastDay.toString(Qt::ISODate));
            m_list->addItem(QStringLiteral("%1    %2    %3")
                                .arg(row.term.name, days, tr("%n teaching week(s)", nullptr, row.term.teachingWeeks)));
        }
        m_list->setCurrentRow(std::min(chosen, m_list->count() - 1));
        showChosen();
    });
}

void TermEditor::showChosen()
{
    const int row = m_list->currentRow();
    const bool chosen = row >= 0 && row < static_cast<int>(m_rows.size());
    m_remove->setEnabled(chosen && m_save->isEnabled());
    if (!chosen)
        return;
    const Term &term = m_rows[static_cast<size_t>(row)].term;
    m_first->setDate(term.firstDay);
    m_last->setDate(term.lastDay);
    m_weeks->setValue(term.teachingWeeks);
    m_name->setText(term.name);
}

void TermEditor::beginNew()
{
    m_list->setCurrentRow(-1);
    m_first->setDate(std::nullopt);
    m_last->setDate(std::nullopt);
    m_weeks->setValue(usualWeeks);
    m_name->clear();
    m_first->setFocus();
}

void TermEditor::guessName()
{
    const auto first = m_first->date();
    if (first && m_list->currentRow() < 0)
        m_name->setText(Terms::usualName(*first));
}

std::optional<Term> TermEditor::typed()
{
    const auto first = m_first->date();
    const auto last = m_last->date();
    m_firstField->setError(first ? QString() : tr("Please give a day, such as 2026-09-07"));
    m_lastField->setError(last ? QString() : tr("Please give a day, such as 2027-01-15"));
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? tr("Please give a name") : QString());
    if (!first || !last || m_name->text().trimmed().isEmpty())
        return std::nullopt;
    return Term{m_name->text().trimmed(), *first, *last, m_weeks->value()};
}

void TermEditor::save()
{
    const auto term = typed();
    if (!term)
        return;
    const int row = m_list->currentRow();
    const qint64 id = row >= 0 ? m_rows[static_cast<size_t>(row)].id : 0;
    QList<Term> all{*term};
    for (const StoredTerm &other : m_rows) {
        if (other.id != id)
            all << other.term;
    }
    if (const Result<Terms> whole = Terms::of(all); !whole.ok()) {
        m_firstField->setError(whole.error().message);
        return;
    }
    const QVariantMap values{{QStringLiteral("name"), term->name},
                             {QStringLiteral("first_day"), term->firstDay.toString(Qt::ISODate)},
                             {QStringLiteral("last_day"), term->lastDay.toString(Qt::ISODate)},
                             {QStringLiteral("teaching_weeks"), term->teachingWeeks}};
    const auto future = m_context.database.write(UnitSpec{}, [id, values](Writer &writer) -> Result<void> {
        if (id != 0)
            return updateRow(writer, "term", id, values);
        HK_CHECK(insertRow(writer, "term", values));
        return {};
    });
    whenDone(future, this, [this](const Result<void> &answer) {
        if (!answer.ok())
            m_nameField->setError(answer.error().message);
    });
}

void TermEditor::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const StoredTerm gone = m_rows[static_cast<size_t>(row)];
    const auto future =
        m_context.database.write(UnitSpec{}, [id = gone.id](Writer &writer) { return deleteRow(writer, "term", id); });
    whenDone(future, this, [this, name = gone.term.name](const Result<void> &answer) {
        if (answer.ok())
            m_workbench.say({StatusKind::Info, tr("Deleted: %1. Ctrl+Z brings it back.").arg(name)});
        else
            m_workbench.say({StatusKind::Warning, answer.error().message});
    });
}

}  // namespace hk
