// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/workbench.h"

#include <QObject>

#include <vector>

namespace hk {

// One import from the choice of a file to its result: what is known so far, and the work behind it, none of it on this thread.
class HK_WIDGETS_API ImportSession : public QObject {
    Q_OBJECT
public:
    // Of several importers, the one that understands the most of a file reads it, unless a person says otherwise.
    ImportSession(const UiContext &context, std::vector<const Importer *> importers, QObject *parent = nullptr);
    ~ImportSession() override;

    const UiContext &context() const { return m_context; }
    const std::vector<const Importer *> &importers() const { return m_importers; }
    const Importer &importer() const { return *m_importer; }  // before there is a plan, the first
    const std::shared_ptr<ImportPlan> &plan() const { return m_plan; }  // null before the first is made
    const std::optional<ImportOutcome> &outcome() const { return m_outcome; }
    bool isBusy() const { return m_job != nullptr; }

    void open(const QString &file);
    // Reads the file as that importer understands it.
    void readAs(const Importer &importer);
    // Plans again with sheets, headers, columns and cells as the person set them.
    void planAgain(const std::vector<SheetLayout> &layouts);
    // Takes the suggested value for the cell of the problem.
    void takeSuggestion(const ImportProblem &problem);
    void setAccepted(const std::vector<int> &items, bool accepted);
    // Rows that importing would write.
    int accepted() const;
    void apply();
    void cancel();

signals:
    void busyChanged();
    void progressed(int done, int total);
    void planned();
    void acceptedChanged();
    void applied();
    void failed(const hk::Error &error);

private:
    void startPlan(const QString &file, const std::vector<const Importer *> &importers, const std::vector<SheetLayout> &layouts);
    void begin(const QString &title);
    void end();

    UiContext m_context;
    const std::vector<const Importer *> m_importers;
    const Importer *m_importer;
    std::shared_ptr<ImportPlan> m_plan;
    std::optional<ImportOutcome> m_outcome;
    std::shared_ptr<Job> m_job;
    quint64 m_generation = 0;
};

}  // namespace hk
