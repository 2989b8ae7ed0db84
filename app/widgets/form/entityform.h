// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/form/fieldeditor.h"
#include "widgets/workbench.h"

#include <QMap>
#include <QTimer>
#include <QVariantMap>

#include <map>
#include <vector>

class QGridLayout;
class QPushButton;

namespace hk {

class FormField;
class MessageBar;
class Reader;
class Writer;
struct Draft;

// Fields that stand together under one heading, in the order a person fills them in.
struct FormSection {
    QString title;  // may be empty
    QList<QByteArray> fields;
    QString note = {};  // a sentence below the fields: why one is not there
};

// A form over one row of an entity, built from the catalogue: labels above, required ones marked, errors beside the field at once.
// Ctrl+Enter saves, Esc leaves and asks only when something would be lost. What is typed survives a crash as a draft.
class HK_WIDGETS_API EntityForm : public QWidget {
    Q_OBJECT
public:
    EntityForm(const UiContext &context, const QByteArray &entity, const std::vector<FormSection> &sections,
               QWidget *parent = nullptr);

    void createNew(const QVariantMap &preset = {});
    void editRow(qint64 id);
    qint64 row() const { return m_id; }  // 0 = a new one

    // What the unit is called in the change log; else it is told from what was written.
    void setVerb(const QByteArray &verb) { m_verb = verb; }
    // How a module writes the row; `id` 0 = a new one, whose key it answers. Without it the row is written as it is.
    using Store = std::function<Result<qint64>(Writer &, qint64 id, const QVariantMap &changed)>;
    void setStore(Store store) { m_store = std::move(store); }
    // Runs in the same write after the row was written, for what belongs to it; an error undoes it all.
    using Also = std::function<Result<void>(Writer &, qint64 id, const QVariantMap &values)>;
    void setAlso(Also also) { m_also = std::move(also); }
    // A rule over several fields: field name -> what is wrong. Asked at every change.
    using Rule = std::function<QMap<QByteArray, QString>(const QVariantMap &values)>;
    void setRule(Rule rule) { m_rule = std::move(rule); }

    FieldEditor *editor(const QByteArray &field) const;
    QVariantMap values() const;
    bool isChanged() const;
    // Asks when something would be lost; while a save is under way nobody leaves.
    bool mayLeave();
    void save();

signals:
    void saved(qint64 id);
    // The person is done without saving.
    void left();
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Line {
        FieldEditor *editor = nullptr;
        FormField *words = nullptr;
        const Field *field = nullptr;
        bool touched = false;
        QString refusal;  // of the database, until the value changes
        QString meanwhile;  // what somebody else has written here since the form was opened: to be seen before it is replaced
    };
    // What a save came to: the row's key, or what others have changed under it, and nothing was written.
    struct Saved {
        qint64 row = 0;
        QVariantMap meanwhile = {};
        QMap<QString, QString> words = {};
    };
    static Result<Saved> changedMeanwhile(Reader &reader, const Entity &entity, qint64 id, const QVariantMap &loaded,
                                          const QVariantMap &changed);
    void build(const std::vector<FormSection> &sections);
    void addLine(const QByteArray &name, QGridLayout &grid, int &row, int &column);
    void fill(const QVariantMap &values, bool asLoaded);
    void edited(const QByteArray &name);
    void narrow(const QByteArray &name);
    void tellAlike();
    bool check(bool all);
    QVariantMap changedValues() const;
    bool isTyped(const QVariantMap &changed) const;
    QVariantMap draftValues() const;
    void writeDraft();
    void forgetDraft();
    void took(const Result<Saved> &answer);
    void tellMeanwhile(const Saved &saved);
    void offerDraft();
    void bringBack(const Draft &draft);
    QString draftPlace() const;

    UiContext m_context;
    const Entity &m_entity;
    QByteArray m_account;  // whose drafts are kept here
    std::map<QByteArray, Line> m_lines;
    QList<QByteArray> m_order;
    MessageBar *m_message;
    QPushButton *m_save;
    QVariantMap m_loaded;
    QVariantMap m_narrowed;  // what was last chosen in the fields that narrow others
    QVariantMap m_preset;  // of a new row: nothing that a person would lose
    qint64 m_id = 0;
    QByteArray m_uid;  // of the row
    bool m_saving = false;
    bool m_filling = false;
    QByteArray m_verb;
    Store m_store;
    Also m_also;
    Rule m_rule;
    QTimer m_draftTimer{this};
    bool m_draftWritten = false;  // since the row was opened: an older one is offered and stays
    quint64 m_generation = 0;
};

}  // namespace hk
