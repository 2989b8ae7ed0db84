// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commandpalette.h"

#include "widgets/actionregistry.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace hk {

namespace {

// The keys of a command, at the right of its words.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const Theme theme = themeOf(option.widget);
        painter->save();
        painter->setFont(fontOf(TextRole::Caption, theme));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(option.rect.adjusted(0, 0, -theme.px(8), 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(CommandModel::ShortcutRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(themeOf(option.widget).px(metrics::rowCompact));
        return size;
    }
};

}  // namespace

CommandModel::CommandModel(const ActionRegistry &actions, QObject *parent) : QAbstractListModel(parent), m_actions(actions)
{
    QPixmap nothing(64, 64);
    nothing.fill(Qt::transparent);
    m_noIcon = nothing;
}

void CommandModel::refill()
{
    m_commands.clear();
    const QStringList ids = m_actions.ids();
    for (const QString &id : ids) {
        const ActionSpec &spec = *m_actions.spec(id);
        if (spec.inPalette && m_actions.action(id)->isEnabled())
            m_commands.push_back({id, FuzzyText(spec.text)});
    }
    setTyped(m_typed);
}

void CommandModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = typed;
    std::vector<std::pair<int, int>> scored;
    for (int i = 0; i < static_cast<int>(m_commands.size()); ++i) {
        const int score = m_commands[static_cast<size_t>(i)].text.score(typed);
        if (score > 0)
            scored.emplace_back(-score, i);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_shown.clear();
    for (const auto &[score, index] : scored)
        m_shown.push_back(index);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString &id = m_commands[static_cast<size_t>(m_shown[static_cast<size_t>(index.row())])].id;
    const QAction *action = m_actions.action(id);
    if (!action)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return action->text();
    case Qt::DecorationRole:
        return action->icon().isNull() ? QVariant(m_noIcon) : QVariant(action->icon());
    case IdRole:
        return id;
    case ShortcutRole:
        return action->shortcut().toString(QKeySequence::NativeText);
    default:
        return {};
    }
}

CommandPalette::CommandPalette(ActionRegistry &actions, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_actions(actions),
      m_model(new CommandModel(actions, this)),
      m_edit(new QLineEdit),
      m_list(new QListView)
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    m_edit->setObjectName(QStringLiteral("commandPalette.edit"));
    m_edit->setPlaceholderText(tr("Type a command"));
    m_edit->setAccessibleName(tr("Command"));
    m_list->setObjectName(QStringLiteral("commandPalette.list"));
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setTyped(typed);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
}

void CommandPalette::popUp()
{
    m_edit->clear();
    m_model->refill();
    m_list->setCurrentIndex(m_model->index(0));
    const Theme theme = themeOf(this);
    const QWidget *window = parentWidget()->window();
    const int top = theme.px(metrics::menuBarHeight + metrics::topBarHeight);
    resize(QSize(theme.px(480), theme.px(400)).boundedTo(QSize(window->width(), window->height() - top)));
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, top)));
    show();
    m_edit->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::run()
{
    const QString id = m_list->currentIndex().data(CommandModel::IdRole).toString();
    hide();
    if (!id.isEmpty())
        m_actions.trigger(id);
}

}  // namespace hk
