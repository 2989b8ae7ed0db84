// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "catalogue/entity.h"

#include <QVariantMap>
#include <QWidget>

#include <functional>

namespace hk {

class Database;

// A row that a reference shall point to and that is not there yet: made together with the row that refers to it.
struct NewReference {
    QString title;

    bool operator==(const NewReference &) const = default;
};

// What a person sets one field of an entity with. Values are as stored: codes of choices, ISO dates, milliseconds, keys.
class HK_WIDGETS_API FieldEditor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QVariant value() const = 0;
    virtual void setValue(const QVariant &value) = 0;
    // Why what stands there is no value of the field, a sentence; empty when it is one.
    virtual QString problem() const { return {}; }
    // What the other fields of the form say, where it narrows what is meant here.
    virtual void setAlike(const QVariantMap &) { }
    // The widget that takes the keyboard.
    virtual QWidget *control() const = 0;

signals:
    void edited();

protected:
    // Fills this with its one control.
    void hold(QWidget *control, QWidget *beside = nullptr);
};

FieldEditor *makeFieldEditor(Database &database, const Entity &entity, const Field &field, QWidget *parent);

}  // namespace hk

Q_DECLARE_METATYPE(hk::NewReference)
