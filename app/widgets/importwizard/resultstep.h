// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/importwizard/importsession.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hk {

class CountStrip;
class IconView;

// Reading or writing under way, with what ends it.
class HK_WIDGETS_API BusyStep : public QWidget {
    Q_OBJECT
public:
    explicit BusyStep(ImportSession &session, QWidget *parent = nullptr);

    void begin(const QString &what);

private:
    QLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_count;
};

// What the import did, the refused rows as a file, and the way back.
class HK_WIDGETS_API ResultStep : public QWidget {
    Q_OBJECT
public:
    explicit ResultStep(ImportSession &session, QWidget *parent = nullptr);

    void showOutcome();

private:
    void look(const ChangeSet &changes);
    void saveRefused();

    ImportSession &m_session;
    QLabel *m_title;
    CountStrip *m_counts;
    QLabel *m_words;
    QPushButton *m_refused;
    QPushButton *m_undo;
};

}  // namespace hk
