// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/look/metrics.h"
#include "widgets/look/status.h"
#include "widgets/look/theme.h"

#include <QWidget>

namespace hk {

// A drawing that stands by itself, in the theme's colours.
class HK_WIDGETS_API IconView : public QWidget {
    Q_OBJECT
public:
    explicit IconView(const QString &id, int size = metrics::iconSmall, Token colour = Token::Text2, QWidget *parent = nullptr);

    void setIcon(const QString &id, Token colour);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_id;
    int m_size;
    Token m_colour;
};

// Icon and word of a status, as at the end of a row. Without words of its own it says the status' word.
class HK_WIDGETS_API StatusLabel : public QWidget {
    Q_OBJECT
public:
    explicit StatusLabel(StatusKind kind = StatusKind::Plan, const QString &words = {}, QWidget *parent = nullptr);

    void setStatus(StatusKind kind, const QString &words = {});
    StatusKind kind() const { return m_kind; }
    QString words() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind;
    QString m_words;
};

}  // namespace hk
