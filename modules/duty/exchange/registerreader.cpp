// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/text.h"
#include "duty/domain/shift.h"
#include "duty/dutycatalogue.h"
#include "duty/exchange/registerrow.h"
#include "module/cellclean.h"
#include "module/importsheets.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hk::duty {

namespace {

struct RegisterText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::RegisterImport)
};

struct RegisterColumn {
    const char *name;
    const char *title;
    const char16_t *headers;
    bool required = false;
};

// By certainty; where two columns claim a header the first one has it. Those from "patrols" on are told in words.
constexpr RegisterColumn registerColumns[] = {
    {"day", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Day"), u"日期 值班日期 时间日期 到访日期 登记日期", true},
    {"person", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "On duty"),
     u"值班人 值班人员 值班员 姓名 值班教师 值班辅导员 到访人 来访人 值班领导 楼长", true},
    {"source", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Register"), u"来源 登记来源"},
    {"building", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Building"),
     u"楼栋 楼号 宿舍楼 值班楼栋 值班地点 地点 公寓 到访楼栋"},
    {"floor", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Floor"), u"楼层 层"},
    {"shift", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Shift"), u"班次 值班班次"},
    {"time", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "From and to"),
     u"起止时间 时间 值班时间 时间起止 值班时段 时段 进出时间"},
    {"starts", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Begins"), u"开始时间 上班时间 到岗时间 进入时间 进楼时间 签到时间"},
    {"ends", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Ends"), u"结束时间 下班时间 离岗时间 离开时间 出楼时间 签退时间"},
    {"note", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Note"), u"备注 说明"},
    {"patrols", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Patrols"), u"巡查时间/次数 巡查时间 巡查次数 巡查情况 巡查"},
    {"purpose", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Purpose"),
     u"事由 到访事由 工作内容 值班内容 走访情况 值班情况 内容"},
    {"hygiene", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Hygiene"), u"卫生 卫生情况"},
    {"hazards", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Hazards"), u"安全隐患 隐患 安全"},
    {"appliances", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Prohibited appliances"), u"违规电器 违章电器"},
    {"late", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Late and absent"), u"晚归/未归 晚归 未归 晚归未归"},
    {"repairs", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Repairs"), u"报修 报修情况"},
    {"incidents", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Incidents"), u"突发情况 突发事件 异常情况"},
    {"outcome", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "What was done"), u"处理结果 处理情况"},
    {"handover", QT_TRANSLATE_NOOP("hk::duty::RegisterImport", "Handed over"), u"待办交接 交接事项 交接 待办"},
};
constexpr qsizetype firstInWords = 10;

QString titleOf(const RegisterColumn &column)
{
    return QCoreApplication::translate("hk::duty::RegisterImport", column.title);
}

std::optional<RegisterSource> sourceIn(const QString &text)
{
    const auto speaksOf = [&text](std::initializer_list<const char16_t *> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const char16_t *word) { return text.contains(QString::fromUtf16(word)); });
    };
    if (speaksOf({u"汇总", u"上报", u"学院"}))
        return RegisterSource::Summary;
    if (speaksOf({u"日志", u"本人", u"工作记录", u"个人"}))
        return RegisterSource::Own;
    if (speaksOf({u"登记", u"签到", u"值班台", u"到访", u"前台"}))
        return RegisterSource::Desk;
    return std::nullopt;
}

QList<QTime> timesIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(\\d{1,2})\\s*[:点时]\\s*(\\d{2})?"));
    QList<QTime> times;
    auto matches = pattern.globalMatch(toHalfWidth(text));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int hour = match.captured(1).toInt() % 24;
        const QTime time(hour, match.captured(2).toInt());
        if (time.isValid() && match.captured(1).toInt() <= 24)
            times << time;
    }
    return times;
}

QStringList namesIn(const QString &text)
{
    static const QRegularExpression parts(QStringLiteral("[、,，;；/\\n]+"));
    QStringList names;
    for (const QString &part : text.split(parts, Qt::SkipEmptyParts)) {
        const QString name = cleanName(part);
        if (!name.isEmpty())
            names << name;
    }
    return names;
}

}  // namespace

std::vector<ImportField> registerFields()
{
    std::vector<ImportField> fields;
    for (const RegisterColumn &column : registerColumns)
        fields.push_back({column.name, titleOf(column), dutyWords(QString::fromUtf16(column.headers)), column.required});
    return fields;
}

RegisterReader::RegisterReader(const std::vector<Sheet> &sheets, const SheetLayout &layout, const QString &fileName,
                               RegisterRows &into)
    : m_sheets(sheets), m_sheet(sheets[size_t(layout.sheet)]), m_layout(layout), m_merged(m_sheet.info.merged), m_into(into)
{
    const QStringList titles = titleTexts(m_sheet, layout) + QStringList{m_sheet.info.name, fileName};
    m_year = yearIn(titles);
    for (size_t column = 0; column < layout.mapping.size(); ++column) {
        if (!layout.mapping[column].isEmpty())
            m_columns.insert(layout.mapping[column], int(column));
    }
    for (auto title = titles.crbegin(); title != titles.crend(); ++title)
        m_usual = sourceIn(*title).value_or(m_usual);
    m_into.problems << noteOf(m_sheet, layout.sheet,
                              RegisterText::tr("Read as: %1.")
                                  .arg(m_usual == RegisterSource::Desk      ? RegisterText::tr("desk register")
                                           : m_usual == RegisterSource::Own ? RegisterText::tr("own log")
                                                                            : RegisterText::tr("college summary")));
    m_into.problems << sheetNotes(m_sheet, layout);
}

bool RegisterReader::read(const JobControl &control)
{
    const int end = std::min(m_layout.lastRow, int(m_sheet.rows.size()) - 1);
    for (int row = m_layout.firstRow; row <= end; ++row) {
        if (row % 1024 == 0 && control.isCancelled())
            return false;
        if (rowKind(m_sheet, m_layout, row) == RowKind::Thing)
            readLine(row);
    }
    return true;
}

const Cell &RegisterReader::cell(const QByteArray &field, int row) const
{
    const int column = m_columns.value(field, -1);
    const Cell &own = cellAt(m_sheet, row, column);
    if (own.kind != CellKind::Empty || column < 0)
        return own;
    const CellRange *const area = m_merged.areaAt(row, column);
    return area ? cellAt(m_sheet, area->firstRow, area->firstColumn) : own;
}

QString RegisterReader::words(const QByteArray &field, int row) const
{
    const QString text = cellWords(cell(field, row));
    return saysNothing(text) ? QString() : text;
}

void RegisterReader::problem(Severity severity, int row, const QByteArray &field, const QString &reason)
{
    ImportItem at;
    at.sheet = m_layout.sheet;
    at.row = row;
    at.column = std::max(0, m_columns.value(field, -1));
    ImportProblem told = problemAt(m_sheets, at, severity, reason);
    told.item = int(m_into.rows.size());
    m_into.problems << told;
}

void RegisterReader::readTimes(int row, RegisterRow &line)
{
    const QList<QTime> times = timesIn(words("time", row));
    QTime starts = times.value(0);
    QTime ends = times.value(1);
    if (times.isEmpty()) {
        starts = timesIn(words("starts", row)).value(0);
        ends = timesIn(words("ends", row)).value(0);
        if (!starts.isValid() && !ends.isValid() && !words("time", row).isEmpty())
            problem(Severity::Warning, row, "time", RegisterText::tr("This is no time of day."));
    }
    // One that ended at six began the evening before; of an end alone nobody knows.
    if (starts.isValid()) {
        const ShiftTime span = shiftTime(line.day, starts, ends.isValid() ? ends : starts);
        line.starts = span.starts;
        if (ends.isValid())
            line.ends = span.ends;
    } else if (ends.isValid()) {
        line.ends = QDateTime(line.day, ends, campusTimeZone()).toMSecsSinceEpoch();
    }
}

// What a line tells beyond who and when, under the titles of its columns.
void RegisterReader::readWords(int row, RegisterRow &line) const
{
    QStringList told;
    for (qsizetype column = firstInWords; column < qsizetype(std::size(registerColumns)); ++column) {
        const QString text = words(registerColumns[column].name, row);
        if (!text.isEmpty())
            told << titleOf(registerColumns[column]) + QStringLiteral(": ") + text;
    }
    line.words = told.join(QStringLiteral("; "));
    line.note = words("note", row);
    line.shift = words("shift", row);
    line.place = QStringList{words("building", row), words("floor", row)}.join(u' ').trimmed();
}

RegisterSource RegisterReader::sourceOf(int row, const RegisterSource &usual) const
{
    return sourceIn(words("source", row)).value_or(usual);
}

void RegisterReader::readLine(int row)
{
    RegisterRow line;
    line.sheet = m_layout.sheet;
    line.row = row;
    line.source = sourceOf(row, m_usual);
    const auto day = readDay(cell("day", row), m_year, m_sheet.info.since1904);
    const QStringList names = namesIn(words("person", row));
    if (!day)
        problem(Severity::Error, row, "day",
                words("day", row).isEmpty() ? RegisterText::tr("The day is missing.") : RegisterText::tr("This is no day."));
    if (names.isEmpty())
        problem(Severity::Error, row, "person", RegisterText::tr("Who was on duty is missing."));
    if (!day || names.isEmpty()) {
        line.refused = true;
        line.action = ImportAction::Refuse;
        line.person = names.join(QStringLiteral("、"));
        m_into.rows.push_back(line);
        return;
    }
    line.day = *day;
    readTimes(row, line);
    readWords(row, line);
    for (const QString &name : names) {
        line.person = name;
        m_into.rows.push_back(line);
    }
}

}  // namespace hk::duty
