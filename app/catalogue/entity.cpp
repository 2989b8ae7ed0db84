// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/entity.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk {

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
    const auto means = [&](const Choice &choice) {
        return choice.code.compare(text, Qt::CaseInsensitive) == 0
            || entity.titleText(choice).compare(text, Qt::CaseInsensitive) == 0
            || choice.synonyms.contains(text, Qt::CaseInsensitive);
    };
    const auto found = std::find_if(field.choices.begin(), field.choices.end(), means);
    return found == field.choices.end() ? nullptr : &*found;
}

}  // namespace hk
