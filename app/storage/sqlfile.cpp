// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlfile.h"

#include <QFile>
#include <QRegularExpression>

namespace hk {

SqlFile::SqlFile(const QString &path) : m_path(path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no SQL file %s", qPrintable(path));
    QString name;
    QString body;
    const auto keep = [&] {
        body = body.trimmed();
        if (body.endsWith(u';'))
            body.chop(1);
        if (!name.isEmpty())
            m_statements.insert(name, body);
        body.clear();
    };
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    static const QLatin1String nameMark("-- name:");
    static const QLatin1String scanMark("-- scan:");
    for (const QString &line : lines) {
        if (line.startsWith(nameMark)) {
            keep();
            name = line.mid(nameMark.size()).trimmed();
        } else if (line.startsWith(scanMark)) {
            m_scanReasons.insert(name, line.mid(scanMark.size()).trimmed());
        } else if (!line.trimmed().startsWith(QLatin1String("--"))) {
            body += line + u'\n';
        }
    }
    keep();
}

const QString &SqlFile::operator[](QLatin1String name) const
{
    const auto found = m_statements.constFind(QString(name));
    if (found == m_statements.constEnd())
        qFatal("no statement %s in %s", name.data(), qPrintable(m_path));
    return *found;
}

QStringList SqlFile::names() const
{
    return m_statements.keys();
}

QString SqlFile::scanReason(const QString &name) const
{
    return m_scanReasons.value(name);
}

namespace {

// Walks a script character by character and remembers what it is inside of.
class ScriptScanner {
public:
    explicit ScriptScanner(const QString &script) : m_script(script) { }

    QStringList statements()
    {
        while (m_at < m_script.size())
            step();
        finish();
        return m_statements;
    }

private:
    void step()
    {
        const QChar c = m_script.at(m_at);
        if (c == u'-' && peek(1) == u'-') {
            skipTo(QStringLiteral("\n"));
        } else if (c == u'/' && peek(1) == u'*') {
            skipTo(QStringLiteral("*/"));
        } else if (c == u'\'' || c == u'"') {
            copyQuoted(c);
        } else if (c.isLetter() || c == u'_') {
            copyWord();
        } else if (c == u';' && m_depth == 0) {
            finish();
            ++m_at;
        } else {
            m_current += c;
            ++m_at;
        }
    }

    QChar peek(qsizetype ahead) const { return m_at + ahead < m_script.size() ? m_script.at(m_at + ahead) : QChar(); }

    void skipTo(const QString &end)
    {
        const qsizetype found = m_script.indexOf(end, m_at + 2);
        m_at = found < 0 ? m_script.size() : found + end.size();
        m_current += u'\n';
    }

    void copyQuoted(QChar quote)
    {
        do {
            m_current += m_script.at(m_at++);
        } while (m_at < m_script.size() && m_script.at(m_at) != quote);
        if (m_at < m_script.size())
            m_current += m_script.at(m_at++);
    }

    void copyWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_script.size() && (m_script.at(m_at).isLetterOrNumber() || m_script.at(m_at) == u'_'))
            ++m_at;
        const QString word = m_script.mid(start, m_at - start);
        m_current += word;
        // A trigger's body, and CASE … END inside of it.
        if (word.compare(QLatin1String("BEGIN"), Qt::CaseInsensitive) == 0
            || word.compare(QLatin1String("CASE"), Qt::CaseInsensitive) == 0)
            ++m_depth;
        else if (word.compare(QLatin1String("END"), Qt::CaseInsensitive) == 0 && m_depth > 0)
            --m_depth;
    }

    void finish()
    {
        if (const QString statement = m_current.trimmed(); !statement.isEmpty())
            m_statements << statement;
        m_current.clear();
    }

    const QString &m_script;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_current;
    QStringList m_statements;
};

}  // namespace

QStringList splitStatements(const QString &script)
{
    return ScriptScanner(script).statements();
}

}  // namespace hk
