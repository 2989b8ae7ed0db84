// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with a file that is there.
#include "access/disclosure.h"
#include "storage/files/filestore.h"
#include "storage/rows.h"
#include "widgets/dialogs.h"
#include "widgets/files/filepreview.h"
#include "widgets/files/filespanel.h"
#include "widgets/filetransfer.h"
#include "widgets/whendone.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace hk {

namespace {

constexpr int previewMost = 2400;

}  // namespace

bool FilesPanel::isOffered() const
{
    return m_context.transfer != nullptr && m_context.transfer->isOffered();
}

// Looking at one that is not here fetches it; once it is here, another Enter opens it.
void FilesPanel::disclose(const std::function<void(const FileReference &)> &then)
{
    const HeldFile *file = current();
    if (file == nullptr || !file->file)
        return;
    if (!FileStore(m_context.database.path()).has(file->file->sha256)) {
        fetch(*file->file);
        return;
    }
    whenDone(discloseFile(m_context.database, m_owner.entity, file->id, "file"), this,
             [this, then](const Result<FileReference> &known) {
                 if (known.ok())
                     then(*known);
                 else
                     say(known.error());
             });
}

void FilesPanel::fetch(const FileReference &file)
{
    if (!isOffered()) {
        m_context.workbench.say(
            {StatusKind::Warning, tr("%1 is not on this computer, and there is no server to fetch it from.").arg(file.name)});
        return;
    }
    m_coming.insert(file.sha256, 0);
    showStates();
    m_context.transfer->fetch(file, fileClass());
}

void FilesPanel::activate()
{
    disclose([this](const FileReference &file) {
        if (isPicture(file.type))
            preview(file);
        else
            openOutside(file);
    });
}

void FilesPanel::open()
{
    disclose([this](const FileReference &file) { openOutside(file); });
}

void FilesPanel::preview(const FileReference &file)
{
    const auto picture = [file](Reader &reader) { return pictureOf(reader, file, previewMost); };
    whenDone(m_context.database.read(picture, ReadLane::Bulk), this, [this, file](const Result<QImage> &drawn) {
        if (!drawn.ok()) {
            say(drawn.error());
            return;
        }
        auto *window = new FilePreview(file.name, *drawn, this);
        window->show();
    });
}

// Another program reads a copy in a folder of this account's alone, which goes with the window; it is not to be written.
void FilesPanel::openOutside(const FileReference &file)
{
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    const QString folder = m_opened->filePath(QString::fromLatin1(file.sha256.toHex().left(16)));
    if (!m_opened->isValid() || !QDir().mkpath(folder)) {
        say(Error{tr("%1 could not be opened.").arg(file.name), m_opened->errorString()});
        return;
    }
    const QString path = folder + u'/' + file.name;
    QFile::remove(path);
    const auto copy = [file, path](Reader &reader) { return FileStore(reader.dataFile()).save(file.sha256, reader.keys(), path); };
    whenDone(m_context.database.read(copy, ReadLane::Bulk), this, [this, file, path](const Result<void> &saved) {
        if (!saved.ok()) {
            say(saved.error());
            return;
        }
        QFile::setPermissions(path, QFile::ReadOwner);
        if (!m_context.dialogs.openOutside(path))
            say(Error{tr("No program of this computer opens %1. Save it and open it elsewhere.").arg(file.name), {}});
    });
}

void FilesPanel::save()
{
    disclose([this](const FileReference &file) {
        const QString path = m_context.dialogs.saveFile(this, tr("Save as"), file.name, tr("All files (*)"));
        if (path.isEmpty())
            return;
        const auto copy = [file, path](Reader &reader) {
            return FileStore(reader.dataFile()).save(file.sha256, reader.keys(), path);
        };
        whenDone(m_context.database.read(copy, ReadLane::Bulk), this, [this, file](const Result<void> &saved) {
            if (saved.ok())
                m_context.workbench.say({StatusKind::Done, tr("%1 was saved. The copy is not encrypted.").arg(file.name)});
            else
                say(saved.error());
        });
    });
}

void FilesPanel::remove()
{
    const HeldFile *file = current();
    if (file == nullptr || !mayWrite())
        return;
    const QString name = file->file ? file->file->name : QString();
    const auto removed =
        m_context.database.write({.verb = m_owner.removeVerb},
                                 [name = m_owner.entity, row = file->id](Writer &writer) { return deleteRow(writer, name, row); });
    whenDone(removed, this, [this, name](const Result<void> &done) {
        if (done.ok())
            sayDone(tr("%1 was removed.").arg(name));
        else
            say(done.error());
    });
}

void FilesPanel::writeNote()
{
    const auto note = m_context.dialogs.askText(this, tr("Note"), tr("What this file is, in a few words"));
    if (note)
        change({{QStringLiteral("note"), note->trimmed().isEmpty() ? QVariant() : QVariant(note->trimmed())}});
}

void FilesPanel::change(const QVariantMap &values)
{
    const HeldFile *file = current();
    if (file == nullptr || !mayWrite())
        return;
    const auto written = m_context.database.write({.verb = m_owner.editVerb},
                                                  [name = m_owner.entity, row = file->id, values](Writer &writer) -> Result<void> {
                                                      return updateRow(writer, name, row, values);
                                                  });
    whenDone(written, this, [this](const Result<void> &done) {
        if (!done.ok())
            say(done.error());
    });
}

}  // namespace hk
