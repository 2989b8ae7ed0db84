// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/figures/periodbar.h"

#include "tickets/exchange/figuretexts.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/prefixcombo.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace hk::tickets {

namespace {

constexpr int dayFieldWidth = 110;
const QString kindKey = QStringLiteral("kind");
const QString categoryKey = QStringLiteral("category");
const QString departmentKey = QStringLiteral("department");

void fill(PrefixCombo *combo, const QString &all, const QList<ScopeOffer> &offers)
{
    const QSignalBlocker quiet(combo);
    const QVariant chosen = combo->currentData();
    combo->clear();
    combo->addItem(all);
    for (const ScopeOffer &offer : offers)
        combo->addItem(offer.title, offer.key);
    combo->setCurrentIndex(std::max(0, chosen.isValid() ? combo->findData(chosen) : 0));
}

}  // namespace

PeriodBar::PeriodBar(const QDate &today, Extent extent, QWidget *parent)
    : QWidget(parent),
      m_today(today),
      m_monday(mondayOf(today)),
      m_kind(new PrefixCombo(tr("Period"), this)),
      m_words(new QLabel(this)),
      m_first(new DateField(today, this)),
      m_last(new DateField(today, this)),
      m_category(new PrefixCombo(tr("Category"), this)),
      m_department(new PrefixCombo(tr("Department"), this))
{
    makeWeekButtons();
    makeDays();
    m_kind->setObjectName(QStringLiteral("figures.period"));
    // The terms come later, and are longer than what is there at first.
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_category->setObjectName(QStringLiteral("figures.category"));
    m_department->setObjectName(QStringLiteral("figures.department"));
    auto *line = new QHBoxLayout(this);
    for (QWidget *widget : QList<QWidget *>{m_kind, m_back, m_next, m_now, m_first, m_last, m_words})
        line->addWidget(widget);
    line->addStretch(1);
    line->addWidget(m_category);
    line->addWidget(m_department);
    onTheme(this, [this, line](const Theme &theme) {
        line->setSpacing(theme.px(8));
        line->setContentsMargins(0, theme.px(8), 0, theme.px(8));
        m_first->setFixedWidth(theme.px(dayFieldWidth));
        m_last->setFixedWidth(theme.px(dayFieldWidth));
    });
    for (QWidget *widget : QList<QWidget *>{m_kind, m_category, m_department})
        widget->setVisible(extent == Extent::Whole);
    setTerms({});
    setOffers({}, {});
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PeriodBar::takeKind);
    for (PrefixCombo *combo : {m_category, m_department})
        connect(combo, &QComboBox::currentIndexChanged, this, &PeriodBar::changed);
    showPeriod();
}

void PeriodBar::makeWeekButtons()
{
    m_back = iconButton(QStringLiteral("chevron-left"), QStringLiteral("figures.back"), tr("The week before (Alt+Left)"), this);
    m_next = iconButton(QStringLiteral("chevron-right"), QStringLiteral("figures.next"), tr("The week after (Alt+Right)"), this);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_now = new QPushButton(tr("This week"), this);
    m_now->setObjectName(QStringLiteral("figures.now"));
    setTextRole(m_words, TextRole::PanelTitle);
    m_words->setObjectName(QStringLiteral("figures.days"));
    connect(m_back, &QToolButton::clicked, this, [this] { goBy(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goBy(1); });
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_monday = mondayOf(m_today);
        goBy(0);
    });
}

// A window that stays open over Sunday shows the new week, where it showed the one that was present.
void PeriodBar::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    const bool followed = m_monday == mondayOf(m_today);
    m_today = today;
    if (followed && m_monday != mondayOf(today)) {
        m_monday = mondayOf(today);
        goBy(0);
    }
}

