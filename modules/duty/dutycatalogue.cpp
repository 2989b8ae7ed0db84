// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutycatalogue.h"

namespace hk::duty {

namespace {

// What the triggers of schema/ say when they refuse; listed for the translators.
[[maybe_unused]] constexpr const char *dutyRefusals[] = {
    QT_TRANSLATE_NOOP("rules", "A duty stays with its shift and its person; end it and give out another."),
    QT_TRANSLATE_NOOP("rules", "Nobody can be on duty at two posts at once."),
    QT_TRANSLATE_NOOP("rules", "A submitted log stays as it is; put a correction beside the entry."),
    QT_TRANSLATE_NOOP("rules", "An entry stays in its log."),
    QT_TRANSLATE_NOOP("rules", "A file stays with its entry."),
    QT_TRANSLATE_NOOP("rules", "What was put beside an entry is not rewritten; take it back instead."),
    QT_TRANSLATE_NOOP("rules", "A handover that was acknowledged stays as it is."),
};

}  // namespace

QStringList dutyWords(QStringView text)
{
    return text.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Field dutyReference(const char *name, const char *title, const char *target, int width)
{
    return {.name = name, .type = FieldType::Reference, .title = title, .target = target, .width = width};
}

Field dutyOwner(const char *name, const char *title, const char *target, int width)
{
    Field field = dutyReference(name, title, target, width);
    field.required = field.fixed = true;
    return field;
}

Field dutyChoice(const char *name, const char *title, const QList<Choice> &choices, bool required)
{
    return {.name = name, .type = FieldType::Choice, .title = title, .required = required, .choices = choices, .width = 10};
}

Field dutyTruth(const char *name, const char *title)
{
    return {.name = name, .type = FieldType::Boolean, .title = title, .required = true, .width = 8};
}

Field dutyMoment(const char *name, const char *title, bool required)
{
    return {.name = name, .type = FieldType::Moment, .title = title, .required = required, .width = 17};
}

QList<ScopePath> inBuilding()
{
    return {{ScopeKind::Building, {"building_id"}}};
}

QList<ScopePath> inBuildingOrOf(const char *personField)
{
    return {{ScopeKind::Building, {"building_id"}}, {ScopeKind::Person, {personField}}};
}

QList<Choice> roleTypeChoices()
{
    return {{u"leader"_qs, QT_TRANSLATE_NOOP("duty", "school leader"), dutyWords(u"校领导 领导 领导楼长 领导干部 院领导")},
            {u"staff"_qs, QT_TRANSLATE_NOOP("duty", "staff"), dutyWords(u"教师 老师 辅导员 宿管 教工 职工 教师楼长")},
            {u"student"_qs, QT_TRANSLATE_NOOP("duty", "student"), dutyWords(u"学生 学生楼长 层长 学生干部")}};
}

QList<Choice> entryKindChoices()
{
    return {{u"patrol"_qs, QT_TRANSLATE_NOOP("duty", "Patrol"), dutyWords(u"巡查 巡楼 巡视 查楼")},
            {u"visit"_qs, QT_TRANSLATE_NOOP("duty", "Room visit"), dutyWords(u"走访 走访寝室 寝室走访 查寝")},
            {u"talk"_qs, QT_TRANSLATE_NOOP("duty", "Talk"), dutyWords(u"谈心 谈话 谈心谈话 交流")},
            {u"incident"_qs, QT_TRANSLATE_NOOP("duty", "Incident"), dutyWords(u"突发 突发事件 突发情况 事件")},
            {u"hazard"_qs, QT_TRANSLATE_NOOP("duty", "Hazard"), dutyWords(u"安全隐患 隐患 安全")},
            {u"facility"_qs, QT_TRANSLATE_NOOP("duty", "Facility"), dutyWords(u"设备 设施 报修")},
            {u"handover"_qs, QT_TRANSLATE_NOOP("duty", "Handover"), dutyWords(u"交接 交接班")},
            {u"branch"_qs, QT_TRANSLATE_NOOP("duty", "Branch activity"), dutyWords(u"支部活动 党支部活动 组织生活")}};
}

QList<Choice> severityChoices()
{
    return {{u"low"_qs, QT_TRANSLATE_NOOP("duty", "slight"), dutyWords(u"轻微 低")},
            {u"normal"_qs, QT_TRANSLATE_NOOP("duty", "ordinary"), dutyWords(u"一般 普通 正常")},
            {u"high"_qs, QT_TRANSLATE_NOOP("duty", "serious"), dutyWords(u"严重 重大 高 紧急")}};
}

QList<Choice> roomResultChoices()
{
    return {{u"excellent"_qs, QT_TRANSLATE_NOOP("duty", "excellent"), dutyWords(u"优秀 优")},
            {u"good"_qs, QT_TRANSLATE_NOOP("duty", "passed"), dutyWords(u"合格 良好 良 中")},
            {u"failed"_qs, QT_TRANSLATE_NOOP("duty", "failed"), dutyWords(u"不合格 差")}};
}

QList<Choice> measureChoices()
{
    return {{u"talk"_qs, QT_TRANSLATE_NOOP("duty", "talks with students")},
            {u"visit"_qs, QT_TRANSLATE_NOOP("duty", "room visits")},
            {u"patrol"_qs, QT_TRANSLATE_NOOP("duty", "patrols")},
            {u"branch"_qs, QT_TRANSLATE_NOOP("duty", "branch activities")},
            {u"shift"_qs, QT_TRANSLATE_NOOP("duty", "shifts with a log")},
            {u"cover"_qs, QT_TRANSLATE_NOOP("duty", "shifts covered (%)")}};
}

QList<Choice> logStateChoices()
{
    return {{u"draft"_qs, QT_TRANSLATE_NOOP("duty", "draft")},
            {u"submitted"_qs, QT_TRANSLATE_NOOP("duty", "submitted")},
            {u"late"_qs, QT_TRANSLATE_NOOP("duty", "written late")}};
}

QList<Choice> recordSourceChoices()
{
    return {{u"desk"_qs, QT_TRANSLATE_NOOP("duty", "desk register"), dutyWords(u"值班台登记 到访登记 签到 登记 前台")},
            {u"own"_qs, QT_TRANSLATE_NOOP("duty", "own log"), dutyWords(u"本人日志 值班日志 个人 日志")},
            {u"summary"_qs, QT_TRANSLATE_NOOP("duty", "college summary"), dutyWords(u"学院汇总 汇总 学院 上报")}};
}

QString choiceTitle(const Catalogue &catalogue, const char *entity, const char *field, const QString &code)
{
    const Entity &about = *catalogue.entity(entity);
    const Choice *const choice = choiceOf(*about.field(field), code);
    return choice ? about.titleText(*choice) : code;
}

Result<void> declareDuty(Catalogue &catalogue)
{
    HK_CHECK(declareDutyPlan(catalogue));
    HK_CHECK(declareDutyLogs(catalogue));
    HK_CHECK(declareDutyLists(catalogue));
    static const std::pair<const char *, const char *> verbs[] = {
        {"duty.editPlan", QT_TRANSLATE_NOOP("duty", "Change the duty plan")},
        {"duty.makeShifts", QT_TRANSLATE_NOOP("duty", "Make shifts")},
        {"duty.makeRota", QT_TRANSLATE_NOOP("duty", "Make a rota")},
        {"duty.assign", QT_TRANSLATE_NOOP("duty", "Give out a duty")},
        {"duty.release", QT_TRANSLATE_NOOP("duty", "End a duty")},
        {"duty.cancelShift", QT_TRANSLATE_NOOP("duty", "Cancel a shift")},
        {"duty.restoreShift", QT_TRANSLATE_NOOP("duty", "Hold a shift after all")},
        {"duty.editShift", QT_TRANSLATE_NOOP("duty", "Change one shift")},
        {"duty.newShift", QT_TRANSLATE_NOOP("duty", "New single shift")},
        {"duty.allowed", QT_TRANSLATE_NOOP("duty", "Say where somebody may be on duty")},
        {"duty.askSwap", QT_TRANSLATE_NOOP("duty", "Ask for a swap")},
        {"duty.answerSwap", QT_TRANSLATE_NOOP("duty", "Answer a swap")},
        {"duty.newLog", QT_TRANSLATE_NOOP("duty", "Begin a duty log")},
        {"duty.addEntry", QT_TRANSLATE_NOOP("duty", "New entry of a log")},
        {"duty.editEntry", QT_TRANSLATE_NOOP("duty", "Edit entry of a log")},
        {"duty.deleteEntry", QT_TRANSLATE_NOOP("duty", "Delete entry of a log")},
        {"duty.editLog", QT_TRANSLATE_NOOP("duty", "Edit a duty log")},
        {"duty.addFile", QT_TRANSLATE_NOOP("duty", "Add file to an entry")},
        {"duty.removeFile", QT_TRANSLATE_NOOP("duty", "Remove file of an entry")},
        {"duty.submit", QT_TRANSLATE_NOOP("duty", "Submit a duty log")},
        {"duty.correct", QT_TRANSLATE_NOOP("duty", "Put a correction beside an entry")},
        {"duty.reopen", QT_TRANSLATE_NOOP("duty", "Open an entry again")},
        {"duty.settle", QT_TRANSLATE_NOOP("duty", "Settle what is open")},
        {"duty.handOver", QT_TRANSLATE_NOOP("duty", "Hand over")},
        {"duty.acknowledge", QT_TRANSLATE_NOOP("duty", "Acknowledge a handover")},
        {"duty.makeTicket", QT_TRANSLATE_NOOP("duty", "Make a ticket of an entry")},
        {"duty.settings", QT_TRANSLATE_NOOP("duty", "Change the rules of duty")},
        {"duty.import", QT_TRANSLATE_NOOP("duty", "Import duty registers")},
    };
    for (const auto &[id, title] : verbs)
        catalogue.addVerb(id, "duty", title);
    return {};
}

}  // namespace hk::duty
