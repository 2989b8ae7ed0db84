// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace hk {

namespace {

QString iconFile(QStringView id)
{
    return QStringLiteral(":/hallkeeper/icons/%1.svg").arg(id);
}

QByteArray recoloured(QStringView id, const QColor &colour)
{
    QFile file(iconFile(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

// Rendered to pixels of the device once for each colour and size, then taken from Qt's cache of pixmaps.
QPixmap drawn(QStringView id, const QColor &colour, const QSize &size)
{
    const QString key = QStringLiteral("hk/%1/%2/%3x%4").arg(id).arg(colour.rgba(), 0, 16).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    const QByteArray drawing = recoloured(id, colour);
    if (!drawing.isEmpty() && !size.isEmpty()) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QSvgRenderer renderer(drawing);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(), size));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(const QString &id, Token colour) : m_id(id), m_colour(colour) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_id, colour(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return drawn(m_id, colour(mode, state), size);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

    QString iconName() override { return m_id; }

    bool isNull() override { return !QFile::exists(iconFile(m_id)); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme theme = themeOf(nullptr);
        if (mode == QIcon::Disabled)
            return theme.color(Token::Disabled);
        if (state == QIcon::On && m_colour == Token::Text2)
            return theme.color(Token::Accent);
        return theme.color(m_colour);
    }

    QString m_id;
    Token m_colour;
};

}  // namespace

QIcon themedIcon(QStringView id, Token colour)
{
    return QIcon(new ThemedIconEngine(id.toString(), colour));
}

void paintIcon(QPainter &painter, const QRectF &rect, QStringView id, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = drawn(id, colour, (rect.size() * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

QStringList iconIds()
{
    QStringList ids;
    const QStringList files =
        QDir(QStringLiteral(":/hallkeeper/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        ids.append(file.chopped(4));
    return ids;
}

}  // namespace hk