void PeriodBar::makeDays()
{
    m_first->setObjectName(QStringLiteral("figures.first"));
    m_first->setAccessibleName(tr("First day"));
    m_last->setObjectName(QStringLiteral("figures.last"));
    m_last->setAccessibleName(tr("Last day"));
    m_first->setDate(m_today.addDays(-29));
    m_last->setDate(m_today);
    for (DateField *field : {m_first, m_last}) {
        connect(field, &DateField::dateChanged, this, [this] {
            const auto first = m_first->date();
            const auto last = m_last->date();
            if (kind() == Kind::Days && first && last && *first <= *last)
                emit changed();
        });
    }
}

PeriodBar::Kind PeriodBar::kind() const
{
    const int index = m_kind->currentIndex();
    return index <= 0 ? Kind::Week : index == m_kind->count() - 1 ? Kind::Days : Kind::Term;
}

FigurePeriod PeriodBar::period() const
{
    if (kind() == Kind::Term) {
        const Term &term = m_terms.all().at(m_kind->currentData().toLongLong());
        return {term.firstDay, term.lastDay};
    }
    const QDate first = m_first->date().value_or(m_today);
    const QDate last = m_last->date().value_or(m_today);
    if (kind() == Kind::Days && first <= last)
        return {first, last};
    return FigurePeriod::week(m_monday);
}

FigureScope PeriodBar::scope(FigureScope looked) const
{
    looked.category = m_category->currentData().toString();
    looked.department = m_department->currentData().toLongLong();
    return looked;
}

void PeriodBar::setTerms(const Terms &terms)
{
    if (m_kind->count() > 0 && terms.all() == m_terms.all())
        return;
    m_terms = terms;
    const QSignalBlocker quiet(m_kind);
    const QString before = m_kind->count() > 0 ? m_kind->currentText() : m_wished.value(kindKey).toString();
    m_kind->clear();
    m_kind->addItem(tr("by week"));
    // Nothing can be told yet of a term that lies ahead.
    for (qsizetype i = 0; i < m_terms.all().size(); ++i) {
        if (m_terms.all().at(i).firstDay <= m_today)
            m_kind->addItem(m_terms.all().at(i).name, i);
    }
    m_kind->addItem(tr("own days"));
    m_kind->setCurrentIndex(std::max(0, m_kind->findText(m_wished.value(kindKey).toString(before))));
    showPeriod();
}

void PeriodBar::setOffers(const QList<ScopeOffer> &categories, const QList<ScopeOffer> &departments)
{
    fill(m_category, tr("all"), categories);
    fill(m_department, tr("all"), departments);
    if (categories.isEmpty() || m_wished.isEmpty())
        return;
    const QSignalBlocker quietCategory(m_category);
    const QSignalBlocker quietDepartment(m_department);
    m_category->setCurrentIndex(std::max(0, m_category->findData(m_wished.value(categoryKey).toVariant())));
    m_department->setCurrentIndex(std::max(0, m_department->findData(m_wished.value(departmentKey).toVariant())));
    m_wished = {};
}

QJsonObject PeriodBar::state() const
{
    return {{kindKey, m_kind->currentText()},
            {categoryKey, m_category->currentData().toString()},
            {departmentKey, m_department->currentData().toLongLong()}};
}

void PeriodBar::setState(const QJsonObject &state)
{
    m_wished = state;
}

void PeriodBar::goBy(int weeks)
{
    m_monday = m_monday.addDays(7 * weeks);
    showPeriod();
    emit changed();
}

void PeriodBar::takeKind()
{
    showPeriod();
    emit changed();
}

void PeriodBar::showPeriod()
{
    const bool byWeek = kind() == Kind::Week;
    for (QWidget *widget : QList<QWidget *>{m_back, m_next, m_now})
        widget->setVisible(byWeek);
    for (QWidget *widget : QList<QWidget *>{m_first, m_last})
        widget->setVisible(kind() == Kind::Days);
    m_words->setVisible(kind() != Kind::Days);
    m_words->setText(periodText(period(), m_terms));
}

}  // namespace hk::tickets
