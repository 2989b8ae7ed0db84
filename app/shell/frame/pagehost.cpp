// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/pagehost.h"

#include "shell/frame/moduleheader.h"
#include "shell/frame/problempage.h"
#include "widgets/actionregistry.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hk {

PageHost::PageHost(const std::vector<ModuleFace> &faces, ActionRegistry &actions, LocalState &state, QWidget *parent)
    : QWidget(parent),
      m_faces(faces),
      m_actions(actions),
      m_state(state),
      m_header(new ModuleHeader(actions)),
      m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("pageHost"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    connect(m_header, &ModuleHeader::pageChosen, this, [this](const QString &id) {
        if (!open(id))
            showHeader();
    });
    ActionSpec back{QStringLiteral("shell.back"), tr("Back"), QStringLiteral("arrow-left"), Qt::Key_Escape};
    back.inPalette = false;
    actions.add(back, this, [this] { open(m_under); });
    actions.setEnabled(back.id, false);
    connect(&actions, &ActionRegistry::actionsChanged, this, &PageHost::showHeader, Qt::QueuedConnection);
}

PageHost::~PageHost() = default;

const ModuleFace *PageHost::faceOf(const QString &pageId) const
{
    for (const ModuleFace &face : m_faces) {
        if (!face.ui && face.id == pageId)
            return &face;
        if (!face.ui)
            continue;
        const QList<PageInfo> pages = face.ui->pages();
        if (std::any_of(pages.begin(), pages.end(), [&pageId](const PageInfo &page) { return page.id == pageId; }))
            return &face;
    }
    return nullptr;
}

QStringList PageHost::pageIds() const
{
    QStringList ids;
    for (const ModuleFace &face : m_faces) {
        if (!face.ui)
            ids << face.id;
        for (const PageInfo &page : face.ui ? face.ui->pages() : QList<PageInfo>())
            ids << page.id;
    }
    return ids;
}

QString PageHost::pageOf(const QByteArray &entity) const
{
    for (const ModuleFace &face : m_faces) {
        if (!face.ui)
            continue;
        const QList<PageInfo> pages = face.ui->pages();
        for (const PageInfo &page : pages) {
            if (page.entities.contains(entity))
                return page.id;
        }
    }
    return {};
}

// A page that is larger than the window, as with large text on a small screen, scrolls instead of pushing the window's edges.
void PageHost::addToStack(Page *page)
{
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(tr("Page"));
    m_stack->addWidget(area);
}

QWidget *PageHost::areaOf(Page *page) const
{
    return page->parentWidget()->parentWidget();
}

Page *PageHost::make(const ModuleFace &face, const QString &id)
{
    std::unique_ptr<Page> made;
    if (face.ui)
        made = face.ui->makePage(id);
    if (!made)
        made = std::make_unique<ProblemPage>(id, face.title, face.problem.isEmpty() ? tr("This page is not there.") : face.problem);
    Page *page = made.release();
    page->setObjectName(QStringLiteral("page.") + id);
    m_pages.insert(id, page);
    addToStack(page);
    page->restoreState(m_state.pageState(id));
    connect(page, &Page::headerChanged, this, [this, page] {
        if (page == current())
            showHeader();
    });
    return page;
}

Page *PageHost::open(const QString &id)
{
    const ModuleFace *face = faceOf(id);
    if (!face)
        return nullptr;
    Page *shown = current();
    Page *wanted = m_pages.value(id);
    if (shown && shown != wanted && !shown->mayLeave())
        return nullptr;
    closeOver();
    if (!wanted)
        wanted = make(*face, id);
    show(*face, wanted);
    return wanted;
}

