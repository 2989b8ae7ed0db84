// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/names.h"

#include "module/references.h"
#include "storage/rows.h"
#include "storage/sqlerror.h"
#include "storage/sqlfile.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>

namespace hk::roster {

namespace {

// All of them are one step of the change log.
constexpr int mostChanges = 480;

struct NameText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Names)
public:
    static Error missing() { return {tr("Please write a name.")}; }
    static Error taken(const QString &name, const QString &detail)
    {
        return {tr("There is “%1” already. To make one of two, merge them.").arg(name), detail};
    }
    static Error inUse()
    {
        return {tr("Students, classes or buildings still belong to it, so it cannot be deleted. Nothing was changed.")};
    }
    static Error departmentInUse()
    {
        return {tr("Work that was passed to this department still names it, so it stays. Nothing was changed.")};
    }
    static Error tooMuch()
    {
        return {tr("More than %n entries stand on it, too many for one step. Merge the other way round; nothing was changed.",
                   nullptr, mostChanges)};
    }
};

const SqlFile &nameQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/names.sql"));
    return file;
}

struct NameRow {
    NameNode node;
    qint64 college = 0;
    qint64 major = 0;
};

Result<std::vector<NameRow>> nameRows(Reader &reader, QLatin1String query, const char *entity)
{
    Statement rows = reader.statement(nameQueries()[query]);
    HK_CHECK(rows.run());
    std::vector<NameRow> found;
    while (rows.next())
        found.push_back({{entity, rows.integer(0), rows.text(1), int(rows.integer(2)), {}},
                         rows.columns() > 3 ? rows.integer(3) : 0,
                         rows.columns() > 4 ? rows.integer(4) : 0});
    return found;
}

struct Below {
    qint64 id = 0;
    QString name;
};

Result<std::vector<Below>> rowsOn(Reader &reader, QLatin1String query, qint64 id)
{
    Statement rows = reader.statement(nameQueries()[query]);
    rows.bind(id);
    HK_CHECK(rows.run());
    std::vector<Below> found;
    while (rows.next())
        found.push_back({rows.integer(0), rows.text(1)});
    return found;
}

// Merges what stands on two names, counting what it changes.
class NameMerge {
public:
    explicit NameMerge(Writer &writer) : m_writer(writer) { }

    Result<void> run(const QByteArray &entity, qint64 from, qint64 into)
    {
        if (entity == "community") {
            HK_CHECK(point(QLatin1String("buildingsOfCommunity"), "building", "community_id", from, into));
        } else if (entity == "college") {
            HK_CHECK(bring(QLatin1String("majorsOfCollege"), "major", from, into));
            HK_CHECK(bring(QLatin1String("classesOfCollege"), "student_class", from, into));
            HK_CHECK(point(QLatin1String("studentsOfCollege"), "student", "college_id", from, into));
        } else if (entity == "department") {
            HK_CHECK(pointAll("department", from, into));
        } else if (entity == "major") {
            HK_CHECK(point(QLatin1String("classesOfMajor"), "student_class", "major_id", from, into));
            HK_CHECK(point(QLatin1String("studentsOfMajor"), "student", "major_id", from, into));
        } else {
            HK_CHECK(point(QLatin1String("studentsOfClass"), "student", "class_id", from, into));
        }
        HK_CHECK(count());
        return deleteName(m_writer, entity, from);
    }

private:
    Result<void> count()
    {
        if (++m_changes > mostChanges)
            return NameText::tooMuch();
        return {};
    }

    Result<void> point(QLatin1String query, const char *entity, const char *field, qint64 from, qint64 into)
    {
        HK_TRY(const std::vector<Below> rows, rowsOn(m_writer, query, from));
        for (const Below &row : rows) {
            HK_CHECK(count());
            HK_CHECK(updateRow(m_writer, entity, row.id, {{QLatin1String(field), into}}));
        }
        return {};
    }

