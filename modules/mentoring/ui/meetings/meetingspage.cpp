// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/meetings/meetingspage.h"

#include "mentoring/ui/meetings/confidencedialog.h"
#include "mentoring/ui/meetings/talkpanel.h"
#include "widgets/actionregistry.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace hk::mentoring {

MeetingsPage::MeetingsPage(const UiContext &context)
    : MentoringPage(context),
      m_list(new ListPanel(context, "mentoring.meetings")),
      m_panel(new TalkPanel(context)),
      m_splitter(new QSplitter)
{
    m_list->setEmptyText(tr("Talks will be listed here"), tr("Write a talk down, or bring the records that were kept so far."),
                         QStringLiteral("mentors"), QStringLiteral("mentoring.newMeeting"));
    m_list->bar().setCountWords([](int count) { return tr("%Ln talk(s)", nullptr, count); },
                                [](int count) { return tr("of %Ln talk(s)", nullptr, count); });
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->addWidget(m_panel);
    onTheme(right, [column](const Theme &theme) { column->setContentsMargins(0, theme.px(metrics::filterRowHeight), 0, 0); });
    m_splitter->setObjectName(QStringLiteral("meetings.splitter"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    fillWith(m_splitter);
    setFocusProxy(&m_list->table());
    connect(m_list, &ListPanel::currentChanged, m_panel, &TalkPanel::showTalk);
    connect(m_list, &ListPanel::opened, this, [this] { m_context.actions.trigger(QStringLiteral("mentoring.edit")); });
    connect(m_list, &ListPanel::stateChanged, this, &Page::headerChanged);
    QMenu *menu = offerMenu(m_list->table(),
              {QStringLiteral("mentoring.edit"), QStringLiteral("mentoring.hold"), QStringLiteral("mentoring.miss"),
               QStringLiteral("mentoring.schedule"), QStringLiteral("mentoring.ask"), QStringLiteral("mentoring.note"),
               QStringLiteral("mentoring.confide"), QStringLiteral("mentoring.form"), QStringLiteral("mentoring.booklet"),
               QStringLiteral("mentoring.delete")});
    m_panel->setMenu(menu);
    connect(m_panel, &TalkPanel::shown, this, &MentoringPage::chosenChanged);
    MeetingsPage::scopeChanged();
}

PageActions MeetingsPage::headerActions() const
{
    return {{QStringLiteral("mentoring.import"), QStringLiteral("mentoring.form"), QStringLiteral("mentoring.booklet"),
             QStringLiteral("shell.exportList")},
            QStringLiteral("mentoring.newMeeting")};
}

QJsonObject MeetingsPage::saveState() const
{
    return {{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())},
            {QStringLiteral("list"), m_list->state().toJson()}};
}

void MeetingsPage::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_splitter->restoreState(QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1()));
    m_list->setState(ListState::fromJson(state.value(QStringLiteral("list")).toObject()));
}

bool MeetingsPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity == "mentor_confidence")
        return openRecord(id);
    if (entity != "mentor_meeting")
        return false;
    m_list->showItem(id);
    m_panel->showTalk(id);
    return true;
}

// It stands in no list: it is opened from the student's history.
bool MeetingsPage::openRecord(qint64 confidence)
{
    whenDone(m_context.database.read([confidence](Reader &reader) { return confidenceOf(reader, confidence); }), this,
             [this](const Result<Confidence> &record) {
                 if (!record.ok()) {
                     m_context.workbench.say({StatusKind::Warning, record.error().message});
                     return;
                 }
                 auto *dialog = new ConfidenceDialog(m_context, record->student, *record, window());
                 dialog->open();
             });
    return true;
}

void MeetingsPage::dataChanged(const ChangeSet &changes)
{
    if (concernsMentoring(changes))
        m_panel->showTalk(m_panel->meeting());
}

void MeetingsPage::scopeChanged()
{
    m_list->setFixedFilters(scopeFilters(m_context.workbench.scope()));
}

std::optional<ShownList> MeetingsPage::shownList() const
{
    return m_list->shownList();
}

void MeetingsPage::print()
{
    m_list->print();
}

Chosen MeetingsPage::chosen() const
{
    Chosen chosen;
    chosen.meeting = m_list->table().currentId();
    if (chosen.meeting != 0 && chosen.meeting == m_panel->meeting()) {
        chosen.student = m_panel->student();
        chosen.mentor = m_panel->mentor();
    }
    return chosen;
}

void MeetingsPage::showEvent(QShowEvent *event)
{
    MentoringPage::showEvent(event);
    emit chosenChanged();
}

}  // namespace hk::mentoring
