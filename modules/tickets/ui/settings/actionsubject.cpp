// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "tickets/domain/automation.h"
#include "tickets/domain/titles.h"
#include "tickets/store/board.h"
#include "tickets/store/settingrows.h"
#include "tickets/store/ticketview.h"
#include "tickets/ui/settings/ticketsettings.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::tickets {

namespace {

struct ActionText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::TicketSettings)
};

// What an action may be about and do, in words.
struct ActionChoices {
    QList<SettingOption> occasions;
    QList<SettingOption> stages;
    QList<SettingOption> clocks;
    QList<SettingOption> levels;
    QList<SettingOption> higherLevels;
    QList<SettingOption> sources;
    QList<SettingOption> priorities;

    explicit ActionChoices(const Catalogue &catalogue)
        : occasions(choiceOptions(catalogue, "ticket_action", "occasion")),
          clocks(choiceOptions(catalogue, "ticket_action", "clock")),
          levels(choiceOptions(catalogue, "ticket_action", "level")),
          higherLevels(choiceOptions(catalogue, "ticket_action", "raise_to")),
          sources(choiceOptions(catalogue, "ticket", "source")),
          priorities(choiceOptions(catalogue, "ticket_action", "priority"))
    {
        for (const Stage stage : {Stage::New, Stage::Accepted, Stage::Dispatched, Stage::InProgress, Stage::Waiting,
                                  Stage::Resolved, Stage::FollowedUp, Stage::Declined})
            stages.append({code(stage), title(stage)});
    }
};

// What is read from the data for it.
struct ActionOffers {
    QList<SettingOption> categories;
    QList<SettingOption> buildings;
    QList<SettingOption> departments;
    QList<SettingOption> lists;
};

Result<ActionOffers> readActionOffers(Reader &reader)
{
    ActionOffers offers;
    HK_TRY(offers.categories, categoryOptions(reader));
    HK_TRY(const QList<Handler> buildings, allBuildings(reader));
    for (const Handler &building : buildings)
        offers.buildings.append({building.id, building.name});
    HK_TRY(const QList<Handler> known, departments(reader));
    for (const Handler &department : known)
        offers.departments.append({department.id, department.name});
    HK_TRY(const QList<Template> lists, templates(reader, QStringLiteral("checklist"), {}));
    for (const Template &list : lists)
        offers.lists.append({list.id, list.title});
    return offers;
}

QString whenWords(const QVariantMap &row, const ActionChoices &choices)
{
    const QString occasion = wordOf(choices.occasions, row.value(QStringLiteral("occasion")));
    const QString stage = wordOf(choices.stages, row.value(QStringLiteral("stage")));
    const QString clock = wordOf(choices.clocks, row.value(QStringLiteral("clock")));
    const QString what = stage.isEmpty() ? clock : stage;
    return what.isEmpty() ? occasion : ActionText::tr("%1: %2", "an occasion, and which").arg(occasion, what);
}

QString ofWhichWords(const QVariantMap &row, const ActionChoices &choices, const ActionOffers &offers)
{
    QStringList words{wordOf(offers.categories, row.value(QStringLiteral("category"))),
                      wordOf(offers.buildings, row.value(QStringLiteral("building_id"))),
                      wordOf(choices.levels, row.value(QStringLiteral("level"))),
                      wordOf(choices.sources, row.value(QStringLiteral("source")))};
    words.removeAll(QString());
    return words.isEmpty() ? ActionText::tr("all tickets") : words.join(ActionText::tr(", "));
}

QString doesWords(const QVariantMap &row, const ActionChoices &choices, const ActionOffers &offers)
{
    const auto value = [&row](const char *name) { return row.value(QLatin1String(name)); };
    QStringList words;
    const auto add = [&words](const QString &sentence, const QString &what) {
        if (!what.isEmpty())
            words << sentence.arg(what);
    };
    add(ActionText::tr("priority: %1"), wordOf(choices.priorities, value("priority")));
    add(ActionText::tr("passes up: %1"), wordOf(choices.higherLevels, value("raise_to")));
    add(ActionText::tr("helper: %1"), value("helper").toString());
    add(ActionText::tr("check list: %1"), wordOf(offers.lists, value("checklist_id")));
    if (value("reminds").toBool())
        words << ActionText::tr("reminds the owner");
    const QString department = wordOf(offers.departments, value("department_id"));
    const QString person = value("person").toString();
    add(ActionText::tr("dispatches: %1"), person.isEmpty() ? department : department + u' ' + person);
    return words.join(ActionText::tr(", "));
}

Result<QList<SettingRow>> actionRows(Reader &reader, const ActionChoices &choices)
{
    HK_TRY(const QList<QVariantMap> stored, settingRows(reader, "ticket_action"));
    HK_TRY(const ActionOffers offers, readActionOffers(reader));
    QList<SettingRow> rows;
    for (const QVariantMap &each : stored) {
        QVariantMap edited = each;
        edited.insert(QStringLiteral("valid_from"), campusDate(each.value(QStringLiteral("valid_from")).toLongLong()));
        const QString name = each.value(QStringLiteral("name")).toString();
        const bool isOff = each.value(QStringLiteral("off")).toBool();
        rows.append({each.value(QStringLiteral("id")).toLongLong(),
                     {isOff ? ActionText::tr("%1 (switched off)").arg(name) : name, whenWords(each, choices),
                      ofWhichWords(each, choices, offers), doesWords(each, choices, offers)},
                     edited});
    }
    return rows;
}

