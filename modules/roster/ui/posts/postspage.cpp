// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/posts/postspage.h"

#include "roster/store/posts.h"
#include "roster/ui/posts/coveragepanel.h"
#include "roster/ui/posts/postform.h"
#include "roster/ui/words.h"
#include "storage/rows.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/factsheet.h"
#include "widgets/controls/panel.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/look/tallenough.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

struct ShownPost {
    QVariantMap row;
    QString holder;
    QString place;
};

Result<ShownPost> readPost(Reader &reader, qint64 id)
{
    ShownPost shown;
    HK_TRY(shown.row, readRow(reader, "post", id));
    const qint64 student = shown.row.value(QStringLiteral("student_id")).toLongLong();
    shown.holder = shown.row.value(QStringLiteral("person")).toString();
    if (student != 0) {
        HK_TRY(shown.holder, rowTitle(reader, "student", student));
    }
    QStringList places;
    for (const auto &[field, entity] :
         {std::pair("building_id", "building"), std::pair("floor_id", "floor"), std::pair("room_id", "room")}) {
        const qint64 place = shown.row.value(QLatin1String(field)).toLongLong();
        if (place == 0)
            continue;
        HK_TRY(const QString title, rowTitle(reader, entity, place));
        places = {title};
    }
    places << shown.row.value(QStringLiteral("zone")).toString();
    places.removeAll(QString());
    shown.place = places.join(QStringLiteral("　"));
    return shown;
}

}  // namespace

PostsPage::PostsPage(const UiContext &context)
    : RosterPage(context),
      m_list(new ListPanel(context, "roster.posts")),
      m_splitter(new QSplitter),
      m_right(new QStackedWidget),
      m_title(new QLabel),
      m_facts(new FactSheet),
      m_end(new QPushButton(tr("End today"))),
      m_buttons(new QWidget),
      m_coverage(new CoveragePanel(context))
{
    m_list->setEmptyText(tr("Posts will be listed here"), tr("Building and floor chiefs, room leaders, zones and pioneer posts."),
                         QStringLiteral("flag"), QStringLiteral("roster.posts.new"));
    // Large text may need more room than there is.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Post"));
    scroll->setWidget(makeDetails());
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    onTheme(scroll, [scroll](const Theme &theme) { scroll->setMinimumWidth(theme.px(metrics::detailMinimumWidth)); });
    m_right->addWidget(scroll);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->addWidget(m_right, 1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setObjectName(QStringLiteral("posts.splitter"));
    alignBelowBar(column);
    fillWith(m_splitter);
    connect(m_list, &ListPanel::currentChanged, this, &PostsPage::choose);
    connect(m_list, &ListPanel::opened, this, &PostsPage::editItem);
    connect(m_list, &ListPanel::stateChanged, this, &Page::headerChanged);
    setFocusProxy(&m_list->table());
    scopeChanged();
    choose(0);
}

QWidget *PostsPage::makeDetails()
{
    auto *details = new QWidget;
    auto *panel = new Panel;
    panel->setObjectName(QStringLiteral("postPanel"));
    m_title->setObjectName(QStringLiteral("post.title"));
    m_title->setWordWrap(true);
    setTextRole(m_title, TextRole::PageTitle);
    m_end->setObjectName(QStringLiteral("post.end"));
    auto *edit = new QPushButton(tr("Edit"));
    edit->setObjectName(QStringLiteral("post.edit"));
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(edit);
    line->addWidget(m_end);
    line->addStretch(1);
    QBoxLayout *body = panel->paddedBody();
    body->addWidget(m_title);
    body->addWidget(m_facts);
    body->addWidget(m_buttons);
    body->addStretch(1);
    keepTallEnough(panel);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel, 2);
    column->addWidget(m_coverage, 3);
    onTheme(details, [details, column, line](const Theme &theme) {
        column->setSpacing(theme.px(metrics::panelGap));
        line->setSpacing(theme.px(metrics::panelGap));
        details->setMinimumWidth(theme.px(metrics::detailMinimumWidth));
    });
    connect(edit, &QPushButton::clicked, this, &PostsPage::editItem);
    connect(m_end, &QPushButton::clicked, this, &PostsPage::endPost);
    return details;
}

PageActions PostsPage::headerActions() const
{
    return {{QStringLiteral("shell.exportList"), QStringLiteral("shell.print")}, QStringLiteral("roster.posts.new")};
}

QJsonObject PostsPage::saveState() const
{
    return {{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())},
            {QStringLiteral("list"), m_list->state().toJson()}};
}

void PostsPage::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_splitter->restoreState(QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1()));
    m_list->setState(ListState::fromJson(state.value(QStringLiteral("list")).toObject()));
}

bool PostsPage::mayLeave()
{
    return !isFormOpen() || m_form->mayLeave();
}

bool PostsPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != "post" || !closeForm())
        return false;
    m_list->showItem(id);
    choose(id);
    return true;
}

void PostsPage::dataChanged(const ChangeSet &changes)
{
    if (changes.touches("post") || changes.touches("student"))
        choose(m_post);
    if (changes.touches("floor") || changes.touches("building"))
        m_coverage->refresh();
}

void PostsPage::scopeChanged()
{
    m_list->setFixedFilters(buildingFilters());
    m_coverage->refresh();
}

std::optional<ShownList> PostsPage::shownList() const
{
    return m_list->shownList();
}

