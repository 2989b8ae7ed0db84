// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/words.h"

#include "storage/rows.h"
#include "widgets/look/fonts.h"
#include "widgets/whendone.h"

#include <QLabel>

namespace hk::mentoring {

StatusKind statusOf(Standing standing)
{
    switch (standing) {
    case Standing::Done:
        return StatusKind::Done;
    case Standing::Open:
        return StatusKind::Plan;
    case Standing::Behind:
        return StatusKind::Warning;
    case Standing::Late:
        return StatusKind::Overdue;
    }
    return StatusKind::Plan;
}

QString choiceWord(const Catalogue &catalogue, const char *entity, const char *field, const QString &code)
{
    const Entity &known = *catalogue.entity(entity);
    const Choice *choice = choiceOf(*known.field(field), code);
    return choice ? known.titleText(*choice) : code;
}

QLabel *makeStudentLine(const UiContext &context, qint64 student, QWidget *parent)
{
    auto *line = new QLabel(parent);
    line->setObjectName(QStringLiteral("studentLine"));
    line->setTextFormat(Qt::PlainText);
    setTextRole(line, TextRole::PanelTitle);
    // Of its height from the first.
    line->setText(QStringLiteral(" "));
    whenDone(context.database.read([student](Reader &reader) { return rowTitle(reader, "student", student); }), line,
             [line](const Result<QString> &title) {
                 if (title.ok())
                     line->setText(*title);
             });
    return line;
}

}  // namespace hk::mentoring
