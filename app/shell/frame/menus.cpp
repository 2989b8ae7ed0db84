// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/menus.h"

#include "widgets/actionregistry.h"
#include "widgets/menutitles.h"

#include <QMenuBar>

#include <algorithm>
#include <chrono>

namespace hk {

Menus::Menus(QMenuBar &bar, ActionRegistry &actions, QObject *parent) : QObject(parent), m_actions(actions)
{
    for (const MenuPlace place :
         {MenuPlace::File, MenuPlace::Edit, MenuPlace::View, MenuPlace::Data, MenuPlace::Tools, MenuPlace::Help})
        m_menus.insert(place, bar.addMenu(menuBarTitle(place)));
    m_menus.insert(MenuPlace::New, new QMenu(menuBarTitle(MenuPlace::New), &bar));
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Menus::fill);
    connect(&actions, &ActionRegistry::actionsChanged, this, [this] { m_soon.start(std::chrono::milliseconds(0)); });
    fill();
}

void Menus::fill()
{
    QHash<MenuPlace, QList<const ActionSpec *>> specs;
    const QStringList ids = m_actions.ids();
    for (const QString &id : ids)
        specs[m_actions.spec(id)->menu] << m_actions.spec(id);
    for (auto it = m_menus.cbegin(); it != m_menus.cend(); ++it) {
        QMenu *menu = it.value();
        menu->clear();
        if (it.key() == MenuPlace::File)
            menu->addMenu(m_menus.value(MenuPlace::New));
        QList<const ActionSpec *> &wanted = specs[it.key()];
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](const ActionSpec *a, const ActionSpec *b) { return a->order < b->order; });
        int group = wanted.isEmpty() ? 0 : wanted.first()->order / 100;
        for (const ActionSpec *spec : std::as_const(wanted)) {
            if (spec->order / 100 != group)
                menu->addSeparator();
            group = spec->order / 100;
            menu->addAction(m_actions.action(spec->id));
        }
        menu->menuAction()->setVisible(!menu->isEmpty());
    }
}

}  // namespace hk
