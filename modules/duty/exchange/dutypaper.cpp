// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/exchange/dutypaper.h"

#include "base/clock.h"
#include "duty/domain/shift.h"
#include "duty/dutycatalogue.h"
#include "duty/store/handovers.h"
#include "module/calendarstore.h"

#include <QCoreApplication>
#include <QLocale>

namespace hk::duty {

namespace {

constexpr int daysOfWeek = 7;

struct PaperText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Paper)
};

QString paperCell(const QString &text, const char *tag = "td")
{
    return QStringLiteral("<%1 align='left'>%2</%1>")
        .arg(QLatin1String(tag), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

QString paperHeading(const QString &text)
{
    return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

QString paperLine(const QString &text)
{
    return QStringLiteral("<div>%1</div>").arg(text.toHtmlEscaped());
}

QString tableBegin()
{
    return QStringLiteral("<table border='1' cellspacing='0' cellpadding='4' width='100%'><thead><tr>");
}

QString namesOf(const Shift &shift)
{
    if (shift.cancelled)
        return shift.cancelReason.isEmpty() ? PaperText::tr("cancelled") : PaperText::tr("cancelled: %1").arg(shift.cancelReason);
    QStringList names;
    for (const OnDuty &on : shift.on)
        names << on.name;
    for (int i = 0; i < shift.missing(); ++i)
        names << QStringLiteral("________");
    return names.join(u'\n');
}

// The shifts of one week, by what they are called and when they are.
QString weekTable(const QList<Shift> &shifts, QDate monday, QDate first, QDate last)
{
    QStringList keys;
    QHash<QString, QHash<QDate, QString>> cells;
    for (const Shift &shift : shifts) {
        if (shift.day < monday || shift.day >= monday.addDays(daysOfWeek))
            continue;
        const QString key = shift.title() + u'\n' + spanText(shift.starts, shift.ends);
        if (!cells.contains(key))
            keys << key;
        QString &there = cells[key][shift.day];
        there += (there.isEmpty() ? QString() : QStringLiteral("\n")) + namesOf(shift);
    }
    if (keys.isEmpty())
        return {};
    QString html = tableBegin() + paperCell(PaperText::tr("Shift"), "th");
    for (int i = 0; i < daysOfWeek; ++i) {
        const QDate day = monday.addDays(i);
        html += paperCell(day < first || day > last ? QString()
                                                    : QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat) + u'\n'
                                  + day.toString(QStringLiteral("MM-dd")),
                          "th");
    }
    html += QStringLiteral("</tr></thead>");
    for (const QString &key : std::as_const(keys)) {
        html += QStringLiteral("<tr>") + paperCell(key);
        for (int i = 0; i < daysOfWeek; ++i)
            html += paperCell(cells.value(key).value(monday.addDays(i)));
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString whatOf(const Entry &entry)
{
    const EntryDraft &said = entry.said;
    if (said.isPrivate)
        return withheldWords();
    QStringList parts{said.text, said.done.isEmpty() ? QString() : PaperText::tr("Done: %1").arg(said.done),
                      said.violation.isEmpty() ? QString() : PaperText::tr("Violation: %1").arg(said.violation)};
    for (const EntryNote &note : entry.notes) {
        if (note.takenBack)
            continue;
        const QString kind = note.kind == QLatin1String("correction") ? PaperText::tr("Correction")
            : note.kind == QLatin1String("settled")                   ? PaperText::tr("Settled")
                                                                      : PaperText::tr("Open again");
        parts << PaperText::tr("%1 %2, %3: %4", "kind, time, who, words").arg(kind, momentText(note.at), note.by, note.text);
    }
    if (!entry.files.isEmpty())
        parts << PaperText::tr("%n photographs or papers", nullptr, int(entry.files.size()));
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString whomOf(const Entry &entry)
{
    if (entry.said.isPrivate)
        return {};
    QStringList names;
    for (const MetStudent &met : entry.said.students)
        names << met.name;
    if (!entry.said.people.isEmpty())
        names << entry.said.people;
    return names.join(QStringLiteral("、"));
}

QString entryTable(Reader &reader, const Log &log)
{
    QString html = tableBegin();
    for (const QString &title : {PaperText::tr("Time"), PaperText::tr("Kind"), PaperText::tr("Place"), PaperText::tr("People"),
                                 PaperText::tr("Severity"), PaperText::tr("What")})
        html += paperCell(title, "th");
    html += QStringLiteral("</tr></thead>");
    for (const Entry &entry : log.entries) {
        QString time = campusTime(entry.said.at).toString(QStringLiteral("MM-dd HH:mm"));
        if (entry.said.until)
            time += QStringLiteral("–") + timeText(campusTime(*entry.said.until).time());
        html += QStringLiteral("<tr>") + paperCell(time) + paperCell(entryKindText(reader, entry.said.kind))
            + paperCell(entry.said.isPrivate ? QString() : entry.placeText) + paperCell(whomOf(entry))
            + paperCell(choiceTitle(reader.catalogue(), "duty_entry", "severity", entry.said.severity)) + paperCell(whatOf(entry))
            + QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

}  // namespace

Result<DutyPaper> planPaper(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings)
{
    HK_TRY(const QList<Shift> shifts, shiftsBetween(reader, first, last, buildings));
    HK_TRY(const Terms terms, readTerms(reader));
    DutyPaper paper{PaperText::tr("Duty plan"), paperHeading(PaperText::tr("Duty plan")), int(shifts.size())};
    for (QDate monday = mondayOf(first); monday <= last; monday = monday.addDays(daysOfWeek)) {
        const QString table = weekTable(shifts, monday, first, last);
        if (table.isEmpty())
            continue;
        paper.html += QStringLiteral("<h3>%1</h3>")
                          .arg(PaperText::tr("%1 to %2")
                                   .arg(monday.toString(Qt::ISODate), monday.addDays(daysOfWeek - 1).toString(Qt::ISODate))
                               + QStringLiteral(" · ") + terms.weekText(monday))
            + table;
    }
    if (shifts.isEmpty())
        paper.html += paperLine(PaperText::tr("No shifts in these days."));
    return paper;
}

Result<DutyPaper> logPaper(Reader &reader, qint64 key)
{
    HK_TRY(const auto log, dutyLog(reader, key));
    if (!log)
        return Error{PaperText::tr("The duty log is no longer there.")};
    HK_TRY(const QList<Handover> handovers, handoversOfLog(reader, key));
    DutyPaper paper{PaperText::tr("Duty log"), paperHeading(PaperText::tr("Duty log")), int(log->entries.size())};
    QString &html = paper.html;
    html += paperLine(PaperText::tr("%1 · %2 · %3")
                          .arg(log->author, QStringList{log->buildingName, log->shiftName}.join(u' ').trimmed(),
                               campusDate(log->starts).toString(Qt::ISODate) + u' ' + spanText(log->starts, log->ends)));
    html += paperLine(log->isDraft()    ? PaperText::tr("Draft, not submitted yet")
                          : log->isLate ? PaperText::tr("Submitted %1, written late").arg(momentText(*log->submittedAt))
                                        : PaperText::tr("Submitted %1").arg(momentText(*log->submittedAt)));
    if (!log->summary.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(log->summary.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    html += QStringLiteral("<p></p>");
    html += log->entries.isEmpty() ? paperLine(PaperText::tr("No entries.")) : entryTable(reader, *log);
    for (const Handover &handover : handovers) {
        html +=
            QStringLiteral("<p></p>") + paperLine(PaperText::tr("Handed over %1: %2").arg(momentText(handover.at), handover.words));
        if (handover.acknowledgedAt)
            html += paperLine(
                PaperText::tr("Acknowledged by %1, %2").arg(handover.acknowledgedBy, momentText(*handover.acknowledgedAt)));
    }
    const QString blank(18, u'_');
    html += QStringLiteral("<p></p>")
        + paperLine(PaperText::tr("Handed over by %1   Taken over by %1   Date %2").arg(blank, blank.left(12)));
    return paper;
}

}  // namespace hk::duty
