// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/export.h"
#include "shell/search/recentitems.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace hk {

// What was opened lately, a button each.
class HK_SHELL_API RecentList : public QWidget {
    Q_OBJECT
public:
    explicit RecentList(QWidget *parent = nullptr);

    void setItems(const std::vector<NamedRecent> &items, qint64 now);

signals:
    void opened(const QByteArray &entity, qint64 id);

private:
    QVBoxLayout *m_rows;
};

}  // namespace hk
