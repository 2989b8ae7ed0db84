// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/progressitem.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace hk {

namespace {

constexpr int barWidth = 120;
// The bar counts in thousandths, so that no number of rows is too large for it.
constexpr int steps = 1000;

}  // namespace

ProgressItem::ProgressItem(QWidget *parent)
    : QWidget(parent),
      m_word(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_count(new QLabel(this)),
      m_cancel(new QToolButton(this))
{
    setTextRole(m_word, TextRole::Caption, Token::Text2);
    setTextRole(m_count, TextRole::Caption, Token::Text2);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, steps);
    m_cancel->setIcon(themedIcon(u"close"));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("progressCancel"));
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_word);
    line->addWidget(m_bar);
    line->addWidget(m_count);
    line->addWidget(m_cancel);
    onTheme(this, [this, line](const Theme &theme) {
        line->setSpacing(theme.px(metrics::iconToWord));
        m_bar->setFixedWidth(theme.px(barWidth));
        m_cancel->setFixedSize(theme.px(22), theme.px(22));
        setFixedHeight(theme.px(metrics::statusBarHeight) - 2);
    });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProgress(0, 0);
    setWord({});
    connect(m_cancel, &QToolButton::clicked, this, &ProgressItem::cancelled);
}

void ProgressItem::setWord(const QString &word)
{
    m_word->setText(word);
    m_bar->setAccessibleName(word);
    m_cancel->setAccessibleName(tr("Cancel %1").arg(word));
    setAccessibleName(word);
}

void ProgressItem::setProgress(qint64 done, qint64 total)
{
    const QLocale locale;
    m_bar->setVisible(total > 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(std::clamp<qint64>(done * steps / total, 0, steps)));
    m_count->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total)) : locale.toString(done));
    m_count->setVisible(total > 0 || done > 0);
}

void ProgressItem::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

}  // namespace hk
