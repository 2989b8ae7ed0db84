// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/resultstep.h"

#include "widgets/controls/iconview.h"
#include "widgets/dialogs.h"
#include "widgets/importwizard/countstrip.h"
#include "widgets/importwizard/importundo.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace hk {

namespace {

constexpr int barWidth = 320;

}  // namespace

BusyStep::BusyStep(ImportSession &session, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_bar(new QProgressBar(this)), m_count(new QLabel(this))
{
    setTextRole(m_title, TextRole::PanelTitle);
    setTextRole(m_count, TextRole::Body, Token::Text2);
    m_bar->setTextVisible(false);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelImport"));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_count),
                            static_cast<QWidget *>(cancel)})
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    onTheme(this, [this, layout](const Theme &theme) {
        layout->setSpacing(theme.px(metrics::fieldToField));
        m_bar->setFixedWidth(theme.px(barWidth));
    });
    connect(cancel, &QPushButton::clicked, &session, &ImportSession::cancel);
    connect(&session, &ImportSession::progressed, this, [this](int done, int total) {
        m_bar->setVisible(total > 0);
        m_bar->setRange(0, total);
        m_bar->setValue(done);
        const QLocale locale;
        m_count->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total)) : locale.toString(done));
    });
}

void BusyStep::begin(const QString &what)
{
    m_title->setText(what);
    m_bar->hide();
    m_count->clear();
}

ResultStep::ResultStep(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(new QLabel(this)),
      m_counts(new CountStrip(this)),
      m_words(new QLabel(this)),
      m_refused(new QPushButton(tr("Save refused rows…"), this)),
      m_undo(new QPushButton(tr("Undo this import…"), this))
{
    setObjectName(QStringLiteral("resultStep"));
    m_title->setObjectName(QStringLiteral("importResult"));
    m_refused->setObjectName(QStringLiteral("saveRefused"));
    m_undo->setObjectName(QStringLiteral("undoThisImport"));
    setTextRole(m_title, TextRole::PanelTitle);
    setTextRole(m_words, TextRole::Body, Token::Text2);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_refused);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(new IconView(statusIconId(StatusKind::Done), metrics::iconEmpty, Token::Done, this), 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_counts, 0, Qt::AlignHCenter);
    layout->addWidget(m_words, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);
    onTheme(this, [layout, buttons](const Theme &theme) {
        layout->setSpacing(theme.px(metrics::fieldToField));
        buttons->setSpacing(theme.px(metrics::panelGap));
    });
    connect(m_refused, &QPushButton::clicked, this, &ResultStep::saveRefused);
    connect(&session.context().database, &Database::changed, this, &ResultStep::look);
    connect(m_undo, &QPushButton::clicked, this, [this] { undoImport(m_session.context(), this, m_session.outcome()->batch.id); });
}

void ResultStep::showOutcome()
{
    const Batch &batch = m_session.outcome()->batch;
    m_title->setText(tr("Imported: %1").arg(QFileInfo(m_session.plan()->file).fileName()));
    m_counts->setCounts({{batch.inserted, tr("new")},
                         {batch.updated, tr("updated")},
                         {batch.unchanged, tr("same"), Token::Text2},
                         {batch.refused, tr("refused"), Token::Overdue}});
    m_words->setText(batch.refused > 0 ? tr("The refused rows can be saved as an Excel file, corrected there and imported again.")
                                       : tr("Every row went in."));
    m_refused->setVisible(batch.refused > 0);
}

// Taken back, here or by Ctrl+Z, it is told so. What others have written takes nothing back.
void ResultStep::look(const ChangeSet &changes)
{
    if (!m_session.outcome() || changes.pulled)
        return;
    const qint64 batch = m_session.outcome()->batch.id;
    whenDone(m_session.context().database.read([batch](Reader &reader) { return batchNumbered(reader, batch); }), this,
             [this](const Result<std::optional<Batch>> &found) {
                 const bool undone = found.ok() && *found && (*found)->undone;
                 if (undone == m_undo->isHidden())
                     return;
                 m_undo->setHidden(undone);
                 if (!undone) {
                     showOutcome();
                     return;
                 }
                 m_title->setText(tr("Taken back: %1").arg(QFileInfo(m_session.plan()->file).fileName()));
                 m_words->setText(tr("What the import changed is as it was before, save what was changed since."));
                 m_refused->hide();
             });
}

void ResultStep::saveRefused()
{
    const QString name = QFileInfo(m_session.plan()->file).completeBaseName();
    const QString path = m_session.context().dialogs.saveFile(this, tr("Save refused rows"), tr("%1 – refused rows.xlsx").arg(name),
                                                              tr("Excel files (*.xlsx)"));
    if (path.isEmpty())
        return;
    const auto job = [importer = &m_session.importer(), plan = m_session.plan(), path](Reader &) {
        return importer->writeRefused(*plan, path);
    };
    whenDone(m_session.context().database.read(job, ReadLane::Bulk), this, [this, path](const Result<void> &done) {
        if (done.ok())
            m_session.context().workbench.say({StatusKind::Done, tr("Written: %1").arg(QFileInfo(path).fileName())});
        else
            m_session.context().workbench.say({StatusKind::Overdue, done.error().message});
    });
}

}  // namespace hk
