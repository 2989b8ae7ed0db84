// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/ledgerreader.h"

#include "base/placename.h"
#include "base/text.h"
#include "catalogue/catalogue.h"
#include "module/cellclean.h"
#include "module/importsheets.h"
#include "module/sheetheader.h"
#include "tickets/exchange/ledgerfields.h"
#include "tickets/store/privacy.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hk::tickets {

namespace {

struct ReadText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::LedgerReader)
};

// What whoever gave the file out would not tell, in part or whole.
bool isWithheld(const QString &words)
{
    return isMasked(words) || words == privateWords() || words == QLatin1String("****");
}

bool speaksOfRepairs(const QStringList &texts)
{
    return std::any_of(texts.begin(), texts.end(),
                       [](const QString &text) { return text.contains(u"报修"_qs) || text.contains(u"维修"_qs); });
}

// "12:00" of a ledger is as good as 12:00:30.
qint64 wholeSeconds(qint64 milliseconds)
{
    return milliseconds - milliseconds % 1000;
}

}  // namespace

LedgerReader::LedgerReader(const Sheet &sheet, const SheetLayout &layout, const LedgerHints &hints, LedgerRows &into)
    : m_sheet(sheet), m_layout(layout), m_hints(hints), m_cells(sheet, layout), m_into(into)
{
    const QStringList titles = titleTexts(sheet, layout) + QStringList{sheet.info.name} + hints.titles;
    m_year = yearIn(titles);
    m_isOfRepairs = speaksOfRepairs(titles + m_cells.headers());
}

bool LedgerReader::read(const JobControl &control)
{
    if (!m_cells.eachThing(control, [this](int row) { readTicket(row); }))
        return false;
    noteSheet();
    return true;
}

void LedgerReader::readTicket(int row)
{
    LedgerRow ticket;
    ticket.sheet = m_layout.sheet;
    ticket.row = row;
    readTexts(row, ticket);
    readPerson(row, ticket);
    readPlace(row, ticket);
    readCategory(row, ticket);
    readChoices(row, ticket);
    readMoments(row, ticket);
    readEnd(row, ticket);
    keepOrder(row, ticket);
    m_into.rows.push_back(std::move(ticket));
}

void LedgerReader::readTexts(int row, LedgerRow &ticket)
{
    // Of a number the spreadsheet may have made a float; line breaks belong to what somebody wrote.
    ticket.values[Number] = saidOrNull(wholeNumber(withoutBlanks(toHalfWidth(m_cells.words("number", row)))));
    for (const LedgerField field : {Words, Outcome, FollowUp, Note}) {
        const QByteArray &name = ledgerFieldNames()[field];
        const QString text = m_cells.words(name, row).isEmpty() ? QString() : m_cells.cell(name, row).text.trimmed();
        if (isWithheld(text))
            note(row, name, ReadText::tr("This is withheld in the file."), ReadText::tr("A known value stays as it is."));
        else
            ticket.values[field] = saidOrNull(text);
    }
    for (const LedgerField field : {AcceptedBy, Owner})
        ticket.values[field] = saidOrNull(cleanName(m_cells.words(ledgerFieldNames()[field], row)));
    ticket.values[DepartmentField] = saidOrNull(m_cells.words("department", row));
    if (const QString cost = m_cells.words("cost", row); !cost.isEmpty()) {
        const QString done = ticket.text(Outcome);
        const QString said = ReadText::tr("Material and cost: %1").arg(cost);
        ticket.values[Outcome] = done.isEmpty() ? said : done + u'\n' + said;
    }
    if (ticket.text(Words).isEmpty() && m_cells.words("words", row).isEmpty())
        refuse(ticket, "words", ReadText::tr("The row does not say what it is about."));
}

