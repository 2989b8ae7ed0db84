// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/demo.h"

#include "base/clock.h"
#include "base/uid.h"
#include "storage/batches.h"
#include "storage/manyrows.h"
#include "storage/rows.h"
#include "tickets/store/demoplots.h"
#include "tickets/store/queries.h"

#include <QDate>
#include <QHash>

#include <algorithm>
#include <random>

namespace hk::tickets {

namespace {

constexpr qint64 hourLength = 3'600'000;
// Rows together with those of the next ticket stay below what one unit holds.
constexpr int rowsOfUnit = 440;
constexpr int mostRowsOfTicket = 12;

struct DemoReporter {
    qint64 student = 0;
    qint64 building = 0;
    QVariant floor;
    qint64 room = 0;
    QVariant college;
};

class DemoTickets {
public:
    explicit DemoTickets(Writer &writer)
        : m_writer(writer),
          m_tickets(writer,
                    QStringLiteral("INSERT INTO ticket (id, uid, number, opened_at, title, source, category, priority, private, "
                                   "building_id, floor_id, room_id, college_id, department_id, owner) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          m_complainants(writer, QStringLiteral("INSERT INTO ticket_complainant (uid, ticket_id, student_id) VALUES (?, ?, ?)")),
          m_events(writer,
                   QStringLiteral("INSERT INTO ticket_event (uid, ticket_id, kind, at, by, text, person, category, priority, "
                                  "department_id, until, rating, solved) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    {
    }

    Result<void> write(int open, int closed, int oldestDays);

private:
    Result<void> begin(int reporters);
    Result<void> writeDepartments();
    Result<void> writeSettings();
    Result<void> writeActions(qint64 checklist);
    Result<void> readReporters(int wanted);
    Result<void> add(const DemoPlot &plot, qint64 openedAt);
    Result<void> addEvent(const DemoStep &step, const DemoCategory &category, qint64 openedAt, const QString &owner);
    Result<void> flush();
    Result<qint64> departmentOf(const DemoCategory &category) const;
    QString number(qint64 openedAt);
    int below(int limit) { return int(m_random() % quint32(limit)); }
    const QString &anyOwner() { return m_owners.at(below(int(m_owners.size()))); }

    Writer &m_writer;
    ManyRows m_tickets;
    ManyRows m_complainants;
    ManyRows m_events;
    std::mt19937 m_random{20261118};
    QList<DemoReporter> m_reporters;
    QList<std::pair<qint64, QString>> m_departments;
    QHash<QDate, int> m_numbers;
    qint64 m_ticket = 0;
    int m_inUnit = 0;
    int m_count = 0;
    const QStringList m_owners{QStringLiteral("陈雨桐"), QStringLiteral("周建国"), QStringLiteral("王秀兰"),
                               QStringLiteral("刘敏"),   QStringLiteral("孙志强"), QStringLiteral("何文静")};
};

Result<void> DemoTickets::writeDepartments()
{
    const auto read = [this]() -> Result<void> {
        Statement rows = m_writer.statement(ruleQueries()[QLatin1String("departments")]);
        HK_CHECK(rows.run());
        while (rows.next())
            m_departments.append({rows.integer(0), rows.text(1)});
        return {};
    };
    HK_CHECK(read());
    if (!m_departments.isEmpty())
        return {};
    for (const char16_t *name : {u"后勤维修中心", u"保卫处", u"网络中心", u"学工部", u"心理中心"})
        HK_CHECK(insertRow(m_writer, "department", {{QStringLiteral("name"), QString::fromUtf16(name)}}));
    return read();
}

Result<qint64> DemoTickets::departmentOf(const DemoCategory &category) const
{
    const auto found = std::find_if(m_departments.begin(), m_departments.end(),
                                    [&](const auto &each) { return each.second.contains(category.department); });
    return found == m_departments.end() ? m_departments.first().first : found->first;
}

Result<void> DemoTickets::writeSettings()
{
    for (const DemoCategory &category : demoCategories()) {
        if (category.code == QLatin1String("other") || category.code == QLatin1String("study"))
            continue;
        HK_TRY(const qint64 department, departmentOf(category));
        HK_CHECK(insertRow(m_writer, "ticket_category",
                           {{QStringLiteral("code"), category.code},
                            {QStringLiteral("department_id"), department},
                            {QStringLiteral("private"), category.code == QLatin1String("wellbeing") ? 1 : 0}}));
    }
    HK_CHECK(insertRow(m_writer, "ticket_template",
                       {{QStringLiteral("kind"), QStringLiteral("answer")},
                        {QStringLiteral("title"), QStringLiteral("已受理")},
                        {QStringLiteral("text"), QStringLiteral("您反映的问题已受理，我们会在时限内反馈进展，请保持电话畅通。")}}));
    HK_TRY(const qint64 visit,
           insertRow(m_writer, "ticket_template",
                     {{QStringLiteral("kind"), QStringLiteral("checklist")},
                      {QStringLiteral("category"), QStringLiteral("repair")},
                      {QStringLiteral("title"), QStringLiteral("上门维修")},
                      {QStringLiteral("text"), QStringLiteral("约定上门时间\n拍照留存\n试用正常\n请学生签字")}}));
    return writeActions(visit);
}

// For what happens from now on; the tickets of the demonstration are older.
Result<void> DemoTickets::writeActions(qint64 checklist)
{
    const auto add = [this](const char16_t *name, const char *occasion, QVariantMap values) -> Result<void> {
        values.insert({{QStringLiteral("name"), QString::fromUtf16(name)},
                       {QStringLiteral("occasion"), QLatin1String(occasion)},
                       {QStringLiteral("valid_from"), m_writer.now()}});
        HK_CHECK(insertRow(m_writer, "ticket_action", values));
        return {};
    };
    HK_CHECK(add(u"维修附上门清单", "category",
                 {{QStringLiteral("category"), QStringLiteral("repair")}, {QStringLiteral("checklist_id"), checklist}}));
    HK_CHECK(add(u"安全隐患加急", "category",
                 {{QStringLiteral("category"), QStringLiteral("safety")}, {QStringLiteral("priority"), QStringLiteral("urgent")}}));
    return add(u"办结将到期提醒责任人", "warning",
               {{QStringLiteral("clock"), QStringLiteral("resolution")}, {QStringLiteral("reminds"), 1}});
}

Result<void> DemoTickets::readReporters(int wanted)
{
    Statement rows = m_writer.statement(demoQueries()[QLatin1String("reporters")]);
    HK_CHECK(rows.bind(QStringLiteral(":limit"), wanted).run());
    while (rows.next())
        m_reporters.append({rows.integer(0), rows.integer(1), rows.value(2), rows.integer(3), rows.value(4)});
    return {};
}

Result<void> DemoTickets::begin(int reporters)
{
    if (m_writer.batch() == 0) {
        Batch deed;
        deed.kind = QStringLiteral("edit");
        deed.at = m_writer.now();
        HK_TRY(const qint64 batch, beginBatch(m_writer, deed));
        HK_CHECK(m_writer.setBatch(batch));
    }
    HK_CHECK(m_writer.nextUnit());
    HK_CHECK(writeDepartments());
    HK_CHECK(writeSettings());
    HK_CHECK(readReporters(reporters));
    HK_TRY(const QVariant last, m_writer.single(demoQueries()[QLatin1String("lastTicket")]));
    m_ticket = last.toLongLong();
    m_inUnit = rowsOfUnit;
    return {};
}

Result<void> DemoTickets::flush()
{
    HK_CHECK(m_tickets.end());
    HK_CHECK(m_complainants.end());
    return m_events.end();
}

QString DemoTickets::number(qint64 openedAt)
{
    const QDate day = campusDate(openedAt);
    return QStringLiteral("GD-%1-%2").arg(day.toString(QStringLiteral("yyMMdd"))).arg(++m_numbers[day], 3, 10, QLatin1Char('0'));
}

Result<void> DemoTickets::addEvent(const DemoStep &step, const DemoCategory &category, qint64 openedAt, const QString &owner)
{
    const qint64 at = openedAt + qint64(step.hours * double(hourLength));
    const bool opens = step.kind == EventKind::Opened;
    const bool isFollowUp = step.kind == EventKind::FollowedUp;
    QVariant department;
    if (opens || step.kind == EventKind::Dispatched) {
        HK_TRY(const qint64 key, departmentOf(category));
        department = key;
    }
    ++m_inUnit;
    return m_events.add({makeUid(at), m_ticket, code(step.kind), at, isFollowUp ? m_owners.last() : owner,
                         step.text.isEmpty() ? QVariant() : QVariant(step.text), QVariant(),
                         opens ? QVariant(category.code) : QVariant(), opens ? QVariant(QStringLiteral("normal")) : QVariant(),
                         department, step.kind == EventKind::ExtensionAsked ? QVariant(at + 240 * hourLength) : QVariant(),
                         isFollowUp ? QVariant(step.rating) : QVariant(), isFollowUp ? QVariant(step.rating > 2) : QVariant()});
}

Result<void> DemoTickets::add(const DemoPlot &plot, qint64 openedAt)
{
    if (m_inUnit + mostRowsOfTicket > rowsOfUnit) {
        HK_CHECK(flush());
        HK_CHECK(m_writer.nextUnit());
        m_inUnit = 0;
    }
    const DemoCategory &category = demoCategories().at(m_count++ % demoCategories().size());
    const QString &report = category.reports.at(below(int(category.reports.size())));
    const QString owner = m_owners.at(below(int(m_owners.size()) - 1));
    const bool isReceived = !plot.steps.isEmpty();
    const DemoReporter from = m_reporters.isEmpty() ? DemoReporter() : m_reporters.at(below(int(m_reporters.size())));
    static const QStringList sources{QStringLiteral("desk"), QStringLiteral("phone"), QStringLiteral("web"),
                                     QStringLiteral("patrol"), QStringLiteral("class-committee")};
    HK_TRY(const qint64 department, departmentOf(category));
    ++m_ticket;
    m_inUnit += 2;
    HK_CHECK(m_tickets.add({m_ticket, makeUid(openedAt), number(openedAt), openedAt, report, sources.at(below(int(sources.size()))),
                            category.code, QStringLiteral("normal"), category.code == QLatin1String("wellbeing") ? 1 : 0,
                            from.building == 0 ? QVariant() : QVariant(from.building), from.floor,
                            from.room == 0 ? QVariant() : QVariant(from.room), from.college, department,
                            isReceived ? QVariant(owner) : QVariant()}));
    HK_CHECK(m_tickets.end());
    if (from.student != 0)
        HK_CHECK(m_complainants.add({makeUid(openedAt), m_ticket, from.student}));
    HK_CHECK(addEvent({EventKind::Opened, 0}, category, openedAt, owner));
    for (const DemoStep &step : plot.steps)
        HK_CHECK(addEvent(step, category, openedAt, owner));
    return {};
}

Result<void> DemoTickets::write(int open, int closed, int oldestDays)
{
    HK_CHECK(begin(std::max(200, (open + closed) / 10)));
    const qint64 now = m_writer.now();
    for (int i = 0; i < closed; ++i) {
        const DemoPlot &plot = closedPlots().at(i % closedPlots().size());
        const int hours = plot.youngest + below(std::max(1, oldestDays * 24 - plot.youngest));
        HK_CHECK(add(plot, now - hours * hourLength - below(3600) * qint64(1000)));
    }
    for (int i = 0; i < open; ++i) {
        const DemoPlot &plot = openPlots().at(i % openPlots().size());
        const int hours = plot.youngest + below(plot.oldest - plot.youngest);
        HK_CHECK(add(plot, now - hours * hourLength - below(3600) * qint64(1000)));
    }
    return flush();
}

}  // namespace

Result<void> writeTicketDemo(Writer &writer, DemoSize size)
{
    DemoTickets tickets(writer);
    return size == DemoSize::Small ? tickets.write(28, 14, 30) : tickets.write(5'000, 45'000, 400);
}

}  // namespace hk::tickets
