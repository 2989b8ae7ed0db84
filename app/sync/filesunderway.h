// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files/filestore.h"
#include "sync/filelist.h"

#include <QHash>
#include <QIODevice>
#include <QSet>

#include <functional>
#include <memory>

namespace hk {

// What becomes of a file between this desk and the server.
struct FileNews {
    QByteArray sha256;
    qint64 done = 0;  // bytes that have come or gone
    bool ended = false;
    QString problem = {};  // a sentence, where it ended without the file
};

// What a session knows of files on their way to the server. Nothing of it must outlive the session: the server tells what it has.
struct FilesOut {
    QSet<QByteArray> there;  // the server has them
    QSet<QByteArray> doubted;  // the server had them, and asked for them all the same
    QSet<QByteArray> lost;  // neither here nor there
    QHash<QByteArray, QList<int>> missing;  // parts that the server wants
    int restarts = 0;  // of a round
    // The one that is being read, from this part on.
    QByteArray reading;
    int next = 0;
    std::unique_ptr<QIODevice> bytes = {};

    void stop()
    {
        reading.clear();
        bytes.reset();
    }
};

// Files on their way here: what a person waits for, then small pictures.
struct FilesIn {
    QList<NamedFile> wanted;
    QList<NamedFile> small;
    bool looked = false;  // for small ones
    bool lookedNow = false;  // in this round
    int batch = 0;  // small ones since steps were sent
    QSet<QByteArray> refused;  // not shown to this account, or not there
    std::optional<NamedFile> current;
    int next = 0;
    std::unique_ptr<FileWriter> writer = {};

    void stop()
    {
        current.reset();
        writer.reset();
        next = 0;
    }
};

}  // namespace hk
