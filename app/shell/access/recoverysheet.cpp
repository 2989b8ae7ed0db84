// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/recoverysheet.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QTextDocument>
#include <QTimer>

#include <chrono>

namespace hk {

namespace {

constexpr int recoverySheetWidth = 420;
constexpr std::chrono::minutes copyStays{1};

// Three groups a line: a line is as much as people copy by hand without losing their place.
QString inLines(const QString &code)
{
    QString lines = code;
    const qsizetype middle = code.size() / 2;
    lines[middle] = u'\n';
    return lines;
}

}  // namespace

RecoverySheet::RecoverySheet(const QString &person, const QString &code, QWidget *parent)
    : QWidget(parent), m_person(person), m_code(code), m_answer(new QLabel), m_copied(new QTimer(this))
{
    auto *heading = new QLabel(tr("Your recovery code"));
    setTextRole(heading, TextRole::PageTitle);
    auto *words = new QLabel(tr("If you forget your password, this code lets you set another one, and encrypted fields stay "
                                "readable. Keep it on paper, apart from this computer. It is shown this once."));
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    auto *digits = new QLabel(inLines(code));
    digits->setObjectName(QStringLiteral("recovery.code"));
    digits->setAccessibleName(heading->text());
    digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    digits->setAlignment(Qt::AlignCenter);
    m_answer->setWordWrap(true);
    setTextRole(m_answer, TextRole::Caption, Token::Text3);
    const auto button = [](const char *name, const QString &text) {
        auto *made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    auto *copy = button("recovery.copy", tr("Copy"));
    auto *onPaper = button("recovery.print", tr("Print…"));
    auto *done = button("recovery.kept", tr("I have kept it"));
    setRole(done, ControlRole::Primary);
    m_done = done;
    auto *row = new QHBoxLayout;
    row->addWidget(copy);
    row->addWidget(onPaper);
    row->addStretch(1);
    row->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, words, digits, m_answer})
        layout->addWidget(part);
    layout->addStretch(1);
    layout->addLayout(row);
    onTheme(this, [layout, row, digits](const Theme &theme) {
        layout->setSpacing(theme.px(metrics::fieldToField));
        row->setSpacing(theme.px(metrics::panelGap));
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(theme.px(22));
        digits->setFont(font);
    });
    m_copied->setObjectName(QStringLiteral("recovery.copied"));
    m_copied->setSingleShot(true);
    m_copied->setInterval(copyStays);
    connect(m_copied, &QTimer::timeout, this, &RecoverySheet::clearCopy);
    connect(copy, &QPushButton::clicked, this, &RecoverySheet::copy);
    connect(onPaper, &QPushButton::clicked, this, &RecoverySheet::print);
    connect(done, &QPushButton::clicked, this, &RecoverySheet::kept);
}

RecoverySheet::~RecoverySheet()
{
    clearCopy();
}

void RecoverySheet::copy()
{
    QGuiApplication::clipboard()->setText(m_code);
    m_answer->setText(tr("Copied. Paste it into a password safe, not into a file beside the data."));
    m_copied->start();
}

// What somebody has copied since stays.
void RecoverySheet::clearCopy()
{
    if (QGuiApplication::clipboard()->text() == m_code)
        QGuiApplication::clipboard()->clear();
}

void RecoverySheet::takeFocus()
{
    m_done->setFocus(Qt::OtherFocusReason);
}

QString RecoverySheet::asPage() const
{
    return QStringLiteral("<h2>%1</h2><p>%2</p><p style=\"font-size:20pt;font-family:monospace\">%3</p><p>%4</p>")
        .arg(tr("Hallkeeper: recovery code"), m_person.toHtmlEscaped(), inLines(m_code).replace(u'\n', QStringLiteral("<br>")),
             tr("Whoever has this page and the data file can read everything. Keep it as a key is kept."));
}

// Never into a file: without a printer it is copied by hand.
void RecoverySheet::print()
{
    if (QPrinterInfo::availablePrinters().isEmpty()) {
        m_answer->setText(tr("This computer has no printer. Please write the code down."));
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QTextDocument page;
    page.setHtml(asPage());
    page.print(&printer);
}

RecoveryDialog::RecoveryDialog(const QString &person, const QString &code, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("recoveryDialog"));
    setWindowTitle(tr("Recovery code"));
    auto *sheet = new RecoverySheet(person, code);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sheet);
    // As high as its words need at this width.
    layout->setSizeConstraint(QLayout::SetFixedSize);
    onTheme(this, [sheet, layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, margin, margin, margin);
        sheet->setFixedWidth(theme.px(recoverySheetWidth));
    });
    connect(sheet, &RecoverySheet::kept, this, &QDialog::accept);
    sheet->takeFocus();
}

}  // namespace hk
