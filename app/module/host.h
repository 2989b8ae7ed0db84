// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "module/module.h"

#include <QJsonObject>

namespace hk {

// A module found in the module folder; `instance` is null when it could not be loaded, and `problem` says why.
struct LoadedModule {
    QString id;
    QString title;  // in the interface's language
    QString icon;  // name of an icon of the theme
    int order = 100;  // place in the rail
    QStringList needs;  // ids of modules that must be there
    Module *instance = nullptr;
    QString problem;
    QString detail;  // of the problem
    QJsonObject titles;
};

// Finds, loads and starts the modules, and holds the one catalogue that they fill. Never unloads: a plugin's types may live on.
class ModuleHost : public ModuleLookup {
public:
    ModuleHost();

    // Loads every module plugin of the folder, needed ones first. A broken one is listed with its problem; the others go on.
    void load(const QString &folder);

    // Takes a module's face in: its declarations, or the problem with them, which then leaves no trace in the catalogue.
    void adopt(LoadedModule &module, Module &instance);
    // And lists it, from then on one of the modules that are asked.
    void take(LoadedModule module, Module &instance);

    const Catalogue &catalogue() const { return m_catalogue; }
    const std::vector<LoadedModule> &modules() const { return m_modules; }
    QList<SchemaSource> schemas() const;
    QList<IntegrityRule> integrityRules() const;
    std::vector<std::unique_ptr<Importer>> importers() const;
    std::vector<Command> commands() const;

    void start(const ModuleContext &context);
    void stop();
    // Titles in the language that is set by now.
    void retranslate();

    QObject *moduleNamed(const QString &id) const override;
    // Of the modules that answer; one that fails is left out and logged.
    Result<QList<LinkedRow>> linkedTo(Reader &reader, const QByteArray &entity, qint64 row) const override;
    Result<bool> withholds(Reader &reader, const RowAskedFor &row) const override;

    // All modules' hits, grouped by kind in the rail's order; a module that fails is left out and logged.
    Result<QList<SearchHit>> search(Reader &reader, const SearchQuery &query) const;

    // What all modules hold of a student.
    Result<QList<PersonSection>> recordsOf(Reader &reader, qint64 student) const;

    // Decides between rows that claim the same; false when no module knows such rows.
    Result<bool> settleClaim(Writer &writer, const QByteArray &entity, qint64 row, bool holds) const;

    // Invented data of every module, to try the program with.
    Result<void> writeDemo(Writer &writer, DemoSize size) const;

    // The folder that belongs to the running program, in a build tree and installed.
    static QString moduleFolder();

private:
    void loadOne(const QString &file, LoadedModule module);

    Catalogue m_catalogue;
    std::vector<LoadedModule> m_modules;
};

// The commands of all modules; those that say their subjects share their verb.
std::vector<Command> sharedCommands(std::vector<std::vector<Command>> modules);

}  // namespace hk
