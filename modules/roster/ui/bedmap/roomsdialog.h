// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "widgets/workbench.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hk {
class ChoiceField;
class FormField;
class Writer;
}  // namespace hk

namespace hk::roster {

// Room numbers as people write them: "501-524", "101, 103, 201-206"; a sentence when it is none, or too many.
Result<QStringList> roomNumbers(const QString &text);

// What the new rooms have in common.
struct NewRooms {
    qint64 building = 0;
    QStringList numbers;
    int beds = 0;  // in each
    QString type;
};

// Makes rooms, their floors and beds; refuses all of them when one is there already.
Result<void> makeRooms(Writer &writer, const NewRooms &rooms);

// Many rooms at once: "501-524", four beds each.
class RoomsDialog : public QDialog {
    Q_OBJECT
public:
    RoomsDialog(const UiContext &context, qint64 building, QWidget *parent);

private:
    void build();
    void loadBuildings(qint64 chosen);
    void preview();
    void save();

    UiContext m_context;
    ChoiceField *m_building;
    QLineEdit *m_numbers;
    QSpinBox *m_beds;
    QLineEdit *m_type;
    FormField *m_buildingField;
    FormField *m_numbersField;
    QLabel *m_preview;
    QPushButton *m_save;
};

}  // namespace hk::roster
