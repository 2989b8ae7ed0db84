// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/plan/swapdialog.h"

#include "base/clock.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/look/fonts.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hk::duty {

namespace {

constexpr int swapWidth = 480;
constexpr int daysOffered = 60;

QString wordsOfShift(const Shift &shift)
{
    return QStringList{shift.day.toString(Qt::ISODate), shift.title(), spanText(shift.starts, shift.ends)}.join(u' ');
}

}  // namespace

SwapDialog::SwapDialog(const UiContext &context, const Shift &shift, const QList<DutyPerson> &people, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_shift(shift),
      m_people(people),
      m_message(new MessageBar(this)),
      m_giver(new ChoiceField(this)),
      m_taker(new ChoiceField(this)),
      m_return(new ChoiceField(this)),
      m_reason(new QLineEdit(this)),
      m_near(new QLabel(this)),
      m_save(new QPushButton(tr("Ask for it"), this))
{
    setObjectName(QStringLiteral("swapDialog"));
    setWindowTitle(tr("Ask for a swap"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_giver, &ChoiceField::valueChanged, this, &SwapDialog::offerTakers);
    connect(m_taker, &ChoiceField::valueChanged, this, &SwapDialog::readReturns);
    connect(m_return, &ChoiceField::valueChanged, this, &SwapDialog::showNear);
    connect(m_save, &QPushButton::clicked, this, &SwapDialog::save);
    // The account's own shift comes before those of others.
    const QString own = m_context.database.viewer().name;
    const auto mine = std::find_if(shift.on.begin(), shift.on.end(), [&](const OnDuty &on) { return on.name == own; });
    m_giver->setValue(mine == shift.on.end() ? shift.on.first().person : mine->person);
    offerTakers();
    m_taker->setFocus();
}

void SwapDialog::build()
{
    m_message->hide();
    m_giver->setObjectName(QStringLiteral("swap.giver"));
    m_taker->setObjectName(QStringLiteral("swap.taker"));
    m_return->setObjectName(QStringLiteral("swap.return"));
    m_reason->setObjectName(QStringLiteral("swap.reason"));
    m_save->setObjectName(QStringLiteral("swap.save"));
    m_near->setObjectName(QStringLiteral("swap.near"));
    m_near->setWordWrap(true);
    m_near->hide();
    setTextRole(m_near, TextRole::Body, Token::Text2);
    QList<ChoiceFieldItem> givers;
    for (const OnDuty &on : std::as_const(m_shift.on))
        givers.append({on.person, on.name});
    m_giver->setChoices(givers);
    auto *about = new QLabel(wordsOfShift(m_shift), this);
    about->setWordWrap(true);
    setTextRole(about, TextRole::PanelTitle);
    QBoxLayout *const fields = this->fields();
    fields->addWidget(m_message);
    fields->addWidget(about);
    fields->addWidget(new FormField(tr("Who gives the shift"), m_giver, this));
    m_takerField = new FormField(tr("Who takes it"), m_taker, this);
    m_takerField->setRequired(true);
    fields->addWidget(m_takerField);
    fields->addWidget(new FormField(tr("Which of their shifts is taken in return"), m_return, this));
    fields->addWidget(m_near);
    fields->addWidget(new FormField(tr("Reason"), m_reason, this));
    layOut(m_save, swapWidth);
}

void SwapDialog::offerTakers()
{
    const QVariant before = m_taker->value();
    QList<ChoiceFieldItem> takers;
    for (const DutyPerson &person : std::as_const(m_people)) {
        const bool isOn =
            std::any_of(m_shift.on.begin(), m_shift.on.end(), [&](const OnDuty &on) { return on.person == person.id; });
        if (!isOn)
            takers.append({person.id, person.name});
    }
    m_taker->setChoices(takers);
    m_taker->setValue(before);
    readReturns();
}

// The taker's shifts to come, and what else either has near.
void SwapDialog::readReturns()
{
    const qint64 taker = m_taker->value().toLongLong();
    m_return->setChoices({{qint64(0), tr("none: it is given away")}});
    m_return->setValue(qint64(0));
    if (taker == 0)
        return;
    m_takerField->setError({});
    const QDate today = campusDate(m_context.clock());
    const auto job = [taker, today](Reader &reader) { return shiftsOfPerson(reader, taker, today, today.addDays(daysOffered)); };
    whenDone(m_context.database.read(job), this,
             [this, now = m_context.clock(), generation = ++m_generation](const Result<QList<Shift>> &shifts) {
                 if (generation != m_generation || !shifts.ok())
                     return;
                 QList<ChoiceFieldItem> returns{{qint64(0), tr("none: it is given away")}};
                 for (const Shift &shift : *shifts) {
                     if (!shift.cancelled && shift.starts > now)
                         returns.append({shift.id, wordsOfShift(shift)});
                 }
                 m_return->setChoices(returns);
                 m_return->setValue(qint64(0));
                 showNear();
             });
}

// Nobody is kept from it; who is asked should know what else the taker has around that day.
void SwapDialog::showNear()
{
    const qint64 taker = m_taker->value().toLongLong();
    if (taker == 0)
        return;
    const auto job = [taker, shift = m_shift, given = m_return->value().toLongLong()](Reader &reader) {
        return nearDuties(reader, taker, shift, {given});
    };
    whenDone(m_context.database.read(job), this, [this, generation = m_generation](const Result<QString> &near) {
        if (generation != m_generation || !near.ok())
            return;
        m_near->setText(*near);
        m_near->setVisible(!near->isEmpty());
        fitHeight();
    });
}

void SwapDialog::save()
{
    const qint64 taker = m_taker->value().toLongLong();
    m_takerField->setError(taker == 0 ? tr("Choose who takes the shift.") : QString());
    if (taker == 0)
        return m_taker->setFocus();
    const SwapRequest request{m_shift.id, m_giver->value().toLongLong(), taker, m_return->value().toLongLong(),
                              m_reason->text().trimmed()};
    m_save->setEnabled(false);
    whenDone(m_context.database.write({.verb = "duty.askSwap"}, [request](Writer &writer) { return askSwap(writer, request); }),
             this, [this, name = m_taker->currentText()](const Result<qint64> &asked) {
                 m_save->setEnabled(true);
                 if (!asked.ok()) {
                     m_message->say(StatusKind::Overdue, asked.error().message);
                     return;
                 }
                 m_context.workbench.say({StatusKind::Done, tr("%1 is asked for the swap.").arg(name)});
                 accept();
             });
}

}  // namespace hk::duty
