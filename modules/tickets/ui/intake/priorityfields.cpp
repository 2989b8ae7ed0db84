// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/intake/priorityfields.h"

#include "widgets/controls/choicefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace hk::tickets {

namespace {

QList<ChoiceFieldItem> urgencyChoicesOf(const Entity &entity, const char *field)
{
    QList<ChoiceFieldItem> items;
    for (const Choice &choice : entity.field(field)->choices)
        items.append({choice.code, entity.titleText(choice)});
    return items;
}

const QString normalUrgency = QStringLiteral("normal");

QString wordOr(const QString &word, const QString &other)
{
    return word.isEmpty() ? other : word;
}

}  // namespace

PriorityFields::PriorityFields(const Entity &ticket, QWidget *parent)
    : QWidget(parent),
      m_urgency(new ChoiceField(this)),
      m_impact(new ChoiceField(this)),
      m_priority(new ChoiceField(this)),
      m_reason(new QLineEdit(this))
{
    m_urgency->setChoices(urgencyChoicesOf(ticket, "urgency"));
    m_impact->setChoices(urgencyChoicesOf(ticket, "impact"));
    m_priority->setChoices(urgencyChoicesOf(ticket, "priority"));
    m_reason->setObjectName(QStringLiteral("intake.priorityReason"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(makeChoices(tr("How soon"), m_urgency, "intake.urgency"), 0, 0, Qt::AlignTop);
    grid->addWidget(makeChoices(tr("Concerns"), m_impact, "intake.impact"), 0, 1, Qt::AlignTop);
    grid->addWidget(makeChoices(tr("Priority"), m_priority, "intake.priority"), 0, 2, Qt::AlignTop);
    m_reasonField = new FormField(tr("Why another priority"), m_reason, this);
    m_reasonField->setRequired(true);
    grid->addWidget(m_reasonField, 1, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    onTheme(this, [grid](const Theme &theme) { grid->setSpacing(theme.px(metrics::fieldToField)); });
    propose({}, {});
    m_reasonField->hide();
    connect(m_urgency, &ChoiceField::valueChanged, this, [this] {
        m_urgencyChosen = true;
        tell();
    });
    connect(m_impact, &ChoiceField::valueChanged, this, [this] {
        m_impactChosen = true;
        tell();
    });
    connect(m_priority, &ChoiceField::valueChanged, this, [this] {
        m_reasonField->setVisible(isByHand());
        emit heightChanged();
        emit edited();
    });
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        m_reasonField->setError({});
        emit edited();
    });
}

FormField *PriorityFields::makeChoices(const QString &label, ChoiceField *choices, const char *name)
{
    choices->setObjectName(QLatin1String(name));
    return new FormField(label, choices, this);
}

void PriorityFields::setPriorities(const Priorities &priorities)
{
    m_priorities = priorities;
    tell();
}

void PriorityFields::propose(const QString &urgency, const QString &impact)
{
    const QSignalBlocker quietUrgency(m_urgency);
    const QSignalBlocker quietImpact(m_impact);
    if (!m_urgencyChosen)
        m_urgency->setValue(wordOr(urgency, normalUrgency));
    if (!m_impactChosen)
        m_impact->setValue(wordOr(impact, normalUrgency));
    tell();
}

// What was chosen by hand stays chosen, and asks for its reason.
void PriorityFields::tell()
{
    const bool wasByHand = isByHand();
    m_usual = m_priorities.of(m_urgency->value().toString(), m_impact->value().toString());
    if (!wasByHand) {
        const QSignalBlocker quiet(m_priority);
        m_priority->setValue(m_usual);
    }
    const bool shown = isByHand();
    if (m_reasonField != nullptr && shown != m_reasonField->isVisibleTo(this)) {
        m_reasonField->setVisible(shown);
        emit heightChanged();
    }
    emit edited();
}

bool PriorityFields::isByHand() const
{
    return !m_usual.isEmpty() && m_priority->value().isValid() && m_priority->value().toString() != m_usual;
}

void PriorityFields::fill(NewTicket &ticket) const
{
    ticket.urgency = m_urgency->value().toString();
    ticket.impact = m_impact->value().toString();
    ticket.priority = isByHand() ? m_priority->value().toString() : QString();
    ticket.priorityReason = isByHand() ? m_reason->text().trimmed() : QString();
}

bool PriorityFields::check()
{
    const bool lacks = isByHand() && m_reason->text().trimmed().isEmpty();
    m_reasonField->setError(lacks ? tr("Say why it is another priority than usual.") : QString());
    return !lacks;
}

QVariantMap PriorityFields::draft() const
{
    QVariantMap values;
    if (m_urgencyChosen)
        values.insert(QStringLiteral("urgency"), m_urgency->value());
    if (m_impactChosen)
        values.insert(QStringLiteral("impact"), m_impact->value());
    if (isByHand()) {
        values.insert(QStringLiteral("priority"), m_priority->value());
        values.insert(QStringLiteral("priorityReason"), m_reason->text());
    }
    return values;
}

void PriorityFields::restore(const QVariantMap &values)
{
    const auto take = [&values](const char *name, ChoiceField *field) {
        const QVariant value = values.value(QLatin1String(name));
        if (value.isValid())
            field->setValue(value);
        return value.isValid();
    };
    m_urgencyChosen = take("urgency", m_urgency);
    m_impactChosen = take("impact", m_impact);
    tell();
    take("priority", m_priority);
    m_reason->setText(values.value(QStringLiteral("priorityReason")).toString());
    m_reasonField->setVisible(isByHand());
    emit heightChanged();
}

}  // namespace hk::tickets
