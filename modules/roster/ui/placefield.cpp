// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/placefield.h"

#include "storage/database.h"
#include "widgets/look/icons.h"
#include "widgets/whendone.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace hk::roster {

namespace {

constexpr int placePauseMilliseconds = 120;
constexpr int placesOffered = 30;
constexpr int roomRole = Qt::UserRole + 1;
constexpr int bedRole = Qt::UserRole + 2;

}  // namespace

PlaceField::PlaceField(const UiContext &context, QWidget *parent)
    : QLineEdit(parent), m_context(context), m_found(new QStandardItemModel(this)), m_completer(new QCompleter(m_found, this))
{
    setPlaceholderText(tr("Building-room-bed, such as 3-502-2"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(placePauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        read();
        offer();
    });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_place = {};
        m_problem.clear();
        ++m_generation;
        m_pause.start();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        take({index.data(roomRole).toLongLong(), index.data(bedRole).toLongLong(), index.data().toString()});
    });
    QAction *list = addAction(themedIcon(u"bed"), QLineEdit::TrailingPosition);
    list->setToolTip(tr("Free beds (Down)"));
    connect(list, &QAction::triggered, this, &PlaceField::offer);
    installEventFilter(this);
}

void PlaceField::take(const PlaceChoice &choice)
{
    m_pause.stop();
    m_reading = false;
    ++m_generation;
    m_place = choice;
    m_problem.clear();
    setText(choice.place);
    emit placeChanged();
}

void PlaceField::setPlace(qint64 room, qint64 bed)
{
    if (room == 0)
        return;
    const auto future = m_context.database.read([room, bed](Reader &reader) { return placeOf(reader, room, bed); });
    whenDone(future, this, [this, generation = ++m_generation](const Result<PlaceChoice> &answer) {
        if (generation == m_generation && answer.ok() && answer->room != 0)
            take(*answer);
    });
}

void PlaceField::read()
{
    const QString typed = text().trimmed();
    m_reading = !typed.isEmpty();
    if (!m_reading) {
        emit placeChanged();
        return;
    }
    const auto future = m_context.database.read([typed](Reader &reader) { return placeMeant(reader, typed); });
    whenDone(future, this, [this, generation = ++m_generation](const Result<PlaceMeant> &answer) {
        if (generation != m_generation)
            return;
        m_reading = false;
        m_place = answer.ok() ? answer->choice : PlaceChoice{};
        m_problem = answer.ok() ? answer->problem : answer.error().message;
        emit placeChanged();
    });
}

void PlaceField::offer()
{
    if (!m_offersFree)
        return;
    const QString typed = text().trimmed();
    const auto future = m_context.database.read([typed](Reader &reader) { return freePlaces(reader, typed, placesOffered); });
    whenDone(future, this, [this, typed](const Result<QList<PlaceChoice>> &answer) {
        if (!answer.ok() || typed != text().trimmed())
            return;
        m_found->clear();
        for (const PlaceChoice &choice : *answer) {
            auto *item = new QStandardItem(choice.place);
            item->setData(choice.room, roomRole);
            item->setData(choice.bed, bedRole);
            m_found->appendRow(item);
        }
        const bool single = m_found->rowCount() == 1 && m_found->item(0)->text() == typed;
        if (hasFocus() && m_found->rowCount() > 0 && !single)
            m_completer->complete();
        else
            m_completer->popup()->hide();
    });
}

bool PlaceField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == this && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            offer();
            return true;
        }
    }
    return QLineEdit::eventFilter(watched, event);
}

}  // namespace hk::roster
