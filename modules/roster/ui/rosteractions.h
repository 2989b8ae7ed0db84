// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/moveproblems.h"
#include "roster/ui/rosterpage.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace hk::roster {

// All commands of the roster in the registry. Those of a page go to that page; the others open the page they need.
class RosterActions : public QObject {
    Q_OBJECT
public:
    explicit RosterActions(const UiContext &context);
    ~RosterActions() override;

    void addPage(RosterPage *page);

private:
    void addPageCommands(const char *pageId, const QByteArray &entity, const QString &newText, const QString &editText,
                         const QString &deleteText);
    void addMoves();
    void addNew();
    void addPlaces();
    RosterPage *shownPage() const;
    void move(MoveKind kind);
    void swap();
    void givePersonData();
    void fillWithDemonstration();

    UiContext m_context;
    QHash<QString, QPointer<RosterPage>> m_pages;
};

}  // namespace hk::roster
