// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "base/result.h"

#include <QDialog>
#include <QFuture>
#include <QVariantMap>

#include <functional>
#include <vector>

class QPushButton;

namespace hk {

class FormField;
class MessageBar;

enum class SettingKind : quint8 { Text, Words, Choice, Number, Truth, Day };

struct SettingOption {
    QVariant key;
    QString title;
};

// One thing that is set, and how.
struct SettingField {
    QString name;
    QString label;
    SettingKind kind = SettingKind::Text;
    bool required = false;
    QList<SettingOption> options = {};  // of a choice; of a text what may be meant
    QString hint = {};
    int least = 0;
    int most = 10000;
    QString none = {};  // of a choice that is not required: what nothing means
};

// A row of the settings in a window of its own. Ctrl+Enter saves.
class HK_WIDGETS_API SettingDialog : public QDialog {
    Q_OBJECT
public:
    using Save = std::function<QFuture<Result<void>>(const QVariantMap &values)>;
    // What is wrong, by field, and what is set; asked before it is saved.
    using Check = std::function<QMap<QString, QString>(const QVariantMap &values)>;

    SettingDialog(const QString &title, const std::vector<SettingField> &fields, const QVariantMap &values, const QDate &today,
                  Save save, Check check, QWidget *parent);

    // What is set, with what the row has besides.
    QVariantMap values() const;

public slots:
    void save();

private:
    struct Line {
        SettingField field;
        QWidget *editor = nullptr;
        FormField *words = nullptr;
    };
    QWidget *makeEditor(const SettingField &field, const QVariant &value, const QDate &today);
    QVariant valueOf(const Line &line) const;
    bool check();

    QVariantMap m_values;  // as they were
    std::vector<Line> m_lines;
    Save m_save;
    Check m_check;
    MessageBar *m_message;
    QPushButton *m_accept;
};

}  // namespace hk
