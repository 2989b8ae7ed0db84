// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rostersample.h"
#include "widgets/controls/messagebar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>

namespace hk::test {

// The demonstration school with its tickets, and how a person drives them.
class TicketSample : public RosterSample {
public:
    using RosterSample::RosterSample;

    QListView *column(const char *stage) const { return find<QListView>(QStringLiteral("column.") + QLatin1String(stage)); }
    QWidget *board() const { return find(QStringLiteral("board")); }

    QString stageOf(qint64 ticket) const
    {
        return single(QStringLiteral("SELECT stage FROM ticket_state WHERE ticket_id = ?"), {ticket}).toString();
    }
    int roundOf(qint64 ticket) const
    {
        return single(QStringLiteral("SELECT round FROM ticket_state WHERE ticket_id = ?"), {ticket}).toInt();
    }
    int steps(qint64 ticket) const
    {
        return single(QStringLiteral("SELECT count(*) FROM visible_ticket_event WHERE ticket_id = ?"), {ticket}).toInt();
    }
    // An open ticket in this stage that has a card.
    qint64 anyIn(const char *stage, int offset = 0) const
    {
        return single(QStringLiteral(
                          "SELECT id FROM ticket_card WHERE is_open = 1 AND stage = ? ORDER BY sort_due, id LIMIT 1 OFFSET ?"),
                      {QLatin1String(stage), offset})
            .toLongLong();
    }
    static int rowOf(const QListView *view, qint64 ticket)
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data(Qt::UserRole + 1).toLongLong() == ticket)
                return row;
        }
        return -1;
    }
    // Chooses the card as a click does, and gives it the keyboard.
    bool choose(const char *stage, qint64 ticket) const
    {
        QListView *view = column(stage);
        if (!QTest::qWaitFor([&] { return rowOf(view, ticket) >= 0; }, 5000))
            return false;
        const QModelIndex index = view->model()->index(rowOf(view, ticket), 0);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
        view->setFocus();
        return view->currentIndex() == index;
    }
    // The window has the keyboard again when a dialog has gone, as it has on a desktop.
    static void activate()
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (qobject_cast<QMainWindow *>(top) != nullptr && top->isVisible())
                top->activateWindow();
        }
        QVERIFY(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, 5000));
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    // Waits until the dialog has the keyboard; null when none comes.
    static QWidget *dialog(const char *name)
    {
        QWidget *found = nullptr;
        const auto isThere = [&] {
            found = findAnywhere(QLatin1String(name));
            return found != nullptr && found->isVisible() && found->isActiveWindow();
        };
        return QTest::qWaitFor(isThere, 5000) ? found : nullptr;
    }
    template <class T> static T *part(QWidget *dialog, const char *name) { return dialog->findChild<T *>(QLatin1String(name)); }
    // The first of a list of choices, by the keyboard.
    static bool chooseFirst(QWidget *dialog, const char *name)
    {
        auto *choices = part<QComboBox>(dialog, name);
        if (choices == nullptr || !QTest::qWaitFor([choices] { return choices->count() > 0; }, 5000))
            return false;
        choices->setFocus();
        QTest::keyClick(choices, Qt::Key_Down);
        return choices->currentIndex() >= 0;
    }
    static void type(QWidget *dialog, const char *name, const QString &words)
    {
        auto *field = dialog->findChild<QWidget *>(QLatin1String(name));
        field->setFocus();
        QTest::keyClicks(field, words);
    }
    // As a form is saved.
    static void save(QWidget *dialog)
    {
        QWidget *focus = dialog->focusWidget() != nullptr ? dialog->focusWidget() : dialog;
        QTest::keyClick(focus, Qt::Key_Return, Qt::ControlModifier);
    }
    QString said() const
    {
        auto *bar = find<MessageBar>(QStringLiteral("messageBar"));
        return bar->isVisible() ? bar->sentence() : QString();
    }
};

}  // namespace hk::test
