// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk/deskfeed.h"

#include "widgets/whendone.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace hk {

namespace {

constexpr std::chrono::milliseconds pause{250};

struct ReadParts {
    std::vector<std::pair<QString, DeskPart>> parts;
    QString problem;
};

int rowsOf(const DeskGroup &group)
{
    return std::max(group.total, static_cast<int>(group.rows.size()));
}

bool isServerOffer(const DeskOffer &offer)
{
    return offer.action == QLatin1String("shell.connectServer");
}

template <class T> void append(std::vector<T> &to, std::vector<T> &from)
{
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

}  // namespace

DeskFeed::DeskFeed(const WindowContext &context, std::function<QList<ScopeChoice>()> scope, QObject *parent)
    : QObject(parent), m_context(context), m_scope(std::move(scope))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &DeskFeed::refresh);
}

void DeskFeed::refreshSoon()
{
    m_soon.start();
}

void DeskFeed::refresh()
{
    const quint64 generation = ++m_generation;
    std::vector<std::pair<QString, ModuleUi *>> sources;
    for (const ModuleFace &face : m_context.faces) {
        if (face.ui)
            sources.emplace_back(face.id, face.ui);
    }
    // One module that fails leaves the others their places.
    const auto future = m_context.database.read(
        [sources, scope = m_scope()](Reader &reader) -> Result<ReadParts> {
            ReadParts read;
            for (const auto &[id, ui] : sources) {
                Result<DeskPart> part = ui->desk(reader, scope);
                if (part.ok())
                    read.parts.emplace_back(id, std::move(*part));
                else
                    read.problem = part.error().message;
            }
            return read;
        },
        ReadLane::Bulk);
    whenDone(future, this, [this, generation](Result<ReadParts> answer) {
        if (generation != m_generation || !answer.ok())
            return;
        m_read = true;
        m_whole = {};
        m_counts.clear();
        m_problem = answer->problem;
        for (auto &[id, part] : answer->parts) {
            int count = 0;
            for (const DeskGroup &group : part.groups)
                count += rowsOf(group);
            m_counts.insert(id, count);
            append(m_whole.groups, part.groups);
            append(m_whole.figures, part.figures);
            append(m_whole.offers, part.offers);
        }
        // Where no module offers a first step, the server alone is none: whoever works alone is not asked again and again.
        if (std::all_of(m_whole.offers.begin(), m_whole.offers.end(), isServerOffer))
            m_whole.offers.clear();
        std::stable_sort(m_whole.groups.begin(), m_whole.groups.end(),
                         [](const DeskGroup &a, const DeskGroup &b) { return a.order < b.order; });
        emit updated();
    });
}

}  // namespace hk