    // Whatever refers to it, in whichever module.
    Result<void> pointAll(const char *entity, qint64 from, qint64 into)
    {
        HK_TRY(const std::vector<ReferringRow> rows, referringRows(m_writer, entity, from, mostChanges + 1));
        for (const ReferringRow &row : rows) {
            HK_CHECK(count());
            HK_CHECK(updateRow(m_writer, row.entity, row.id, {{QString::fromLatin1(row.field), into}}));
        }
        return {};
    }

    // Majors and classes go to the other college; where it has one of the name, the two become one.
    Result<void> bring(QLatin1String query, const char *entity, qint64 from, qint64 into)
    {
        HK_TRY(const std::vector<Below> own, rowsOn(m_writer, query, from));
        HK_TRY(const std::vector<Below> others, rowsOn(m_writer, query, into));
        for (const Below &row : own) {
            const auto same =
                std::find_if(others.begin(), others.end(), [&row](const Below &other) { return other.name == row.name; });
            if (same != others.end()) {
                HK_CHECK(run(entity, row.id, same->id));
                continue;
            }
            HK_CHECK(count());
            HK_CHECK(updateRow(m_writer, entity, row.id, {{QStringLiteral("college_id"), into}}));
        }
        return {};
    }

    Writer &m_writer;
    int m_changes = 0;
};

}  // namespace

Result<NameTree> nameTree(Reader &reader)
{
    HK_TRY(const auto communities, nameRows(reader, QLatin1String("communities"), "community"));
    HK_TRY(const auto colleges, nameRows(reader, QLatin1String("colleges"), "college"));
    HK_TRY(auto majors, nameRows(reader, QLatin1String("majors"), "major"));
    HK_TRY(const auto classes, nameRows(reader, QLatin1String("classes"), "student_class"));
    HK_TRY(const auto departments, nameRows(reader, QLatin1String("departments"), "department"));
    NameTree tree;
    for (const NameRow &row : communities)
        tree.communities.push_back(row.node);
    for (const NameRow &row : departments)
        tree.departments.push_back(row.node);
    QHash<qint64, size_t> majorAt;
    for (size_t i = 0; i < majors.size(); ++i)
        majorAt.insert(majors[i].node.id, i);
    QHash<qint64, std::vector<NameNode>> underCollege;
    for (const NameRow &row : classes) {
        if (majorAt.contains(row.major))
            majors[majorAt.value(row.major)].node.children.push_back(row.node);
        else if (row.college != 0)
            underCollege[row.college].push_back(row.node);
        else
            tree.classes.push_back(row.node);
    }
    for (const NameRow &row : colleges) {
        NameNode college = row.node;
        for (const NameRow &major : majors) {
            if (major.college == college.id)
                college.children.push_back(major.node);
        }
        const std::vector<NameNode> loose = underCollege.value(college.id);
        std::copy(loose.begin(), loose.end(), std::back_inserter(college.children));
        tree.colleges.push_back(college);
    }
    return tree;
}

Result<qint64> saveName(Writer &writer, const QByteArray &entity, qint64 id, const QVariantMap &values)
{
    const QString field = QStringLiteral("name");
    const QString name = values.value(field).toString().trimmed();
    if (name.isEmpty() && (id == 0 || values.contains(field)))
        return NameText::missing();
    const auto inWords = [&name](const Error &error) {
        return error.detail.contains(QLatin1String("UNIQUE")) ? NameText::taken(name, error.detail) : error;
    };
    if (id == 0) {
        auto added = insertRow(writer, entity, values);
        return added.ok() ? added : Result<qint64>(inWords(added.error()));
    }
    const auto changed = updateRow(writer, entity, id, values);
    if (!changed.ok())
        return inWords(changed.error());
    return id;
}

Result<void> deleteName(Writer &writer, const QByteArray &entity, qint64 id)
{
    auto deleted = deleteRow(writer, entity, id);
    if (!deleted.ok() && deleted.error().detail.contains(QLatin1String("FOREIGN KEY")))
        return entity == "department" ? NameText::departmentInUse() : NameText::inUse();
    return deleted;
}

Result<void> mergeNames(Writer &writer, const QByteArray &entity, qint64 from, qint64 into)
{
    if (from == into)
        return {};
    return NameMerge(writer).run(entity, from, into);
}

}  // namespace hk::roster
