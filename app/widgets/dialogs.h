// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QPrinter;
class QWidget;

namespace hk {

// A question before something that cannot be undone.
struct Question {
    QString title;
    QString text;  // what will happen, exactly
    QString accept;  // word on the button that does it: "Restore"
    QStringList list = {};  // what is concerned, line by line
};

// Every message box and file picker of the program, so that tests can answer them. Empty answers mean that the person
// cancelled.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    // `filters` as QFileDialog takes them: "Spreadsheets (*.xlsx *.xls *.csv)".
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filters) = 0;
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filters) = 0;
    virtual bool confirm(QWidget *parent, const Question &question) = 0;
    // What happened, and behind "Details" (with a copy button) the technical side.
    virtual void tell(QWidget *parent, const QString &title, const QString &text, const QString &detail = {}) = 0;
    virtual std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label, bool hidden = false) = 0;
    // The number of the choice, or -1; `current` is chosen at first.
    virtual int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &choices, int current = 0) = 0;
    // Hands a file to the program that the system opens such files with; false when there is none.
    virtual bool openOutside(const QString &path) = 0;
    virtual bool hasPrinter() const = 0;
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer) = 0;
};

// The desktop's own, with the folder of the last file remembered.
class SystemDialogs : public Dialogs {
public:
    QString openFile(QWidget *parent, const QString &title, const QString &filters) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filters) override;
    bool confirm(QWidget *parent, const Question &question) override;
    void tell(QWidget *parent, const QString &title, const QString &text, const QString &detail) override;
    std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label, bool hidden) override;
    int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &choices, int current) override;
    bool openOutside(const QString &path) override;
    bool hasPrinter() const override;
    bool choosePrinter(QWidget *parent, QPrinter &printer) override;
};

}  // namespace hk
