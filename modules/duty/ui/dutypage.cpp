// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/dutypage.h"

#include "base/clock.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hk::duty {

namespace {

constexpr int soonMilliseconds = 60;

}  // namespace

DutyPage::DutyPage(const UiContext &context) : m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, [this] { load(); });
}

void DutyPage::dataChanged(const ChangeSet &changes)
{
    const bool concerns = std::any_of(changes.entities.keyBegin(), changes.entities.keyEnd(), [](const QByteArray &entity) {
        return entity.startsWith("duty_") || entity == "ticket" || entity == "ticket_event" || entity == "building"
            || entity == "room" || entity == "term" || entity == "calendar_day";
    });
    if (concerns && isVisible())
        m_soon.start();
}

void DutyPage::scopeChanged()
{
    if (isVisible())
        m_soon.start();
}

void DutyPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    load();
}

QDate DutyPage::today() const
{
    return campusDate(m_context.clock());
}

QList<qint64> DutyPage::buildings() const
{
    return buildingsOf(m_context.workbench.scope());
}

void DutyPage::say(const Error &error)
{
    m_context.workbench.say({StatusKind::Warning, error.message});
}

void DutyPage::sayDone(const QString &words)
{
    m_context.workbench.say({StatusKind::Done, words});
}

void DutyPage::fillWith(QWidget *content)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(content);
    onTheme(this, [layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, 0, margin, theme.px(12));
    });
}

QScrollArea *scrolled(QWidget *content)
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    return area;
}

QList<qint64> buildingsOf(const QList<ScopeChoice> &scope)
{
    QList<qint64> buildings;
    for (const ScopeChoice &choice : scope) {
        if (choice.entity == "building")
            buildings << choice.id;
    }
    return buildings;
}

}  // namespace hk::duty
