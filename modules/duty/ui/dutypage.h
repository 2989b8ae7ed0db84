// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "widgets/workbench.h"

#include <QDate>
#include <QTimer>

class QScrollArea;

namespace hk::duty {

inline constexpr char planPageId[] = "duty.plan";
inline constexpr char logPageId[] = "duty.log";
inline constexpr char presencePageId[] = "duty.presence";

// What the pages of duty have in common: they are read again a moment after something they show has changed.
class DutyPage : public Page {
    Q_OBJECT
public:
    explicit DutyPage(const UiContext &context);

    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    // Does what the action says on this page; false where it has no business here.
    virtual bool act(const QString & /*action*/) { return false; }
    // Which of the actions can be used now, by their ids without "duty.".
    virtual QStringList possible() const { return {}; }

signals:
    void possibleChanged();

protected:
    virtual void load() = 0;
    void showEvent(QShowEvent *event) override;
    QDate today() const;
    QList<qint64> buildings() const;
    void say(const Error &error);
    void sayDone(const QString &words);
    // What a write came to: an error is said, and the words when it is done.
    template <class T> void tell(const Result<T> &answer, const QString &words)
    {
        if (answer.ok())
            sayDone(words);
        else
            say(answer.error());
    }
    void fillWith(QWidget *content);

    UiContext m_context;
    quint64 m_generation = 0;

private:
    QTimer m_soon;
};

// What it shows from its top, as high as it is; what does not fit scrolls.
QScrollArea *scrolled(QWidget *content);

// The buildings among what a person looks at; none: all.
QList<qint64> buildingsOf(const QList<ScopeChoice> &scope);

}  // namespace hk::duty
