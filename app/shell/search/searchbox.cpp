// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search/searchbox.h"

#include "shell/search/recentitems.h"
#include "shell/search/searchpopup.h"
#include "widgets/whendone.h"

#include <QKeyEvent>

namespace hk {

SearchBox::SearchBox(const WindowContext &context, LocalState &state, QWidget *window)
    : SearchField(window), m_context(context), m_state(state), m_popup(new SearchPopup(window))
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Search number, name, pinyin, room"));
    setAccessibleName(tr("Search everywhere"));
    setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    connect(this, &QLineEdit::textChanged, this, [this] {
        m_openWhenThere = false;
        m_followed = false;
        if (hasFocus())
            ask();
    });
    connect(m_popup, &SearchPopup::opened, this, [this](const QByteArray &entity, qint64 id) {
        m_popup->hide();
        follow(entity, id);
    });
}

void SearchBox::focusSearch()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    ask();
}

// While a question is under way the next one waits; only the newest text is ever asked.
void SearchBox::ask()
{
    ++m_generation;
    if (m_underWay)
        m_askAgain = true;
    else
        askNow();
}

void SearchBox::askNow()
{
    m_underWay = true;
    m_askAgain = false;
    const quint64 generation = m_generation;
    const QString typed = text().trimmed();
    const auto search = m_context.search;
    const QList<RecentItem> recent = typed.isEmpty() ? m_state.recent() : QList<RecentItem>();
    const auto future = m_context.database.read([typed, search, recent](Reader &reader) -> Result<QList<SearchHit>> {
        if (!typed.isEmpty())
            return search(reader, SearchQuery{typed, 8});
        HK_TRY(const std::vector<NamedRecent> named, nameRecent(reader, recent));
        QList<SearchHit> hits;
        for (const NamedRecent &item : named)
            hits << SearchHit{item.item.entity, item.item.id, tr("Opened lately"), item.title, item.kind, {}};
        return hits;
    });
    whenDone(future, this, [this, generation](const Result<QList<SearchHit>> &answer) {
        m_underWay = false;
        showAnswer(generation, answer);
        if (m_askAgain)
            askNow();
    });
}

void SearchBox::showAnswer(quint64 generation, const Result<QList<SearchHit>> &answer)
{
    if (generation != m_generation || !hasFocus())
        return;
    if (!answer.ok()) {
        m_popup->showAnswers(this, {}, answer.error().message);
        return;
    }
    const bool asked = !text().trimmed().isEmpty();
    m_popup->showAnswers(this, *answer, asked ? tr("Nothing found. Part of a number, name, room or phone is enough.") : QString());
    if (std::exchange(m_openWhenThere, false))
        openChosen();
}

void SearchBox::openChosen()
{
    const QModelIndex chosen = m_popup->chosen();
    if (!m_popup->isVisible() || !chosen.isValid())
        return;
    const QByteArray entity = chosen.data(SearchModel::EntityRole).toByteArray();
    const qint64 id = chosen.data(SearchModel::IdRole).toLongLong();
    m_popup->hide();
    follow(entity, id);
}

// The text stays, for another look at what it found, and the next one is typed over it.
void SearchBox::follow(const QByteArray &entity, qint64 id)
{
    selectAll();
    m_followed = true;
    emit opened(entity, id);
}

void SearchBox::mousePressEvent(QMouseEvent *event)
{
    SearchField::mousePressEvent(event);
    if (std::exchange(m_selectsAll, false))
        selectAll();
}

void SearchBox::leave()
{
    m_popup->hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (m_popup->isVisible())
            m_popup->step(1);
        else
            ask();
        return;
    case Qt::Key_Up:
        m_popup->step(-1);
        return;
    case Qt::Key_PageDown:
        m_popup->page(1);
        return;
    case Qt::Key_PageUp:
        m_popup->page(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_underWay)
            m_openWhenThere = true;
        else
            openChosen();
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        SearchField::keyPressEvent(event);
    }
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    // A popup menu or another window takes the focus only for a while; it is not where the keyboard was.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        QWidget *page = window()->findChild<QWidget *>(QStringLiteral("pageHost"));
        QWidget *last = page ? page->focusWidget() : nullptr;
        m_before = last ? last : page;
    }
    m_selectsAll = m_followed && event->reason() == Qt::MouseFocusReason;
    SearchField::focusInEvent(event);
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    SearchField::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_popup->hide();
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    SearchField::resizeEvent(event);
    m_popup->hide();
}

}  // namespace hk
