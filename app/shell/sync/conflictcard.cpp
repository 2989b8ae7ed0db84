// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/conflictcard.h"

#include "shell/sync/conflicthead.h"
#include "shell/sync/conflictwords.h"
#include "shell/sync/valuechoice.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr double mostForFiveColumns = 1.3;

QLabel *cardLabel(const QString &text, TextRole role, Token colour)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role, colour);
    return label;
}

QString joined(const QStringList &parts)
{
    QStringList whole;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            whole << part;
    }
    return whole.join(QStringLiteral(" · "));
}

bool mayMerge(const ConflictField &field)
{
    const FieldType type = field.field->type;
    return !field.closed && !field.confidential && !field.field->encrypted
        && (type == FieldType::Text || type == FieldType::LongText);
}

}  // namespace

ConflictCard::ConflictCard(const Conflict &conflict, qint64 now, QWidget *parent)
    : QWidget(parent),
      m_conflict(conflict),
      m_now(now),
      m_head(new ConflictHead({conflictStatus(conflict), conflictSubject(conflict), conflictHappening(conflict),
                               joined({conflictMoment(conflict.mineAt, now), conflictPeople(conflict)})}))
{
    setObjectName(QStringLiteral("conflict.%1").arg(conflict.id));
    m_head->setObjectName(objectName() + QStringLiteral(".head"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    connect(m_head, &QAbstractButton::toggled, this, [this](bool open) {
        setOpen(open);
        if (open)
            emit opened();
    });
}

bool ConflictCard::isOpen() const
{
    return m_head->isChecked();
}

void ConflictCard::setOpen(bool open)
{
    m_head->setChecked(open);
    if (open && !m_body) {
        m_body = makeBody();
        layout()->addWidget(m_body);
    }
    if (m_body)
        m_body->setVisible(open);
    // A closed one gives back its room.
    setSizePolicy(QSizePolicy::Preferred, open ? QSizePolicy::Preferred : QSizePolicy::Fixed);
}

void ConflictCard::takeFocus()
{
    m_head->setFocus(Qt::OtherFocusReason);
}

void ConflictCard::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(isOpen() ? Token::Edge : Token::Line));
    painter.setBrush(theme.color(Token::Base));
    const qreal radius = theme.px(metrics::radius);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QString ConflictCard::mineHead() const
{
    return joined({m_conflict.mineHere ? tr("This computer") : tr("Another computer"), m_conflict.mineBy,
                   conflictMoment(m_conflict.mineAt, m_now)});
}

QString ConflictCard::serverHead() const
{
    // Who wrote it is known of older conflicts, too; when and where is not.
    const bool known = m_conflict.theirsAt != 0;
    const QString where = m_conflict.theirsHere ? tr("This computer") : tr("Another computer");
    return joined({tr("On the server, in force"), known ? where : QString(), m_conflict.theirsBy,
                   conflictMoment(m_conflict.theirsAt, m_now)});
}

QWidget *ConflictCard::makeBody()
{
    auto *widget = new QWidget;
    auto *body = new QVBoxLayout(widget);
    onTheme(widget, [body](const Theme &theme) {
        const int padding = theme.px(metrics::panelPadding);
        body->setContentsMargins(padding, theme.px(10), padding, theme.px(12));
        body->setSpacing(theme.px(metrics::panelGap));
    });
    const bool byField = m_conflict.kind == ConflictKind::Fields || (m_conflict.kind == ConflictKind::Refused);
    if (byField)
        addFields(body);
    else
        addWhole(body);
    addFoot(body, conflictConsequence(m_conflict));
    return widget;
}

ValueChoice *ConflictCard::addChoice(QButtonGroup *group, ValueChoice *choice, const char *side)
{
    choice->button()->setObjectName(
        QStringLiteral("conflict.%1.%2.%3").arg(m_conflict.id).arg(m_lines.size()).arg(QLatin1String(side)));
    group->addButton(choice->button());
    return choice;
}

void ConflictCard::addFields(QVBoxLayout *body)
{
    auto *grid = new QGridLayout;
    body->addLayout(grid);
    const QStringList heads{tr("Field"), tr("Before"), mineHead(), serverHead(), tr("Another value")};
    QLabel *head = nullptr;
    for (int column = 0; column < heads.size(); ++column)
        grid->addWidget(head = cardLabel(heads.at(column), TextRole::Caption, Token::Text2), 0, column);
    int row = 1;
    for (const ConflictField &field : m_conflict.fields) {
        addLine(grid, row, field);
        row += 2;
    }
    onTheme(this, [this, grid, head](const Theme &theme) { placeColumns(*grid, *head, theme); });
}

// Large text leaves no room for a fifth column: what is filled in by hand then stands below the two values.
void ConflictCard::placeColumns(QGridLayout &grid, QWidget &lastHead, const Theme &theme)
{
    const bool below = theme.scale() > mostForFiveColumns;
    lastHead.setVisible(!below);
    int row = 1;
    for (const Line &line : m_lines) {
        if (line.own) {
            grid.removeWidget(line.own);
            grid.addWidget(line.own, below ? row + 1 : row, below ? 2 : 4, 1, below ? 2 : 1);
        }
        row += 2;
    }
    for (const auto &[column, stretch] : {std::pair(0, 2), std::pair(1, 3), std::pair(2, 5), std::pair(3, 5)})
        grid.setColumnStretch(column, stretch);
    grid.setColumnStretch(4, below ? 0 : 4);
    grid.setHorizontalSpacing(theme.px(8));
    grid.setVerticalSpacing(theme.px(6));
}

void ConflictCard::addLine(QGridLayout *grid, int row, const ConflictField &field)
{
    auto *group = new QButtonGroup(this);
    Line line;
    line.field = field.field->name;
    const QString code = QString::fromLatin1(field.field->name);
    auto *name = new QVBoxLayout;
    name->setSpacing(0);
    grid->addLayout(name, row, 0);
    name->addWidget(cardLabel(field.title, TextRole::Body, Token::Text2));
    if (isMasked(field))
        addShow(*name, {code}, tr("Show: %1").arg(field.title));
    QLabel *base = cardLabel(shownValue(field, field.baseText), TextRole::Body, Token::Text2);
    grid->addWidget(base, row, 1);
    const QString mine = shownValue(field, field.mineText);
    const QString server = shownValue(field, field.theirsText);
    line.mine = addChoice(group, new ValueChoice(mine, tr("%1: %2, refused so far").arg(field.title, mine)), "mine");
    line.server = addChoice(group, new ValueChoice(server, tr("%1: %2, in force").arg(field.title, server)), "server");
    grid->addWidget(line.mine, row, 2);
    grid->addWidget(line.server, row, 3);
    line.mine->button()->setEnabled(!field.closed);
    if (mayMerge(field)) {
        line.own = addChoice(group, new ValueChoice({}, tr("%1: another value").arg(field.title)), "own");
        // What is masked beside it is not shown whole here.
        const bool plain = server == field.theirsText;
        line.text = line.own->makeLine(plain ? field.theirs.toString() : QString());
        line.text->setObjectName(QStringLiteral("conflict.%1.%2.text").arg(m_conflict.id).arg(m_lines.size()));
        line.text->setPlaceholderText(tr("Another value"));
        grid->addWidget(line.own, row, 4);
    }
    line.server->button()->setChecked(true);
    if (isMasked(field))
        m_masked.emplace_back(code, [this, line, base](const ConflictField &whole) { tellWhole(whole, line, *base); });
    m_lines.push_back(line);
}

void ConflictCard::tellWhole(const ConflictField &field, const Line &line, QLabel &base)
{
    const QString mine = wholeValue(field.mineText);
    const QString server = wholeValue(field.theirsText);
    base.setText(wholeValue(field.baseText));
    line.mine->setWords(mine, tr("%1: %2, refused so far").arg(field.title, mine));
    line.server->setWords(server, tr("%1: %2, in force").arg(field.title, server));
    if (line.text && line.text->text().isEmpty())
        line.text->setText(field.theirs.toString());
}

// A link goes once it has been followed.
void ConflictCard::reveal(const QList<ConflictField> &whole)
{
    QStringList fields;
    for (const ConflictField &field : whole) {
        fields << QString::fromLatin1(field.field->name);
        for (const auto &[name, show] : m_masked) {
            if (name == fields.constLast())
                show(field);
        }
    }
    for (const auto &[asked, link] : m_links) {
        const bool done =
            std::all_of(asked.begin(), asked.end(), [&fields](const QString &field) { return fields.contains(field); });
        link->setVisible(!done);
    }
}

void ConflictCard::addShow(QBoxLayout &layout, const QStringList &fields, const QString &speech)
{
    auto *link = new QPushButton(tr("Show"));
    link->setObjectName(QStringLiteral("conflict.%1.show.%2").arg(m_conflict.id).arg(fields.join(u'.')));
    link->setAccessibleName(speech);
    link->setAutoDefault(false);
    setRole(link, ControlRole::Link);
    auto *line = new QHBoxLayout;
    layout.addLayout(line);
    line->addWidget(link, 0, Qt::AlignLeft);
    // Its words stand under those above.
    onTheme(link, [link, line](const Theme &theme) {
        link->setFixedHeight(theme.px(20));
        line->setContentsMargins(-theme.px(4), 0, 0, 0);
    });
    m_links.emplace_back(fields, link);
    connect(link, &QPushButton::clicked, this, [this, fields] { emit showWanted(fields); });
}

void ConflictCard::addWhole(QVBoxLayout *body)
{
    auto *group = new QButtonGroup(this);
    QString server;
    QString mine;
    switch (m_conflict.kind) {
    case ConflictKind::Deleted:
        server = tr("Leave it deleted");
        mine = tr("Bring it back, with the changes");
        break;
    case ConflictKind::Edited:
        server = tr("Keep it, as it was changed");
        mine = tr("Delete it nevertheless");
        break;
    default:
        server = m_conflict.theirsTitle.isEmpty() ? tr("The entry that came first") : m_conflict.theirsTitle;
        mine = m_conflict.mineTitle;
        break;
    }
    auto *choices = new QHBoxLayout;
    ValueChoice *first = addChoice(group, new ValueChoice(server, server + u' ' + serverHead()), "server");
    m_wholeMine = addChoice(group, new ValueChoice(mine, mine + u' ' + mineHead()), "mine");
    first->addNote(serverHead());
    m_wholeMine->addNote(mineHead());
    addNotes(*first);
    for (ValueChoice *choice : {first, m_wholeMine}) {
        choice->setStrong(true);
        choice->button()->setEnabled(!m_conflict.settled && !m_conflict.withheld);
        choices->addWidget(choice, 1);
    }
    onTheme(this, [choices](const Theme &theme) { choices->setSpacing(theme.px(metrics::panelGap)); });
    first->button()->setChecked(true);
    body->addLayout(choices);
    QStringList masked;
    for (const auto &[field, show] : m_masked)
        masked << field;
    if (!masked.isEmpty())
        addShow(*body, masked, tr("Show the values whole"));
}

// What goes with the row, or with its deletion.
void ConflictCard::addNotes(ValueChoice &server)
{
    for (const ConflictField &field : m_conflict.fields) {
        const bool deleted = m_conflict.kind == ConflictKind::Deleted;
        if (!deleted && (m_conflict.kind != ConflictKind::Edited || field.baseText == field.theirsText))
            continue;
        const auto words = [this, deleted](const ConflictField &told, bool whole) {
            const auto text = [&](const QString &value) { return whole ? wholeValue(value) : shownValue(told, value); };
            return deleted ? tr("%1: %2 → %3").arg(told.title, text(told.baseText), text(told.mineText))
                           : tr("%1: %2").arg(told.title, text(told.theirsText));
        };
        QLabel *note = (deleted ? m_wholeMine : &server)->addNote(words(field, false));
        if (field.confidential || words(field, true) != words(field, false))
            m_masked.emplace_back(QString::fromLatin1(field.field->name),
                                  [note, words](const ConflictField &whole) { note->setText(words(whole, true)); });
    }
}

QPushButton *ConflictCard::addButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QStringLiteral("conflict.%1.%2").arg(m_conflict.id).arg(QLatin1String(name)));
    button->setAutoDefault(true);
    return button;
}

