// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/ui/mentoringpage.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace hk {
class Writer;
}

namespace hk::mentoring {

// All commands of mentoring in the registry. They are about what is chosen on the page that is shown.
class MentoringActions : public QObject {
    Q_OBJECT
public:
    explicit MentoringActions(const UiContext &context);
    ~MentoringActions() override;

    void addPage(MentoringPage *page);

private:
    using Run = void (MentoringActions::*)();
    struct Command {
        const char *id;
        QString text;
        const char *icon;
        QKeySequence keys;
        const char *writes;
        Run run;
    };
    void addGlobal();
    void addOnTalks();
    void addOnFollowUps();
    void addOnPairs();
    void add(const Command &command);
    Chosen chosen() const;
    void allow();

    void newTalk();
    void schedule();
    void edit();
    void remove();
    void hold();
    void miss();
    void confide();
    void writeNote();
    void ask();
    void accept();
    void finish();
    void decline();
    void close();
    void askAgain();
    void pair();
    void changeMentor();
    void endPairing();
    void editMentor();
    void byRoster();
    void openRules();
    void writeForm();
    void writeBooklet();
    void writeCalendar();

    void setState(const QString &state, const QByteArray &verb, const QString &done);
    void finishReferral(qint64 id);
    void moveFollowUp(const QString &state, const QString &question, const QString &done);
    void run(const QByteArray &verb, const QString &done, std::function<Result<void>(Writer &)> job);
    QString pathFor(const QString &title, const QString &name, const QString &filters);
    void tellWritten(const Result<int> &rows, const QString &path);

    UiContext m_context;
    QHash<QString, QPointer<MentoringPage>> m_pages;
};

}  // namespace hk::mentoring
