// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/residencies/residencypanel.h"

#include "roster/store/students.h"
#include "roster/store/waiting.h"
#include "roster/ui/historylist.h"
#include "roster/ui/movedialog.h"
#include "roster/ui/residencies/daypanel.h"
#include "roster/ui/words.h"
#include "storage/rows.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hk::roster {

ResidencyPanel::ResidencyPanel(const UiContext &context, QWidget *parent)
    : Panel(parent),
      m_context(context),
      m_title(new QLabel(this)),
      m_line(new QLabel(this)),
      m_actions(new QWidget(this)),
      m_actionLine(new QHBoxLayout(m_actions)),
      m_tabs(new TabStrip(TabStrip::Place::Panel, this)),
      m_stack(new QStackedWidget(this)),
      m_bedHistory(new HistoryList(context, HistoryList::Names::People, m_stack)),
      m_studentHistory(new HistoryList(context, HistoryList::Names::Places, m_stack)),
      m_day(new DayPanel(context, m_stack))
{
    setObjectName(QStringLiteral("residencyPanel"));
    m_title->setObjectName(QStringLiteral("residency.title"));
    setTextRole(m_title, TextRole::PageTitle);
    setTextRole(m_line, TextRole::Body, Token::Text2);
    m_line->setWordWrap(true);
    m_bedHistory->setObjectName(QStringLiteral("residency.bedHistory"));
    m_bedHistory->setAccessibleName(tr("Who lived in this bed"));
    m_studentHistory->setObjectName(QStringLiteral("residency.studentHistory"));
    m_studentHistory->setAccessibleName(tr("Where this student lived"));
    m_tabs->setObjectName(QStringLiteral("residency.tabs"));
    m_tabs->addTab(tr("This bed"));
    m_tabs->addTab(tr("This student"));
    m_tabs->addTab(tr("On a day"));
    m_stack->addWidget(m_bedHistory);
    m_stack->addWidget(m_studentHistory);
    m_stack->addWidget(m_day);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_actions);
    m_actionLine->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(head);
    body()->addWidget(m_tabs);
    body()->addWidget(m_stack, 1);
    onTheme(this, [this, column](const Theme &theme) {
        column->setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(8));
        column->setSpacing(theme.px(4));
        m_actionLine->setSpacing(theme.px(8));
        setMinimumWidth(theme.px(metrics::detailMinimumWidth));
    });
    showAll({});
}

Result<ResidencyPanel::Shown> ResidencyPanel::read(Reader &reader, qint64 id)
{
    Shown shown;
    HK_TRY(const QVariantMap row, readRow(reader, "residency", id));
    const qint64 student = row.value(QStringLiteral("student_id")).toLongLong();
    HK_TRY(shown.ofStudent, residenciesOfStudent(reader, student));
    for (const Residency &residency : std::as_const(shown.ofStudent)) {
        if (residency.id == id)
            shown.residency = residency;
    }
    if (shown.residency.bed != 0) {
        HK_TRY(shown.ofBed, residenciesOfBed(reader, shown.residency.bed));
    } else {
        HK_TRY(shown.ofBed, residenciesOfRoom(reader, shown.residency.room));
    }
    HK_TRY(const std::optional<StudentDetails> details, studentDetails(reader, student));
    if (details)
        shown.status = details->values.value(QStringLiteral("status")).toString();
    return shown;
}

void ResidencyPanel::showResidency(qint64 residency)
{
    m_id = residency;
    const quint64 generation = ++m_generation;
    if (residency == 0) {
        showAll({});
        return;
    }
    whenDone(m_context.database.read([residency](Reader &reader) { return read(reader, residency); }), this,
             [this, generation](const Result<Shown> &answer) {
                 if (generation == m_generation)
                     showAll(answer.ok() ? *answer : Shown{});
             });
}

void ResidencyPanel::showAll(const Shown &shown)
{
    m_residency = shown.residency;
    const bool there = m_residency.id != 0;
    m_title->setVisible(there);
    m_title->setText(m_residency.name + QStringLiteral("　") + m_residency.place);
    const auto word = [this](const char *field, const QString &code) {
        return choiceWord(m_context.catalogue, "residency", field, code);
    };
    QStringList line{daysWord(m_residency.from, m_residency.to), word("state", m_residency.state),
                     word("reason", m_residency.reason), m_residency.genderReason, m_residency.note};
    line.removeAll(QString());
    m_line->setText(there ? line.join(QStringLiteral("　"))
                          : tr("Choose a residency to see the history of its bed and its student."));
    m_bedHistory->setResidencies(shown.ofBed);
    m_studentHistory->setResidencies(shown.ofStudent);
    m_day->setEnabled(true);
    if (there)
        m_day->suggest(m_residency.room, m_residency.bed);
    showActions(shown);
}

void ResidencyPanel::showActions(const Shown &shown)
{
    while (QLayoutItem *item = m_actionLine->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    const auto add = [this](const char *name, const QString &text, ControlRole role, std::function<void()> run) {
        auto *button = new QPushButton(text, m_actions);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(true);
        setRole(button, role);
        connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
        m_actionLine->addWidget(button);
    };
    const Residency stay = shown.residency;
    const Subject subject{stay.student, stay.room, stay.bed};
    const auto dialog = [this, subject](MoveKind kind) {
        return [this, subject, kind] { openMoveDialog(m_context, kind, subject, window()); };
    };
    const QDate today = campusDate(m_context.clock());
    if (stay.state == QLatin1String("booked")) {
        add("residency.checkIn", tr("Check in…"), ControlRole::Normal, dialog(MoveKind::CheckIn));
        add("residency.cancelBooking", tr("Cancel booking"), ControlRole::Normal, [this, stay] {
            run("roster.cancelBooking", tr("The booking was cancelled."),
                [stay](Writer &writer) { return cancelBooking(writer, stay.student); });
        });
    } else if (stay.state == QLatin1String("active")) {
        if (shown.status != QLatin1String("left"))
            add("residency.transfer", tr("Transfer…"), ControlRole::Normal, dialog(MoveKind::Transfer));
        add("residency.checkOut", tr("Check out…"), ControlRole::Normal, dialog(MoveKind::CheckOut));
    } else if (stay.state == QLatin1String("contested")) {
        add("residency.settle", tr("This one lives here"), ControlRole::Normal, [this, stay, today] {
            run("roster.editResidency", tr("%1 lives there; the other claims have ended.").arg(stay.name),
                [stay, today](Writer &writer) { return settleContest(writer, stay.id, today); });
        });
    }
    if (stay.id != 0)
        add("residency.openStudent", tr("Open student"), ControlRole::Link,
            [this, stay] { m_context.workbench.openItem("student", stay.student); });
    m_actionLine->addStretch(1);
    m_actions->setVisible(stay.id != 0);
}

void ResidencyPanel::focusActions()
{
    for (int i = 0; i < m_actionLine->count(); ++i) {
        if (QWidget *button = m_actionLine->itemAt(i)->widget()) {
            button->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void ResidencyPanel::run(const QByteArray &verb, const QString &done, std::function<Result<void>(Writer &)> job)
{
    whenDone(m_context.database.write({.verb = verb}, [job = std::move(job)](Writer &writer) { return job(writer); }), this,
             [this, done](const Result<void> &answer) {
                 ActionRegistry &actions = m_context.actions;
                 if (!answer.ok())
                     m_context.workbench.say({StatusKind::Warning, answer.error().message});
                 else
                     m_context.workbench.say(
                         {StatusKind::Done, done, tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
             });
}

}  // namespace hk::roster
