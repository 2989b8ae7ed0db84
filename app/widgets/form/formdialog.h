// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/form/entityform.h"

#include <QDialog>

namespace hk {

// An entity's form in a window of its own, for what is edited now and then: a building, a room, a floor's groups.
class HK_WIDGETS_API FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(const UiContext &context, const QByteArray &entity, const QString &title, const std::vector<FormSection> &sections,
               QWidget *parent);

    EntityForm &form() const { return *m_form; }

signals:
    void saved(qint64 id);

public slots:
    void reject() override;

private:
    EntityForm *m_form;
};

}  // namespace hk
