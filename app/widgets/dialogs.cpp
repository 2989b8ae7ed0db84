// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs.h"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace hk {

namespace {

QString lastFolder()
{
    const QString folder = QSettings().value(QStringLiteral("dialogs/folder")).toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir())
        return folder;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void rememberFolder(const QString &file)
{
    if (!file.isEmpty())
        QSettings().setValue(QStringLiteral("dialogs/folder"), QFileInfo(file).absolutePath());
}

// "Excel (*.xlsx)" -> ".xlsx"
QString suffixOf(const QString &filters)
{
    const qsizetype star = filters.indexOf(u'*');
    if (star < 0)
        return {};
    qsizetype end = star + 1;
    while (end < filters.size() && (filters[end] == u'.' || filters[end].isLetterOrNumber()))
        ++end;
    return filters.mid(star + 1, end - star - 1);
}

// By names alone. The usual icons look into the files of a folder; where our own data file is one of them, closing it again would
// take away all locks that this process has on it (POSIX).
class IconsByName : public QAbstractFileIconProvider {
public:
    QIcon icon(IconType type) const override
    {
        const bool isFile = type == File;
        return QApplication::style()->standardIcon(isFile ? QStyle::SP_FileIcon : QStyle::SP_DirIcon);
    }
    QIcon icon(const QFileInfo &info) const override { return icon(info.isDir() ? Folder : File); }
    QString type(const QFileInfo &info) const override { return info.isDir() ? QString() : info.suffix(); }
};

// The file that a person chooses; empty: none.
QString chosenFile(QFileDialog &dialog)
{
    IconsByName icons;
    dialog.setIconProvider(&icons);
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // That of the desktop runs in this process, and looks into files as it likes.
    dialog.setOption(QFileDialog::DontUseNativeDialog);
#endif
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

}  // namespace

QString SystemDialogs::openFile(QWidget *parent, const QString &title, const QString &filters)
{
    QFileDialog dialog(parent, title, lastFolder(), filters);
    dialog.setFileMode(QFileDialog::ExistingFile);
    const QString file = chosenFile(dialog);
    rememberFolder(file);
    return file;
}

QString SystemDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filters)
{
    QFileDialog dialog(parent, title, lastFolder(), filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.selectFile(suggestedName);
    QString file = chosenFile(dialog);
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty())
        file += suffixOf(filters);
    rememberFolder(file);
    return file;
}

bool SystemDialogs::confirm(QWidget *parent, const Question &question)
{
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel, parent);
    if (!question.list.isEmpty())
        box.setInformativeText(question.list.join(u'\n'));
    QPushButton *accept = box.addButton(question.accept, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

void SystemDialogs::tell(QWidget *parent, const QString &title, const QString &text, const QString &detail)
{
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Ok, parent);
    if (!detail.isEmpty()) {
        box.setDetailedText(detail);
        QPushButton *copy = box.addButton(QCoreApplication::translate("hk::Dialogs", "Copy details"), QMessageBox::ActionRole);
        // A message box closes on every button; this one only copies.
        copy->disconnect();
        QObject::connect(copy, &QPushButton::clicked, &box,
                         [text, detail] { QGuiApplication::clipboard()->setText(text + u'\n' + detail); });
    }
    box.exec();
}

std::optional<QString> SystemDialogs::askText(QWidget *parent, const QString &title, const QString &label, bool hidden)
{
    bool accepted = false;
    const QString text =
        QInputDialog::getText(parent, title, label, hidden ? QLineEdit::Password : QLineEdit::Normal, {}, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
}

int SystemDialogs::choose(QWidget *parent, const QString &title, const QString &text, const QStringList &choices, int current)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto *list = new QListWidget;
    list->addItems(choices);
    list->setCurrentRow(current);
    list->setAccessibleName(text);
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setBuddy(list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, &QDialog::accept);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(label);
    layout->addWidget(list);
    layout->addWidget(buttons);
    return dialog.exec() == QDialog::Accepted ? list->currentRow() : -1;
}

bool SystemDialogs::openOutside(const QString &path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

bool SystemDialogs::hasPrinter() const
{
    return !QPrinterInfo::availablePrinters().isEmpty();
}

bool SystemDialogs::choosePrinter(QWidget *parent, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

}  // namespace hk
