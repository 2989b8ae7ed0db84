// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/rules.h"
#include "tickets/store/settingrows.h"
#include "tickets/ui/settings/ticketsettings.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

struct PriorityText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::TicketSettings)
};

struct PriorityChoices {
    QList<SettingOption> urgencies;
    QList<SettingOption> impacts;
    QList<SettingOption> priorities;
};

// Every urgency with every number of people, by the usual rule or the school's own.
Result<QList<SettingRow>> priorityRows(Reader &reader, const PriorityChoices &choices)
{
    HK_TRY(const QList<QVariantMap> stored, settingRows(reader, "ticket_priority"));
    HK_TRY(const Priorities priorities, readPriorities(reader));
    QList<SettingRow> rows;
    for (const SettingOption &urgency : choices.urgencies) {
        for (const SettingOption &impact : choices.impacts) {
            const QString priority = priorities.of(urgency.key.toString(), impact.key.toString());
            SettingRow row;
            row.values = {{QStringLiteral("urgency"), urgency.key},
                          {QStringLiteral("impact"), impact.key},
                          {QStringLiteral("priority"), priority}};
            for (const QVariantMap &each : stored) {
                if (each.value(QStringLiteral("urgency")) == urgency.key && each.value(QStringLiteral("impact")) == impact.key)
                    row.id = each.value(QStringLiteral("id")).toLongLong();
            }
            row.cells = {urgency.title, impact.title, wordOf(choices.priorities, priority),
                         row.id == 0 ? PriorityText::tr("usual rule") : PriorityText::tr("the school's")};
            rows << row;
        }
    }
    return rows;
}

}  // namespace

SettingSubject prioritySubject(const UiContext &context)
{
    const PriorityChoices choices{choiceOptions(context.catalogue, "ticket_priority", "urgency"),
                                  choiceOptions(context.catalogue, "ticket_priority", "impact"),
                                  choiceOptions(context.catalogue, "ticket_priority", "priority")};
    SettingSubject subject{
        "ticket_priority",
        QStringLiteral("tickets.priorities"),
        PriorityText::tr("Priority of a report"),
        PriorityText::tr("Priority of a report"),
        {PriorityText::tr("How soon"), PriorityText::tr("Concerns"), PriorityText::tr("Priority"), PriorityText::tr("By")}};
    subject.isFixed = true;
    subject.rows = [choices](Reader &reader) { return priorityRows(reader, choices); };
    subject.fields = [choices](Reader &) -> Result<std::vector<SettingField>> {
        return std::vector<SettingField>{
            {QStringLiteral("priority"), PriorityText::tr("Priority"), SettingKind::Choice, true, choices.priorities}};
    };
    subject.stored = [](const QVariantMap &values) { return values; };
    return subject;
}

}  // namespace hk::tickets
