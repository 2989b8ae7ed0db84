// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/log/handoverdialog.h"

#include "base/clock.h"
#include "duty/ui/linestable.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hk::duty {

namespace {

constexpr int handoverWidth = 560;
constexpr int handoverWordsHeight = 72;
constexpr int openEntriesHeight = 130;

struct HandoverWords {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::HandoverDialog)
};

// What is open, as the dialogs of both sides show it.
void showOpen(LinesTable *table, QLabel *title, const QList<Entry> &entries, const QHash<QString, QString> &kinds)
{
    QList<TableLine> lines;
    for (const Entry &entry : entries) {
        const QString words = entry.said.text.isEmpty() ? entry.said.done : entry.said.text;
        lines.append({{campusTime(entry.said.at).toString(QStringLiteral("MM-dd HH:mm")), kinds.value(entry.said.kind),
                       entry.placeText, words.section(u'\n', 0, 0)},
                      {},
                      entry.id});
    }
    table->setLines({HandoverWords::tr("Time"), HandoverWords::tr("Kind"), HandoverWords::tr("Place"), HandoverWords::tr("What")},
                    {92, 84, 90, 220}, lines);
    table->setVisible(!entries.isEmpty());
    title->setText(entries.isEmpty() ? HandoverWords::tr("Nothing is open in the building.")
                                     : HandoverWords::tr("%n entries are open and go over with it:", nullptr, int(entries.size())));
}

LinesTable *makeTable(QWidget *parent)
{
    auto *table = new LinesTable("handover.open", HandoverWords::tr("Open entries"), parent);
    onTheme(table, [table](const Theme &theme) { table->setFixedHeight(theme.px(openEntriesHeight)); });
    return table;
}

}  // namespace

