// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/formdialog.h"

#include "widgets/look/ontheme.h"

#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int formDialogWidth = 520;

}  // namespace

FormDialog::FormDialog(const UiContext &context, const QByteArray &entity, const QString &title,
                       const std::vector<FormSection> &sections, QWidget *parent)
    : QDialog(parent), m_form(new EntityForm(context, entity, sections, this))
{
    setObjectName(QStringLiteral("formDialog.") + QString::fromUtf8(entity));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    qsizetype fields = 0;
    for (const FormSection &section : sections)
        fields += section.fields.size();
    onTheme(this, [this, fields, parent](const Theme &theme) {
        setMinimumWidth(theme.px(formDialogWidth));
        // With large text on a small screen the fields scroll.
        const int high = qMax(theme.px(120 + 62 * int((fields + 1) / 2) + 60), m_form->sizeHint().height());
        const QSize wanted(theme.px(formDialogWidth), high);
        resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    });
    connect(m_form, &EntityForm::saved, this, [this](qint64 id) {
        emit saved(id);
        accept();
    });
    connect(m_form, &EntityForm::left, this, [this] { QDialog::reject(); });
}

void FormDialog::reject()
{
    if (m_form->mayLeave())
        QDialog::reject();
}

}  // namespace hk
