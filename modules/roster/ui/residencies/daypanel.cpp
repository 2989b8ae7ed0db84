// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/residencies/daypanel.h"

#include "roster/store/residencies.h"
#include "roster/ui/historylist.h"
#include "roster/ui/placefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hk::roster {

DayPanel::DayPanel(const UiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_place(new PlaceField(context, this)),
      m_day(new DateField(campusDate(context.clock()), this)),
      m_placeField(new FormField(tr("Room or bed"), m_place, this)),
      m_dayField(new FormField(tr("Day"), m_day, this)),
      m_answer(new QLabel(this)),
      m_people(new HistoryList(context, HistoryList::Names::People, this))
{
    m_place->setObjectName(QStringLiteral("day.place"));
    m_place->setOffersFree(false);
    m_place->setPlaceholderText(tr("such as 3-502"));
    m_day->setObjectName(QStringLiteral("day.date"));
    m_day->setDate(campusDate(context.clock()));
    m_people->setObjectName(QStringLiteral("day.people"));
    m_people->setAccessibleName(tr("Who lived there on this day"));
    m_answer->setObjectName(QStringLiteral("day.answer"));
    m_answer->setWordWrap(true);
    setTextRole(m_answer, TextRole::Body, Token::Text2);
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_placeField, 1);
    fields->addWidget(m_dayField, 1);
    auto *top = new QVBoxLayout;
    top->addLayout(fields);
    top->addWidget(m_answer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_people, 1);
    onTheme(this, [fields, top](const Theme &theme) {
        fields->setSpacing(theme.px(metrics::fieldToField));
        top->setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(8));
        top->setSpacing(theme.px(8));
    });
    connect(m_place, &QLineEdit::textEdited, this, [this] { m_typed = true; });
    connect(m_place, &PlaceField::placeChanged, this, &DayPanel::ask);
    connect(m_day, &DateField::dateChanged, this, &DayPanel::ask);
    ask();
}

void DayPanel::suggest(qint64 room, qint64 bed)
{
    if (!m_typed)
        m_place->setPlace(room, bed);
}

void DayPanel::ask()
{
    m_placeField->setError(m_place->problem());
    const PlaceChoice place = m_place->place();
    const QDate day = m_day->date().value_or(QDate());
    const quint64 generation = ++m_generation;
    if (place.room == 0 || !day.isValid()) {
        m_people->setResidencies({});
        m_answer->setText(tr("Write a room or a bed and a day to see who lived there."));
        return;
    }
    const auto job = [place, day](Reader &reader) {
        return place.bed != 0 ? residentsOfBedOn(reader, place.bed, day) : residentsOfRoomOn(reader, place.room, day);
    };
    whenDone(m_context.database.read(job), this, [this, generation, place, day](const Result<QList<Residency>> &answer) {
        if (generation != m_generation || !answer.ok())
            return;
        m_people->setResidencies(*answer);
        const QString when = day.toString(Qt::ISODate);
        m_answer->setText(answer->isEmpty()
                              ? tr("Nobody lived in %1 on %2.").arg(place.place, when)
                              : tr("%Ln person(s) lived in %1 on %2.", nullptr, int(answer->size())).arg(place.place, when));
    });
}

}  // namespace hk::roster
