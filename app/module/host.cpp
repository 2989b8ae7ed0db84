// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/host.h"

#include "access/accessschema.h"
#include "base/clock.h"
#include "base/log.h"
#include "storage/corecatalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QLibrary>
#include <QLocale>
#include <QPluginLoader>

#include <algorithm>

namespace hk {

namespace {

struct HostText {
    Q_DECLARE_TR_FUNCTIONS(hk::ModuleHost)
public:
    static QString notLoaded()
    {
        return tr("This module could not be loaded. Please install the program anew; your data are safe.");
    }
    static QString needs(const QString &others) { return tr("This module needs others that are not installed: %1.").arg(others); }
    static QString noSubject(const QString &verb, const QString &word, const QStringList &known)
    {
        return tr("There is no “%1 %2”. There are: %3.").arg(verb, word, known.join(QStringLiteral(", ")));
    }
    static QString twice() { return tr("This module is installed twice; the second copy was left out."); }
};

// One verb of two modules: the first word after it says whose it is.
Command shared(Command one, Command other)
{
    Command both = one;
    both.usage += QStringLiteral(" | ") + other.usage;
    both.summary += QStringLiteral(" ") + other.summary;
    both.subjects += other.subjects;
    both.run = [one, other, subjects = both.subjects](Database &database, const QStringList &arguments) -> Result<CommandAnswer> {
        const QString subject = arguments.value(0);
        if (!subjects.contains(subject))
            return wrongUse(HostText::noSubject(one.verb, subject, subjects));
        return (other.subjects.contains(subject) ? other : one).run(database, arguments);
    };
    both.use = [one, other](const QStringList &arguments) {
        const Command &meant = other.subjects.contains(arguments.value(0)) ? other : one;
        return meant.use ? meant.use(arguments) : CommandUse::Reads;
    };
    return both;
}

struct Candidate {
    QString file;
    LoadedModule module;
};

QString titleFrom(const QJsonObject &titles)
{
    const QString own =
        titles.value(QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")).toString();
    return own.isEmpty() ? titles.value(QStringLiteral("en")).toString() : own;
}

// Everything in the folder that says of itself that it is a module, and libraries that say nothing any more because they are
// damaged; no module code runs for that.
std::vector<Candidate> candidatesIn(const QString &folder)
{
    std::vector<Candidate> found;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
        const QString file = dir.filePath(name);
        if (!QLibrary::isLibrary(file))
            continue;
        const QJsonObject about = QPluginLoader(file).metaData();
        if (about.isEmpty()) {
            LoadedModule broken;
            broken.id = broken.title = QFileInfo(name).completeBaseName();
            broken.problem = HostText::notLoaded();
            found.push_back({file, std::move(broken)});
            continue;
        }
        if (about.value(QStringLiteral("IID")).toString() != QLatin1String(HK_MODULE_IID))
            continue;
        const QJsonObject data = about.value(QStringLiteral("MetaData")).toObject();
        LoadedModule module;
        module.id = data.value(QStringLiteral("id")).toString();
        module.titles = data.value(QStringLiteral("title")).toObject();
        module.title = titleFrom(module.titles);
        module.icon = data.value(QStringLiteral("icon")).toString();
        module.order = data.value(QStringLiteral("order")).toInt(100);
        for (const QJsonValue &need : data.value(QStringLiteral("needs")).toArray())
            module.needs << need.toString();
        found.push_back({file, std::move(module)});
    }
    return found;
}

// The others go on.
void tellFailed(const char *what, const LoadedModule &module, const Error &error)
{
    qCWarning(hkLog, "%s of module %s failed: %s", what, qPrintable(module.id), qPrintable(error.detail));
}

}  // namespace

ModuleHost::ModuleHost()
{
    // The program's own declarations are right by test.
    if (const auto declared = declareCore(m_catalogue); !declared.ok())
        qFatal("%s", qPrintable(declared.error().detail));
}

void ModuleHost::load(const QString &folder)
{
    std::vector<Candidate> waiting = candidatesIn(folder);
    const auto isLoaded = [this](const QString &id) {
        return std::any_of(m_modules.begin(), m_modules.end(), [&](const LoadedModule &m) { return m.id == id && m.instance; });
    };
    // Needed ones first: whoever finds its needs met is loaded, until nobody more does.
    for (bool progress = true; progress;) {
        progress = false;
        for (auto it = waiting.begin(); it != waiting.end();) {
            if (!it->module.problem.isEmpty() || !std::all_of(it->module.needs.begin(), it->module.needs.end(), isLoaded)) {
                ++it;
                continue;
            }
            loadOne(it->file, std::move(it->module));
            it = waiting.erase(it);
            progress = true;
        }
    }
    for (Candidate &left : waiting) {
        if (left.module.problem.isEmpty())
            left.module.problem = HostText::needs(left.module.needs.join(QStringLiteral(", ")));
        m_modules.push_back(std::move(left.module));
    }
    std::sort(m_modules.begin(), m_modules.end(), [](const LoadedModule &a, const LoadedModule &b) { return a.order < b.order; });
    for (const LoadedModule &loaded : m_modules) {
        if (auto *meeting = qobject_cast<MeetsModules *>(dynamic_cast<QObject *>(loaded.instance)))
            meeting->meet(*this);
    }
}

QObject *ModuleHost::moduleNamed(const QString &id) const
{
    const auto found = std::find_if(m_modules.begin(), m_modules.end(), [&](const LoadedModule &m) { return m.id == id; });
    return found == m_modules.end() ? nullptr : dynamic_cast<QObject *>(found->instance);
}

Result<QList<LinkedRow>> ModuleHost::linkedTo(Reader &reader, const QByteArray &entity, qint64 row) const
{
    QList<LinkedRow> all;
    for (const LoadedModule &loaded : m_modules) {
        const auto *const links = qobject_cast<LinksRows *>(dynamic_cast<QObject *>(loaded.instance));
        if (!links)
            continue;
        const Result<QList<LinkedRow>> own = links->linkedTo(reader, entity, row);
        if (own.ok())
            all += *own;
        else
            tellFailed("linked rows", loaded, own.error());
    }
    std::stable_sort(all.begin(), all.end(), [](const LinkedRow &a, const LinkedRow &b) { return a.at > b.at; });
    return all;
}

// What cannot be answered is not handed out.
Result<bool> ModuleHost::withholds(Reader &reader, const RowAskedFor &row) const
{
    for (const LoadedModule &loaded : m_modules) {
        const auto *const keeper = qobject_cast<WithholdsRows *>(dynamic_cast<QObject *>(loaded.instance));
        if (!keeper)
            continue;
        HK_TRY(const bool withheld, keeper->withholds(reader, row));
        if (withheld)
            return true;
    }
    return false;
}

void ModuleHost::loadOne(const QString &file, LoadedModule module)
{
    const bool known = std::any_of(m_modules.begin(), m_modules.end(), [&](const LoadedModule &m) { return m.id == module.id; });
    if (known) {
        module.problem = HostText::twice();
    } else {
        QPluginLoader loader(file);
        if (auto *instance = qobject_cast<Module *>(loader.instance())) {
            take(std::move(module), *instance);
            return;
        }
        module.problem = HostText::notLoaded();
        module.detail = loader.errorString();
    }
    m_modules.push_back(std::move(module));
}

void ModuleHost::adopt(LoadedModule &module, Module &instance)
{
    // Half a declaration would be a fault of everybody: it is made in a copy, which counts when it is whole.
    Catalogue declared = m_catalogue;
    Result<void> outcome = instance.declare(declared);
    if (outcome.ok())
        outcome = declared.checkWhole();
    if (outcome.ok()) {
        m_catalogue = std::move(declared);
        module.instance = &instance;
    } else {
        module.problem = outcome.error().message;
        module.detail = outcome.error().detail;
    }
}

void ModuleHost::take(LoadedModule module, Module &instance)
{
    adopt(module, instance);
    m_modules.push_back(std::move(module));
}

QList<SchemaSource> ModuleHost::schemas() const
{
    QList<SchemaSource> schemas{coreSchema(), accessSchema()};
    for (const LoadedModule &module : m_modules) {
        if (module.instance)
            schemas << module.instance->schema();
    }
    return schemas;
}

QList<IntegrityRule> ModuleHost::integrityRules() const
{
    QList<IntegrityRule> rules;
    for (const LoadedModule &module : m_modules) {
        if (module.instance)
            rules << module.instance->integrityRules();
    }
    return rules;
}

std::vector<std::unique_ptr<Importer>> ModuleHost::importers() const
{
    std::vector<std::unique_ptr<Importer>> all;
    for (const LoadedModule &module : m_modules) {
        if (!module.instance)
            continue;
        for (auto &importer : module.instance->importers())
            all.push_back(std::move(importer));
    }
    return all;
}

std::vector<Command> ModuleHost::commands() const
{
    std::vector<std::vector<Command>> all;
    for (const LoadedModule &module : m_modules) {
        if (module.instance)
            all.push_back(module.instance->commands());
    }
    return sharedCommands(std::move(all));
}

std::vector<Command> sharedCommands(std::vector<std::vector<Command>> modules)
{
    std::vector<Command> all;
    for (std::vector<Command> &commands : modules) {
        for (Command &command : commands) {
            const auto same = std::find_if(all.begin(), all.end(), [&](const Command &known) {
                return known.verb == command.verb && !known.subjects.isEmpty() && !command.subjects.isEmpty();
            });
            if (same == all.end())
                all.push_back(std::move(command));
            else
                *same = shared(std::move(*same), std::move(command));
        }
    }
    return all;
}

void ModuleHost::start(const ModuleContext &context)
{
    for (LoadedModule &module : m_modules) {
        if (!module.instance)
            continue;
        if (const auto started = module.instance->start(context); !started.ok())
            module.problem = started.error().message;
    }
}

void ModuleHost::stop()
{
    for (const LoadedModule &module : m_modules) {
        if (module.instance)
            module.instance->stop();
    }
}

void ModuleHost::retranslate()
{
    for (LoadedModule &module : m_modules)
        module.title = titleFrom(module.titles);
}

Result<QList<SearchHit>> ModuleHost::search(Reader &reader, const SearchQuery &query) const
{
    QList<SearchHit> hits;
    for (const LoadedModule &module : m_modules) {
        if (!module.instance)
            continue;
        const Result<QList<SearchHit>> found = module.instance->search(reader, query);
        if (found.ok())
            hits << *found;
        else
            tellFailed("search", module, found.error());
    }
    return hits;
}

Result<QList<PersonSection>> ModuleHost::recordsOf(Reader &reader, qint64 student) const
{
    QList<PersonSection> all;
    for (const LoadedModule &module : m_modules) {
        if (!module.instance)
            continue;
        HK_TRY(const QList<PersonSection> own, module.instance->recordsOf(reader, student));
        all += own;
    }
    return all;
}

Result<bool> ModuleHost::settleClaim(Writer &writer, const QByteArray &entity, qint64 row, bool holds) const
{
    const QDate today = campusDate(writer.now());
    for (const LoadedModule &module : m_modules) {
        if (!module.instance)
            continue;
        HK_TRY(const bool settled, module.instance->settleClaim(writer, entity, row, holds, today));
        if (settled)
            return true;
    }
    return false;
}

Result<void> ModuleHost::writeDemo(Writer &writer, DemoSize size) const
{
    for (const LoadedModule &module : m_modules) {
        if (module.instance)
            HK_CHECK(module.instance->writeDemo(writer, size));
    }
    return {};
}

QString ModuleHost::moduleFolder()
{
    // bin/ and lib/hallkeeper/modules/ lie side by side, in a build tree and installed.
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/hallkeeper/modules"));
}

}  // namespace hk
