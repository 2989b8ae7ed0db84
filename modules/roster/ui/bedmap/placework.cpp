// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/placework.h"

#include "roster/store/places.h"
#include "roster/ui/bedmap/roomsdialog.h"
#include "widgets/actionregistry.h"
#include "widgets/form/formdialog.h"
#include "widgets/whendone.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct PlaceWork {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::PlaceWork)
public:
    static QString title(const QByteArray &entity, bool isNew)
    {
        if (entity == "community")
            return isNew ? tr("New community") : tr("Edit community");
        if (entity == "building")
            return isNew ? tr("New building") : tr("Edit building");
        if (entity == "floor")
            return isNew ? tr("New floor") : tr("Edit floor and its groups");
        if (entity == "room")
            return isNew ? tr("New room") : tr("Edit room");
        return isNew ? tr("New bed") : tr("Edit bed");
    }

    static std::vector<FormSection> sections(const QByteArray &entity)
    {
        if (entity == "community")
            return {{{}, {"name", "note"}}};
        if (entity == "building")
            return {{{}, {"name", "code", "gender", "floors", "community_id", "manager", "note"}}};
        if (entity == "floor")
            return {{{}, {"building_id", "number", "party_group", "league_group"}}};
        if (entity == "room")
            return {{{}, {"building_id", "number", "floor_id", "capacity", "type", "usage", "gender", "note"}}};
        return {{{}, {"room_id", "number", "state", "note"}}};
    }

    static QString deleted() { return tr("The place was deleted."); }
    static QString undo() { return tr("Undo"); }
};

}  // namespace

void editPlace(const UiContext &context, const QByteArray &entity, qint64 id, const QVariantMap &preset, QWidget *parent)
{
    auto *dialog = new FormDialog(context, entity, PlaceWork::title(entity, id == 0), PlaceWork::sections(entity), parent);
    dialog->form().setVerb(id == 0 ? "roster.addPlace" : "roster.editPlace");
    dialog->form().setRule(placeProblems);
    dialog->form().setStore(
        [entity](Writer &writer, qint64 place, const QVariantMap &values) { return savePlace(writer, entity, place, values); });
    if (id != 0) {
        dialog->form().editRow(id);
    } else {
        QVariantMap values = preset;
        if (entity == "room")
            values.insert(QStringLiteral("usage"), QStringLiteral("normal"));
        if (entity == "bed")
            values.insert(QStringLiteral("state"), QStringLiteral("usable"));
        dialog->form().createNew(values);
    }
    dialog->open();
}

void addRooms(const UiContext &context, qint64 building, QWidget *parent)
{
    auto *dialog = new RoomsDialog(context, building, parent);
    dialog->open();
}

void removePlace(const UiContext &context, const QByteArray &entity, qint64 id, QWidget *parent)
{
    const auto future = context.database.write({.verb = "roster.deletePlace"}, [entity, id](Writer &writer) -> Result<void> {
        // A room takes its empty beds with it.
        if (entity == "room") {
            HK_TRY(const std::optional<RoomCard> card, roomCard(writer, id));
            for (const BedCell &bed : card ? card->beds : QList<BedCell>()) {
                if (bed.id != 0)
                    HK_CHECK(deletePlace(writer, "bed", bed.id));
            }
        }
        return deletePlace(writer, entity, id);
    });
    whenDone(future, parent, [&workbench = context.workbench, &actions = context.actions](const Result<void> &done) {
        if (!done.ok())
            workbench.say({StatusKind::Warning, done.error().message});
        else
            workbench.say({StatusKind::Done, PlaceWork::deleted(), PlaceWork::undo(),
                           [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
    });
}

void setBedState(const UiContext &context, qint64 bed, const QString &state, QWidget *parent)
{
    const auto future = context.database.write({.verb = "roster.editPlace"}, [bed, state](Writer &writer) {
        return savePlace(writer, "bed", bed, {{QStringLiteral("state"), state}});
    });
    whenDone(future, parent, [&workbench = context.workbench](const Result<qint64> &done) {
        if (!done.ok())
            workbench.say({StatusKind::Warning, done.error().message});
    });
}

}  // namespace hk::roster