void LedgerReader::readPerson(int row, LedgerRow &ticket)
{
    const auto asItIs = [&](const char *field) {
        note(row, field, ReadText::tr("The value is masked."), ReadText::tr("A known value stays as it is."));
    };
    if (const QString name = m_cells.words("reporter", row); isWithheld(name))
        asItIs("reporter");
    else
        ticket.values[ReportedBy] = saidOrNull(cleanName(name));
    const Cell &number = m_cells.cell("student_number", row);
    if (const QString said = m_cells.words("student_number", row); isWithheld(said)) {
        asItIs("student_number");
    } else if (!said.isEmpty()) {
        const Cleaned cleaned = cleanStudentNumber(number);
        ticket.values[StudentNumber] = saidOrNull(cleaned.value);
        if (!cleaned.fault.isEmpty())
            warn(row, "student_number", cleaned.fault,
                 cleaned.value.isEmpty() ? QString() : ReadText::tr("It goes in as %1.").arg(cleaned.value));
    }
    if (isWithheld(m_cells.words("phone", row))) {
        asItIs("phone");
        return;
    }
    const CleanedPhones phones = cleanPhones(m_cells.cell("phone", row));
    if (!phones.fault.isEmpty())
        warn(row, "phone", phones.fault);
    const QString both = phones.second.isEmpty() ? phones.first : phones.first + QStringLiteral(" / ") + phones.second;
    ticket.values[Phone] = saidOrNull(both);
}

// The place of its own column; what stands in others is put together as people say it.
void LedgerReader::readPlace(int row, LedgerRow &ticket)
{
    const QString whole = m_cells.words("place", row);
    const QString building = m_cells.words("building", row);
    const QString room = wholeNumber(m_cells.words("room", row));
    const QString bed = wholeNumber(m_cells.words("bed", row));
    if (isWithheld(whole))
        return;
    QString said = whole;
    if (said.isEmpty() && !building.isEmpty()) {
        const auto named = parseBuilding(building);
        const auto place = room.isEmpty() || !named ? std::nullopt : parsePlace(room, named->code);
        said = place ? placeText(*place) : building + room;
    } else if (said.isEmpty()) {
        said = room;
    }
    if (!said.isEmpty() && !bed.isEmpty() && !parsePlace(said).value_or(PlaceName()).room.isEmpty()) {
        PlaceName place = *parsePlace(said);
        place.bed = parseBed(bed).value_or(bed);
        said = placeText(place);
    }
    ticket.values[PlaceField] = saidOrNull(said);
}

void LedgerReader::readCategory(int row, LedgerRow &ticket)
{
    const QString said = m_cells.words("category", row);
    QString meant = said.isEmpty() ? QString() : categoryMeant(m_hints.categories, said);
    if (said.isEmpty() && m_cells.has("category"))
        return;
    if (meant.isEmpty() && m_isOfRepairs)
        meant = QStringLiteral("repair");
    else if (meant.isEmpty() && !said.isEmpty())
        warn(row, "category", ReadText::tr("This is no known category."),
             ReadText::tr("The row goes in as “%1”.").arg(categoryTitle(u"other"_qs)));
    ticket.values[CategoryField] = meant.isEmpty() ? QStringLiteral("other") : meant;
}

void LedgerReader::readChoices(int row, LedgerRow &ticket)
{
    const auto choice = [&](const char *name, LedgerField field) {
        const QString said = m_cells.words(name, row);
        if (said.isEmpty())
            return;
        const QString code = choiceMeantBy(field, said);
        if (code.isEmpty())
            warn(row, name, ReadText::tr("This is no known %1.").arg(ledgerFieldTitle(field).toLower()));
        ticket.values[field] = saidOrNull(code);
    };
    choice("priority", Priority);
    choice("source", Source);
    if (const QString said = m_cells.words("private", row); !said.isEmpty()) {
        if (const auto answer = answerMeant(said))
            ticket.values[Private] = *answer;
        else
            warn(row, "private", ReadText::tr("This is neither yes nor no."));
    }
    if (const QString said = m_cells.words("stage", row); !said.isEmpty()) {
        if (const auto stage = stageMeant(said))
            ticket.values[StageField] = code(*stage);
        else
            warn(row, "stage", ReadText::tr("This is no known stage."), ReadText::tr("The stage is told by the times."));
    }
    if (const QString said = m_cells.words("rating", row); !said.isEmpty()) {
        if (const auto rating = ratingMeant(said))
            ticket.values[Stars] = *rating;
        else
            warn(row, "rating", ReadText::tr("This is no known satisfaction."));
    }
}

