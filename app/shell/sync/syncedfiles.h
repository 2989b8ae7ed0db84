// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "sync/syncservice.h"
#include "widgets/filetransfer.h"

namespace hk {

// Files by way of the data file's own synchronisation, for the pages that show them.
class HK_SHELL_API SyncedFiles : public FileTransfer {
    Q_OBJECT
public:
    explicit SyncedFiles(SyncService &service);

    bool isOffered() const override;
    void fetch(const FileReference &file, FieldClass klass) override;

private:
    SyncService &m_service;
};

}  // namespace hk
