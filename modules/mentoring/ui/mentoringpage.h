// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/quotas.h"
#include "storage/lists.h"
#include "widgets/page.h"
#include "widgets/workbench.h"

class QMenu;

namespace hk::mentoring {

inline constexpr char meetingsPageId[] = "mentoring.meetings";
inline constexpr char quotaPageId[] = "mentoring.quota";
inline constexpr char pairingsPageId[] = "mentoring.pairings";
inline constexpr char followUpsPageId[] = "mentoring.followUps";

// What a command is about: what is chosen on the page that is shown. 0 = nothing.
struct Chosen {
    qint64 meeting = 0;
    qint64 followUp = 0;
    qint64 pairing = 0;
    qint64 student = 0;
    qint64 mentor = 0;
    QString state = {};  // of the talk, or of what follows

    bool operator==(const Chosen &) const = default;
};

// What the pages of mentoring have in common.
class MentoringPage : public Page {
    Q_OBJECT
public:
    explicit MentoringPage(const UiContext &context) : m_context(context) { }

    virtual Chosen chosen() const { return {}; }

signals:
    // Something else is chosen.
    void chosenChanged();

protected:
    // The right button and the menu key offer these on the rows of a list.
    QMenu *offerMenu(QWidget &table, const QStringList &actions);
    // A layout with the margins of a page, for its one widget.
    void fillWith(QWidget *content);

    UiContext m_context;
};

// Colleges that a person looks at, as filters of a list with a column "college".
std::vector<ColumnFilter> scopeFilters(const QList<ScopeChoice> &scope);
QuotaScope quotaScopeOf(const QList<ScopeChoice> &scope);
bool concernsMentoring(const ChangeSet &changes);

}  // namespace hk::mentoring
