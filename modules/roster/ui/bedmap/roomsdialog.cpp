// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/roomsdialog.h"

#include "base/text.h"
#include "roster/store/places.h"
#include "storage/rows.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

// All of them are one step of the change log, together with their floors and beds.
constexpr int mostRows = 480;
constexpr int usualBeds = 4;
constexpr int mostBeds = 12;
constexpr int roomsDialogWidth = 400;

}  // namespace

Result<QStringList> roomNumbers(const QString &text)
{
    static const QRegularExpression parts(QStringLiteral("[,，、;；\\s]+"));
    static const QRegularExpression range(QStringLiteral("^([A-Za-z]*)(\\d+)\\s*(?:-|–|—|~|至)\\s*([A-Za-z]*)(\\d+)$"));
    QStringList numbers;
    QString plain = toHalfWidth(text).trimmed();
    plain.replace(QRegularExpression(QStringLiteral("\\s*(-|–|—|~|至)\\s*")), QStringLiteral("-"));
    for (const QString &part : plain.split(parts, Qt::SkipEmptyParts)) {
        const auto match = range.match(part);
        if (!match.hasMatch()) {
            if (part.contains(u'-'))
                return Error{RoomsDialog::tr("“%1” is not a range of room numbers. Please write it as 501-524.").arg(part)};
            numbers << part;
            continue;
        }
        const int first = match.captured(2).toInt();
        const int last = match.captured(4).toInt();
        if (last < first || last - first >= mostRows)
            return Error{RoomsDialog::tr("“%1” is not a range of room numbers. Please write it as 501-524.").arg(part)};
        for (int number = first; number <= last; ++number)
            numbers << match.captured(1) + QStringLiteral("%1").arg(number, int(match.captured(2).size()), 10, QLatin1Char('0'));
    }
    numbers.removeDuplicates();
    return numbers;
}

Result<void> makeRooms(Writer &writer, const NewRooms &rooms)
{
    for (const QString &number : rooms.numbers) {
        HK_TRY(const qint64 room, findOrMakeRoom(writer, rooms.building, number, rooms.beds));
        HK_TRY(const std::optional<RoomCard> card, roomCard(writer, room));
        if (card && !card->beds.isEmpty())
            return Error{RoomsDialog::tr("Room %1 already exists. Nothing was made.").arg(card->place)};
        if (!rooms.type.isEmpty())
            HK_CHECK(updateRow(writer, "room", room, {{QStringLiteral("type"), rooms.type}}));
        for (int bed = 1; bed <= rooms.beds; ++bed) {
            HK_TRY(const qint64 made, findOrMakeBed(writer, room, QString::number(bed)));
            Q_UNUSED(made)
        }
    }
    return {};
}

RoomsDialog::RoomsDialog(const UiContext &context, qint64 building, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_building(new ChoiceField(this)),
      m_numbers(new QLineEdit(this)),
      m_beds(new QSpinBox(this)),
      m_type(new QLineEdit(this)),
      m_preview(new QLabel(this)),
      m_save(new QPushButton(tr("Make rooms"), this))
{
    setObjectName(QStringLiteral("roomsDialog"));
    setWindowTitle(tr("New rooms"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_building->setObjectName(QStringLiteral("rooms.building"));
    m_numbers->setObjectName(QStringLiteral("rooms.numbers"));
    m_numbers->setPlaceholderText(QStringLiteral("501-524"));
    m_beds->setObjectName(QStringLiteral("rooms.beds"));
    m_beds->setRange(1, mostBeds);
    m_beds->setValue(usualBeds);
    m_type->setObjectName(QStringLiteral("rooms.type"));
    m_save->setObjectName(QStringLiteral("rooms.save"));
    build();
    loadBuildings(building);
    connect(m_numbers, &QLineEdit::textChanged, this, &RoomsDialog::preview);
    connect(m_beds, &QSpinBox::valueChanged, this, &RoomsDialog::preview);
    connect(m_building, &ChoiceField::valueChanged, this, [this] { m_buildingField->setError({}); });
    connect(m_save, &QPushButton::clicked, this, &RoomsDialog::save);
    preview();
}

void RoomsDialog::build()
{
    m_buildingField = new FormField(tr("Building"), m_building, this);
    m_numbersField = new FormField(tr("Room numbers"), m_numbers, this);
    m_buildingField->setRequired(true);
    m_numbersField->setRequired(true);
    m_numbersField->setHint(tr("From–to, or several with commas. Floors are made from the numbers."));
    setTextRole(m_preview, TextRole::Body, Token::Text2);
    m_preview->setWordWrap(true);
    auto *pair = new QHBoxLayout;
    pair->addWidget(new FormField(tr("Beds in each"), m_beds, this), 1);
    pair->addWidget(new FormField(tr("Room type"), m_type, this), 1);
    auto *fields = new QVBoxLayout;
    fields->addWidget(m_buildingField);
    fields->addWidget(m_numbersField);
    fields->addLayout(pair);
    fields->addWidget(m_preview);
    onTheme(this, [pair](const Theme &theme) { pair->setSpacing(theme.px(metrics::fieldToField)); });
    layOutDialog(*this, fields, m_save, roomsDialogWidth);
}

void RoomsDialog::loadBuildings(qint64 chosen)
{
    whenDone(m_context.database.read([](Reader &reader) { return buildingNames(reader); }), this,
             [this, chosen](const Result<QList<NamedPlace>> &answer) {
                 if (!answer.ok())
                     return;
                 QList<ChoiceFieldItem> choices;
                 for (const NamedPlace &building : *answer)
                     choices.append({building.id, building.name});
                 m_building->setChoices(choices);
                 m_building->setValue(chosen != 0 ? QVariant(chosen) : choices.size() == 1 ? choices.first().key : QVariant());
             });
}

void RoomsDialog::preview()
{
    const Result<QStringList> numbers = roomNumbers(m_numbers->text());
    m_numbersField->setError(numbers.ok() ? QString() : numbers.error().message);
    const int rooms = numbers.ok() ? int(numbers->size()) : 0;
    const int beds = rooms * m_beds->value();
    m_preview->setText(rooms == 0 ? QString()
                                  : tr("%Ln room(s)", nullptr, rooms) + QStringLiteral(", ") + tr("%Ln bed(s)", nullptr, beds));
    if (rooms + beds > mostRows)
        m_numbersField->setError(tr("That is too much for one step. Please make them floor by floor."));
}

void RoomsDialog::save()
{
    preview();
    const Result<QStringList> numbers = roomNumbers(m_numbers->text());
    const bool noBuilding = !m_building->value().isValid();
    m_buildingField->setError(noBuilding ? tr("Required.") : QString());
    if (numbers.ok() && numbers->isEmpty())
        m_numbersField->setError(tr("Required."));
    if (noBuilding || !m_numbersField->error().isEmpty())
        return;
    const NewRooms rooms{m_building->value().toLongLong(), *numbers, m_beds->value(), m_type->text().trimmed()};
    m_save->setEnabled(false);
    whenDone(m_context.database.write({.verb = "roster.addPlace"}, [rooms](Writer &writer) { return makeRooms(writer, rooms); }),
             this, [this, count = int(rooms.numbers.size())](const Result<void> &done) {
                 m_save->setEnabled(true);
                 if (!done.ok()) {
                     m_numbersField->setError(done.error().message);
                     return;
                 }
                 ActionRegistry &actions = m_context.actions;
                 m_context.workbench.say({StatusKind::Done, tr("%Ln room(s) were made.", nullptr, count), tr("Undo"),
                                          [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
                 accept();
             });
}

}  // namespace hk::roster