Page *PageHost::openModule(const QString &moduleId)
{
    const auto face =
        std::find_if(m_faces.begin(), m_faces.end(), [&moduleId](const ModuleFace &each) { return each.id == moduleId; });
    if (face == m_faces.end())
        return nullptr;
    const QList<PageInfo> pages = face->ui ? face->ui->pages() : QList<PageInfo>();
    const QString last = m_lastOfModule.value(moduleId);
    QString wanted = pages.isEmpty() ? face->id : QString();
    for (const PageInfo &page : pages) {
        if (page.waiting.value_or(0) > 0)
            return open(page.id);
        // The one shown last, else the first; where nothing waits there is nothing to see.
        if (page.waiting != 0 && (wanted.isEmpty() || page.id == last))
            wanted = page.id;
    }
    return open(wanted.isEmpty() ? pages.first().id : wanted);
}

void PageHost::tellWaiting()
{
    showHeader();
}

void PageHost::show(const ModuleFace &face, Page *page)
{
    const bool another = std::exchange(m_shown, page) != page;
    m_module = face.id;
    m_lastOfModule.insert(face.id, page->id());
    // Before it is shown: it says then which of its commands can be done.
    m_actions.setContext(page->id());
    m_stack->setCurrentWidget(areaOf(page));
    setFocusProxy(page);
    m_state.setPage(page->id());
    showHeader();
    if (another) {
        emit currentChanged(page, face.id);
        if (!page->isAncestorOf(focusWidget()))
            page->setFocus(Qt::OtherFocusReason);
    }
}

void PageHost::openOver(std::unique_ptr<Page> page)
{
    if (m_over && !m_over->mayLeave())
        return;
    closeOver();
    const Page *below = current();
    m_under = below ? below->id() : QString();
    m_over = page.release();
    m_over->setObjectName(QStringLiteral("page.") + m_over->id());
    addToStack(m_over);
    m_stack->setCurrentWidget(areaOf(m_over));
    setFocusProxy(m_over);
    m_actions.setContext(m_over->id());
    connect(m_over, &Page::headerChanged, this, &PageHost::showHeader);
    connect(
        m_over, &Page::finished, this, [this] { open(m_under); }, Qt::QueuedConnection);
    showHeader();
    m_shown = m_over;
    emit currentChanged(m_over, m_module);
    m_over->setFocus(Qt::OtherFocusReason);
}

// The caller has asked whether it may go.
void PageHost::closeOver()
{
    if (!m_over)
        return;
    Page *over = std::exchange(m_over, nullptr);
    QWidget *area = areaOf(over);
    m_stack->removeWidget(area);
    area->deleteLater();
}

Page *PageHost::current() const
{
    if (m_over)
        return m_over;
    const auto *area = qobject_cast<QScrollArea *>(m_stack->currentWidget());
    return area ? qobject_cast<Page *>(area->widget()) : nullptr;
}

void PageHost::showHeader()
{
    Page *page = current();
    const ModuleFace *face = page ? faceOf(m_over ? m_under : page->id()) : nullptr;
    if (!page || (!face && !m_over))
        return;
    m_actions.setEnabled(QStringLiteral("shell.back"), m_over);
    if (m_over) {
        m_actions.setText(QStringLiteral("shell.back"), tr("Back to %1").arg(face ? face->title : QString()));
        m_header->showOver(page->title(), QStringLiteral("shell.back"));
    } else {
        const QString title = page->title().isEmpty() ? face->title : page->title();
        m_header->showPages(title, face->ui ? face->ui->pages() : QList<PageInfo>(), page->id());
    }
    m_header->setSubtitle(page->subtitle());
    m_header->showActions(page->headerActions());
    emit currentEdited();
}

bool PageHost::mayLeaveAll()
{
    if (m_over && !m_over->mayLeave())
        return false;
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        if (!it.value()->mayLeave()) {
            open(it.key());
            return false;
        }
    }
    return true;
}

void PageHost::saveStates()
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        m_state.setPageState(it.key(), it.value()->saveState());
}

void PageHost::tellChanged(const ChangeSet &changes)
{
    for (Page *page : std::as_const(m_pages))
        page->dataChanged(changes);
    if (m_over)
        m_over->dataChanged(changes);
}

void PageHost::tellScopeChanged()
{
    for (Page *page : std::as_const(m_pages))
        page->scopeChanged();
}

}  // namespace hk
