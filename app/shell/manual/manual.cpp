// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/manual/manual.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace hk {

namespace {

// Shell and modules each embed the chapters of their own pages here.
const QLatin1String manualFolder(":/hallkeeper/manual/");
const QLatin1String firstChapter("start");

QString titleOf(const QString &text)
{
    return text.section(u'\n', 0, 0).mid(2).trimmed();
}

}  // namespace

std::vector<ManualChapter> manualChapters(const QString &language, const QStringList &pages)
{
    QDir folder(manualFolder + language);
    if (!folder.exists())
        folder.setPath(manualFolder + QLatin1String("en"));
    std::vector<ManualChapter> chapters;
    const QStringList names = folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const QString id = name.chopped(3);
        // The page of a module that is not there, or that the account may not open, needs no explanation.
        const bool isOfPage = id != firstChapter && !id.startsWith(QLatin1String("import."));
        if ((isOfPage && !pages.contains(id)) || !file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        chapters.push_back({id, titleOf(text), text});
    }
    const auto place = [&pages](const ManualChapter &chapter) {
        return chapter.id == firstChapter ? -2 : pages.indexOf(chapter.id);
    };
    std::stable_sort(chapters.begin(), chapters.end(),
                     [&](const ManualChapter &a, const ManualChapter &b) { return place(a) < place(b); });
    return chapters;
}

}  // namespace hk
