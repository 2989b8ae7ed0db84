// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/handovers.h"
#include "duty/ui/dutypage.h"
#include "tickets/api/intake.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace hk {
class FactSheet;
class FilesPanel;
class ListPanel;
class MessageBar;
class Panel;
class TabStrip;
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
    bool canPrint() const override { return true; }
    void print() override;

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
    void makeTabs();
    void showLog(qint64 log);
    void show(const Shown &shown);
    void showHead();
    void showEntry();
    void showFiles();
    void showWaiting();
    const Entry *current() const;
    QStringList missingKinds() const;
    QString standingOf(const Entry &entry) const;
    const tickets::TicketIntake *tickets() const;
    void writeEntry(qint64 entry);
    void beside(const QString &action);
    void makeTicket();
    void startLog();
    void editLog();
    void handOverNow();
    void submit();
    void acknowledge();
    void takeOver(const Handover &handover);
    template <class Job> void write(const QByteArray &verb, Job job, const QString &words);

    ListPanel *m_list;
    MessageBar *m_message;
    Panel *m_head;
    QLabel *m_about;
    LinesTable *m_entries;
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    FactSheet *m_facts;
    FilesPanel *m_files;
    QSplitter *m_splitter;
    qint64 m_log = 0;
    qint64 m_wantedEntry = 0;
    qint64 m_wantedHandover = 0;  // to be read as soon as it is here
    Shown m_shown;
};

}  // namespace hk::duty
