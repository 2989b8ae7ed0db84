// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger.h"
#include "modelserver.h"
#include "syncdesk.h"

#include <random>

namespace hk::test {

// One course of events, decided by its seed alone: desks edit, synchronise over a line that loses and doubles, stop anywhere, are
// put back from backups, get other rights and newer programs; the server answers late and is put back too.
class DeskRun {
public:
    DeskRun(const SharedCatalogue &today, const SharedCatalogue &tomorrow, unsigned seed, const ModelGuards &guards = {});

    // Plays the course to its end and lets everybody come to rest. What is not as it must be, in words; empty when all is.
    QString play(int steps);
    // What happened, one word a step: the same for the same seed.
    const QByteArrayList &trace() const { return m_trace; }

private:
    enum class Restores : quint8 { Nobody, Server, Desk };

    int below(int end) { return int(m_chance() % unsigned(end)); }
    bool oneIn(int many) { return below(many) == 0; }
    void note(const QByteArray &what, qint64 number = 0);

    void prepare();
    void step();
    void fault(size_t which);
    void round(size_t which);
    void stopInTheMiddle(size_t which);
    void regrant(size_t which);
    void restoreServer();
    void restoreDesk(size_t which);

    void edit(SyncDesk &desk);
    void changeStudent(SyncDesk &desk);
    void addStudent(SyncDesk &desk);
    void house(SyncDesk &desk, bool andEnd);
    void attach(SyncDesk &desk);
    QString checkFiles(SyncDesk &desk);
    qint64 any(SyncDesk &desk, const QString &table, const QString &where = QStringLiteral("1"));

    QString rest();
    QString check();

    std::mt19937 m_chance;
    const SharedCatalogue &m_tomorrow;
    QTemporaryDir m_folder;
    ModelServer m_server;
    std::vector<std::unique_ptr<SyncDesk>> m_desks;
    QList<QByteArray> m_buildings;
    Restores m_restores = Restores::Nobody;
    std::unique_ptr<ModelServer> m_serverBackup;
    std::vector<QString> m_deskBackups;
    Ledger m_ledger;
    int m_value = 0;
    QByteArrayList m_trace;
};

}  // namespace hk::test
