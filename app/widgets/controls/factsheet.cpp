// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/factsheet.h"

#include "base/text.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/look/tallenough.h"
#include "widgets/whendone.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int labelWidth = 80;
constexpr int longestNumber = 24;
constexpr int valueIndent = 4;  // a link has this much room at its left

QLabel *valueLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text.isEmpty() ? QStringLiteral("—") : text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, TextRole::Body, text.isEmpty() ? Token::Text3 : Token::Text);
    onTheme(label, [label](const Theme &theme) { label->setContentsMargins(theme.px(valueIndent), 0, 0, 0); });
    return label;
}

}  // namespace

FactSheet::FactSheet(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    keepTallEnough(this);
    clear();
}

void FactSheet::clear()
{
    // A link may be what led here: it must outlive its own click.
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(0);
    layout()->addWidget(m_body);
    onTheme(m_body, [grid = m_grid](const Theme &theme) {
        grid->setVerticalSpacing(theme.px(6));
        grid->setColumnMinimumWidth(0, theme.px(labelWidth));
    });
}

void FactSheet::addHeading(const QString &title)
{
    const int row = m_grid->rowCount();
    auto *label = new QLabel(title, m_body);
    setTextRole(label, TextRole::PanelTitle);
    onTheme(label, [label, row](const Theme &theme) { label->setContentsMargins(0, row > 1 ? theme.px(10) : 0, 0, theme.px(2)); });
    m_grid->addWidget(label, row, 0, 1, 2);
}

int FactSheet::addLabel(const QString &text)
{
    const int row = m_grid->rowCount();
    auto *label = new QLabel(text, m_body);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, TextRole::Body, Token::Text2);
    onTheme(label, [label](const Theme &theme) { label->setContentsMargins(0, 0, theme.px(8), 0); });
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    return row;
}

void FactSheet::addFact(const QString &label, const QString &value)
{
    const int row = addLabel(label);
    m_grid->addWidget(valueLabel(value, m_body), row, 1);
}

void FactSheet::addMasked(const char *field, const QString &label, const QString &value, const Record &record,
                          const QString &before)
{
    const QString masked = maskedPhone(value);
    const auto whole = [before](const QString &text) { return before.isEmpty() ? text : before + QStringLiteral("　") + text; };
    if (masked == value) {
        addFact(label, whole(value));
        return;
    }
    auto *shown = valueLabel(whole(masked), m_body);
    QPushButton *reveal = addRevealed(field, label, shown);
    connect(reveal, &QPushButton::clicked, shown, [shown, reveal, record, text = whole(value)] {
        reveal->hide();
        whenDone(record(), shown, [shown, text](const Result<void> &recorded) {
            shown->setWordWrap(!recorded.ok());
            shown->setText(recorded.ok() ? text : recorded.error().message);
        });
    });
}

void FactSheet::addSecret(const char *field, const QString &label, std::function<QFuture<Result<QString>>()> open)
{
    auto *shown = valueLabel(QStringLiteral("****"), m_body);
    QPushButton *reveal = addRevealed(field, label, shown);
    connect(reveal, &QPushButton::clicked, shown, [shown, reveal, open = std::move(open)] {
        reveal->hide();
        whenDone(open(), shown, [shown](const Result<QString> &text) {
            // A number stays whole, a text needs its lines.
            shown->setWordWrap(!text.ok() || text->size() > longestNumber);
            shown->setText(text.ok() ? *text : text.error().message);
        });
    });
}

QPushButton *FactSheet::addRevealed(const char *field, const QString &label, QLabel *shown)
{
    const int row = addLabel(label);
    auto *cell = new QWidget(m_body);
    shown->setWordWrap(false);
    auto *reveal = new QPushButton(tr("Show"), cell);
    reveal->setObjectName(QStringLiteral("reveal.") + QLatin1String(field));
    reveal->setAccessibleName(tr("Show: %1").arg(label));
    setRole(reveal, ControlRole::Link);
    auto *line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(shown);
    line->addWidget(reveal);
    line->addStretch(1);
    onTheme(reveal, [line, reveal](const Theme &theme) {
        line->setSpacing(theme.px(12));
        reveal->setFixedHeight(theme.px(20));
    });
    m_grid->addWidget(cell, row, 1);
    return reveal;
}

void FactSheet::addLink(const QString &label, const QString &value, std::function<void()> follow)
{
    const int row = addLabel(label);
    auto *link = new QPushButton(value, m_body);
    setRole(link, ControlRole::Link);
    onTheme(link, [link](const Theme &theme) { link->setFixedHeight(theme.px(20)); });
    connect(link, &QPushButton::clicked, this, [follow = std::move(follow)] { follow(); });
    m_grid->addWidget(link, row, 1, Qt::AlignLeft);
}

}  // namespace hk
