// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/grantchooser.h"

#include "widgets/controls/formfield.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace hk {

namespace {

constexpr int rowsShown = 3;
constexpr int wholeSchool = -1;

}  // namespace

GrantChooser::GrantChooser(QWidget *parent) : QWidget(parent), m_list(new QListWidget), m_remove(new QPushButton(tr("Remove role")))
{
    m_list->setObjectName(QStringLiteral("grants.list"));
    m_list->setAccessibleName(tr("Roles of the account"));
    m_remove->setObjectName(QStringLiteral("grants.remove"));
    auto *given = new QHBoxLayout;
    given->addWidget(m_list, 1);
    given->addWidget(m_remove, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(given);
    addChooser(*layout);
    setFocusProxy(m_list);
    onTheme(this, [this, layout, given](const Theme &theme) {
        layout->setSpacing(theme.px(metrics::fieldToField));
        given->setSpacing(theme.px(metrics::panelGap));
        m_list->setFixedHeight(rowsShown * theme.px(metrics::rowCompact) + 2 * m_list->frameWidth());
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_remove, &QPushButton::clicked, this, &GrantChooser::remove);
    showGrants();
    showRole();
}

void GrantChooser::addChooser(QBoxLayout &layout)
{
    m_role = new QComboBox;
    m_role->setObjectName(QStringLiteral("grants.role"));
    for (const Role role : allRoles()) {
        if (role != Role::Owner)
            m_role->addItem(roleTitle(role), int(role));
    }
    m_role->setCurrentIndex(m_role->findData(int(Role::Counsellor)));
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("grants.summary"));
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Body, Token::Text2);
    m_scope = new QComboBox;
    m_scope->setObjectName(QStringLiteral("grants.scope"));
    m_scope->setAccessibleName(tr("Where the role holds"));
    m_place = new QComboBox;
    m_place->setObjectName(QStringLiteral("grants.place"));
    m_place->setAccessibleName(tr("Building, college or department"));
    m_person = new QLineEdit;
    m_person->setObjectName(QStringLiteral("grants.person"));
    m_person->setAccessibleName(tr("Name of the person"));
    m_person->setPlaceholderText(tr("Name as the students' records have it"));
    m_add = new QPushButton(tr("Add role"));
    m_add->setObjectName(QStringLiteral("grants.add"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_scope);
    line->addWidget(m_place, 1);
    line->addWidget(m_person, 1);
    line->addWidget(m_add);
    layout.addWidget(new FormField(tr("Another role"), m_role));
    layout.addWidget(m_summary);
    layout.addLayout(line);
    onTheme(m_scope, [line](const Theme &theme) { line->setSpacing(theme.px(metrics::panelGap)); });
    connect(m_role, &QComboBox::currentIndexChanged, this, &GrantChooser::showRole);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &GrantChooser::showScope);
    connect(m_person, &QLineEdit::textChanged, this, [this] { showScope(); });
    connect(m_add, &QPushButton::clicked, this, &GrantChooser::add);
}

Role GrantChooser::role() const
{
    return Role(m_role->currentData().toInt());
}

std::optional<ScopeKind> GrantChooser::scopeKind() const
{
    const int kind = m_scope->currentData().toInt();
    return kind == wholeSchool ? std::nullopt : std::optional(ScopeKind(kind));
}

void GrantChooser::setPlaces(const QList<GrantPlace> &places)
{
    m_places = places;
    m_place->clear();
    showGrants();
    showScope();
}

void GrantChooser::setGrants(const QList<Grant> &grants)
{
    m_grants = grants;
    showGrants();
}

void GrantChooser::showGrants()
{
    m_list->clear();
    for (const Grant &grant : m_grants)
        m_list->addItem(grantText(grant, m_places));
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

// Some roles hold for the whole school only, a handler's for a department.
void GrantChooser::showRole()
{
    m_summary->setText(roleSummary(role()));
    const QVariant chosen = m_scope->currentData();
    {
        const QSignalBlocker quiet(m_scope);
        m_scope->clear();
        if (mayHoldEverywhere(role()))
            m_scope->addItem(scopeKindTitle({}), wholeSchool);
        for (const ScopeKind kind : scopesOf(role()))
            m_scope->addItem(scopeKindTitle(kind), int(kind));
        m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
    }
    m_scope->setEnabled(m_scope->count() > 1);
    showScope();
}

void GrantChooser::showScope()
{
    const auto kind = scopeKind();
    const bool place = kind && *kind != ScopeKind::Person;
    m_person->setVisible(kind == ScopeKind::Person);
    m_place->setVisible(kind != ScopeKind::Person);
    m_place->setEnabled(place);
    const int shown = place ? int(*kind) : wholeSchool;
    if (m_place->property("kind") != shown || m_place->count() == 0) {
        m_place->setProperty("kind", shown);
        m_place->clear();
        // The first one is chosen only where nothing stands for none.
        m_place->setPlaceholderText({});
        for (const GrantPlace &known : std::as_const(m_places)) {
            if (place && known.kind == *kind)
                m_place->addItem(known.title, known.uid);
        }
        if (place && m_place->count() == 0)
            m_place->setPlaceholderText(tr("None yet"));
    }
    m_add->setEnabled(!kind || (place ? m_place->count() > 0 : !m_person->text().trimmed().isEmpty()));
}

void GrantChooser::add()
{
    Grant grant{role(), {}};
    grant.scope.kind = scopeKind();
    if (grant.scope.kind == ScopeKind::Person)
        grant.scope.person = m_person->text().trimmed();
    else if (grant.scope.kind)
        grant.scope.uid = m_place->currentData().toByteArray();
    if (m_grants.contains(grant))
        return;
    m_grants << grant;
    showGrants();
    emit edited();
}

void GrantChooser::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_grants.removeAt(row);
    showGrants();
    emit edited();
}

}  // namespace hk
