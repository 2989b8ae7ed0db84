// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/scopechooser.h"

#include "widgets/look/icons.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QCheckBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QWidgetAction>

#include <algorithm>
#include <chrono>

namespace hk {

namespace {

constexpr int namesShown = 3;
constexpr std::chrono::milliseconds refreshPause{500};

bool sameThing(const ScopeChoice &a, const ScopeChoice &b)
{
    return a.entity == b.entity && a.id == b.id;
}

}  // namespace

ScopeChooser::ScopeChooser(const WindowContext &context, LocalState &state, QWidget *parent)
    : QToolButton(parent), m_context(context), m_state(state), m_menu(new QMenu(this)), m_scope(state.scope())
{
    setObjectName(QStringLiteral("scope"));
    setIcon(themedIcon(u"building"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshPause);
    connect(&m_soon, &QTimer::timeout, this, &ScopeChooser::refresh);
    showWords();
    fillMenu();
}

void ScopeChooser::refresh()
{
    std::vector<ModuleUi *> sources;
    for (const ModuleFace &face : m_context.faces) {
        if (face.ui)
            sources.push_back(face.ui);
    }
    // Nobody waits for the menu: it must not stand in the way of what is typed into the search box meanwhile.
    const auto future = m_context.database.read(
        [sources](Reader &reader) -> Result<QList<ScopeChoice>> {
            QList<ScopeChoice> all;
            for (const ModuleUi *ui : sources) {
                HK_TRY(const QList<ScopeChoice> choices, ui->scopes(reader));
                all += choices;
            }
            return all;
        },
        ReadLane::Bulk);
    whenDone(future, this, [this](const Result<QList<ScopeChoice>> &answer) {
        if (!answer.ok())
            return;
        m_offered = *answer;
        // A building that is gone is no longer looked at; one that was renamed has its new name.
        QList<ScopeChoice> still;
        for (const ScopeChoice &choice : std::as_const(m_scope)) {
            const auto now = std::find_if(m_offered.cbegin(), m_offered.cend(),
                                          [&choice](const ScopeChoice &offered) { return sameThing(offered, choice); });
            if (now != m_offered.cend())
                still << *now;
        }
        fillMenu();
        if (still != m_scope)
            setScope(still);
    });
}

void ScopeChooser::fillMenu()
{
    m_menu->clear();
    m_boxes.clear();
    m_everything = m_menu->addAction(tr("Everything"), this, [this] { setScope({}); });
    m_everything->setCheckable(true);
    if (!m_offered.isEmpty())
        m_menu->addSeparator();
    for (const ScopeChoice &choice : std::as_const(m_offered)) {
        // A box of its own keeps the menu open, so that several are chosen in one go.
        auto *box = new QCheckBox(choice.title);
        onTheme(box, [box](const Theme &theme) { box->setContentsMargins(theme.px(8), 0, theme.px(8), 0); });
        auto *action = new QWidgetAction(m_menu);
        action->setDefaultWidget(box);
        m_menu->addAction(action);
        m_boxes << box;
        connect(box, &QCheckBox::toggled, this, [this, choice](bool on) { toggle(choice, on); });
    }
    showChecks();
}

bool ScopeChooser::isChosen(const ScopeChoice &choice) const
{
    return std::any_of(m_scope.cbegin(), m_scope.cend(),
                       [&choice](const ScopeChoice &chosen) { return sameThing(chosen, choice); });
}

void ScopeChooser::showChecks()
{
    m_everything->setChecked(m_scope.isEmpty());
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setChecked(isChosen(m_offered[i]));
    }
}

void ScopeChooser::toggle(const ScopeChoice &choice, bool on)
{
    QList<ScopeChoice> scope;
    for (const ScopeChoice &offered : std::as_const(m_offered)) {
        if (sameThing(offered, choice) ? on : isChosen(offered))
            scope << offered;
    }
    setScope(scope);
}

void ScopeChooser::setScope(const QList<ScopeChoice> &scope)
{
    m_scope = scope;
    m_state.setScope(scope);
    showWords();
    showChecks();
    emit scopeChanged();
}

void ScopeChooser::showWords()
{
    QStringList names;
    for (const ScopeChoice &choice : std::as_const(m_scope))
        names << choice.title;
    const QString whole = names.join(tr(", ", "between names"));
    QString shown = names.isEmpty() ? tr("All buildings") : whole;
    if (names.size() > namesShown)
        shown = tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - namesShown)
                    .arg(names.mid(0, namesShown).join(tr(", ", "between names")));
    setText(shown);
    setAccessibleName(tr("Looking at: %1").arg(shown));
    setToolTip(names.isEmpty() ? tr("Which buildings to look at") : whole);
}

}  // namespace hk
