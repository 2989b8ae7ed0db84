// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "catalogue/entity.h"
#include "catalogue/filereference.h"

#include <QObject>

namespace hk {

// A control of which this is true takes dropped files itself. Everywhere else on the window they are imported.
inline constexpr char takesFilesProperty[] = "hkTakesFiles";

// Fetches files that the server has and this computer has not.
class HK_WIDGETS_API FileTransfer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Whether there is a server to ask.
    virtual bool isOffered() const = 0;
    virtual void fetch(const FileReference &file, FieldClass klass) = 0;

signals:
    void progress(const QByteArray &sha256, qint64 here);
    // It is here; or why not, as a sentence.
    void fetched(const QByteArray &sha256, const QString &problem);
};

}  // namespace hk
