// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/demoplots.h"

namespace hk::tickets {

namespace {

DemoStep step(EventKind kind, double hours, const QString &text = {}, int rating = 0)
{
    return {kind, hours, text, rating};
}

QList<DemoStep> accepted()
{
    return {step(EventKind::Accepted, 0.5), step(EventKind::Answered, 2, QStringLiteral("已收到，正在核实，请保持电话畅通。"))};
}

QList<DemoStep> dispatched()
{
    return accepted() + QList<DemoStep>{step(EventKind::Dispatched, 3, QStringLiteral("请尽快安排人员上门查看。"))};
}

QList<DemoStep> working()
{
    return dispatched() + QList<DemoStep>{step(EventKind::Started, 6)};
}

QList<DemoStep> resolved()
{
    return working() + QList<DemoStep>{step(EventKind::Resolved, 22, QStringLiteral("已上门处理完毕，现场试用正常。"))};
}

QList<DemoStep> ratedWith(int stars)
{
    return resolved() + QList<DemoStep>{step(EventKind::FollowedUp, 30, QStringLiteral("电话回访"), stars)};
}

}  // namespace

const QList<DemoPlot> &openPlots()
{
    using enum EventKind;
    static const QList<DemoPlot> plots{
        {{}, 1, 8},
        {{}, 26, 60},  // not answered in time
        {accepted(), 6, 40},
        {accepted(), 120, 200},
        {dispatched(), 8, 60},
        {dispatched(), 240, 420},  // overdue, and passed up
        {working(), 12, 70},
        {working() + QList<DemoStep>{step(ProgressTold, 60, QStringLiteral("配件已到，预计明天上门。"))}, 70, 150},
        {working() + QList<DemoStep>{step(WaitingForStudent, 9, QStringLiteral("请补充照片和方便上门的时间。"))}, 20, 90},
        {working() + QList<DemoStep>{step(WaitingForParts, 12, QStringLiteral("等待厂家发配件。"))}, 30, 120},
        {resolved(), 23, 40},
        {resolved(), 90, 140},  // the follow-up is late
        {ratedWith(2), 31, 80},  // round two
        {dispatched()
             + QList<DemoStep>{step(PushedBack, 8, QStringLiteral("不属于本部门职责，请转后勤。")),
                               step(Dispatched, 10, QStringLiteral("已与后勤沟通，请接收。"))},
         12, 70},
        {working() + QList<DemoStep>{step(ExtensionAsked, 20, QStringLiteral("需更换整段管道，周末施工。"))}, 22, 60},
    };
    return plots;
}

const QList<DemoPlot> &closedPlots()
{
    static const QList<DemoPlot> plots{
        {ratedWith(5), 32, 700},
        {ratedWith(4), 32, 700},
        {ratedWith(5), 32, 700},
        {ratedWith(3), 32, 700},
        {accepted() + QList<DemoStep>{step(EventKind::Declined, 4, QStringLiteral("不在社区受理范围，已告知本人向所在学院反映。"))},
         5, 700},
        {ratedWith(2)
             + QList<DemoStep>{step(EventKind::Resolved, 60, QStringLiteral("再次上门，已更换部件。")),
                               step(EventKind::FollowedUp, 70, QStringLiteral("当面回访"), 4)},
         72, 700},
    };
    return plots;
}

const QList<DemoCategory> &demoCategories()
{
    static const QList<DemoCategory> categories{
        {QStringLiteral("repair"),
         QStringLiteral("维修"),
         {QStringLiteral("卫生间漏水，渗到楼下房间"), QStringLiteral("空调不制热，已报两次"),
          QStringLiteral("阳台门锁损坏，关不上"), QStringLiteral("热水器出水只有 30 度"),
          QStringLiteral("柜门合页松动，需约上门时间"), QStringLiteral("窗帘轨道脱落")}},
        {QStringLiteral("network"),
         QStringLiteral("网络"),
         {QStringLiteral("晚十点后网速慢，网课卡顿"), QStringLiteral("三层无线网夜间频繁掉线，重启后仍无改善"),
          QStringLiteral("网口松动")}},
        {QStringLiteral("hygiene"),
         QStringLiteral("公寓"),
         {QStringLiteral("楼道垃圾清运不及时"), QStringLiteral("公共浴室下水缓慢"), QStringLiteral("洗衣房地面积水")}},
        {QStringLiteral("safety"),
         QStringLiteral("保卫"),
         {QStringLiteral("走廊应急灯不亮"), QStringLiteral("消防通道堆放自行车"), QStringLiteral("楼下有人给电动车飞线充电")}},
        {QStringLiteral("daily"),
         QStringLiteral("后勤"),
         {QStringLiteral("直饮水机水质有异味"), QStringLiteral("洗衣机投币不退"), QStringLiteral("开水供应时间太短")}},
        {QStringLiteral("dispute"),
         QStringLiteral("学工"),
         {QStringLiteral("同寝室作息不同，长期争执，希望调宿"), QStringLiteral("室友夜里打游戏，多次沟通无效")}},
        {QStringLiteral("complaint"), QStringLiteral("学工"), {QStringLiteral("邻室凌晨外放音乐"), QStringLiteral("宿管态度生硬")}},
        {QStringLiteral("suggestion"),
         QStringLiteral("学工"),
         {QStringLiteral("自习室希望延长到 23 点"), QStringLiteral("建议在一层增设快递柜")}},
        {QStringLiteral("wellbeing"), QStringLiteral("心理"), {QStringLiteral("最近睡眠差，情绪低落，希望约谈")}},
        {QStringLiteral("study"), QStringLiteral("学工"), {QStringLiteral("申请延长实验室门禁")}},
        {QStringLiteral("other"), QStringLiteral("学工"), {QStringLiteral("快递柜被占用，缺照片")}},
    };
    return categories;
}

}  // namespace hk::tickets