void PostsPage::print()
{
    m_list->print();
}

EntityForm *PostsPage::form()
{
    if (m_form != nullptr)
        return m_form;
    auto *sheet = new Panel;
    m_form = new EntityForm(m_context, "post", postSections(), sheet);
    m_form->setRule(postProblems);
    m_form->setStore(savePost);
    sheet->body()->addWidget(m_form);
    m_right->addWidget(sheet);
    connect(m_form, &EntityForm::saved, this, [this](qint64 id) {
        m_right->setCurrentIndex(0);
        m_list->showItem(id);
        choose(id);
        m_list->table().setFocus();
        warnOfOverlap();
    });
    connect(m_form, &EntityForm::left, this, [this] {
        m_right->setCurrentIndex(0);
        m_list->table().setFocus();
    });
    return m_form;
}

bool PostsPage::isFormOpen() const
{
    return m_form != nullptr && m_right->currentIndex() != 0;
}

bool PostsPage::closeForm()
{
    if (isFormOpen() && !m_form->mayLeave())
        return false;
    m_right->setCurrentIndex(0);
    return true;
}

void PostsPage::showForm()
{
    m_right->setCurrentIndex(1);
    m_form->setFocus();
}

void PostsPage::newItem()
{
    if (!closeForm())
        return;
    form()->setVerb("roster.addPost");
    form()->createNew(
        {{QStringLiteral("role_type"), QStringLiteral("student")}, {QStringLiteral("from_date"), today().toString(Qt::ISODate)}});
    showForm();
}

void PostsPage::editItem()
{
    const qint64 id = m_list->table().currentId();
    if (id == 0 || (isFormOpen() && m_form->row() == id) || !closeForm())
        return;
    form()->setVerb("roster.editPost");
    form()->editRow(id);
    showForm();
}

void PostsPage::deleteItem()
{
    const std::vector<qint64> ids = m_list->table().selectedIds();
    if (ids.empty() || !closeForm())
        return;
    const auto future = m_context.database.write({.verb = "roster.deletePost"}, [ids](Writer &writer) -> Result<void> {
        for (const qint64 id : ids)
            HK_CHECK(deleteRow(writer, "post", id));
        return {};
    });
    whenDone(future, this, [this, count = int(ids.size())](const Result<void> &done) {
        if (done.ok())
            sayDone(tr("%Ln post(s) were deleted.", nullptr, count));
        else
            sayProblem(done.error());
    });
}

void PostsPage::choose(qint64 post)
{
    if (isFormOpen() && !m_form->isChanged() && m_form->row() != 0 && m_form->row() != post)
        m_right->setCurrentIndex(0);
    m_post = post;
    const quint64 generation = ++m_generation;
    if (post == 0) {
        m_title->setText(tr("Choose a post"));
        m_facts->clear();
        m_buttons->hide();
        return;
    }
    whenDone(m_context.database.read([post](Reader &reader) { return readPost(reader, post); }), this,
             [this, generation](const Result<ShownPost> &shown) {
                 if (generation != m_generation)
                     return;
                 if (!shown.ok())
                     return choose(0);
                 QVariantMap row = shown->row;
                 row.insert(QStringLiteral("holder"), shown->holder);
                 showPost(row, shown->place);
             });
}

void PostsPage::showPost(const QVariantMap &row, const QString &place)
{
    const auto text = [&row](const char *name) { return row.value(QLatin1String(name)).toString(); };
    m_title->setText(choiceWord(m_context.catalogue, "post", "kind", text("kind")));
    m_facts->clear();
    const qint64 student = row.value(QStringLiteral("student_id")).toLongLong();
    if (student != 0)
        m_facts->addLink(tr("Holder"), text("holder"), [this, student] { m_context.workbench.openItem("student", student); });
    else
        m_facts->addFact(tr("Holder"), text("holder"));
    m_facts->addFact(tr("Role"), choiceWord(m_context.catalogue, "post", "role_type", text("role_type")));
    m_facts->addFact(tr("Place"), place);
    const QDate to = QDate::fromString(text("to_date"), Qt::ISODate);
    m_facts->addFact(tr("Time"), daysWord(QDate::fromString(text("from_date"), Qt::ISODate), to));
    if (!text("note").isEmpty())
        m_facts->addFact(tr("Note"), text("note"));
    m_end->setEnabled(!to.isValid() || to > today());
    m_buttons->show();
}

void PostsPage::endPost()
{
    const qint64 post = m_post;
    const QDate day = today();
    whenDone(m_context.database.write({.verb = "roster.endPost"},
                                      [post, day](Writer &writer) { return roster::endPost(writer, post, day); }),
             this, [this](const Result<void> &done) {
                 if (done.ok())
                     sayDone(tr("The post ends today."));
                 else
                     sayProblem(done.error());
             });
}

// Two may hold one post for a while; it is only said.
void PostsPage::warnOfOverlap()
{
    const QVariantMap values = m_form->values();
    whenDone(m_context.database.read([values, id = m_post](Reader &reader) { return overlappingPosts(reader, values, id); }), this,
             [this](const Result<QList<Post>> &others) {
                 if (others.ok() && !others->isEmpty())
                     m_context.workbench.say(
                         {StatusKind::Info, tr("%1 holds this post in the same days too.").arg(others->first().holder)});
             });
}

}  // namespace hk::roster
