// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/confidences.h"
#include "mentoring/store/meetings.h"
#include "mentoring/store/notes.h"
#include "widgets/controls/panel.h"
#include "widgets/workbench.h"

class QLabel;
class QMenu;
class QToolButton;

namespace hk {
class FactSheet;
}

namespace hk::mentoring {

// One talk: what was said, what follows, the student's free notes, and the confidential records that name whoever looks; those open
// one by one, and each opening is written down.
class TalkPanel : public Panel {
    Q_OBJECT
public:
    explicit TalkPanel(const UiContext &context, QWidget *parent = nullptr);

    void showTalk(qint64 meeting);
    // What is offered of a talk besides, at the head.
    void setMenu(QMenu *menu);
    qint64 meeting() const { return m_meeting; }
    qint64 student() const { return m_view.studentId; }
    qint64 mentor() const { return m_view.talk.mentor; }

signals:
    void shown();

private:
    struct Shown {
        TalkView view;
        QList<Note> notes;
        QList<Confidence> confidences;
    };
    static Result<Shown> read(Reader &reader, qint64 meeting);
    void showAll(const Shown &shown);
    void addTalk(const TalkView &view);
    void addGroup(const TalkView &view);
    void addFollowUps(const QList<FollowUp> &followUps);
    void addNotes(const QList<Note> &notes);
    void addConfidences(const QList<Confidence> &confidences);
    QString word(const char *field, const QString &code) const;

    UiContext m_context;
    QLabel *m_title;
    QLabel *m_line;
    QToolButton *m_more;
    FactSheet *m_facts;
    qint64 m_meeting = 0;
    TalkView m_view;
    quint64 m_generation = 0;
};

}  // namespace hk::mentoring
