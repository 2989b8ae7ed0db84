// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "catalogue/catalogue.h"
#include "widgets/files/filelook.h"
#include "widgets/files/incomingfile.h"
#include "widgets/workbench.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <memory>

class QListWidget;
class QMenu;
class QMimeData;
class QStackedWidget;
class QTemporaryDir;
class QToolButton;

namespace hk {
class EmptyState;
}

namespace hk {

// Whose files a panel shows, and how they are written.
struct FilesOwner {
    QByteArray entity;  // of the files' rows: "student_file", with the fields "file", "note" and perhaps "kind"
    QString title;  // "Files of the student", read out for the list
    QByteArray addVerb;
    QByteArray removeVerb;
    QByteArray editVerb;
    // Answers the key of the file's own row.
    std::function<Result<qint64>(Writer &, qint64 row, const FileReference &)> add;
};

// The files of a row: dragged in, pasted or chosen; looked at, opened, saved and removed.
class HK_WIDGETS_API FilesPanel : public QWidget {
    Q_OBJECT
public:
    FilesPanel(const UiContext &context, const FilesOwner &owner, QWidget *parent = nullptr);
    ~FilesPanel() override;

    void showFiles(qint64 row, const QList<HeldFile> &files);
    // Of what is not changed any more: files are looked at only. Before they are shown.
    void setLocked(bool locked);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void sayEmpty();
    void fillMenu();
    void readLooks();
    void showStates();
    void showButtons();
    QString wordsOf(const HeldFile &file) const;
    const HeldFile *current() const;
    bool mayWrite() const;
    const Entity &entity() const { return *m_context.catalogue.entity(m_owner.entity); }
    FieldClass fileClass() const;
    QString kindWord(const QString &code) const;

    void followTransfer();
    bool isOffered() const;

    void choose();
    bool take(const QMimeData &data);
    void takeAll(const QList<IncomingFile> &files);
    void takeNext();
    void add(qint64 row, const FileReference &file);
    void tookOne(const Result<void> &outcome);

    void activate();
    void open();
    void openOutside(const FileReference &file);
    void preview(const FileReference &file);
    void save();
    void remove();
    void writeNote();
    void change(const QVariantMap &values);
    void fetch(const FileReference &file);
    // Writes into the audit log that somebody looks at the chosen file, then calls `then` with it.
    void disclose(const std::function<void(const FileReference &)> &then);
    void say(const Error &error);
    void sayDone(const QString &text);

    struct Incoming {
        qint64 row = 0;
        IncomingFile file;
    };

    UiContext m_context;
    FilesOwner m_owner;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QToolButton *m_add = nullptr;
    QToolButton *m_open = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_remove = nullptr;
    QMenu *m_menu;
    QList<HeldFile> m_files;
    QHash<qint64, FileLook> m_looks;  // by row
    QHash<QByteArray, qint64> m_coming;  // bytes that are here, by hash
    QList<Incoming> m_incoming;  // one file is one step
    bool m_busy = false;
    bool m_locked = false;
    std::unique_ptr<QTemporaryDir> m_opened;  // for other programs, gone with the window
    qint64 m_row = 0;
    quint64 m_generation = 0;
    bool m_looksAreDue = false;
};

}  // namespace hk
