// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "base/result.h"

#include <QFuture>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace hk {

// Facts about one thing, label and value, under headings; built anew for each thing.
class HK_WIDGETS_API FactSheet : public QWidget {
    Q_OBJECT
public:
    explicit FactSheet(QWidget *parent = nullptr);

    void clear();
    void addHeading(const QString &title);
    // An empty value is shown as a dash.
    void addFact(const QString &label, const QString &value);
    // Shown masked, with a link that reveals it, named by the field; nothing to reveal: as it is.
    // `record` writes it down first, and what cannot be written down is not shown.
    using Record = std::function<QFuture<Result<void>>()>;
    void addMasked(const char *field, const QString &label, const QString &value, const Record &record, const QString &before = {});
    // An encrypted value: a mark, with a link that asks `open` for the text; what cannot be opened says why in its place.
    void addSecret(const char *field, const QString &label, std::function<QFuture<Result<QString>>()> open);
    // A value that leads somewhere.
    void addLink(const QString &label, const QString &value, std::function<void()> follow);

private:
    int addLabel(const QString &label);
    // A value with the link "Show" behind it.
    QPushButton *addRevealed(const char *field, const QString &label, QLabel *shown);

    QWidget *m_body = nullptr;
    QGridLayout *m_grid = nullptr;
};

}  // namespace hk
