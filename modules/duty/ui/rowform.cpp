// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/rowform.h"

#include "duty/store/plan.h"
#include "duty/store/presencestore.h"
#include "module/references.h"
#include "storage/rows.h"
#include "widgets/dialogs.h"
#include "widgets/form/formdialog.h"
#include "widgets/whendone.h"

#include <QCoreApplication>

namespace hk::duty {

namespace {

constexpr int mostListed = 300;

struct RowFormText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::RowForm)
};

// What the forms ask for, in the order in which they are filled in.
std::vector<FormSection> sectionsOf(const QByteArray &entity)
{
    if (entity == "duty_post")
        return {{{},
                 {"name", "building_id", "starts", "ends", "people", "days", "weekdays", "teaching_only", "first_day", "last_day",
                  "note"}}};
    if (entity == "duty_person")
        return {{{}, {"name", "role_type", "building_id", "student_id", "on_rota", "from_date", "to_date", "note"}}};
    if (entity == "duty_target")
        return {{{}, {"title", "role_type", "measure", "amount", "period", "guide", "closed"}}};
    return {{{}, {"person_id", "kind", "first_day", "last_day", "weekday", "post_id", "reason"}}};
}

QVariantMap presetOf(const QByteArray &entity)
{
    if (entity == "duty_post")
        return {{QStringLiteral("days"), QStringLiteral("every-day")},
                {QStringLiteral("weekdays"), QStringLiteral("1234567")},
                {QStringLiteral("people"), 1},
                {QStringLiteral("teaching_only"), 0}};
    if (entity == "duty_person")
        return {{QStringLiteral("role_type"), QStringLiteral("staff")}, {QStringLiteral("on_rota"), 1}};
    if (entity == "duty_target")
        return {{QStringLiteral("role_type"), QStringLiteral("staff")},
                {QStringLiteral("period"), QStringLiteral("week")},
                {QStringLiteral("amount"), 1},
                {QStringLiteral("closed"), 0}};
    return {{QStringLiteral("kind"), QStringLiteral("absent")}};
}

void openOne(const UiContext &context, const QByteArray &entity, const QString &title, qint64 row, QWidget *parent)
{
    auto *dialog = new FormDialog(context, entity, title, sectionsOf(entity), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->form().setVerb(entity == "duty_target" ? "duty.settings" : "duty.editPlan");
    if (entity == "duty_post") {
        dialog->form().setRule(postProblems);
        dialog->form().setStore([](Writer &writer, qint64 id, const QVariantMap &values) -> Result<qint64> {
            if (id == 0)
                return savePost(writer, 0, values);
            HK_CHECK(updateRow(writer, "duty_post", id, values));
            return id;
        });
    }
    if (row == 0)
        dialog->form().createNew(presetOf(entity));
    else
        dialog->form().editRow(row);
    dialog->open();
}

void removeOne(const UiContext &context, const QByteArray &entity, qint64 row, QWidget *parent)
{
    const auto job = [entity, row](Writer &writer) { return deleteRow(writer, entity, row); };
    whenDone(context.database.write({.verb = "duty.editPlan"}, job), parent, [context](const Result<void> &done) {
        context.workbench.say({done.ok() ? StatusKind::Done : StatusKind::Warning,
                               done.ok() ? RowFormText::tr("It was deleted. Ctrl+Z brings it back.") : done.error().message});
    });
}

using Rows = std::vector<ReferenceChoice>;

void choose(const UiContext &context, const QByteArray &entity, const QString &title, const Rows &rows, QWidget *parent)
{
    if (rows.empty())
        return openOne(context, entity, title, 0, parent);
    QStringList choices{RowFormText::tr("New…")};
    for (const ReferenceChoice &row : rows)
        choices << row.title;
    const int chosen = context.dialogs.choose(parent, title, RowFormText::tr("A new one, or one of these:"), choices);
    // What is over or was written by mistake goes; the others are referred to, and end by their dates.
    if (chosen > 0 && entity == "duty_wish") {
        const int deed =
            context.dialogs.choose(parent, title, choices.at(chosen), {RowFormText::tr("Change it"), RowFormText::tr("Delete it")});
        if (deed == 1)
            removeOne(context, entity, rows[size_t(chosen) - 1].id, parent);
        if (deed != 0)
            return;
    }
    if (chosen >= 0)
        openOne(context, entity, title, chosen == 0 ? 0 : rows[size_t(chosen) - 1].id, parent);
}

}  // namespace

void openRowForm(const UiContext &context, const QByteArray &entity, const QString &title, QWidget *parent)
{
    const auto take = [context, entity, title, parent](const Result<Rows> &rows) {
        if (rows.ok())
            choose(context, entity, title, *rows, parent);
        else
            context.workbench.say({StatusKind::Warning, rows.error().message});
    };
    const auto read = [entity](Reader &reader) { return referenceChoices(reader, entity, {}, mostListed); };
    if (entity != "duty_target") {
        whenDone(context.database.read(read), parent, take);
        return;
    }
    // The usual targets are written down when somebody first wants to change them.
    whenDone(context.database.write({.verb = "duty.settings"}, keepUsualTargets), parent,
             [context, parent, read, take](const Result<void> &kept) {
                 if (!kept.ok())
                     return context.workbench.say({StatusKind::Warning, kept.error().message});
                 whenDone(context.database.read(read), parent, take);
             });
}

}  // namespace hk::duty