HandOverDialog::HandOverDialog(const UiContext &context, const Log &log, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_log(log),
      m_message(new MessageBar(this)),
      m_taker(new ChoiceField(this)),
      m_words(new QPlainTextEdit(this)),
      m_carried(new QLabel(this)),
      m_open(makeTable(this)),
      m_save(new QPushButton(tr("Hand over"), this))
{
    setObjectName(QStringLiteral("handOverDialog"));
    setWindowTitle(tr("Hand over"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->hide();
    m_taker->setObjectName(QStringLiteral("handover.taker"));
    m_words->setObjectName(QStringLiteral("handover.words"));
    m_words->setTabChangesFocus(true);
    m_words->setPlaceholderText(tr("Keys, things left at the desk, whom to look after"));
    m_save->setObjectName(QStringLiteral("handover.save"));
    QBoxLayout *const fields = this->fields();
    fields->addWidget(m_message);
    fields->addWidget(new FormField(tr("Who takes over"), m_taker, this));
    fields->addWidget(new FormField(tr("What the next one has to look after"), m_words, this));
    fields->addWidget(m_carried);
    fields->addWidget(m_open);
    layOut(m_save, handoverWidth);
    onTheme(m_words, [this](const Theme &theme) { m_words->setFixedHeight(theme.px(handoverWordsHeight)); });
    connect(m_save, &QPushButton::clicked, this, &HandOverDialog::save);
    showOffers({});
    m_words->setFocus();
    load();
}

void HandOverDialog::load()
{
    const auto job = [log = m_log, now = m_context.clock()](Reader &reader) -> Result<Offers> {
        Offers offers;
        HK_TRY(offers.people, dutyPeople(reader));
        HK_TRY(offers.next, nextOnDuty(reader, log.building, log.ends));
        HK_TRY(offers.open, carriedOver(reader, log.building, now));
        for (const Entry &entry : std::as_const(offers.open))
            offers.kinds.insert(entry.said.kind, entryKindText(reader, entry.said.kind));
        return offers;
    };
    whenDone(m_context.database.read(job), this, [this](const Result<Offers> &offers) {
        if (offers.ok())
            showOffers(*offers);
        else
            m_message->say(StatusKind::Overdue, offers.error().message);
    });
}

void HandOverDialog::showOffers(const Offers &offers)
{
    QList<ChoiceFieldItem> takers{{qint64(0), tr("whoever comes next")}};
    // Who is on duty next by the plan stands first.
    for (const OnDuty &on : offers.next) {
        if (on.person != m_log.person)
            takers.append({on.person, tr("%1 (next on duty)").arg(on.name)});
    }
    for (const DutyPerson &person : offers.people) {
        const bool isListed =
            std::any_of(offers.next.begin(), offers.next.end(), [&](const OnDuty &on) { return on.person == person.id; });
        if (!isListed && person.id != m_log.person)
            takers.append({person.id, person.name});
    }
    m_taker->setChoices(takers);
    const bool isOne = offers.next.size() == 1 && offers.next.first().person != m_log.person;
    m_taker->setValue(isOne ? offers.next.first().person : qint64(0));
    showOpen(m_open, m_carried, offers.open, offers.kinds);
    fitHeight();
}

void HandOverDialog::save()
{
    m_save->setEnabled(false);
    const auto job = [log = m_log.id, taker = m_taker->value().toLongLong(),
                      words = m_words->toPlainText().trimmed()](Writer &writer) { return handOver(writer, log, taker, words); };
    whenDone(m_context.database.write({.verb = "duty.handOver"}, job), this, [this](const Result<qint64> &done) {
        m_save->setEnabled(true);
        if (!done.ok()) {
            m_message->say(StatusKind::Overdue, done.error().message);
            return;
        }
        m_context.workbench.say({StatusKind::Done, tr("It was handed over; the next one has to acknowledge it.")});
        accept();
    });
}

TakeOverDialog::TakeOverDialog(const UiContext &context, const Handover &handover, const QHash<QString, QString> &kinds,
                               QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_handover(handover.id),
      m_message(new MessageBar(this)),
      m_answer(new QPlainTextEdit(this)),
      m_read(new QCheckBox(tr("I have read it and take it over"), this)),
      m_save(new QPushButton(tr("Acknowledge"), this))
{
    setObjectName(QStringLiteral("takeOverDialog"));
    setWindowTitle(tr("Acknowledge the handover"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->hide();
    auto *from = new QLabel(this);
    from->setWordWrap(true);
    QStringList parts{handover.buildingName,
                      tr("handed over by %1, %2").arg(handover.by, campusTime(handover.at).toString(QStringLiteral("MM-dd HH:mm"))),
                      handover.takerName.isEmpty() ? QString() : tr("for %1").arg(handover.takerName)};
    parts.removeAll(QString());
    from->setText(parts.join(QStringLiteral(" · ")));
    auto *words = new QLabel(handover.words.isEmpty() ? tr("Nothing was written besides.") : handover.words, this);
    words->setObjectName(QStringLiteral("handover.words"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    setTextRole(words, TextRole::PanelTitle);
    auto *carried = new QLabel(this);
    LinesTable *open = makeTable(this);
    QList<Entry> still = handover.entries;
    still.removeIf([](const Entry &entry) { return !entry.isOpen(); });
    showOpen(open, carried, still, kinds);
    m_answer->setObjectName(QStringLiteral("handover.answer"));
    m_answer->setTabChangesFocus(true);
    m_read->setObjectName(QStringLiteral("handover.read"));
    m_save->setObjectName(QStringLiteral("handover.acknowledge"));
    m_save->setEnabled(false);
    QBoxLayout *const fields = this->fields();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_message, from, words, carried, open})
        fields->addWidget(widget);
    fields->addWidget(m_read);
    fields->addWidget(new FormField(tr("Answer, where there is something to say"), m_answer, this));
    layOut(m_save, handoverWidth);
    onTheme(m_answer, [this](const Theme &theme) { m_answer->setFixedHeight(theme.px(handoverWordsHeight) / 2); });
    connect(m_read, &QCheckBox::toggled, m_save, &QPushButton::setEnabled);
    connect(m_save, &QPushButton::clicked, this, &TakeOverDialog::save);
    setTabOrder(open, m_read);
    setTabOrder(m_read, m_answer);
    m_read->setFocus();
}

void TakeOverDialog::save()
{
    m_save->setEnabled(false);
    const auto job = [key = m_handover, answer = m_answer->toPlainText().trimmed()](Writer &writer) {
        return acknowledgeHandover(writer, key, answer);
    };
    whenDone(m_context.database.write({.verb = "duty.acknowledge"}, job), this, [this](const Result<void> &done) {
        m_save->setEnabled(m_read->isChecked());
        if (!done.ok()) {
            m_message->say(StatusKind::Overdue, done.error().message);
            return;
        }
        m_context.workbench.say({StatusKind::Done, tr("The handover was acknowledged.")});
        accept();
    });
}

}  // namespace hk::duty
