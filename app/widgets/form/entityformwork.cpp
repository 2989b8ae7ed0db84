// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"
#include "storage/sqlerror.h"
#include "storage/undo/unittext.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/dialogs.h"
#include "widgets/form/draft.h"
#include "widgets/form/entityform.h"
#include "widgets/form/newreference.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QKeyEvent>
#include <QPushButton>

namespace hk {

namespace {

bool isSaveKey(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && key.modifiers().testFlag(Qt::ControlModifier);
}

Result<qint64> writeRow(Writer &writer, const QByteArray &entity, qint64 id, const QVariantMap &values)
{
    if (id == 0)
        return insertRow(writer, entity, values);
    HK_CHECK(updateRow(writer, entity, id, values));
    return id;
}

}  // namespace

// Which of the fields that are to be written stand otherwise by now than the form was shown them.
Result<EntityForm::Saved> EntityForm::changedMeanwhile(Reader &reader, const Entity &entity, qint64 id, const QVariantMap &loaded,
                                                       const QVariantMap &changed)
{
    Saved saved{id};
    if (id == 0)
        return saved;
    HK_TRY(const QVariantMap now, readRow(reader, entity.name, id));
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        const Field *const field = entity.field(it.key().toUtf8());
        const QVariant stands = now.value(it.key());
        if (!field || field->encrypted || stands == loaded.value(it.key()) || stands == it.value())
            continue;
        saved.meanwhile.insert(it.key(), stands);
        HK_TRY(const QString words, valueInWords(reader, entity, *field, QJsonValue::fromVariant(stands)));
        saved.words.insert(it.key(), words);
    }
    return saved;
}

void EntityForm::createNew(const QVariantMap &preset)
{
    ++m_generation;
    m_draftTimer.stop();
    m_draftWritten = false;
    m_id = 0;
    m_uid.clear();
    m_preset = preset;
    fill({}, true);
    fill(preset, false);
    offerDraft();
}

void EntityForm::editRow(qint64 id)
{
    m_draftTimer.stop();
    m_draftWritten = false;
    m_preset.clear();
    m_id = id;
    m_uid.clear();
    m_save->setEnabled(false);
    const auto job = [name = m_entity.name, id](Reader &reader) { return readRow(reader, name, id); };
    whenDone(m_context.database.read(job), this, [this, generation = ++m_generation](const Result<QVariantMap> &row) {
        if (generation != m_generation)
            return;
        if (!row.ok()) {
            m_message->say(StatusKind::Overdue, row.error().message);
            return;
        }
        m_uid = row->value(QStringLiteral("uid")).toByteArray();
        fill(*row, true);
        // As stored, lest a value that the editor shows in another way count as changed.
        for (auto it = m_loaded.begin(); it != m_loaded.end(); ++it)
            *it = row->value(it.key());
        offerDraft();
    });
}

