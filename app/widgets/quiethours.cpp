// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quiethours.h"

#include "widgets/dialogs.h"
#include "widgets/workbench.h"

#include <QCoreApplication>
#include <QSettings>

namespace hk {

namespace {

const QString quietKey = QStringLiteral("notices/quietHours");
const QString formerKey = QStringLiteral("tickets/quietHours");
const QString usualQuiet = QStringLiteral("22:00-07:00");

struct QuietText {
    Q_DECLARE_TR_FUNCTIONS(hk::QuietHours)
};

}  // namespace

bool QuietHours::contains(QTime time) const
{
    if (!from.isValid() || !to.isValid() || from == to)
        return false;
    return from < to ? time >= from && time < to : time >= from || time < to;
}

std::optional<QuietHours> QuietHours::of(const QString &text)
{
    const QString typed = text.trimmed().replace(u'：', u':').replace(u'–', u'-').replace(u'－', u'-').replace(u'~', u'-');
    if (typed.isEmpty())
        return QuietHours{};
    const auto time = [](const QString &word) { return QTime::fromString(word.trimmed(), QStringLiteral("H:mm")); };
    const QuietHours hours{time(typed.section(u'-', 0, 0)), time(typed.section(u'-', 1))};
    return hours.from.isValid() && hours.to.isValid() ? std::optional(hours) : std::nullopt;
}

QString QuietHours::text() const
{
    if (!from.isValid() || !to.isValid())
        return {};
    return from.toString(QStringLiteral("HH:mm")) + u'-' + to.toString(QStringLiteral("HH:mm"));
}

QuietHours QuietHours::kept()
{
    const QSettings settings;
    return of(settings.value(quietKey, settings.value(formerKey, usualQuiet)).toString()).value_or(QuietHours{});
}

void QuietHours::keep() const
{
    QSettings().setValue(quietKey, text());
}

void askQuietHours(const UiContext &context, QWidget *parent)
{
    const QString before = QuietHours::kept().text();
    const QString label = before.isEmpty()
        ? QuietText::tr("When should nothing be said of deadlines and shifts? Such as 22:00-07:00. Now: never quiet.")
        : QuietText::tr("When should nothing be said of deadlines and shifts? Such as 22:00-07:00; empty: never quiet. Now: %1.")
              .arg(before);
    const auto typed = context.dialogs.askText(parent, QuietText::tr("Quiet hours"), label);
    if (!typed)
        return;
    const auto hours = QuietHours::of(*typed);
    if (!hours) {
        context.workbench.say(
            {StatusKind::Warning,
             QuietText::tr("\"%1\" is not a span of hours such as 22:00-07:00. Nothing was changed.").arg(*typed)});
        return;
    }
    hours->keep();
    context.workbench.say({StatusKind::Done,
                           hours->text().isEmpty() ? QuietText::tr("There are no quiet hours now.")
                                                   : QuietText::tr("Quiet hours: %1.").arg(hours->text())});
}

}  // namespace hk
