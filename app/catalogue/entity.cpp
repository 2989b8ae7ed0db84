// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/entity.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk {

QString classWord(FieldClass klass)
{
    switch (klass) {
    case FieldClass::Basic:
        return QStringLiteral("basic");
    case FieldClass::Contact:
        return QStringLiteral("contact");
    case FieldClass::Sensitive:
        return QStringLiteral("sensitive");
    case FieldClass::Confidential:
        return QStringLiteral("confidential");
    }
    return {};
}

std::optional<FieldClass> classOfWord(const QString &word)
{
    for (const FieldClass klass : {FieldClass::Basic, FieldClass::Contact, FieldClass::Sensitive, FieldClass::Confidential}) {
        if (classWord(klass) == word)
            return klass;
    }
    return {};
}

QList<QByteArray> decidingFields(const Entity &entity)
{
    QList<QByteArray> fields = decidingFields(entity.scopes);
    if (entity.circle)
        fields << entity.circle->authorField << entity.circle->rolesField;
    return fields;
}

const Field *Entity::field(const QByteArray &fieldName) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return f.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

QString Entity::titleText() const
{
    return QCoreApplication::translate(context, title);
}

QString Entity::titleText(const Field &field) const
{
    return QCoreApplication::translate(context, field.title);
}

QString Entity::titleText(const Choice &choice) const
{
    return QCoreApplication::translate(context, choice.title);
}

const Choice *choiceOf(const Field &field, const QString &code)
{
    const auto found = std::find_if(field.choices.begin(), field.choices.end(), [&](const Choice &c) { return c.code == code; });
    return found == field.choices.end() ? nullptr : &*found;
}

const Choice *choiceMeant(const Entity &entity, const Field &field, const QString &text)
{
    // Blanks do not count, since people put them anywhere; a file may be written in another language than the interface's.
    const QString wanted = withoutBlanks(text);
    const auto isMeant = [&](const QString &word) { return withoutBlanks(word).compare(wanted, Qt::CaseInsensitive) == 0; };
    const auto means = [&](const Choice &choice) {
        return isMeant(choice.code) || isMeant(entity.titleText(choice)) || isMeant(QString::fromUtf8(choice.title))
            || std::any_of(choice.synonyms.begin(), choice.synonyms.end(), isMeant);
    };
    const auto found = std::find_if(field.choices.begin(), field.choices.end(), means);
    return found == field.choices.end() ? nullptr : &*found;
}

}  // namespace hk