std::vector<SettingField> fieldsOfWhen(const ActionChoices &choices, const ActionOffers &offers)
{
    const auto choice = [](const char *name, const QString &label, const QList<SettingOption> &options, bool required = false) {
        return SettingField{QLatin1String(name), label, SettingKind::Choice, required, options};
    };
    std::vector<SettingField> fields{{QStringLiteral("name"),
                                      ActionText::tr("Name"),
                                      SettingKind::Text,
                                      true,
                                      {},
                                      ActionText::tr("The history tells it by this")},
                                     {QStringLiteral("valid_from"), ActionText::tr("Holds from"), SettingKind::Day, true},
                                     choice("occasion", ActionText::tr("When a ticket"), choices.occasions, true),
                                     choice("category", ActionText::tr("Category"), offers.categories),
                                     choice("stage", ActionText::tr("Which stage"), choices.stages),
                                     choice("building_id", ActionText::tr("Building"), offers.buildings),
                                     choice("clock", ActionText::tr("Which limit"), choices.clocks),
                                     choice("level", ActionText::tr("Level"), choices.levels),
                                     choice("source", ActionText::tr("How it came"), choices.sources),
                                     {QStringLiteral("off"), ActionText::tr("Switched off"), SettingKind::Truth}};
    fields[4].hint = ActionText::tr("Where it enters a stage");
    fields[6].hint = ActionText::tr("Where it nears or runs over one");
    return fields;
}

std::vector<SettingField> fieldsOfWhat(const ActionChoices &choices, const ActionOffers &offers)
{
    const auto choice = [](const char *name, const QString &label, const QList<SettingOption> &options) {
        SettingField field{QLatin1String(name), label, SettingKind::Choice, false, options};
        field.none = ActionText::tr("nothing");
        return field;
    };
    return {choice("priority", ActionText::tr("Sets the priority"), choices.priorities),
            choice("raise_to", ActionText::tr("Passes up to"), choices.higherLevels),
            choice("checklist_id", ActionText::tr("Adds the check list"), offers.lists),
            {QStringLiteral("helper"), ActionText::tr("Adds as a helper")},
            choice("department_id", ActionText::tr("Dispatches to"), offers.departments),
            {QStringLiteral("person"), ActionText::tr("Person there")},
            {QStringLiteral("reminds"), ActionText::tr("Reminds who answers for it"), SettingKind::Truth}};
}

QMap<QString, QString> actionProblems(const QVariantMap &values)
{
    QMap<QString, QString> wrong;
    static const QStringList deeds{QStringLiteral("priority"), QStringLiteral("raise_to"), QStringLiteral("checklist_id"),
                                   QStringLiteral("department_id"), QStringLiteral("helper")};
    const bool does = std::any_of(deeds.begin(), deeds.end(), [&](const QString &deed) { return !values.value(deed).isNull(); });
    if (!does && !values.value(QStringLiteral("reminds")).toBool())
        wrong.insert(deeds.first(), ActionText::tr("Say what is to be done."));
    if (!values.value(QStringLiteral("person")).isNull() && values.value(QStringLiteral("department_id")).isNull())
        wrong.insert(QStringLiteral("department_id"), ActionText::tr("Choose the department of this person."));
    return wrong;
}

// A stage or a limit is asked for by its own occasion alone.
QVariantMap storedAction(QVariantMap values)
{
    const auto occasion = occasionOf(values.value(QStringLiteral("occasion")).toString());
    if (occasion != Occasion::StageEntered)
        values.insert(QStringLiteral("stage"), QVariant());
    if (occasion != Occasion::Warned && occasion != Occasion::Breached)
        values.insert(QStringLiteral("clock"), QVariant());
    const QDate day = values.value(QStringLiteral("valid_from")).toDate();
    values.insert(QStringLiteral("valid_from"), day.startOfDay(campusTimeZone()).toMSecsSinceEpoch());
    return values;
}

}  // namespace

SettingSubject actionSubject(const UiContext &context)
{
    SettingSubject subject{
        "ticket_action",
        QStringLiteral("tickets.actions"),
        ActionText::tr("Automatic actions"),
        ActionText::tr("Automatic action"),
        {ActionText::tr("Name"), ActionText::tr("When a ticket"), ActionText::tr("Which tickets"), ActionText::tr("Does")},
        {{QStringLiteral("occasion"), QStringLiteral("opened")}, {QStringLiteral("valid_from"), campusDate(context.clock())}}};
    const ActionChoices choices(context.catalogue);
    subject.rows = [choices](Reader &reader) { return actionRows(reader, choices); };
    subject.fields = [choices](Reader &reader) -> Result<std::vector<SettingField>> {
        HK_TRY(const ActionOffers offers, readActionOffers(reader));
        std::vector<SettingField> fields = fieldsOfWhen(choices, offers);
        for (const SettingField &field : fieldsOfWhat(choices, offers))
            fields.push_back(field);
        return fields;
    };
    subject.stored = storedAction;
    subject.check = actionProblems;
    return subject;
}

}  // namespace hk::tickets
