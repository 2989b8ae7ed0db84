// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/importpage.h"

#include "base/clock.h"
#include "widgets/controls/iconview.h"
#include "widgets/controls/messagebar.h"
#include "widgets/controls/stepbar.h"
#include "widgets/dialogs.h"
#include "widgets/importwizard/filestep.h"
#include "widgets/importwizard/mappingstep.h"
#include "widgets/importwizard/pagefoot.h"
#include "widgets/importwizard/previewstep.h"
#include "widgets/importwizard/resultstep.h"
#include "widgets/importwizard/sheetstep.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int stepBarHeight = 44;

}  // namespace

ImportPage::ImportPage(const UiContext &context, const std::vector<const Importer *> &importers, const QString &file,
                       QWidget *parent)
    : Page(parent),
      m_context(context),
      m_session(context, importers),
      m_bar(new StepBar(this)),
      m_message(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_file(new FileStep(context, importers.size() == 1 ? importers.front()->kind() : QString(), this)),
      m_sheets(new SheetStep(m_session, this)),
      m_columns(new MappingStep(m_session, this)),
      m_preview(new PreviewStep(m_session, this)),
      m_busy(new BusyStep(m_session, this)),
      m_result(new ResultStep(m_session, this)),
      m_hint(new QLabel(this)),
      m_back(new QPushButton(themedIcon(u"chevron-left"), tr("Back"), this)),
      m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("importPage"));
    m_back->setObjectName(QStringLiteral("importBack"));
    m_next->setObjectName(QStringLiteral("importNext"));
    setRole(m_next, ControlRole::Primary);
    setTextRole(m_hint, TextRole::Body, Token::Text2);
    m_bar->setSteps({tr("File"), tr("Sheets"), tr("Columns"), tr("Preview"), tr("Import"), tr("Result")});
    for (QWidget *step : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_sheets), static_cast<QWidget *>(m_columns),
                          static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_result)})
        m_stack->addWidget(step);
    auto *foot = new PageFoot(this);
    foot->line()->addWidget(m_hint, 1);
    foot->line()->addWidget(m_back);
    foot->line()->addWidget(m_next);
    auto *middle = new QVBoxLayout;
    middle->addWidget(m_bar);
    middle->addWidget(m_message);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(foot);
    onTheme(this, [this, middle](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        middle->setContentsMargins(margin, 0, margin, theme.px(6));
        middle->setSpacing(theme.px(6));
        m_bar->setFixedHeight(theme.px(stepBarHeight));
    });
    connect(m_back, &QPushButton::clicked, this, &ImportPage::back);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::next);
    connect(m_file, &FileStep::fileChosen, this, &ImportPage::open);
    connect(m_sheets, &SheetStep::importerChosen, this, [this](const Importer &importer) {
        m_wanted = Sheets;
        m_session.readAs(importer);
    });
    connectSession();
    showStep(File);
    if (!file.isEmpty())
        open(file);
}

void ImportPage::connectSession()
{
    connect(&m_session, &ImportSession::planned, this, [this] {
        const std::vector<SheetLayout> &layouts = m_session.plan()->layouts;
        const bool any = std::any_of(layouts.begin(), layouts.end(), [](const SheetLayout &layout) { return layout.used; });
        // Where nothing was understood, why is said beside the sheets.
        showStep(any ? m_wanted : Sheets);
        warnOfSameFile();
        emit headerChanged();
    });
    connect(&m_session, &ImportSession::acceptedChanged, this, &ImportPage::updateFoot);
    connect(&m_session, &ImportSession::applied, this, [this] {
        m_result->showOutcome();
        showStep(Result);
    });
    connect(&m_session, &ImportSession::failed, this, [this](const Error &error) {
        showStep(m_session.plan() ? Preview : File);
        m_message->say(StatusKind::Overdue, error.message);
    });
    connect(&m_session, &ImportSession::busyChanged, this, [this] {
        if (!m_session.isBusy())
            return;
        m_message->hide();
        m_busy->begin(m_step == Import ? tr("Importing…") : tr("Reading the file…"));
        m_stack->setCurrentWidget(m_busy);
        updateFoot();
    });
}

QString ImportPage::id() const
{
    return QStringLiteral("import.") + m_session.importer().kind();
}