void LedgerReader::readMoments(int row, LedgerRow &ticket)
{
    for (const LedgerField field : {OpenedAt, AcceptedAt, DispatchedAt, StartedAt, ResolvedAt}) {
        const QByteArray &name = ledgerFieldNames()[field];
        const Cell &own = m_cells.cell(name, row);
        const bool nothing = own.kind == CellKind::Empty || (own.kind == CellKind::Text && saysNothing(cellWords(own)));
        const auto moment = nothing ? std::nullopt : readMoment(own, m_year, m_sheet.info.since1904);
        if (moment) {
            ticket.values[field] = wholeSeconds(moment->at);
            m_daysAlone += field == OpenedAt && !moment->hasTime ? 1 : 0;
        } else if (field == OpenedAt) {
            refuse(ticket, name,
                   nothing ? ReadText::tr("The row does not say when it was reported.")
                           : ReadText::tr("This cannot be read as a time."));
        } else if (!nothing) {
            warn(row, name, ReadText::tr("This cannot be read as a time."));
        }
    }
}

// What a ledger says of the end need not fit together.
void LedgerReader::readEnd(int row, LedgerRow &ticket)
{
    const bool ended = !ticket.values[ResolvedAt].isNull();
    std::optional<Stage> stage = ticket.stage();
    if (!stage && (ended || !ticket.values[Stars].isNull()))
        stage = Stage::Resolved;
    if (stage == Stage::Merged)
        stage = Stage::Declined;
    const bool isDone = stage == Stage::Resolved || stage == Stage::FollowedUp;
    if (ended && !isDone && stage != Stage::Declined) {
        warn(row, "resolved_at", ReadText::tr("The row has a time of the end, but by its stage it is not done."));
        ticket.values[ResolvedAt] = QVariant();
    }
    if (!isDone) {
        if (!ticket.values[Stars].isNull())
            warn(row, "rating", ReadText::tr("Only what is done can have been rated."));
        ticket.values[Stars] = QVariant();
    } else if (!ticket.values[Stars].isNull() || !ticket.values[FollowUp].isNull()) {
        stage = Stage::FollowedUp;
    }
    if (isDone && !ended && !ticket.refused)
        warn(row, m_cells.has("resolved_at") ? "resolved_at" : "stage", ReadText::tr("The row does not say when it was done."),
             ReadText::tr("It is done at the last time that is known of it."));
    if (stage)
        ticket.values[StageField] = code(*stage);
}

// A step comes not before the one that it follows.
void LedgerReader::keepOrder(int row, LedgerRow &ticket)
{
    qint64 last = ticket.moment(OpenedAt).value_or(0);
    const auto resolved = ticket.moment(ResolvedAt);
    const qint64 end = resolved && *resolved >= last ? *resolved : std::numeric_limits<qint64>::max();
    for (const LedgerField field : {AcceptedAt, DispatchedAt, StartedAt, ResolvedAt}) {
        const auto moment = ticket.moment(field);
        if (!moment)
            continue;
        if (*moment >= last && *moment <= end) {
            last = *moment;
            continue;
        }
        warn(row, ledgerFieldNames()[field], ReadText::tr("This time does not fit the others: steps follow one another."));
        ticket.values[field] = QVariant();
    }
}

void LedgerReader::refuse(LedgerRow &ticket, const QByteArray &field, const QString &reason)
{
    ticket.refused = true;
    m_into.problems.append(problem(Severity::Error, ticket.row, field, reason));
}

void LedgerReader::warn(int row, const QByteArray &field, const QString &reason, const QString &consequence)
{
    ImportProblem warning = problem(Severity::Warning, row, field, reason);
    if (!consequence.isEmpty())
        warning.consequence = consequence;
    m_into.problems.append(warning);
}

void LedgerReader::note(int row, const QByteArray &field, const QString &reason, const QString &consequence)
{
    ImportProblem told = problem(Severity::Note, row, field, reason);
    told.consequence = consequence;
    m_into.problems.append(told);
}

ImportProblem LedgerReader::problem(Severity severity, int row, const QByteArray &field, const QString &reason) const
{
    return m_cells.problem(severity, row, field, reason, int(m_into.rows.size()));
}

void LedgerReader::noteSheet()
{
    m_into.problems += sheetNotes(m_sheet, m_layout);
    if (m_daysAlone > 0)
        m_into.problems +=
            noteOf(m_sheet, m_layout.sheet,
                   ReadText::tr("%n row(s) tell only the day of the report; it counts from its beginning.", nullptr, m_daysAlone));
}

}  // namespace hk::tickets
