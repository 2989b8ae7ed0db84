// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/logform.h"

#include <QCoreApplication>
#include <QHash>

namespace hk::duty {

namespace {

struct FormText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::LogForm)
};

QStringList codes(QStringView text)
{
    return text.toString().split(u' ');
}

// What a role is reminded of in its own way; "" where it is reminded as everybody.
QString ownPrompt(const QString &role, const QString &kind)
{
    if (role == QLatin1String("leader")) {
        if (kind == QLatin1String("talk"))
            return FormText::tr("What the students raised, what was promised, who sees to it and by when");
        if (kind == QLatin1String("visit"))
            return FormText::tr("How the residents live and study, what they asked for");
    } else if (role == QLatin1String("student")) {
        if (kind == QLatin1String("patrol"))
            return FormText::tr("Order of the floor: corridors, wash rooms, noise, bicycles, lights out");
        if (kind == QLatin1String("visit"))
            return FormText::tr("Tidiness, who was there, what neighbours complain of");
        if (kind == QLatin1String("talk"))
            return FormText::tr("How the student is, and whether a counsellor should know");
    }
    return {};
}

QString commonPrompt(const QString &kind)
{
    if (kind == QLatin1String("patrol"))
        return FormText::tr("Floors walked; doors, lights, smells, who was about late");
    if (kind == QLatin1String("visit"))
        return FormText::tr("Order and safety of the room, appliances, who was there");
    if (kind == QLatin1String("talk"))
        return FormText::tr("How the student is, what is on their mind, what was agreed");
    if (kind == QLatin1String("incident"))
        return FormText::tr("What happened, who was told and when, what was done first");
    if (kind == QLatin1String("hazard"))
        return FormText::tr("What could happen, where exactly, what was closed off");
    if (kind == QLatin1String("facility"))
        return FormText::tr("What is broken, since when, whether it can wait");
    if (kind == QLatin1String("handover"))
        return FormText::tr("Keys, things left at the desk, whom to look after");
    return FormText::tr("Which branch, what it was about, who took part");
}

}  // namespace

const LogForm &logForm(const QString &role)
{
    static const LogForm staff{codes(u"patrol visit talk incident hazard facility handover branch"), codes(u"patrol")};
    static const QHash<QString, LogForm> others{
        {QStringLiteral("leader"), {codes(u"talk visit branch hazard patrol incident facility handover"), codes(u"talk visit")}},
        {QStringLiteral("student"), {codes(u"patrol hazard facility visit incident talk handover branch"), codes(u"patrol")}}};
    const auto found = others.constFind(role);
    return found == others.constEnd() ? staff : *found;
}

QString entryPrompt(const QString &role, const QString &kind)
{
    const QString own = ownPrompt(role, kind);
    return own.isEmpty() ? commonPrompt(kind) : own;
}

QString summaryPrompt(const QString &role)
{
    if (role == QLatin1String("leader"))
        return FormText::tr("What students care about most, and what the school should do");
    if (role == QLatin1String("student"))
        return FormText::tr("How the floor is, and what the counsellor should know");
    return FormText::tr("How the shift went: people, rounds, what was out of the ordinary");
}

QStringList kindsMissing(const QString &role, const QStringList &written)
{
    QStringList missing = logForm(role).expected;
    missing.removeIf([&written](const QString &kind) { return written.contains(kind); });
    return missing;
}

}  // namespace hk::duty
