// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/moveproblems.h"
#include "roster/store/students.h"
#include "roster/ui/bedmap/bedmappage.h"
#include "roster/ui/bedmap/bedpanel.h"
#include "roster/ui/bedmap/bedwords.h"
#include "roster/ui/bedmap/placework.h"
#include "roster/ui/bedmap/roomgrid.h"
#include "roster/ui/bedmap/waitinglist.h"
#include "roster/ui/movedialog.h"
#include "storage/rows.h"
#include "widgets/whendone.h"

namespace hk::roster {

namespace {

// What came of putting someone into a bed: done, or what the person is to be asked.
struct Placed {
    bool done = false;
    bool transfer = false;
    QString name;
    QString place;
};

// What only needs a reason, or is refused, is left to the dialog, where the sentence stands beside its field.
Result<Placed> tryToPlace(Writer &writer, qint64 student, const Move &move)
{
    HK_TRY(const QVariantMap person, readRow(writer, "student", student));
    HK_TRY(const std::optional<RoomCard> card, roomCard(writer, move.room));
    Placed placed;
    placed.name = person.value(QStringLiteral("name")).toString();
    placed.place = card ? card->place : QString();
    HK_TRY(const MoveProblems checkIn, moveProblems(writer, MoveKind::CheckIn, student, move));
    placed.transfer = !checkIn.student.isEmpty();
    HK_CHECK(giveBed(writer, student, move));
    placed.done = true;
    for (const BedCell &bed : card ? card->beds : QList<BedCell>()) {
        if (bed.id == move.bed)
            placed.place += u'-' + bed.number;
    }
    return placed;
}

}  // namespace

Subject BedMapPage::subject() const
{
    const RoomCard *room = m_grid->room();
    const BedCell *bed = m_grid->bed();
    if (room == nullptr || bed == nullptr)
        return {};
    if (bedLook(*room, *bed) == BedLook::Free)
        return {0, room->id, bed->id};
    return {bed->occupants.isEmpty() ? 0 : bed->occupants.first().student, room->id, bed->id};
}

void BedMapPage::newItem()
{
    addRooms(m_context, building() != nullptr ? building()->id : 0, window());
}

void BedMapPage::editItem()
{
    if (const RoomCard *room = m_grid->room())
        editPlace(m_context, "room", room->id, {}, window());
}

void BedMapPage::deleteItem()
{
    if (const RoomCard *room = m_grid->room())
        removePlace(m_context, "room", room->id, window());
}

void BedMapPage::place(qint64 student, qint64 room, qint64 bed)
{
    const Move move{room, bed, today()};
    whenDone(m_context.database.write({.verb = "roster.checkIn"},
                                      [student, move](Writer &writer) { return tryToPlace(writer, student, move); }),
             this, [this, student, room, bed](const Result<Placed> &answer) {
                 if (answer.ok()) {
                     sayMoved(m_context, answer->transfer ? MoveKind::Transfer : MoveKind::CheckIn, answer->name, answer->place);
                     m_grid->setFocus();
                     return;
                 }
                 askToPlace({student, room, bed, true});
             });
}

void BedMapPage::askToPlace(const Subject &subject)
{
    whenDone(m_context.database.read([id = subject.student](Reader &reader) { return studentDetails(reader, id); }), this,
             [this, subject](const Result<std::optional<StudentDetails>> &details) {
                 const bool livesHere = details.ok() && *details
                     && (*details)->values.value(QStringLiteral("residency_state")).toString() == QLatin1String("active");
                 openMoveDialog(m_context, livesHere ? MoveKind::Transfer : MoveKind::CheckIn, subject, window());
             });
}

// With a free bed chosen on the map, that is the bed; else the dialog offers the free ones.
void BedMapPage::placeWaiting(qint64 student)
{
    const RoomCard *room = m_grid->room();
    const BedCell *bed = m_grid->bed();
    const bool free = room != nullptr && bed != nullptr && bedLook(*room, *bed) == BedLook::Free;
    askToPlace({student, free ? room->id : 0, free ? bed->id : 0, true});
}

}  // namespace hk::roster
