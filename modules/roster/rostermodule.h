// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"

#include <QObject>

namespace hk::roster {

// Places and people: the ground that the other modules stand on.
class RosterModule : public QObject, public Module {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HK_MODULE_IID FILE "rostermodule.json")
    Q_INTERFACES(hk::Module)
public:
    Result<void> declare(Catalogue &catalogue) override;
    SchemaSource schema() const override;
    QList<IntegrityRule> integrityRules() const override;
    std::vector<std::unique_ptr<Importer>> importers() const override;
    Result<QList<SearchHit>> search(Reader &reader, const SearchQuery &query) const override;
    std::vector<Command> commands() const override;
    Result<QList<PersonSection>> recordsOf(Reader &reader, qint64 student) const override;
    Result<bool> settleClaim(Writer &writer, const QByteArray &entity, qint64 row, bool holds, const QDate &today) const override;
    Result<void> writeDemo(Writer &writer, DemoSize size) const override;
    Result<void> start(const ModuleContext &context) override;

private:
    Clock m_clock = systemNow;
};

}  // namespace hk::roster
