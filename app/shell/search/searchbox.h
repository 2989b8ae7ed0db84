// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/localstate.h"
#include "shell/windowcontext.h"
#include "widgets/controls/searchfield.h"

#include <QPointer>

namespace hk {

class SearchPopup;

// Ctrl+K: answers while typing, with one question under way at a time; an answer to an older question is never shown over a
// newer one. Empty, it offers what was opened lately.
class HK_SHELL_API SearchBox : public SearchField {
    Q_OBJECT
public:
    SearchBox(const WindowContext &context, LocalState &state, QWidget *window);

    void focusSearch();

signals:
    void opened(const QByteArray &entity, qint64 id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    void askNow();
    void showAnswer(quint64 generation, const Result<QList<SearchHit>> &answer);
    void openChosen();
    void follow(const QByteArray &entity, qint64 id);
    void leave();

    const WindowContext &m_context;
    LocalState &m_state;
    SearchPopup *m_popup;
    QPointer<QWidget> m_before;  // where the keyboard was
    quint64 m_generation = 0;
    bool m_underWay = false;
    bool m_askAgain = false;
    bool m_followed = false;  // what the text found was opened, and it was not edited since
    bool m_selectsAll = false;  // the press that brings the keyboard here does not place the cursor
    bool m_openWhenThere = false;  // Enter came before the answer
};

}  // namespace hk
