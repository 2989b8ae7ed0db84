// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/ui/files/filelook.h"
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

namespace hk::roster {

// The files of a student: dragged in, pasted or chosen; looked at, opened, saved and removed.
class FilesPanel : public QWidget {
    Q_OBJECT
public:
    explicit FilesPanel(const UiContext &context, QWidget *parent = nullptr);
    ~FilesPanel() override;

    void showFiles(qint64 student, const QList<StudentFile> &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void fillMenu();
    void readLooks();
    void showStates();
    void showButtons();
    QString wordsOf(const StudentFile &file) const;
    const StudentFile *current() const;
    bool mayWrite() const;

    void followTransfer();
    bool isOffered() const;

    void choose();
    bool take(const QMimeData &data);
    void takePaths(const QStringList &paths);
    void takePicture(const QImage &picture);
    void takeNext();
    void add(qint64 student, const FileReference &file);
    void taken(const Result<void> &outcome);

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
        qint64 student = 0;
        QString path;  // or, pasted:
        QString name;
        QByteArray bytes;
    };

    UiContext m_context;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QToolButton *m_add = nullptr;
    QToolButton *m_open = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_remove = nullptr;
    QMenu *m_menu;
    QList<StudentFile> m_files;
    QHash<qint64, FileLook> m_looks;  // by row
    QHash<QByteArray, qint64> m_coming;  // bytes that are here, by hash
    QList<Incoming> m_incoming;  // one file is one step
    bool m_busy = false;
    std::unique_ptr<QTemporaryDir> m_opened;  // for other programs, gone with the window
    qint64 m_student = 0;
    quint64 m_generation = 0;
    bool m_looksAreDue = false;
};

}  // namespace hk::roster
