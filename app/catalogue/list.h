// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/entity.h"

#include <vector>

namespace hk {

// A column of a list. Named after an entity's field it takes title, type, class and choices from there; a computed one says them.
struct ListColumn {
    QByteArray name;  // column of the list's view
    QByteArray field = {};  // "student.phone"; empty for a computed column
    const char *title = nullptr;
    FieldType type = FieldType::Text;
    bool shown = true;  // without the user's own choice
    int width = 0;  // in characters
    QByteArray sortBy = {};  // column of the view that sorts it, where its text would not ("3-502" before "12-101"); empty = itself
    QList<Choice> choices = {};  // of a computed Choice column
};

// A list that people see, sort, filter and export: the rows of one TEMP view, a row of which stands for a row of `entity`.
struct List {
    QByteArray id;  // "roster.students"
    QByteArray view;  // has an `id` column, the entity's key
    QByteArray entity;
    const char *context = nullptr;
    const char *title = nullptr;
    QList<ListColumn> columns;
    QByteArray sort = {};  // column the list is sorted by at first, or "id"
    bool descending = false;
};

// A choice in the interface's language.
struct ChoiceTitle {
    QString code;
    QString title;
};

// A list's column with everything looked up.
struct ColumnInfo {
    QByteArray name;
    QString title;
    FieldType type = FieldType::Text;
    FieldClass klass = FieldClass::Basic;
    bool shown = true;
    int width = 0;
    const Entity *entity = nullptr;  // the entity and field it shows, when it shows one
    const Field *field = nullptr;
    QByteArray sort = {};  // column of the view that sorts it
    std::vector<ChoiceTitle> choices = {};  // of Choice and EntityName columns, in words

    // A stored value in the words of the interface: a choice's title, a moment in campus time.
    QString display(const QVariant &value) const;
    // The same where others may look over the shoulder, or may not know it whole: numbers with their ends, stars for the rest.
    QString masked(const QString &shown) const;
};

}  // namespace hk
