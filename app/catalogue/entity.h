// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/scope.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hk {

enum class FieldType : quint8 {
    Text,
    LongText,
    Integer,
    Number,
    Boolean,
    Date,  // ISO text, 2026-09-01
    Moment,  // UTC milliseconds
    Choice,  // the code of one of the field's choices
    Reference,  // the integer key of a row of `target`
    EntityName,  // the name of an entity, in the change log
    File,  // which file, and what it is called: the text of a FileReference
};

// How closely a field touches a person; rights and masking follow from it.
enum class FieldClass : quint8 { Basic, Contact, Sensitive, Confidential };
// "sensitive": as files, tables and messages name a class; and back.
QString classWord(FieldClass klass);
std::optional<FieldClass> classOfWord(const QString &word);

// How a field's value is found by the search box.
enum class SearchAs : quint8 {
    Nothing,
    Code,  // by its beginning: numbers, codes
    Name,  // by its beginning, its pinyin and initials, and any character in it
    Tail,  // by its end: phones
    Text,  // by words in it
};

// One value that a Choice field may take. `code` is stored; titles are source texts in the entity's context.
struct Choice {
    QString code;
    const char *title = nullptr;
    QStringList synonyms = {};
};

// A column of an entity, and all about it that SQL cannot say.
struct Field {
    QByteArray name;
    FieldType type = FieldType::Text;
    const char *title = nullptr;
    FieldClass klass = FieldClass::Basic;
    SearchAs search = SearchAs::Nothing;
    bool isPhone = false;
    bool encrypted = false;  // stored as ciphertext, shown by `readSecret` alone: never in lists, search or change texts
    bool required = false;
    bool fixed = false;  // written once: the database refuses a later change
    QStringList synonyms = {};  // headers under which offices write it
    QByteArray target = {};  // entity that a Reference points to
    bool mayBeHidden = false;  // a row is its keeper's to change though what this leads to is out of their sight
    QList<QByteArray> within = {};  // fields that the target has too: only rows alike in them, or without them, are meant
    QList<Choice> choices = {};
    QByteArray mergeGroup = {};  // fields that only make sense together when two desks changed them
    int width = 0;  // usual width in a list, in characters; 0 = by the title

    bool isReference() const { return type == FieldType::Reference; }
};

enum class EntityKind : quint8 {
    Ordinary,
    Growing,  // only grows (events, logs): undo appends a reversal
};

// How a row of an entity that only grows is taken back: by a further row that names it by its uid, in hex digits. A row that is
// taken back in this way may come back by another one that names that.
struct Reversal {
    QByteArray kindField;
    QString kind;  // the code that says so
    QByteArray targetField;  // a text
    QByteArray ownerField;  // a reference that the further row shares: the ticket of an event
    QByteArray momentField;  // when; empty: none
    QByteArray personField;  // whose account; empty: none
};

// Rows that only those get to see, and to change, whom they name: whoever wrote one, and the roles that it lists, each in what it
// is limited to. All others do not even learn that there is one, whatever else they may see.
struct Circle {
    QByteArray authorField;  // a text, the uid of an account in hexadecimal; empty: written where nobody signs in, and the owner's
    QByteArray rolesField;  // codes of roles, parted by blanks
};

// What a row of one table is. Every entity's table has `id INTEGER PRIMARY KEY` and `uid BLOB UNIQUE` besides its fields.
struct Entity {
    QByteArray name;  // "student"; the visible view is visible_<name>
    QByteArray table;  // the SQL table
    const char *context = nullptr;  // translation context of all titles
    const char *title = nullptr;
    EntityKind kind = EntityKind::Ordinary;
    QList<QByteArray> titleFields = {};  // the fields that name a row to a person, in order
    QList<Field> fields = {};
    Area area = Area::Common;
    // The fields that say of a new row which one it is, wherever it is made: two desks that both take in the work calendar of a
    // year then have the same rows.
    QList<QByteArray> identity = {};
    QList<ScopePath> scopes = {};  // none: whoever may see its area sees every row
    // Whoever may change a row may give it into other hands, though it leaves their own sight by that.
    bool passedOn = false;
    std::optional<Reversal> reversal = {};  // of an entity that only grows
    std::optional<Circle> circle = {};

    const Field *field(const QByteArray &fieldName) const;
    QString titleText() const;
    QString titleText(const Field &field) const;
    QString titleText(const Choice &choice) const;
};

// The fields of a row itself that say where it belongs and who may see it: it moves only when one of them changes.
QList<QByteArray> decidingFields(const Entity &entity);

// The choice of a field with this code.
const Choice *choiceOf(const Field &field, const QString &code);
// The choice that a person means by `text`: its code, its title in the interface's language, or a synonym.
const Choice *choiceMeant(const Entity &entity, const Field &field, const QString &text);

}  // namespace hk
