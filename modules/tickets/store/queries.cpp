// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/queries.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

struct ActorText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Actor)
public:
    static QString desk() { return tr("desk"); }
};

}  // namespace

const SqlFile &ruleQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/rules.sql"));
    return file;
}

const SqlFile &historyQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/history.sql"));
    return file;
}

const SqlFile &intakeQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/intake.sql"));
    return file;
}

const SqlFile &boardQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/board.sql"));
    return file;
}

const SqlFile &viewQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/ticketview.sql"));
    return file;
}

const SqlFile &figureQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/figures.sql"));
    return file;
}

const SqlFile &ledgerQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/ledger.sql"));
    return file;
}

const SqlFile &demoQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/demo.sql"));
    return file;
}

const SqlFile &deriveQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/derive.sql"));
    return file;
}

QVariant idList(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const qint64 id : ids)
        numbers << QString::number(id);
    return QString(u'[' + numbers.join(u',') + u']');
}

QString actorOf(const Reader &reader)
{
    return isLoneDesk(reader) ? ActorText::desk() : reader.viewer().name;
}

bool isLoneDesk(const Reader &reader)
{
    return reader.viewer().name.isEmpty();
}

}  // namespace hk::tickets
