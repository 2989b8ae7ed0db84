// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/bedpanel.h"

#include "roster/store/waiting.h"
#include "roster/ui/bedmap/bedwords.h"
#include "roster/ui/bedmap/placework.h"
#include "roster/ui/movedialog.h"
#include "roster/ui/words.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/factsheet.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

constexpr int highestPanel = 360;  // more scrolls

}  // namespace

BedPanel::BedPanel(const UiContext &context, QWidget *parent) : Panel(parent), m_context(context), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("bedPanel"));
    setAccessibleName(tr("Room and bed"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setBackgroundRole(QPalette::Base);
    body()->addWidget(m_scroll);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void BedPanel::showBed(const RoomCard *room, const BedCell *bed)
{
    ++m_generation;
    auto *inner = new QWidget;
    inner->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(inner);
    onTheme(inner, [column = m_column](const Theme &theme) {
        column->setContentsMargins(theme.px(metrics::panelPadding), theme.px(12), theme.px(metrics::panelPadding), theme.px(12));
        column->setSpacing(theme.px(8));
    });
    m_first = nullptr;
    if (room == nullptr) {
        auto *words = new QLabel(tr("Choose a bed to see who lives there and what can be done."));
        words->setWordWrap(true);
        setTextRole(words, TextRole::Body, Token::Text2);
        m_column->addWidget(words);
    } else {
        addHead(*room);
        addRoomFacts(*room);
        if (bed != nullptr)
            addBed(*room, *bed);
    }
    m_column->addStretch(1);
    // A button of the old contents may be what led here.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(inner);
    inner->installEventFilter(this);
    updateGeometry();
}

void BedPanel::addHead(const RoomCard &room)
{
    auto *place = new QLabel(room.place);
    place->setObjectName(QStringLiteral("bedPanel.place"));
    place->setFont(strongFontOf(TextRole::PanelTitle, themeOf(this)));
    setTextRole(place, TextRole::PanelTitle);
    const QString facts =
        QStringList{room.type, QStringLiteral("%1/%2").arg(room.taken()).arg(room.places())}.join(QStringLiteral("　")).trimmed();
    auto *note = new QLabel(facts);
    setTextRole(note, TextRole::Body, Token::Text2);
    QToolButton *more =
        iconButton(QStringLiteral("more"), QStringLiteral("bedPanel.more"), tr("Edit room, floor and building"), nullptr);
    auto *menu = new QMenu(more);
    QWidget *window = this->window();
    const auto edit = [this, menu, window](const QString &text, const char *entity, qint64 id) {
        if (id != 0)
            menu->addAction(text, this, [this, entity, id, window] { editPlace(m_context, entity, id, {}, window); });
    };
    edit(tr("Edit room…"), "room", room.id);
    menu->addAction(tr("New bed…"), this, [this, id = room.id, window] {
        editPlace(m_context, "bed", 0, {{QStringLiteral("room_id"), id}}, window);
    });
    menu->addAction(tr("Delete room"), this, [this, id = room.id, window] { removePlace(m_context, "room", id, window); });
    menu->addSeparator();
    edit(tr("Edit floor and its groups…"), "floor", room.floor);
    edit(tr("Edit building…"), "building", room.building);
    connect(more, &QToolButton::clicked, menu, [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    auto *line = new QHBoxLayout;
    line->setSpacing(themeOf(this).px(8));
    line->addWidget(place);
    line->addWidget(note);
    line->addStretch(1);
    line->addWidget(more);
    m_column->addLayout(line);
}

void BedPanel::addRoomFacts(const RoomCard &room)
{
    auto *facts = new FactSheet;
    m_column->addWidget(facts);
    const auto fill = [this, facts, room](const QString &leader) {
        facts->clear();
        facts->addFact(tr("Room leader"), leader);
        facts->addFact(tr("Use"), choiceWord(m_context.catalogue, "room", "usage", room.usage));
        facts->addFact(tr("For"), choiceWord(m_context.catalogue, "room", "gender", room.gender));
        if (!room.note.isEmpty())
            facts->addFact(tr("Note"), room.note);
    };
    fill({});
    const QDate today = campusDate(m_context.clock());
    whenDone(m_context.database.read([id = room.id, today](Reader &reader) { return postsOfRoom(reader, id, today); }), facts,
             [fill](const Result<QList<Post>> &posts) {
                 for (const Post &post : posts.ok() ? *posts : QList<Post>()) {
                     if (post.kind == QLatin1String("room_leader"))
                         fill(post.holder);
                 }
             });
}

void BedPanel::addBed(const RoomCard &room, const BedCell &bed)
{
    const QString number = bed.number.isEmpty() ? tr("Bed open") : tr("Bed %1").arg(bed.number);
    const BedLook look = bedLook(room, bed);
    QString who = bed.occupants.isEmpty() ? QString() : bed.occupants.first().name;
    if (look == BedLook::Contested)
        who = bed.occupants.size() > 1 ? tr("claimed by several") : tr("undecided");
    else if (look == BedLook::Free)
        who = tr("free");
    else if (look == BedLook::OutOfUse)
        who = tr("out of use");
    auto *title = new QLabel(number + QStringLiteral("　") + who);
    title->setObjectName(QStringLiteral("bedPanel.bed"));
    setTextRole(title, TextRole::PanelTitle);
    onTheme(title, [title](const Theme &theme) { title->setContentsMargins(0, theme.px(8), 0, 0); });
    m_column->addWidget(title);
    QWidget *window = this->window();
    const auto state = [this, window, id = bed.id](const char *to) {
        return [this, window, id, to] { setBedState(m_context, id, QLatin1String(to), window); };
    };
    const auto edit = [this, window, id = bed.id] { editPlace(m_context, "bed", id, {}, window); };
    switch (look) {
    case BedLook::Free:
        addButtons({{tr("Check in…"), [this] { trigger("roster.checkIn"); }}, {tr("Book…"), [this] { trigger("roster.book"); }}},
                   {{tr("Take out of use"), state("blocked")}, {tr("Edit bed"), edit}});
        break;
    case BedLook::OutOfUse:
        if (bed.state != QLatin1String("usable"))
            addButtons({{tr("Put into use again"), state("usable")}}, {{tr("Edit bed"), edit}});
        break;
    case BedLook::Contested:
        addClaims(bed);
        break;
    case BedLook::Taken:
    case BedLook::Booked:
        for (const Occupant &occupant : bed.occupants)
            addResident(bed, occupant);
        break;
    }
}

void BedPanel::addResident(const BedCell &bed, const Occupant &occupant)
{
    if (bed.occupants.size() > 1) {
        auto *name = new QLabel(occupant.name);
        setTextRole(name, TextRole::CardTitle);
        m_column->addWidget(name);
    }
    auto *facts = new FactSheet;
    facts->addFact(tr("Class"), occupant.className);
    facts->addFact(tr("College"), occupant.college);
    const QString state = choiceWord(m_context.catalogue, "residency", "state", occupant.state);
    facts->addFact(tr("Since"), QStringList{occupant.from, state}.join(QStringLiteral("　")).trimmed());
    if (occupant.status != QLatin1String("enrolled"))
        facts->addFact(tr("Status"), choiceWord(m_context.catalogue, "student", "status", occupant.status));
    m_column->addWidget(facts);
    const qint64 student = occupant.student;
    QWidget *window = this->window();
    const auto dialog = [this, student, window](MoveKind kind) {
        return [this, student, window, kind] { openMoveDialog(m_context, kind, {student, 0, 0}, window); };
    };
    const auto open = [this, student] { m_context.workbench.openItem("student", student); };
    if (occupant.state == QLatin1String("booked"))
        addButtons({{tr("Check in…"), dialog(MoveKind::CheckIn)}},
                   {{tr("Cancel booking"), [this, student] { cancelBooking(student); }}, {tr("Open student"), open}});
    else
        addButtons({{tr("Transfer…"), dialog(MoveKind::Transfer)}, {tr("Check out…"), dialog(MoveKind::CheckOut)}},
                   {{tr("Swap beds…"), [this] { trigger("roster.swap"); }}, {tr("Open student"), open}});
}

void BedPanel::addClaims(const BedCell &bed)
{
    // Two of them, with what can be done, are seen at once in a low window.
    for (const Occupant &occupant : bed.occupants) {
        auto *name = new QLabel(occupant.name);
        setTextRole(name, TextRole::CardTitle);
        auto *facts = new QLabel(QStringList{occupant.className, occupant.from}.join(QStringLiteral("　")).trimmed());
        facts->setWordWrap(true);
        setTextRole(facts, TextRole::Caption, Token::Text2);
        auto *person = new QVBoxLayout;
        person->setSpacing(0);
        person->addWidget(name);
        person->addWidget(facts);
        m_column->addLayout(person);
        auto *line = new QHBoxLayout;
        line->setSpacing(themeOf(this).px(12));
        addButton(
            *line, tr("This one lives here"), [this, id = occupant.residency] { settle(id); }, ControlRole::Normal)
            ->setObjectName(QStringLiteral("bedPanel.settle.%1").arg(occupant.residency));
        addButton(
            *line, tr("Open student"), [this, id = occupant.student] { m_context.workbench.openItem("student", id); },
            ControlRole::Link);
        line->addStretch(1);
        m_column->addLayout(line);
    }
}

QPushButton *BedPanel::addButton(QHBoxLayout &line, const QString &text, const std::function<void()> &run, ControlRole role)
{
    auto *button = new QPushButton(text);
    setRole(button, role);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, [run] { run(); });
    line.addWidget(button);
    if (m_first == nullptr)
        m_first = button;
    return button;
}

void BedPanel::addButtons(const std::vector<std::pair<QString, std::function<void()>>> &pushes,
                          const std::vector<std::pair<QString, std::function<void()>>> &links)
{
    const Theme theme = themeOf(this);
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    for (const auto &[text, run] : pushes)
        addButton(*first, text, run, ControlRole::Normal);
    for (const auto &[text, run] : links)
        addButton(*second, text, run, ControlRole::Link);
    first->setSpacing(theme.px(8));
    second->setSpacing(theme.px(12));
    first->addStretch(1);
    second->addStretch(1);
    m_column->addLayout(first);
    m_column->addLayout(second);
}

// What the room's leader adds comes later, and makes the panel higher.
bool BedPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_scroll->widget())
        updateGeometry();
    return Panel::eventFilter(watched, event);
}

QSize BedPanel::sizeHint() const
{
    const QWidget *inner = m_scroll->widget();
    const int wide = (maximumWidth() < QWIDGETSIZE_MAX ? maximumWidth() : width()) - 2;
    const int high = inner == nullptr          ? 0
        : inner->layout()->hasHeightForWidth() ? inner->layout()->totalHeightForWidth(wide)
                                               : inner->sizeHint().height();
    return {wide + 2, std::min(high + 4, themeOf(this).px(highestPanel))};
}

void BedPanel::focusActions()
{
    if (m_first)
        m_first->setFocus(Qt::TabFocusReason);
}

void BedPanel::trigger(const char *action)
{
    m_context.actions.trigger(QLatin1String(action));
}

void BedPanel::settle(qint64 residency)
{
    const QDate today = campusDate(m_context.clock());
    whenDone(m_context.database.write({.verb = "roster.editResidency"},
                                      [residency, today](Writer &writer) { return settleContest(writer, residency, today); }),
             this, [this](const Result<void> &done) {
                 ActionRegistry &actions = m_context.actions;
                 if (!done.ok())
                     m_context.workbench.say({StatusKind::Warning, done.error().message});
                 else
                     m_context.workbench.say({StatusKind::Done, tr("It was decided who lives here."), tr("Undo"),
                                              [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
             });
}

void BedPanel::cancelBooking(qint64 student)
{
    whenDone(m_context.database.write({.verb = "roster.cancelBooking"},
                                      [student](Writer &writer) { return roster::cancelBooking(writer, student); }),
             this, [this](const Result<void> &done) {
                 ActionRegistry &actions = m_context.actions;
                 if (!done.ok())
                     m_context.workbench.say({StatusKind::Warning, done.error().message});
                 else
                     m_context.workbench.say({StatusKind::Done, tr("The booking was cancelled."), tr("Undo"),
                                              [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
             });
}

}  // namespace hk::roster
