// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/plan/rotadialog.h"

#include "base/clock.h"
#include "duty/domain/rotawords.h"
#include "duty/dutycatalogue.h"
#include "duty/ui/linestable.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk::duty {

namespace {

constexpr int rotaWidth = 640;
constexpr int loadsHeight = 170;
constexpr int gapsHeight = 96;

}  // namespace

RotaDialog::RotaDialog(const UiContext &context, QDate first, QDate last, const QList<qint64> &buildings, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_buildings(buildings),
      m_message(new MessageBar(this)),
      m_first(new DateField(campusDate(context.clock()), this)),
      m_last(new DateField(campusDate(context.clock()), this)),
      m_role(new ChoiceField(this)),
      m_try(new QPushButton(tr("Draw up"), this)),
      m_summary(new QLabel(this)),
      m_loads(new LinesTable("rota.loads", tr("Duties of everybody"), this)),
      m_gaps(new QPlainTextEdit(this)),
      m_give(new QPushButton(tr("Give out"), this))
{
    setObjectName(QStringLiteral("rotaDialog"));
    setWindowTitle(tr("Make a rota"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_first->setDate(first);
    m_last->setDate(last);
    build();
    connect(m_try, &QPushButton::clicked, this, &RotaDialog::drawUp);
    connect(m_give, &QPushButton::clicked, this, &RotaDialog::give);
    for (DateField *field : {m_first, m_last}) {
        connect(field, &DateField::dateChanged, this, &RotaDialog::forget);
    }
    connect(m_role, &ChoiceField::valueChanged, this, &RotaDialog::forget);
    m_first->setFocus();
}

RotaDialog::~RotaDialog()
{
    m_cancelled->store(true);
    if (m_drawing.joinable())
        m_drawing.join();
}

// What was drawn up, or is being drawn up, is not what is asked for any more.
void RotaDialog::forget()
{
    ++m_generation;
    m_cancelled->store(true);
    m_draft.reset();
    m_give->setEnabled(false);
    m_try->setEnabled(true);
    m_summary->clear();
}

void RotaDialog::build()
{
    const Entity &person = *m_context.catalogue.entity("duty_person");
    QList<ChoiceFieldItem> roles{{QString(), tr("everybody on the rota")}};
    for (const Choice &choice : person.field("role_type")->choices)
        roles.append({choice.code, person.titleText(choice)});
    m_role->setChoices(roles);
    m_role->setValue(QString());
    m_first->setObjectName(QStringLiteral("rota.first"));
    m_last->setObjectName(QStringLiteral("rota.last"));
    m_role->setObjectName(QStringLiteral("rota.role"));
    m_try->setObjectName(QStringLiteral("rota.try"));
    m_give->setObjectName(QStringLiteral("rota.give"));
    m_give->setEnabled(false);
    m_summary->setObjectName(QStringLiteral("rota.summary"));
    m_summary->setWordWrap(true);
    m_summary->setText(tr("Nobody gets two duties in a row; weekends, holidays and duties are shared out evenly; absences hold, "
                          "wishes are kept where they can be."));
    m_gaps->setObjectName(QStringLiteral("rota.gaps"));
    m_gaps->setReadOnly(true);
    m_gaps->setTabChangesFocus(true);
    m_message->hide();
    QBoxLayout *const fields = this->fields();
    auto *line = new QHBoxLayout;
    line->addWidget(new FormField(tr("From"), m_first, this), 1);
    line->addWidget(new FormField(tr("To"), m_last, this), 1);
    line->addWidget(new FormField(tr("Whom"), m_role, this), 1);
    fields->addWidget(m_message);
    fields->addLayout(line);
    fields->addWidget(m_try, 0, Qt::AlignLeft);
    fields->addWidget(m_summary);
    fields->addWidget(m_loads);
    auto *reasons = new FormField(tr("Places that stay empty, and why"), m_gaps, this);
    fields->addWidget(reasons);
    layOut(m_give, rotaWidth);
    onTheme(this, [this, line](const Theme &theme) {
        line->setSpacing(theme.px(metrics::fieldToField));
        m_loads->setFixedHeight(theme.px(loadsHeight));
        m_gaps->setFixedHeight(theme.px(gapsHeight));
    });
    m_loads->setLines({tr("Person"), tr("Duties"), tr("Weekends"), tr("Holidays")}, {200, 110, 110, 110}, {});
}

RotaRequest RotaDialog::request() const
{
    RotaRequest request{m_first->date().value_or(QDate()), m_last->date().value_or(QDate()), m_buildings};
    request.roleType = m_role->value().toString();
    return request;
}

// Read from the data, then drawn up aside, so that neither the window nor anybody's reading waits.
void RotaDialog::drawUp()
{
    const RotaRequest wanted = request();
    if (!wanted.first.isValid() || !wanted.last.isValid()) {
        m_message->say(StatusKind::Warning, tr("Say from which day to which."));
        return;
    }
    m_message->hide();
    m_try->setEnabled(false);
    m_give->setEnabled(false);
    m_summary->setText(tr("Drawing up…"));
    const auto read = [wanted](Reader &reader) { return readRotaDraft(reader, wanted); };
    whenDone(m_context.database.read(read), this, [this, generation = ++m_generation](const Result<RotaDraft> &answer) {
        if (generation != m_generation)
            return;
        if (!answer.ok()) {
            m_try->setEnabled(true);
            m_summary->clear();
            m_message->say(StatusKind::Warning, answer.error().message);
            return;
        }
        auto promise = std::make_shared<QPromise<RotaDraft>>();
        promise->start();
        if (m_drawing.joinable())
            m_drawing.join();
        m_cancelled = std::make_shared<std::atomic<bool>>(false);
        m_drawing = std::thread([promise, draft = *answer, cancelled = m_cancelled]() mutable {
            draft.plan = drawUpRota(draft.order, [cancelled] { return cancelled->load(); });
            promise->addResult(draft);
            promise->finish();
        });
        whenDone(promise->future(), this, [this, generation](const RotaDraft &draft) {
            if (generation == m_generation)
                show(draft);
        });
    });
}

void RotaDialog::show(const RotaDraft &draft)
{
    m_draft = draft;
    m_try->setEnabled(true);
    m_give->setEnabled(!draft.plan.seats.isEmpty());
    m_summary->setText(draft.shifts.isEmpty() ? tr("Every shift of these days has its people already.")
                                              : planSummary(draft.order, draft.plan));
    QList<TableLine> lines;
    for (qsizetype person = 0; person < draft.plan.loads.size(); ++person) {
        const RotaLoad &load = draft.plan.loads[person];
        lines.append({{draft.order.people[person].name, QString::number(load.shifts), QString::number(load.weekends),
                       QString::number(load.holidays)}});
    }
    m_loads->setLines({tr("Person"), tr("Duties"), tr("Weekends"), tr("Holidays")}, {200, 110, 110, 110}, lines);
    const QStringList gaps = gapTexts(draft.order, draft.plan);
    m_gaps->setPlainText(gaps.isEmpty() ? tr("None.") : gaps.join(u'\n'));
    fitHeight();
    (m_give->isEnabled() ? m_give : m_try)->setFocus();
}

void RotaDialog::give()
{
    if (!m_draft)
        return;
    m_give->setEnabled(false);
    const auto job = [draft = *m_draft](Writer &writer) { return writeRota(writer, draft); };
    whenDone(m_context.database.write({.verb = "duty.makeRota"}, job), this, [this](const Result<int> &written) {
        if (!written.ok()) {
            m_message->say(StatusKind::Overdue, written.error().message);
            return;
        }
        m_context.workbench.say({StatusKind::Done, tr("%n duties were given out.", nullptr, *written)});
        accept();
    });
}

void openRota(const UiContext &context, QDate first, QDate last, const QList<qint64> &buildings, QWidget *parent)
{
    (new RotaDialog(context, first, std::max(first, last), buildings, parent))->open();
}

}  // namespace hk::duty