QString ImportPage::title() const
{
    if (!m_session.plan() && m_session.importers().size() > 1)
        return tr("Import a file");
    return tr("Import: %1").arg(m_session.importer().title());
}

QString ImportPage::subtitle() const
{
    if (!m_session.plan())
        return {};
    QStringList parts{QFileInfo(m_session.plan()->file).fileName()};
    const std::vector<SheetLayout> &layouts = m_session.plan()->layouts;
    const auto used = [](const SheetLayout &layout) { return layout.used; };
    const auto count = std::count_if(layouts.begin(), layouts.end(), used);
    const auto first = std::find_if(layouts.begin(), layouts.end(), used);
    if (count == 1) {
        parts.append(tr("Sheet “%1”").arg(m_session.plan()->sheets[size_t(first->sheet)].name));
        parts.append(tr("Header in row %1").arg(first->headerRow + 1));
    } else {
        parts.append(tr("%Ln sheet(s)", nullptr, int(count)));
    }
    return parts.join(QStringLiteral("   "));
}

bool ImportPage::mayLeave()
{
    const bool importing = m_step == Import && m_session.isBusy();
    if (importing
        && !m_context.dialogs.confirm(this,
                                      {tr("Stop importing?"),
                                       tr("The import is still going on. If you leave now, nothing of the file is imported."),
                                       tr("Stop the import")}))
        return false;
    m_session.cancel();
    return true;
}

void ImportPage::open(const QString &file)
{
    m_wanted = Preview;
    m_session.open(file);
}

void ImportPage::warnOfSameFile()
{
    m_message->hide();
    if (const std::optional<Batch> &same = m_session.plan()->sameFile)
        m_message->say(StatusKind::Warning,
                       tr("This very file was imported before, on %1.")
                           .arg(campusTime(same->at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
}

void ImportPage::showStep(Step step)
{
    m_step = step;
    m_bar->setCurrent(step);
    QWidget *const widgets[] = {m_file, m_sheets, m_columns, m_preview, m_busy, m_result};
    m_stack->setCurrentWidget(widgets[step]);
    updateFoot();
}

void ImportPage::updateFoot()
{
    const bool busy = m_session.isBusy();
    m_back->setVisible(m_step == Sheets || m_step == Columns || m_step == Preview);
    m_back->setEnabled(!busy);
    m_next->setVisible(m_step != File && m_step != Import);
    m_next->setEnabled(!busy && (m_step != Preview || m_session.accepted() > 0));
    QString hint;
    if (m_step == Preview && m_session.plan()) {
        m_next->setText(tr("Import %Ln row(s)", nullptr, m_session.accepted()));
        hint = tr("The import can be taken back as a whole.");
        if (const int refused = m_session.plan()->refused(); refused > 0)
            hint = tr("The import can be taken back as a whole; the %Ln refused row(s) can be saved as Excel, corrected and "
                      "imported again.",
                      nullptr, refused);
    } else {
        m_next->setText(m_step == Result ? tr("Done") : tr("Next"));
    }
    m_hint->setText(hint);
}

void ImportPage::next()
{
    switch (m_step) {
    case Sheets:
    case Columns: {
        const bool changed = m_step == Sheets ? m_sheets->isChanged() : m_columns->isChanged();
        const Step following = m_step == Sheets ? Columns : Preview;
        if (!changed) {
            showStep(following);
            return;
        }
        m_wanted = following;
        m_session.planAgain(m_step == Sheets ? m_sheets->layouts() : m_columns->layouts());
        return;
    }
    case Preview:
        showStep(Import);
        m_session.apply();
        return;
    case Result:
        emit finished();
        return;
    default:
        return;
    }
}

void ImportPage::back()
{
    if (m_step > File && m_step < Import)
        showStep(Step(m_step - 1));
}

bool ImportPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F8) {
        event->accept();
        return true;
    }
    return Page::event(event);
}

void ImportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F8 && m_step == Preview) {
        m_preview->stepProblem(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    if (event->matches(QKeySequence::Paste) && m_step == File && m_file->paste())
        return;
    if (event->key() == Qt::Key_Escape && !m_session.isBusy()) {
        emit finished();
        return;
    }
    Page::keyPressEvent(event);
}

}  // namespace hk
