// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/search/searchmodel.h"

#include <QFrame>

class QLabel;
class QListView;

namespace hk {

// The answers under the search box. A part of the window and without focus of its own, so that typing goes on.
class HK_SHELL_API SearchPopup : public QFrame {
    Q_OBJECT
public:
    explicit SearchPopup(QWidget *window);

    SearchModel &model() { return *m_model; }
    // Shows the answers under the widget, the first chosen; or the sentence when there are none.
    void showAnswers(QWidget *under, const QList<SearchHit> &hits, const QString &sentence);
    void step(int by);
    void page(int by);
    QModelIndex chosen() const;

signals:
    void opened(const QByteArray &entity, qint64 id);

private:
    void place(QWidget *under);

    SearchModel *m_model;
    QListView *m_list;
    QLabel *m_sentence;
};

}  // namespace hk
