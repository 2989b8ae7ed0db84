// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job.h"
#include "widgets/page.h"
#include "widgets/workbench.h"

namespace hk::test {

// The window as pages see it, without one: keeps what was said.
class StubWorkbench : public Workbench {
public:
    QStringList said;

    Page *openPage(const QString &) override { return nullptr; }
    bool openItem(const QByteArray &, qint64) override { return false; }
    void openOver(std::unique_ptr<Page>) override { }
    void openImport(const QString &, const QString &) override { }
    void say(const Notice &notice) override { said.append(notice.text); }
    std::shared_ptr<Job> startJob(const QString &title) override { return std::make_shared<Job>(title); }
    QList<ScopeChoice> scope() const override { return {}; }
};

}  // namespace hk::test