void ConflictCard::addFoot(QVBoxLayout *body, const QString &sentence)
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(cardLabel(sentence, TextRole::Caption, Token::Text2), 1);
    if (!m_lines.empty()) {
        QPushButton *all = addButton("server", tr("All from the server"));
        all->setEnabled(!m_conflict.withheld);
        connect(all, &QPushButton::clicked, this, [this] { emit decided({m_conflict.id}); });
        foot->addWidget(all);
    }
    QPushButton *decide = addButton("decide", m_conflict.settled ? tr("Put away") : tr("Decide so"));
    decide->setEnabled(!m_conflict.withheld);
    connect(decide, &QPushButton::clicked, this, [this] { emit decided(chosen()); });
    foot->addWidget(decide);
    onTheme(this, [foot](const Theme &theme) { foot->setSpacing(theme.px(metrics::panelGap)); });
    body->addLayout(foot);
}

ConflictDecision ConflictCard::chosen() const
{
    ConflictDecision decision{m_conflict.id};
    if (m_wholeMine && m_wholeMine->isChosen())
        decision.whole = ConflictSide::Mine;
    for (const Line &line : m_lines) {
        if (line.mine->isChosen())
            decision.fields.insert(line.field, {ConflictSide::Mine, {}});
        else if (line.own && line.own->isChosen())
            decision.fields.insert(line.field,
                                   {ConflictSide::Own, line.text->text().isEmpty() ? QVariant() : QVariant(line.text->text())});
    }
    return decision;
}

}  // namespace hk
