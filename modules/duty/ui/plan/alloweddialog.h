// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/allowedplaces.h"
#include "duty/store/plan.h"
#include "module/references.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace hk {
class ChoiceField;
class MessageBar;
}  // namespace hk

namespace hk::duty {

// Where somebody may be on duty: buildings and shifts to tick; with none of them, anywhere.
class AllowedDialog : public FittedDialog {
    Q_OBJECT
public:
    AllowedDialog(const UiContext &context, const QList<DutyPerson> &people, qint64 person, QWidget *parent);

private:
    struct Offers {
        std::vector<ReferenceChoice> buildings;
        QList<Post> posts;
        AllowedPlaces allowed;
    };
    void load();
    void showOffers(const Offers &offers);
    AllowedPlaces ticked() const;
    void showFinding();
    void save();

    UiContext m_context;
    MessageBar *m_message;
    ChoiceField *m_person;
    QListWidget *m_places;
    QLabel *m_finding;
    QPushButton *m_save;
    quint64 m_generation = 0;
};

}  // namespace hk::duty
