// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/completion.h"

#include "widgets/controls/choicemodel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace hk {

namespace {

const QString completerName = QStringLiteral("completeFrom");

QStringListModel *offerTo(QLineEdit *line)
{
    auto *completer = new QCompleter(line);
    completer->setObjectName(completerName);
    auto *words = new QStringListModel(completer);
    auto *found = new ChoiceModel(completer);
    found->setSourceModel(words);
    completer->setModel(found);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setWidget(line);
    QObject::connect(line, &QLineEdit::textEdited, completer, [completer, found](const QString &typed) {
        found->setTyped(typed);
        if (typed.trimmed().isEmpty() || found->rowCount() == 0)
            completer->popup()->hide();
        else
            completer->complete();
    });
    QObject::connect(completer, qOverload<const QString &>(&QCompleter::activated), line, [line, completer](const QString &word) {
        line->setText(word);
        emit line->textEdited(word);
        completer->popup()->hide();
    });
    // Whoever goes on by Tab means what was chosen in the list, or the only one there where that was typed by its reading: a name
    // of which another one is a part stays as it is written.
    QObject::connect(line, &QLineEdit::editingFinished, completer, [completer, found, line] {
        QAbstractItemView *popup = completer->popup();
        if (!popup->isVisible() || line->hasFocus())
            return;
        const bool isByReading =
            found->rowCount() == 1 && !found->index(0, 0).data().toString().contains(line->text().trimmed(), Qt::CaseInsensitive);
        const QModelIndex meant = popup->currentIndex().isValid() || !isByReading ? popup->currentIndex() : found->index(0, 0);
        popup->hide();
        if (meant.isValid()) {
            line->setText(meant.data().toString());
            emit line->textEdited(line->text());
        }
    });
    return words;
}

}  // namespace

void completeFrom(QLineEdit *line, const QStringList &words)
{
    const auto *completer = line->findChild<QCompleter *>(completerName, Qt::FindDirectChildrenOnly);
    auto *model = completer != nullptr ? completer->findChild<QStringListModel *>() : offerTo(line);
    model->setStringList(words);
    if (auto *found = model->parent()->findChild<ChoiceModel *>())
        found->forget();
}

}  // namespace hk
