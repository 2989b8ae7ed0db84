// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/board/boardbar.h"

#include "tickets/ui/ticketspage.h"
#include "widgets/controls/iconview.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/prefixcombo.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr int mostItemsShown = 20;
constexpr int leastFilter = 96;
constexpr int mostFilter = 220;
constexpr int filterRoom = 50;  // paddings, the gap between the two words, the arrow
const QString boardViewKey = QStringLiteral("view");
const QString boardCategoryKey = QStringLiteral("category");
const QString boardOwnerKey = QStringLiteral("owner");
const QString boardDueKey = QStringLiteral("due");
const QString boardSavedKey = QStringLiteral("saved");
// Values of the view beside the keys of departments.
const QString allView = QStringLiteral("all");
const QString ownView = QStringLiteral("mine");
// The choices that were kept under a name, and what keeps and forgets them.
const QString savedPrefix = QStringLiteral("saved:");
const QString saveItem = QStringLiteral("save");
const QString forgetItem = QStringLiteral("forget");

}  // namespace

Result<BoardOffers> boardOffers(Reader &reader)
{
    BoardOffers offers;
    HK_TRY(offers.categories, categories(reader, true));
    HK_TRY(offers.departments, departments(reader));
    HK_TRY(offers.owners, owners(reader));
    HK_TRY(offers.saved, savedViews(reader, boardPageId));
    return offers;
}

BoardBar::BoardBar(bool withDue, QWidget *parent)
    : QWidget(parent),
      m_view(addCombo(tr("View"), "board.view")),
      m_category(addCombo(tr("Category"), "board.category")),
      m_owner(addCombo(tr("In charge"), "board.owner")),
      m_due(addCombo(tr("Due"), "board.due")),
      m_total(new QLabel(this)),
      m_overdue(new StatusLabel(StatusKind::Overdue, {}, this)),
      m_dueToday(new StatusLabel(StatusKind::Due, {}, this))
{
    m_total->setObjectName(QStringLiteral("board.total"));
    setTextRole(m_total, TextRole::Body, Token::Text2);
    m_due->setVisible(withDue);
    m_due->addItem(tr("all"), int(DueFilter::All));
    m_due->addItem(tr("overdue"), int(DueFilter::Overdue));
    m_due->addItem(tr("today"), int(DueFilter::Today));
    m_due->addItem(tr("this week"), int(DueFilter::ThisWeek));
    m_due->addItem(tr("waiting"), int(DueFilter::Waiting));
    auto *line = new QHBoxLayout(this);
    for (PrefixCombo *combo : {m_view, m_category, m_owner, m_due})
        line->addWidget(combo);
    line->addStretch(1);
    for (QWidget *count : std::initializer_list<QWidget *>{m_total, m_overdue, m_dueToday})
        line->addWidget(count);
    onTheme(this, [this, line](const Theme &theme) {
        line->setContentsMargins(0, theme.px(8), 0, theme.px(8));
        line->setSpacing(theme.px(8));
        fit();
    });
    m_view->setMaxVisibleItems(mostItemsShown);
    setOffers({});
    setCounts(0, 0, 0);
}

PrefixCombo *BoardBar::addCombo(const QString &prefix, const char *name)
{
    auto *combo = new PrefixCombo(prefix, this);
    combo->setObjectName(QLatin1String(name));
    connect(combo, &QComboBox::activated, this, [this, combo](int index) {
        if (combo == m_view) {
            viewActivated(index);
            return;
        }
        leaveSaved();
        fit();
        emit changed();
    });
    return combo;
}

// One of those kept, or the choice of all, one's own and a department's.
void BoardBar::viewActivated(int index)
{
    const QString item = m_view->itemData(index).toString();
    if (item == saveItem || item == forgetItem) {
        m_view->setCurrentIndex(m_lastView);
        if (item == saveItem)
            emit saveWanted(state());
        else if (savedView() != 0)
            emit forgetWanted(savedView());
        return;
    }
    const auto kept = std::find_if(m_saved.begin(), m_saved.end(),
                                   [&item](const SavedView &view) { return item == savedPrefix + QString::number(view.id); });
    m_base = item;
    if (kept != m_saved.end()) {
        m_base = kept->state.value(boardViewKey).toString(allView);
        choose(*m_category, kept->state.value(boardCategoryKey).toString());
        choose(*m_owner, kept->state.value(boardOwnerKey).toString());
        choose(*m_due, kept->state.value(boardDueKey).toInt());
    }
    m_lastView = index;
    fit();
    emit changed();
}

qint64 BoardBar::savedView() const
{
    const QString item = m_view->currentData().toString();
    return item.startsWith(savedPrefix) ? item.mid(savedPrefix.size()).toLongLong() : 0;
}

// Other choices than those that were kept have no name.
void BoardBar::leaveSaved()
{
    if (savedView() != 0)
        choose(*m_view, m_base);
    m_lastView = m_view->currentIndex();
}

void BoardBar::choose(PrefixCombo &combo, const QVariant &wanted)
{
    combo.setCurrentIndex(std::max(0, wanted.isValid() ? combo.findData(wanted) : 0));
}

// What there is to choose from, to know it again.
QStringList BoardBar::namesOf(const BoardOffers &offers)
{
    QStringList names;
    for (const Category &category : offers.categories)
        names << category.code << category.title;
    for (const Handler &department : offers.departments)
        names << QString::number(department.id) << department.name;
    for (const SavedView &view : offers.saved)
        names << QString::number(view.id) << view.name << QString::fromUtf8(QJsonDocument(view.state).toJson());
    return names + offers.owners;
}

