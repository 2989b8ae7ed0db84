// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"

#include <QObject>

namespace hk::mentoring {

// Whom academic mentors talk with, how often, and what follows.
class MentoringModule : public QObject, public Module, public LinksRows {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HK_MODULE_IID FILE "mentoringmodule.json")
    Q_INTERFACES(hk::Module hk::LinksRows)
public:
    Result<void> declare(Catalogue &catalogue) override;
    SchemaSource schema() const override;
    QList<IntegrityRule> integrityRules() const override;
    std::vector<std::unique_ptr<Importer>> importers() const override;
    Result<QList<SearchHit>> search(Reader &reader, const SearchQuery &query) const override;
    std::vector<Command> commands() const override;
    Result<QList<PersonSection>> recordsOf(Reader &reader, qint64 student) const override;
    Result<QList<LinkedRow>> linkedTo(Reader &reader, const QByteArray &entity, qint64 row) const override;
    Result<void> writeDemo(Writer &writer, DemoSize size) const override;
    Result<void> start(const ModuleContext &context) override;
    void stop() override;

private:
    static void tieLooseEnds(Database *database);

    QMetaObject::Connection m_changed;
};

}  // namespace hk::mentoring
