// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/importwizard/importsession.h"
#include "widgets/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace hk {

class BusyStep;
class FileStep;
class MappingStep;
class MessageBar;
class PreviewStep;
class ResultStep;
class SheetStep;
class StepBar;

// The import wizard: file, sheets, columns, preview, import, result. What is understood by itself is skipped over to the preview;
// the steps before it can be gone back to. Stands over its module's tabs until it is finished.
class HK_WIDGETS_API ImportPage : public Page {
    Q_OBJECT
public:
    enum Step { File, Sheets, Columns, Preview, Import, Result };

    // An empty file asks for one. One of the importers reads it.
    ImportPage(const UiContext &context, const std::vector<const Importer *> &importers, const QString &file,
               QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString subtitle() const override;
    bool mayLeave() override;

    Step step() const { return m_step; }
    ImportSession &session() { return m_session; }
    void open(const QString &file);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void connectSession();
    void showStep(Step step);
    void next();
    void back();
    void updateFoot();
    void warnOfSameFile();

    UiContext m_context;
    ImportSession m_session;
    StepBar *m_bar;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    FileStep *m_file;
    SheetStep *m_sheets;
    MappingStep *m_columns;
    PreviewStep *m_preview;
    BusyStep *m_busy;
    ResultStep *m_result;
    QLabel *m_hint;
    QPushButton *m_back;
    QPushButton *m_next;
    Step m_step = File;
    Step m_wanted = Preview;  // after the plan is there
};

}  // namespace hk
