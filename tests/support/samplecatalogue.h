// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/corecatalogue.h"

namespace hk::test {

// Two small entities, houses and the persons in them, with a list: enough to try everything that follows from a catalogue.
inline Result<void> declareSample(Catalogue &catalogue)
{
    HK_CHECK(declareCore(catalogue));
    Entity house{"house", "house", "test", "House"};
    house.titleFields = {"name"};
    house.fields = {{.name = "name", .title = "Name", .search = SearchAs::Name, .required = true}};
    HK_CHECK(catalogue.add(house));
    Entity person{"person", "person", "test", "Person"};
    person.titleFields = {"number", "name"};
    person.fields = {
        {.name = "number", .title = "Number", .search = SearchAs::Code, .required = true},
        {.name = "name", .title = "Name", .search = SearchAs::Name, .required = true},
        {.name = "phone", .title = "Phone", .klass = FieldClass::Contact, .search = SearchAs::Tail, .isPhone = true},
        {.name = "born", .type = FieldType::Date, .title = "Born"},
        {.name = "height", .type = FieldType::Number, .title = "Height"},
        {.name = "grade", .type = FieldType::Integer, .title = "Grade"},
        {.name = "state",
         .type = FieldType::Choice,
         .title = "State",
         .choices = {{QStringLiteral("here"), "Here"}, {QStringLiteral("away"), "Away"}}},
        {.name = "house_id", .type = FieldType::Reference, .title = "House", .target = "house"},
    };
    HK_CHECK(catalogue.add(person));
    List list{"test.persons", "visible_person", "person", "test", "Persons", {}, "number"};
    for (const char *name : {"number", "name", "phone", "born", "height", "grade", "state"})
        list.columns.append({name, QByteArray("person.") + name});
    HK_CHECK(catalogue.add(list));
    catalogue.addVerb("test.moveIn", "test", "Move in");
    return catalogue.checkWhole();
}

inline QList<SchemaSource> sampleSchemas()
{
    return {coreSchema(), {QStringLiteral("test"), QStringLiteral(HK_TEST_DATA "/schema"), {}}};
}

}  // namespace hk::test
