// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"

#include <QObject>

namespace hk::tickets {

// What students report, and how it is answered on time.
class TicketsModule : public QObject, public Module {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HK_MODULE_IID FILE "ticketsmodule.json")
    Q_INTERFACES(hk::Module)
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
};

}  // namespace hk::tickets
