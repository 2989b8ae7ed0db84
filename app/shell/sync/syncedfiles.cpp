// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/syncedfiles.h"

namespace hk {

SyncedFiles::SyncedFiles(SyncService &service) : m_service(service)
{
    connect(&service, &SyncService::fileMoved, this, [this](const FileNews &news) {
        if (news.ended)
            emit fetched(news.sha256, news.problem);
        else
            emit progress(news.sha256, news.done);
    });
}

bool SyncedFiles::isOffered() const
{
    return m_service.state().stage != SyncStage::Off;
}

void SyncedFiles::fetch(const FileReference &file, FieldClass klass)
{
    m_service.fetchFile(file, klass);
}

}  // namespace hk
