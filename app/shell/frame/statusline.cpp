// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/statusline.h"

#include "widgets/controls/progressitem.h"
#include "widgets/job.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/status.h"

#include <QFileInfo>
#include <QToolButton>

#include <algorithm>

namespace hk {

StatusLine::StatusLine(const WindowContext &context, QWidget *parent)
    : QStatusBar(parent),
      m_context(context),
      m_person(context.account ? addItem("status.person", QStringLiteral("person"), false) : nullptr),
      m_file(addItem("status.file", context.account ? QStringLiteral("file") : QStringLiteral("person"), false)),
      m_progress(new ProgressItem),
      m_saved(nullptr),
      m_backedUp(nullptr),
      m_sync(nullptr)
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    const QString file = QFileInfo(context.database.path()).fileName();
    if (m_person) {
        m_person->setText(context.person);
        m_person->setToolTip(tr("Change the person, lock, sign out"));
        connect(m_person, &QToolButton::clicked, this, &StatusLine::personClicked);
    }
    m_file->setText(m_person || context.person.isEmpty() ? file : QStringLiteral("%1 · %2").arg(context.person, file));
    m_file->setToolTip(context.database.path());
    m_progress->setObjectName(QStringLiteral("status.progress"));
    m_progress->hide();
    addPermanentWidget(m_progress);
    m_saved = addItem("status.saved", QStringLiteral("save"), true);
    m_backedUp = addItem("status.backup", QStringLiteral("shield"), true);
    m_sync = addItem("status.sync", QStringLiteral("sync"), true);
    m_sync->hide();
    m_saved->setText(tr("All saved"));
    m_saved->setToolTip(tr("Every change is saved at once. Open the change log"));
    setBackedUp(std::nullopt);
    connect(m_file, &QToolButton::clicked, this, &StatusLine::fileClicked);
    connect(m_saved, &QToolButton::clicked, this, &StatusLine::savedClicked);
    connect(m_backedUp, &QToolButton::clicked, this, &StatusLine::backupClicked);
    connect(m_sync, &QToolButton::clicked, this, &StatusLine::syncClicked);
    connect(m_progress, &ProgressItem::cancelled, this, [this] {
        for (auto job = m_jobs.rbegin(); job != m_jobs.rend(); ++job) {
            if (const auto alive = job->lock(); alive && !alive->hasEnded()) {
                alive->cancel();
                return;
            }
        }
    });
    onTheme(this, [this](const Theme &theme) { setFixedHeight(theme.px(metrics::statusBarHeight)); });
}

QToolButton *StatusLine::addItem(const char *name, const QString &icon, bool permanent)
{
    auto *item = new QToolButton;
    item->setObjectName(QLatin1String(name));
    item->setIcon(themedIcon(icon));
    item->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    item->setFocusPolicy(Qt::TabFocus);
    setTextRole(item, TextRole::Caption, Token::Text2);
    if (permanent)
        addPermanentWidget(item);
    else
        addWidget(item);
    return item;
}

void StatusLine::addJob(const std::shared_ptr<Job> &job)
{
    m_jobs.push_back(job);
    connect(job.get(), &Job::progressed, this, &StatusLine::showJob);
    connect(job.get(), &Job::ended, this, &StatusLine::showJob);
    showJob();
}

void StatusLine::showJob()
{
    m_jobs.erase(std::remove_if(m_jobs.begin(), m_jobs.end(),
                                [](const std::weak_ptr<Job> &job) {
                                    const auto alive = job.lock();
                                    return !alive || alive->hasEnded();
                                }),
                 m_jobs.end());
    const auto job = m_jobs.empty() ? nullptr : m_jobs.back().lock();
    m_progress->setVisible(job != nullptr);
    if (!job)
        return;
    m_progress->setWord(job->isCancelled() ? tr("%1: stopping").arg(job->title()) : job->title());
    m_progress->setProgress(job->done(), job->total());
    m_progress->setCancellable(!job->isCancelled());
}

// "09:12" today, "yesterday 17:02", else the date too.
QString StatusLine::when(qint64 at) const
{
    const QDateTime moment = campusTime(at);
    const qint64 daysAgo = moment.date().daysTo(campusDate(m_context.clock()));
    const QString time = moment.toString(QStringLiteral("HH:mm"));
    if (daysAgo == 0)
        return time;
    if (daysAgo == 1)
        return tr("yesterday %1").arg(time);
    return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

void StatusLine::setSaved(qint64 at)
{
    m_saved->setText(tr("Saved %1").arg(when(at)));
}

void StatusLine::setBackedUp(std::optional<qint64> at)
{
    m_backedUp->setText(at ? tr("Backed up %1").arg(when(*at)) : tr("No backup yet"));
    m_backedUp->setToolTip(tr("Open the backups"));
}

void StatusLine::setSync(const QString &words, StatusKind kind, const QString &sentence)
{
    m_sync->setVisible(!words.isEmpty());
    m_sync->setText(words);
    m_sync->setToolTip(sentence);
    m_sync->setIcon(kind == StatusKind::Done || kind == StatusKind::Info ? themedIcon(u"sync") : statusIcon(kind));
}

void StatusLine::setReadOnly()
{
    m_saved->setIcon(themedIcon(u"lock"));
    m_saved->setText(tr("Read only"));
    m_saved->setToolTip(m_context.database.readOnlyReason());
}

}  // namespace hk
