// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/handovers.h"
#include "duty/ui/dutypage.h"
#include "tickets/api/intake.h"

class QLabel;
class QSplitter;

namespace hk {
class FactSheet;
class ListPanel;
class MessageBar;
class Panel;
}  // namespace hk

namespace hk::duty {

class LinesTable;

// The logs of duty, and of the one that is chosen its entries, what was put beside them, and what was handed over.
class LogPage : public DutyPage {
    Q_OBJECT
public:
    explicit LogPage(const UiContext &context);

    QString id() const override { return QLatin1String(logPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    void scopeChanged() override;
    std::optional<ShownList> shownList() const override;
    bool act(const QString &action) override;
    QStringList possible() const override;

protected:
    void load() override;

private:
    struct Shown {
        std::optional<Log> log;
        QList<Handover> handovers;  // of the log
        QList<Handover> waiting;  // of what the person looks at
        QHash<QString, tickets::TicketNews> tickets;  // by uid in hex
        QHash<QString, QString> kinds;  // of entries, in words
    };
    void build();
    QWidget *makeDetails();
    void showLog(qint64 log);
    void show(const Shown &shown);
    void showEntry();
    void showWaiting();
    const Entry *current() const;
    QString standingOf(const Entry &entry) const;
    const tickets::TicketIntake *tickets() const;
    void writeEntry(qint64 entry);
    void beside(const QString &action);
    void makeTicket();
    void handOverNow();
    void submit();
    void acknowledge();
    template <class Job> void write(const QByteArray &verb, Job job, const QString &words);

    ListPanel *m_list;
    MessageBar *m_message;
    Panel *m_head;
    QLabel *m_about;
    LinesTable *m_entries;
    FactSheet *m_facts;
    QSplitter *m_splitter;
    qint64 m_log = 0;
    qint64 m_wantedEntry = 0;
    Shown m_shown;
};

}  // namespace hk::duty
