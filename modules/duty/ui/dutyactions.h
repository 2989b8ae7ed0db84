// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/ui/dutypage.h"

#include <QHash>
#include <QPointer>

namespace hk::duty {

// The actions of duty: each is done by the page that is shown.
class DutyActions : public QObject {
    Q_OBJECT
public:
    explicit DutyActions(const UiContext &context);
    ~DutyActions() override;

    void addPage(DutyPage *page);

private:
    void add(const char *id, const QString &text, const char *icon, const QKeySequence &keys, const QByteArray &writes,
             const char *page);
    void refresh();

    UiContext m_context;
    QHash<QString, QPointer<DutyPage>> m_pages;
    QHash<QString, QString> m_pageOf;  // action -> page
};

}  // namespace hk::duty