// What was chosen before stays, where it is still offered; a list that is open is not taken away.
void BoardBar::setOffers(const BoardOffers &offers)
{
    const QStringList names = namesOf(offers);
    if (m_view->count() > 0 && names == m_names)
        return;
    m_names = names;
    QJsonObject before = state();
    for (auto it = m_wanted.begin(); it != m_wanted.end(); ++it)
        before.insert(it.key(), it.value());
    m_view->clear();
    m_view->addItem(tr("all that I look at"), allView);
    m_view->addItem(tr("mine"), ownView);
    for (const Handler &department : offers.departments)
        m_view->addItem(department.name, QString::number(department.id));
    m_saved = offers.saved;
    if (!m_saved.empty())
        m_view->insertSeparator(m_view->count());
    for (const SavedView &view : m_saved)
        m_view->addItem(view.name, savedPrefix + QString::number(view.id));
    m_view->insertSeparator(m_view->count());
    m_view->addItem(tr("Keep these filters…"), saveItem);
    if (!m_saved.empty())
        m_view->addItem(tr("Forget the filters chosen here"), forgetItem);
    m_category->clear();
    m_category->addItem(tr("all"), QString());
    for (const Category &category : offers.categories)
        m_category->addItem(category.title, category.code);
    m_owner->clear();
    m_owner->addItem(tr("all"), QString());
    for (const QString &owner : offers.owners)
        m_owner->addItem(owner, owner);
    setState(before);
    if (!offers.categories.isEmpty())
        m_wanted = {};
}

BoardFilter BoardBar::filter(BoardFilter scope) const
{
    const QString view = savedView() != 0 ? m_base : m_view->currentData().toString();
    scope.mine = view == ownView;
    scope.department = view.toLongLong();
    if (const int at = m_view->findData(view); scope.department != 0 && at >= 0)
        scope.departmentName = m_view->itemText(at);
    scope.category = m_category->currentData().toString();
    scope.owner = m_owner->currentData().toString();
    scope.due = DueFilter(m_due->currentData().toInt());
    return scope;
}

bool BoardBar::isFiltered() const
{
    return m_view->currentIndex() > 0 || m_category->currentIndex() > 0 || m_owner->currentIndex() > 0 || m_due->currentIndex() > 0;
}

void BoardBar::clear()
{
    for (PrefixCombo *combo : {m_view, m_category, m_owner, m_due})
        combo->setCurrentIndex(0);
    m_lastView = 0;
    fit();
    emit changed();
}

void BoardBar::setCounts(int total, int overdue, int dueToday)
{
    m_total->setText(tr("%Ln ticket(s)", nullptr, total));
    m_overdue->setStatus(StatusKind::Overdue, tr("%Ln overdue", nullptr, overdue));
    m_overdue->setVisible(overdue > 0);
    m_dueToday->setStatus(StatusKind::Due, tr("%Ln due today", nullptr, dueToday));
    m_dueToday->setVisible(dueToday > 0);
    fit();
}

QJsonObject BoardBar::state() const
{
    return {{boardViewKey, savedView() != 0 ? m_base : m_view->currentData().toString()},
            {boardSavedKey, savedView()},
            {boardCategoryKey, m_category->currentData().toString()},
            {boardOwnerKey, m_owner->currentData().toString()},
            {boardDueKey, m_due->currentData().toInt()}};
}

void BoardBar::setState(const QJsonObject &state)
{
    m_wanted = state;
    choose(*m_view, state.value(boardViewKey).toString(allView));
    choose(*m_category, state.value(boardCategoryKey).toString());
    choose(*m_owner, state.value(boardOwnerKey).toString());
    choose(*m_due, state.value(boardDueKey).toInt());
    m_base = state.value(boardViewKey).toString(allView);
    const int kept = m_view->findData(savedPrefix + QString::number(state.value(boardSavedKey).toInteger()));
    if (kept >= 0)
        m_view->setCurrentIndex(kept);
    m_lastView = m_view->currentIndex();
    fit();
}

// Wide enough for what is chosen beside what it is about; where there is no room for all, they share what there is.
void BoardBar::fit()
{
    const Theme theme = themeOf(this);
    const int gap = theme.px(8);
    int counts = m_total->sizeHint().width();
    for (const StatusLabel *label : {m_overdue, m_dueToday})
        counts += label->isHidden() ? 0 : gap + label->sizeHint().width();
    QList<PrefixCombo *> combos;
    for (PrefixCombo *combo : {m_view, m_category, m_owner, m_due}) {
        if (!combo->isHidden())
            combos << combo;
    }
    const int room = (width() - counts - gap) / int(combos.size()) - gap;
    for (PrefixCombo *combo : std::as_const(combos)) {
        int words = 0;
        for (int i = 0; i < combo->count(); ++i)
            words = std::max(words, combo->fontMetrics().horizontalAdvance(combo->itemText(i)));
        const int wanted = words + combo->fontMetrics().horizontalAdvance(combo->accessibleName()) + theme.px(filterRoom);
        const int most = std::max(leastFilter, std::min(room, theme.px(mostFilter)));
        combo->setFixedWidth(std::clamp(wanted, leastFilter, most));
    }
}

void BoardBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

}  // namespace hk::tickets
