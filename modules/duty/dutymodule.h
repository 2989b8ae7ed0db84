// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"
#include "module/neighbours.h"

#include <QObject>

namespace hk::tickets {
class TicketIntake;
}

namespace hk::duty {

// Who is on duty, what they saw, whom they met, and what is still owed.
class DutyModule : public QObject, public Module, public LinksRows, public WithholdsRows, public MeetsModules {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HK_MODULE_IID FILE "dutymodule.json")
    Q_INTERFACES(hk::Module hk::LinksRows hk::WithholdsRows hk::MeetsModules)
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

    Result<QList<LinkedRow>> linkedTo(Reader &reader, const QByteArray &entity, qint64 row) const override;
    Result<bool> withholds(Reader &reader, const RowAskedFor &row) const override;
    void meet(const ModuleLookup &others) override;

private:
    const tickets::TicketIntake *m_tickets = nullptr;  // where they are installed
};

}  // namespace hk::duty
