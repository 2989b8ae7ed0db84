// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>
#include <vector>

namespace hk {

// The streams of an OLE compound file, the container of .xls and of password-protected .xlsx. Every chain is bounded by the number
// of sectors the file can hold, so a file that points in circles is found damaged and nothing more.
class CompoundFile {
public:
    // False when it is no compound file, or one whose tables contradict themselves.
    bool open(const QString &path);

    // Whether a stream of that name stands at the top level. Names are compared as the format asks, without regard to case.
    bool contains(const QString &name) const;
    // Nothing when there is no such stream, its chain is broken, or it is larger than `limit` bytes.
    std::optional<QByteArray> stream(const QString &name, qint64 limit);

private:
    struct Entry {
        QString name;
        quint8 type = 0;
        quint32 left = 0;
        quint32 right = 0;
        quint32 child = 0;
        quint32 start = 0;
        qint64 size = 0;
    };
    using Chain = std::vector<quint32>;

    bool readFat(const QByteArray &header);
    bool readDirectory(quint32 start);
    const Entry *find(const QString &name) const;
    std::optional<Chain> chain(quint32 start, const std::vector<quint32> &table, qint64 most) const;
    std::optional<QByteArray> readSectors(const Chain &sectors, qint64 size);
    std::optional<QByteArray> readMini(const Entry &entry);
    bool appendTable(quint32 sector, std::vector<quint32> &table);

    QFile m_file;
    int m_sectorSize = 512;
    int m_miniSize = 64;
    qint64 m_miniCutoff = 4096;
    qint64 m_sectorCount = 0;
    std::vector<quint32> m_fat;
    std::vector<quint32> m_miniFat;
    std::vector<Entry> m_entries;
    std::optional<QByteArray> m_miniStream;
};

}  // namespace hk
