// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/listpage.h"

#include "storage/rows.h"
#include "widgets/actionregistry.h"
#include "widgets/list/listpanel.h"
#include "widgets/whendone.h"

namespace hk::mentoring {

ListPage::ListPage(const UiContext &context, Face face)
    : MentoringPage(context), m_face(std::move(face)), m_list(new ListPanel(context, m_face.list))
{
    fillWith(m_list);
    setFocusProxy(&m_list->table());
    connect(m_list, &ListPanel::currentChanged, this, &ListPage::readChosen);
    connect(m_list, &ListPanel::opened, this, [this] { m_context.actions.trigger(m_face.openAction); });
    connect(m_list, &ListPanel::stateChanged, this, &Page::headerChanged);
    QStringList offered = m_face.actions.tools;
    offered.removeAll(QStringLiteral("shell.exportList"));
    if (!offered.contains(m_face.openAction))
        offered.prepend(m_face.openAction);
    offerMenu(m_list->table(), offered);
    ListPage::scopeChanged();
}

QJsonObject ListPage::saveState() const
{
    return {{QStringLiteral("list"), m_list->state().toJson()}};
}

void ListPage::restoreState(const QJsonObject &state)
{
    if (!state.isEmpty())
        m_list->setState(ListState::fromJson(state.value(QStringLiteral("list")).toObject()));
}

bool ListPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != m_face.entity)
        return false;
    m_list->showItem(id);
    return true;
}

void ListPage::scopeChanged()
{
    // Follow-ups have no column of the college: they are few, and a person's own.
    if (m_face.entity != "mentor_follow_up")
        m_list->setFixedFilters(scopeFilters(m_context.workbench.scope()));
}

std::optional<ShownList> ListPage::shownList() const
{
    return m_list->shownList();
}

void ListPage::print()
{
    m_list->print();
}

void ListPage::showEvent(QShowEvent *event)
{
    MentoringPage::showEvent(event);
    emit chosenChanged();
}

void ListPage::readChosen(qint64 id)
{
    m_chosen = {};
    const quint64 generation = ++m_generation;
    if (id == 0) {
        emit chosenChanged();
        return;
    }
    whenDone(m_context.database.read([entity = m_face.entity, id](Reader &reader) { return readRow(reader, entity, id); }), this,
             [this, id, generation](const Result<QVariantMap> &row) {
                 if (generation != m_generation || !row.ok())
                     return;
                 const auto key = [&row](const char *field) { return row->value(QLatin1String(field)).toLongLong(); };
                 m_chosen.student = key("student_id");
                 m_chosen.mentor = key("mentor_id");
                 m_chosen.meeting = key("meeting_id");
                 m_chosen.state = row->value(QStringLiteral("state")).toString();
                 (m_face.entity == "mentor_pairing" ? m_chosen.pairing : m_chosen.followUp) = id;
                 emit chosenChanged();
             });
}

Chosen ListPage::chosen() const
{
    // The row is read a moment later: a command is about the one that is chosen now.
    const qint64 shown = m_chosen.pairing != 0 ? m_chosen.pairing : m_chosen.followUp;
    return m_list->table().currentId() == shown ? m_chosen : Chosen();
}

namespace {

struct ListPageText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::ListPage)
};

}  // namespace

std::unique_ptr<MentoringPage> makePairingsPage(const UiContext &context)
{
    auto page = std::make_unique<ListPage>(
        context,
        ListPage::Face{pairingsPageId,
                       "mentoring.pairings",
                       "mentor_pairing",
                       {{QStringLiteral("mentoring.changeMentor"), QStringLiteral("mentoring.endPairing"),
                         QStringLiteral("mentoring.byRoster"), QStringLiteral("shell.exportList")},
                        QStringLiteral("mentoring.pair")},
                       QStringLiteral("mentoring.editMentor")});
    page->list().setEmptyText(ListPageText::tr("Mentors and their students will be listed here"),
                              ListPageText::tr("Take them from the roster, import records of talks, or pair them one by one."),
                              QStringLiteral("mentors"), QStringLiteral("mentoring.byRoster"));
    page->list().bar().setCountWords([](int count) { return ListPageText::tr("%Ln pair(s)", nullptr, count); },
                                     [](int count) { return ListPageText::tr("of %Ln pair(s)", nullptr, count); });
    return page;
}

std::unique_ptr<MentoringPage> makeFollowUpsPage(const UiContext &context)
{
    auto page = std::make_unique<ListPage>(
        context,
        ListPage::Face{followUpsPageId,
                       "mentoring.followUps",
                       "mentor_follow_up",
                       {{QStringLiteral("mentoring.accept"), QStringLiteral("mentoring.decline"), QStringLiteral("mentoring.close"),
                         QStringLiteral("mentoring.askAgain"), QStringLiteral("shell.exportList")},
                        QStringLiteral("mentoring.done")},
                       QStringLiteral("mentoring.done")});
    page->list().setEmptyText(ListPageText::tr("What follows from talks will be listed here"),
                              ListPageText::tr("Write down with a talk what is to be done, by whom and until when."),
                              QStringLiteral("flag"), QStringLiteral("mentoring.newMeeting"));
    page->list().bar().setCountWords([](int count) { return ListPageText::tr("%Ln follow-up(s)", nullptr, count); },
                                     [](int count) { return ListPageText::tr("of %Ln follow-up(s)", nullptr, count); });
    return page;
}

}  // namespace hk::mentoring