void EntityForm::offerDraft()
{
    m_message->hide();
    disconnect(m_message, nullptr, this, nullptr);
    const QString key = draftPlace();
    const auto draft = keptDraft(key, m_context.clock());
    if (!draft)
        return;
    connect(m_message, &MessageBar::actionClicked, this, [this, draft = *draft] { bringBack(draft); });
    connect(m_message, &MessageBar::closed, this, [key] { dropDraft(key); });
    const QString when = campusTime(draft->at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_message->say(StatusKind::Info, tr("What you typed here at %1 was not saved.").arg(when), tr("Bring it back"));
}

void EntityForm::bringBack(const Draft &draft)
{
    whenDone(readDraft(m_context.database, draft), this, [this, generation = m_generation](const Result<QVariantMap> &values) {
        if (generation != m_generation)
            return;
        if (!values.ok()) {
            m_message->say(StatusKind::Overdue, values.error().message);
            return;
        }
        fill(*values, false);
        m_message->hide();
        check(false);
    });
}

void EntityForm::edited(const QByteArray &name)
{
    if (m_filling)
        return;
    Line &line = m_lines[name];
    line.touched = true;
    line.refusal.clear();
    line.meanwhile.clear();
    narrow(name);
    check(false);
    m_draftTimer.start();
    emit changed();
}

// Another college chosen: a major of the former one is none of it. While somebody is typing nothing is chosen yet.
void EntityForm::narrow(const QByteArray &name)
{
    const QString key = QString::fromUtf8(name);
    const QVariant now = m_lines[name].editor->value();
    if (!now.isNull() && now != m_narrowed.value(key)) {
        m_narrowed.insert(key, now);
        for (auto &[other, line] : m_lines) {
            if (line.field->within.contains(name) && !line.editor->value().isNull())
                line.editor->setValue({});
        }
    }
    tellAlike();
}

void EntityForm::tellAlike()
{
    for (auto &[name, line] : m_lines) {
        QVariantMap alike;
        for (const QByteArray &other : line.field->within) {
            if (const FieldEditor *said = editor(other))
                alike.insert(QString::fromUtf8(other), said->value());
        }
        if (!alike.isEmpty())
            line.editor->setAlike(alike);
    }
}

bool EntityForm::check(bool all)
{
    const QMap<QByteArray, QString> broken = m_rule ? m_rule(values()) : QMap<QByteArray, QString>{};
    bool good = true;
    for (const QByteArray &name : m_order) {
        Line &line = m_lines[name];
        QString error = line.editor->problem();
        if (error.isEmpty() && line.field->required && line.editor->value().isNull())
            error = tr("Required.");
        if (error.isEmpty())
            error = broken.value(name);
        if (error.isEmpty())
            error = line.refusal;
        const bool shown = all || line.touched;
        line.words->setError(!shown ? QString() : error.isEmpty() ? line.meanwhile : error);
        setInvalid(line.editor->control(), shown && !error.isEmpty());
        if (!error.isEmpty() && good && all)
            line.editor->setFocus();
        good = good && error.isEmpty();
    }
    return good;
}

// What is stored encrypted is not kept in plain text elsewhere.
QVariantMap EntityForm::draftValues() const
{
    QVariantMap kept = changedValues();
    for (const Field &field : m_entity.fields) {
        if (field.encrypted)
            kept.remove(QString::fromLatin1(field.name));
    }
    return kept;
}

// An editor may tell of an edit that changed nothing, as when a list of choices arrives; and what was typed may be gone again.
void EntityForm::writeDraft()
{
    const QVariantMap values = draftValues();
    if (!isTyped(values)) {
        forgetDraft();
        return;
    }
    m_draftWritten = true;
    DraftReferences references;
    for (const Field &field : m_entity.fields) {
        if (field.isReference())
            references.insert(QString::fromLatin1(field.name), field.target);
    }
    keepDraft(m_context.database, draftPlace(), {m_context.clock(), values}, references);
}

void EntityForm::forgetDraft()
{
    m_draftTimer.stop();
    if (std::exchange(m_draftWritten, false))
        dropDraft(draftPlace());
}

QString EntityForm::draftPlace() const
{
    return draftKey(m_context.database, m_entity.name, m_uid, m_account);
}

void EntityForm::save()
{
    if (m_saving || !m_save->isEnabled())
        return;
    for (auto &[name, line] : m_lines)
        line.meanwhile.clear();
    if (!check(true))
        return;
    QVariantMap changed = changedValues();
    if (changed.isEmpty() && m_id != 0) {
        dropDraft(draftPlace());
        emit saved(m_id);
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    m_draftTimer.stop();
    const auto job = [&entity = m_entity, id = m_id, loaded = m_loaded, changed, whole = values(), store = m_store,
                      also = m_also](Writer &writer) mutable -> Result<Saved> {
        HK_TRY(Saved saved, changedMeanwhile(writer, entity, id, loaded, changed));
        if (!saved.meanwhile.isEmpty())
            return saved;
        HK_CHECK(makeNewReferences(writer, entity.name, changed, whole));
        HK_TRY(saved.row, store ? store(writer, id, changed) : writeRow(writer, entity.name, id, changed));
        if (also)
            HK_CHECK(also(writer, saved.row, whole));
        return saved;
    };
    whenDone(m_context.database.write({.verb = m_verb}, job), this, [this](const Result<Saved> &answer) { took(answer); });
}

// Another desk, or another window, was quicker. Its value is shown before it may be replaced; fields that nobody typed in here are
// not touched by the save anyway.
void EntityForm::tellMeanwhile(const Saved &saved)
{
    for (auto it = saved.meanwhile.begin(); it != saved.meanwhile.end(); ++it) {
        m_loaded.insert(it.key(), it.value());
        const QString words = saved.words.value(it.key());
        m_lines[it.key().toUtf8()].meanwhile = words.isEmpty()
            ? tr("Somebody has emptied this meanwhile. Save again to write yours.")
            : tr("Somebody has written “%1” here meanwhile. Save again to replace it.").arg(words);
    }
    check(true);
    m_lines[saved.meanwhile.firstKey().toUtf8()].editor->setFocus();
}

void EntityForm::took(const Result<Saved> &answer)
{
    m_saving = false;
    m_save->setEnabled(true);
    if (answer.ok() && !answer->meanwhile.isEmpty()) {
        tellMeanwhile(*answer);
        return;
    }
    if (answer.ok()) {
        m_draftTimer.stop();
        dropDraft(draftPlace());
        m_loaded = values();
        m_message->hide();
        emit saved(answer->row);
        return;
    }
    bool placed = false;
    for (const QString &column : uniqueColumns(answer.error())) {
        const auto line = m_lines.find(column.section(u'.', 1).toUtf8());
        if (line == m_lines.end() || column.section(u'.', 0, 0).toUtf8() != m_entity.table)
            continue;
        line->second.refusal = tr("Another entry has this value already.");
        placed = true;
    }
    if (placed) {
        check(true);
        return;
    }
    disconnect(m_message, nullptr, this, nullptr);
    m_message->say(StatusKind::Overdue, answer.error().message);
}

bool EntityForm::mayLeave()
{
    // Who leaves now would not learn that it could not be saved; and what is saved is not lost, so nothing is asked.
    if (m_saving) {
        disconnect(m_message, nullptr, this, nullptr);
        m_message->say(StatusKind::Info, tr("This is being saved. Please wait a moment."));
        return false;
    }
    if (!isChanged()) {
        forgetDraft();
        return true;
    }
    const Question question{tr("Leave without saving?"), tr("What you typed here will be lost."), tr("Leave")};
    if (!m_context.dialogs.confirm(this, question))
        return false;
    m_draftTimer.stop();
    dropDraft(draftPlace());
    m_loaded = values();
    return true;
}

bool EntityForm::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isSaveKey(*key) || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void EntityForm::keyPressEvent(QKeyEvent *event)
{
    if (isSaveKey(*event)) {
        save();
    } else if (event->key() == Qt::Key_Escape) {
        if (mayLeave())
            emit left();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace hk
