// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/quarantine.h"

#include "sync/wire/messages.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct QuarantineText {
    Q_DECLARE_TR_FUNCTIONS(hk::Sync)
public:
    static QString reasonOf(const QString &code)
    {
        if (code == QLatin1String("forbidden"))
            return tr("Your account may not write this, or the entry no longer belongs to what it may see.");
        if (code == QLatin1String("unknown-row"))
            return tr("The server does not have this entry.");
        if (code == QLatin1String("unknown-entity") || code == QLatin1String("unknown-field"))
            return tr("The server does not know this kind of data yet.");
        if (code == QLatin1String("bad-value"))
            return tr("The server cannot store one of the values.");
        if (code == QLatin1String("no-blob"))
            return tr("A file that it names is neither on this computer nor on the server.");
        if (code.startsWith(wire::ruleMark))
            return QCoreApplication::translate("rules", code.mid(wire::ruleMark.size()).toUtf8());
        return tr("The server refused it without a reason that the program knows.");
    }
    static QString notRefused() { return tr("There is no such refused step."); }
};

// Steps are their author's; who keeps the desk sees to those that nobody else will.
const QString &ofViewer()
{
    static const QString condition = QStringLiteral("s.outcome = 'rejected' AND s.dismissed_at IS NULL AND (:all OR u.account IS "
                                                    ":account)");
    return condition;
}

void bindViewer(Statement &statement, const Viewer &viewer)
{
    statement.bind(QStringLiteral(":all"), viewer.everything || viewer.may(Deed::Keep) ? 1 : 0)
        .bind(QStringLiteral(":account"), viewer.account.isEmpty() ? QVariant() : QVariant(viewer.account));
}

}  // namespace

Result<QList<RefusedStep>> refusedSteps(Reader &reader)
{
    // scan: a short row for each step that was ever sent, beside the work of the window
    Statement query = reader.statement(
        QStringLiteral(
            "SELECT s.unit, u.at, s.code FROM sync_unit s JOIN change_unit u ON u.id = s.unit WHERE %1 ORDER BY s.unit DESC")
            .arg(ofViewer()));
    bindViewer(query, reader.viewer());
    HK_CHECK(query.run());
    QList<RefusedStep> steps;
    while (query.next()) {
        RefusedStep step{query.integer(0), query.integer(1), {}, query.text(2), QuarantineText::reasonOf(query.text(2)), {}};
        HK_TRY(const UnitInfo unit, describeUnit(reader, step.unit));
        step.text = unit.text;
        HK_TRY(step.operations, operationsOf(reader, step.unit));
        steps.append(step);
    }
    return steps;
}

Result<int> refusedCount(Reader &reader)
{
    // scan: the same
    Statement query = reader.statement(
        QStringLiteral("SELECT count(*) FROM sync_unit s JOIN change_unit u ON u.id = s.unit WHERE %1").arg(ofViewer()));
    bindViewer(query, reader.viewer());
    HK_CHECK(query.run());
    return query.next() ? int(query.integer(0)) : 0;
}

Result<void> dismissRefused(Writer &writer, qint64 unit)
{
    Statement dismiss = writer.statement(
        QStringLiteral(
            "UPDATE sync_unit SET dismissed_at = :now WHERE unit IN (SELECT s.unit FROM sync_unit s JOIN change_unit u ON "
            "u.id = s.unit WHERE s.unit = :unit AND %1)")
            .arg(ofViewer()));
    bindViewer(dismiss, writer.viewer());
    HK_CHECK(dismiss.bind(QStringLiteral(":now"), writer.now()).bind(QStringLiteral(":unit"), unit).run());
    if (dismiss.affected() == 0)
        return Error{QuarantineText::notRefused(), {}};
    return {};
}

}  // namespace hk
