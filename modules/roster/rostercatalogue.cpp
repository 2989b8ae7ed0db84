// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/rostercatalogue.h"

namespace hk::roster {

namespace {

// What the triggers of schema/ say when they refuse; listed for the translators.
[[maybe_unused]] constexpr const char *refusals[] = {
    QT_TRANSLATE_NOOP("rules", "A floor cannot move to another building."),
    QT_TRANSLATE_NOOP("rules", "A room cannot move to another building."),
    QT_TRANSLATE_NOOP("rules", "A bed cannot move to another room."),
    QT_TRANSLATE_NOOP("rules", "The floor is in another building."),
    QT_TRANSLATE_NOOP("rules", "A residency keeps its student, room and bed; end it and begin another."),
    QT_TRANSLATE_NOOP("rules", "The bed is in another room."),
    QT_TRANSLATE_NOOP("rules", "The room has no place left."),
    QT_TRANSLATE_NOOP("rules", "The room is for the other gender; a reason is needed."),
    QT_TRANSLATE_NOOP("rules", "A file stays with its student."),
    QT_TRANSLATE_NOOP("rules", "More people live in the room than it would hold."),
};

}  // namespace

QStringList officeWords(QStringView text)
{
    return text.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Field noteField()
{
    return {.name = "note", .type = FieldType::LongText, .title = QT_TRANSLATE_NOOP("roster", "Note"), .width = 20};
}

Field referenceField(const char *name, const char *title, const char *target, int width)
{
    return {.name = name, .type = FieldType::Reference, .title = title, .target = target, .width = width};
}

Field ownerField(const char *name, const char *title, const char *target, int width)
{
    Field field = referenceField(name, title, target, width);
    field.required = field.fixed = true;
    return field;
}

Field dayField(const char *name, const char *title, const char *mergeGroup, const QStringList &synonyms)
{
    return {.name = name, .type = FieldType::Date, .title = title, .synonyms = synonyms, .mergeGroup = mergeGroup, .width = 10};
}

Result<void> declareRoster(Catalogue &catalogue)
{
    HK_CHECK(declarePlaces(catalogue));
    HK_CHECK(declareStudents(catalogue));
    HK_CHECK(declareResidencies(catalogue));
    HK_CHECK(declareLists(catalogue));

    static const std::pair<const char *, const char *> verbs[] = {
        {"roster.checkIn", QT_TRANSLATE_NOOP("roster", "Check in")},
        {"roster.checkOut", QT_TRANSLATE_NOOP("roster", "Check out")},
        {"roster.transfer", QT_TRANSLATE_NOOP("roster", "Transfer")},
        {"roster.swap", QT_TRANSLATE_NOOP("roster", "Swap beds")},
        {"roster.book", QT_TRANSLATE_NOOP("roster", "Book a bed")},
        {"roster.cancelBooking", QT_TRANSLATE_NOOP("roster", "Cancel a booking")},
        {"roster.editResidency", QT_TRANSLATE_NOOP("roster", "Edit residency")},
        {"roster.addStudent", QT_TRANSLATE_NOOP("roster", "New student")},
        {"roster.editStudent", QT_TRANSLATE_NOOP("roster", "Edit student")},
        {"roster.deleteStudent", QT_TRANSLATE_NOOP("roster", "Delete student")},
        {"roster.addFile", QT_TRANSLATE_NOOP("roster", "Add file")},
        {"roster.editFile", QT_TRANSLATE_NOOP("roster", "Edit file")},
        {"roster.removeFile", QT_TRANSLATE_NOOP("roster", "Remove file")},
        {"roster.addPlace", QT_TRANSLATE_NOOP("roster", "New place")},
        {"roster.editPlace", QT_TRANSLATE_NOOP("roster", "Edit place")},
        {"roster.deletePlace", QT_TRANSLATE_NOOP("roster", "Delete place")},
        {"roster.addName", QT_TRANSLATE_NOOP("roster", "New name")},
        {"roster.editName", QT_TRANSLATE_NOOP("roster", "Edit name")},
        {"roster.deleteName", QT_TRANSLATE_NOOP("roster", "Delete name")},
        {"roster.mergeNames", QT_TRANSLATE_NOOP("roster", "Merge names")},
        {"roster.addPost", QT_TRANSLATE_NOOP("roster", "New post")},
        {"roster.editPost", QT_TRANSLATE_NOOP("roster", "Edit post")},
        {"roster.endPost", QT_TRANSLATE_NOOP("roster", "End post")},
        {"roster.deletePost", QT_TRANSLATE_NOOP("roster", "Delete post")},
        {"roster.import", QT_TRANSLATE_NOOP("roster", "Import roster")},
        {"roster.demo", QT_TRANSLATE_NOOP("roster", "Demonstration data")},
    };
    for (const auto &[id, title] : verbs)
        catalogue.addVerb(id, "roster", title);
    return {};
}

}  // namespace hk::roster
