// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/auditexport.h"
#include "shell/windowcontext.h"
#include "widgets/page.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace hk {

class AuditModel;
class MessageBar;

// The audit log, the latest first; that it was opened is written into it as well.
class AuditPage : public Page {
    Q_OBJECT
public:
    AuditPage(const WindowContext &context, Workbench &workbench);

    QString id() const override { return QStringLiteral("shell.audit"); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QBoxLayout *makeBar();
    QTableView *makeTable();
    AuditFilter filter() const;
    void recordOpening();
    void read();
    void show(const QList<AuditEntry> &entries);
    void exportShown();
    void check();

    const WindowContext &m_context;
    Workbench &m_workbench;
    AuditModel *m_model;
    QComboBox *m_person = nullptr;
    QComboBox *m_deed = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_check = nullptr;
    MessageBar *m_answer = nullptr;
    quint64 m_generation = 0;
};

}  // namespace hk
