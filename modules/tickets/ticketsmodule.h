// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"
#include "module/neighbours.h"
#include "tickets/api/intake.h"

#include <QObject>

namespace hk::tickets {

// What students report, and how it is answered on time.
class TicketsModule : public QObject, public Module, public WithholdsRows, public TicketIntake {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HK_MODULE_IID FILE "ticketsmodule.json")
    Q_INTERFACES(hk::Module hk::WithholdsRows hk::tickets::TicketIntake)
public:
    Result<void> declare(Catalogue &catalogue) override;
    SchemaSource schema() const override;
    QList<IntegrityRule> integrityRules() const override;
    std::vector<std::unique_ptr<Importer>> importers() const override;
    Result<QList<SearchHit>> search(Reader &reader, const SearchQuery &query) const override;
    std::vector<Command> commands() const override;
    Result<QList<PersonSection>> recordsOf(Reader &reader, qint64 student) const override;
    Result<void> writeDemo(Writer &writer, DemoSize size) const override;
    Result<void> start(const ModuleContext &context) override;

    Result<bool> withholds(Reader &reader, const RowAskedFor &row) const override;

    Result<QByteArray> takeIn(Writer &writer, const TicketOrder &order) const override;
    Result<std::optional<TicketNews>> whatBecame(Reader &reader, const QByteArray &uid) const override;
};

}  // namespace hk::tickets
