// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/uihost.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QPluginLoader>

#include <algorithm>

namespace hk {

namespace {

struct LoadedUi {
    ModuleUi *ui = nullptr;
    QString problem;
};

LoadedUi loadUi(QPluginLoader &loader)
{
    if (QObject *object = loader.instance()) {
        if (auto *ui = qobject_cast<ModuleUi *>(object))
            return {ui, {}};
        return {nullptr, QCoreApplication::translate("hk::UiHost", "Its pages were made for another version of the program.")};
    }
    return {nullptr, loader.errorString()};
}

QHash<QString, LoadedUi> loadAll(const QString &folder)
{
    QHash<QString, LoadedUi> found;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (!QLibrary::isLibrary(file.fileName()))
            continue;
        QPluginLoader loader(file.absoluteFilePath());
        const QJsonObject metaData = loader.metaData();
        if (metaData.value(QLatin1String("IID")).toString() != QLatin1String(HK_MODULE_UI_IID))
            continue;
        const QString module = metaData.value(QLatin1String("MetaData")).toObject().value(QLatin1String("for")).toString();
        found.insert(module, loadUi(loader));
    }
    return found;
}

}  // namespace

std::vector<ModuleFace> loadFaces(const QString &folder, const ModuleHost &modules)
{
    const QHash<QString, LoadedUi> uis = loadAll(folder);
    std::vector<ModuleFace> faces;
    for (const LoadedModule &module : modules.modules()) {
        ModuleFace face{module.id, module.title, module.icon, module.order};
        if (!module.instance) {
            face.problem = module.problem;
        } else if (const auto ui = uis.constFind(module.id); ui != uis.constEnd()) {
            face.ui = ui->ui;
            face.problem = ui->problem;
        } else {
            face.problem = QCoreApplication::translate("hk::UiHost", "Its pages are not installed.");
        }
        faces.push_back(face);
    }
    std::stable_sort(faces.begin(), faces.end(), [](const ModuleFace &a, const ModuleFace &b) { return a.order < b.order; });
    return faces;
}

}  // namespace hk
