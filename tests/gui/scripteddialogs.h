// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs.h"

#include <QList>

namespace hk {

// Answers in the order they were put in; asked more than that, the person cancels. Keeps all that was said and asked.
class ScriptedDialogs : public Dialogs {
public:
    void answerFile(const QString &file) { m_files.append(file); }
    void answerConfirm(bool yes) { m_confirms.append(yes); }
    void answerText(const QString &text) { m_texts.append(text); }
    void answerChoice(int choice) { m_choices.append(choice); }

    const QStringList &told() const { return m_told; }
    const QStringList &asked() const { return m_asked; }
    // The choices of the last question that had some.
    const QStringList &offered() const { return m_offered; }
    const QStringList &opened() const { return m_opened; }
    // Whether every answer was wanted.
    bool isSpent() const { return m_files.isEmpty() && m_confirms.isEmpty() && m_texts.isEmpty() && m_choices.isEmpty(); }

    QString openFile(QWidget *, const QString &title, const QString &) override { return ask(title, m_files, QString()); }
    QString saveFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return ask(title, m_files, QString());
    }
    bool confirm(QWidget *, const Question &question) override { return ask(question.text, m_confirms, false); }
    void tell(QWidget *, const QString &, const QString &text, const QString &) override { m_told.append(text); }
    std::optional<QString> askText(QWidget *, const QString &, const QString &label, bool) override
    {
        return ask<std::optional<QString>>(label, m_texts, std::nullopt);
    }
    int choose(QWidget *, const QString &, const QString &text, const QStringList &choices, int) override
    {
        m_offered = choices;
        return ask(text, m_choices, -1);
    }
    bool openOutside(const QString &path) override
    {
        m_opened.append(path);
        return true;
    }
    // Lists are printed into files here.
    bool hasPrinter() const override { return false; }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }

private:
    template <class Answer, class Stored> Answer ask(const QString &question, QList<Stored> &answers, const Answer &cancelled)
    {
        m_asked.append(question);
        return answers.isEmpty() ? cancelled : Answer(answers.takeFirst());
    }

    QStringList m_files;
    QList<bool> m_confirms;
    QStringList m_texts;
    QList<int> m_choices;
    QStringList m_told;
    QStringList m_asked;
    QStringList m_offered;
    QStringList m_opened;
};

}  // namespace hk
