// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/meetings/studentsfield.h"

#include "widgets/controls/iconbutton.h"
#include "widgets/form/fieldeditor.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace hk::mentoring {

StudentsField::StudentsField(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)), m_add(new QPushButton(tr("Add another student"), this))
{
    m_add->setObjectName(QStringLiteral("talk.addStudent"));
    m_add->setAutoDefault(false);
    setRole(m_add, ControlRole::Link);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        m_lines.last().student->control()->setFocus(Qt::TabFocusReason);
        emit changed();
    });
    onTheme(this, [this](const Theme &theme) { m_column->setSpacing(theme.px(6)); });
    addLine({});
}

void StudentsField::addLine(const Present &present)
{
    const Entity &meeting = *m_context.catalogue.entity("mentor_meeting");
    Line line;
    line.known = present;
    line.whole = new QWidget(this);
    line.student = makeFieldEditor(m_context.database, meeting, *meeting.field("student_id"), line.whole);
    line.remark = new QLineEdit(present.remark, line.whole);
    line.missed = new QCheckBox(tr("Did not come"), line.whole);
    line.missed->setChecked(present.missed);
    const int number = int(m_lines.size()) + 1;
    line.student->setObjectName(QStringLiteral("talk.student%1").arg(number));
    line.student->control()->setAccessibleName(tr("Student %1").arg(number));
    line.remark->setObjectName(QStringLiteral("talk.remark%1").arg(number));
    line.remark->setPlaceholderText(tr("Remark"));
    line.remark->setAccessibleName(tr("Remark on student %1").arg(number));
    line.missed->setObjectName(QStringLiteral("talk.missed%1").arg(number));
    QToolButton *remove = iconButton(QStringLiteral("close"), QStringLiteral("talk.removeStudent%1").arg(number),
                                     tr("Remove student %1").arg(number), line.whole);
    auto *across = new QHBoxLayout(line.whole);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(line.student, 3);
    across->addWidget(line.remark, 2);
    across->addWidget(line.missed);
    across->addWidget(remove);
    onTheme(line.whole, [across](const Theme &theme) { across->setSpacing(theme.px(6)); });
    if (present.student != 0)
        line.student->setValue(present.student);
    connect(line.student, &FieldEditor::edited, this, &StudentsField::changed);
    connect(line.remark, &QLineEdit::textEdited, this, &StudentsField::changed);
    connect(line.missed, &QCheckBox::toggled, this, &StudentsField::changed);
    connect(remove, &QToolButton::clicked, this, [this, whole = line.whole] { removeLine(whole); });
    m_column->insertWidget(m_column->count() - 1, line.whole);
    line.remove = remove;
    putInOrder(line);
    m_lines << line;
    showRemarks();
}

// The keyboard goes from line to line, and to the button after all of them.
void StudentsField::putInOrder(const Line &line)
{
    if (!m_lines.isEmpty())
        setTabOrder(m_lines.constLast().remove, line.student->control());
    setTabOrder(line.student->control(), line.remark);
    setTabOrder(line.remark, line.missed);
    setTabOrder(line.missed, line.remove);
    setTabOrder(line.remove, m_add);
}

void StudentsField::removeLine(QWidget *whole)
{
    m_lines.removeIf([whole](const Line &line) { return line.whole == whole; });
    whole->hide();
    whole->deleteLater();
    showRemarks();
    emit changed();
    focusFirst();
}

// One student's remark is what was talked about.
void StudentsField::showRemarks()
{
    const bool isGroup = m_lines.size() > 1;
    for (const Line &line : std::as_const(m_lines)) {
        line.remark->setVisible(isGroup);
        line.missed->setVisible(isGroup);
        for (QToolButton *remove : line.whole->findChildren<QToolButton *>())
            remove->setVisible(isGroup);
    }
}

QList<Present> StudentsField::students() const
{
    QList<Present> found;
    for (const Line &line : m_lines) {
        Present present = line.known;
        const qint64 chosen = line.student->value().toLongLong();
        // Somebody else than stood there: name and number are the other one's.
        if (chosen != 0 && chosen != present.student) {
            present.student = chosen;
            present.name.clear();
            present.number.clear();
        }
        // A row that nobody has filled in is none.
        if (present.student == 0 && present.name.isEmpty() && present.number.isEmpty())
            continue;
        present.remark = line.remark->text();
        present.missed = line.missed->isChecked();
        found << present;
    }
    return found;
}

// The first line stays: it has its place in the order of keys.
void StudentsField::setStudents(const QList<Present> &students)
{
    while (m_lines.size() > 1) {
        QWidget *whole = m_lines.constLast().whole;
        m_lines.removeLast();
        whole->hide();
        whole->deleteLater();
    }
    const Present first = students.value(0);
    Line &line = m_lines.first();
    line.known = first;
    line.student->setValue(first.student != 0 ? QVariant(first.student) : QVariant());
    line.remark->setText(first.remark);
    line.missed->setChecked(first.missed);
    for (const Present &present : students.mid(1))
        addLine(present);
    showRemarks();
}

void StudentsField::focusFirst()
{
    if (!m_lines.isEmpty())
        m_lines.first().student->control()->setFocus(Qt::TabFocusReason);
}

}  // namespace hk::mentoring
