// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/intake/wherefield.h"

#include "module/references.h"
#include "storage/database.h"
#include "widgets/look/icons.h"
#include "widgets/whendone.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace hk::tickets {

namespace {

constexpr int wherePauseMilliseconds = 120;
constexpr int studentsOffered = 8;
constexpr int roomsOffered = 6;
constexpr int wholeNumberLength = 6;
constexpr int studentRole = Qt::UserRole + 1;
constexpr int roomRole = Qt::UserRole + 2;

// As a card reader types it.
bool isWholeNumber(const QString &text)
{
    return text.size() >= wholeNumberLength
        && std::all_of(text.cbegin(), text.cend(), [](QChar character) { return character.isDigit(); });
}

}  // namespace

WhereField::WhereField(const UiContext &context, QWidget *parent)
    : QLineEdit(parent), m_context(context), m_found(new QStandardItemModel(this)), m_completer(new QCompleter(m_found, this))
{
    setPlaceholderText(tr("Room, floor or building; or a student by name, pinyin or number"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(wherePauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &WhereField::look);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_place = {};
        m_reporter.reset();
        m_namesSomebody = false;
        ++m_generation;
        m_pause.start();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &WhereField::choose);
    installEventFilter(this);
}

Place WhereField::place() const
{
    if (m_reporter)
        return m_reporter->place;
    Place place = m_place;
    if (place.isEmpty())
        place.text = text().trimmed();
    return place;
}

Result<WhereField::Meant> WhereField::read(Reader &reader, const QString &text)
{
    Meant meant;
    HK_TRY(meant.place, placeMeant(reader, text));
    HK_TRY(const std::vector<ReferenceChoice> students, referenceChoices(reader, "student", text, studentsOffered));
    HK_TRY(const std::vector<ReferenceChoice> rooms, referenceChoices(reader, "room", text, roomsOffered));
    for (const ReferenceChoice &student : students)
        meant.students.emplace_back(student.id, student.title);
    for (const ReferenceChoice &room : rooms) {
        Place place;
        place.room = room.id;
        HK_TRY(const QString words, placeText(reader, place));
        meant.rooms.emplace_back(room.id, words);
    }
    return meant;
}

void WhereField::look()
{
    const QString typed = text().trimmed();
    m_reading = !typed.isEmpty();
    if (!m_reading) {
        emit understood();
        return;
    }
    const auto job = [typed](Reader &reader) { return read(reader, typed); };
    whenDone(m_context.database.read(job), this, [this, typed, generation = ++m_generation](const Result<Meant> &meant) {
        if (generation != m_generation)
            return;
        m_reading = false;
        if (!meant.ok()) {
            emit understood();
            return;
        }
        m_place = meant->place;
        // A place in words only is none that is known.
        if (m_place.building == 0 && m_place.floor == 0 && m_place.room == 0)
            m_place = {};
        m_namesSomebody = std::any_of(meant->students.begin(), meant->students.end(),
                                      [&typed](const auto &student) { return student.second.section(u' ', 0, 0) == typed; });
        if (isWholeNumber(typed) && meant->students.size() == 1 && meant->rooms.empty()) {
            setStudent(meant->students.front().first);
            return;
        }
        offer(*meant, typed);
        emit understood();
    });
}

void WhereField::offer(const Meant &meant, const QString &typed)
{
    m_found->clear();
    for (const auto &[id, words] : meant.students) {
        auto *item = new QStandardItem(themedIcon(u"person"), words);
        item->setData(id, studentRole);
        m_found->appendRow(item);
    }
    const bool known = m_place.room != 0;
    for (const auto &[id, words] : meant.rooms) {
        if (known && id == m_place.room)
            continue;
        auto *item = new QStandardItem(themedIcon(u"room"), words);
        item->setData(id, roomRole);
        m_found->appendRow(item);
    }
    // Who typed a room in full is not asked again.
    if (hasFocus() && m_found->rowCount() > 0 && !(known && meant.students.empty()) && typed == text().trimmed())
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void WhereField::choose(const QModelIndex &index)
{
    m_pause.stop();
    ++m_generation;
    if (const qint64 student = index.data(studentRole).toLongLong(); student != 0) {
        setStudent(student);
        return;
    }
    Place place;
    place.room = index.data(roomRole).toLongLong();
    setText(index.data().toString());
    takePlace(place);
}

void WhereField::takePlace(const Place &place)
{
    m_reading = false;
    m_reporter.reset();
    m_place = place;
    emit understood();
}

void WhereField::setStudent(qint64 student)
{
    m_reading = true;
    const auto job = [student](Reader &reader) { return tickets::reporter(reader, student); };
    whenDone(m_context.database.read(job), this,
             [this, generation = ++m_generation](const Result<std::optional<Reporter>> &answer) {
                 if (generation != m_generation)
                     return;
                 m_reading = false;
                 if (answer.ok() && *answer) {
                     m_reporter = **answer;
                     setText(m_reporter->name + u' ' + m_reporter->number);
                 }
                 emit understood();
             });
}

bool WhereField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == this && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible() && !text().trimmed().isEmpty()) {
            look();
            return true;
        }
    }
    return QLineEdit::eventFilter(watched, event);
}

}  // namespace hk::tickets
