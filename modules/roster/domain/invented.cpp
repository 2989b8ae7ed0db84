// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/domain/invented.h"

#include <QStringList>

namespace hk::roster {

namespace {

QStringList listed(QStringView words)
{
    return words.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace

const QList<InventedCollege> &Inventor::colleges()
{
    static const QList<InventedCollege> all{
        {u"信息工程学院"_qs,
         u"03"_qs,
         {{u"计算机科学与技术"_qs, u"计科"_qs}, {u"软件工程"_qs, u"软件"_qs}, {u"通信工程"_qs, u"通信"_qs}}},
        {u"机械与电气学院"_qs, u"05"_qs, {{u"机械设计制造及其自动化"_qs, u"机械"_qs}, {u"电气工程及其自动化"_qs, u"电气"_qs}}},
        {u"经济管理学院"_qs, u"07"_qs, {{u"会计学"_qs, u"会计"_qs}, {u"工商管理"_qs, u"工商"_qs}}},
        {u"材料与化工学院"_qs, u"09"_qs, {{u"材料科学与工程"_qs, u"材料"_qs}, {u"应用化学"_qs, u"应化"_qs}}},
        {u"外国语学院"_qs, u"11"_qs, {{u"英语"_qs, u"英语"_qs}, {u"日语"_qs, u"日语"_qs}}},
        {u"师范学院"_qs, u"12"_qs, {{u"学前教育"_qs, u"学前"_qs}, {u"小学教育"_qs, u"小教"_qs}}},
    };
    return all;
}

QString Inventor::surname()
{
    static const QStringList common = listed(u"王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 韩 "
                                             u"冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 苏 魏 吕 丁 任 卢 姚 沈 "
                                             u"钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 "
                                             u"龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常");
    static const QStringList seldom =
        listed(u"单 解 仇 区 查 朴 盖 乐 尉迟 欧阳 上官 司马 诸葛 万俟 长孙 令狐 曾 翟 冼 逄 隗 亓 昝");
    return pick(chance(4) ? seldom : common);
}

QString Inventor::givenName(bool female)
{
    static const QStringList men = listed(u"子 浩 宇 轩 泽 博 文 俊 杰 嘉 懿 思 远 明 哲 天 佑 志 强 启 晨 一 帆 承 立 书 豪 景 行 "
                                          u"昊 凯 家 亦 辰 成 安 鹏 飞 睿 恒 翔 毅 涛 航 瀚 铭 楷 鑫 磊 乐 行 重");
    static const QStringList women = listed(u"子 涵 雨 桐 欣 怡 诗 梦 佳 思 琪 雅 婷 晓 彤 婉 清 若 曦 可 馨 语 嫣 静 雯 芷 若 楚 "
                                            u"乔 秀 兰 敏 海 霞 玉 洁 悦 宁 颖 瑶 璐 琳 菲 萱 沁 苒 珂 朵 乐 茜");
    static const QStringList rare = {u"㛃"_qs, u"䶮"_qs, u"\U0002C12D"_qs, u"\U0002CC56"_qs,
                                     u"喆"_qs, u"翀"_qs, u"堃"_qs,         u"赟"_qs};
    const QStringList &pool = female ? women : men;
    QString name = pick(pool);
    if (!chance(15))
        name += chance(2) ? pick(rare) : pick(pool);
    return name;
}

QString Inventor::phone()
{
    static const QStringList prefixes = listed(u"138 139 150 159 177 186 199");
    return pick(prefixes) + QStringLiteral("00") + QStringLiteral("%1").arg(below(1000000), 6, 10, QLatin1Char('0'));
}

InventedPerson Inventor::person(bool female)
{
    static const QStringList minorities = listed(u"回族 满族 维吾尔族 壮族 苗族 土家族 畲族 蒙古族 藏族");
    static const QStringList regions = listed(u"浙江嘉兴 浙江杭州 浙江温州 江苏南京 江苏苏州 安徽合肥 江西南昌 河南郑州 四川成都 "
                                              u"贵州贵阳 甘肃兰州 新疆乌鲁木齐 广西南宁 云南昆明");
    InventedPerson person;
    const QString family = surname();
    person.female = female;
    person.name = family + givenName(female);
    person.ethnicity = chance(92) ? u"汉族"_qs : pick(minorities);
    const int status = below(100);
    person.politicalStatus = status < 74 ? QStringLiteral("league")
        : status < 88                    ? QStringLiteral("mass")
        : status < 94                    ? QStringLiteral("activist")
        : status < 97                    ? QStringLiteral("probationary")
                                         : QStringLiteral("party");
    person.phone = phone();
    person.parent = family + givenName(false);
    person.parentPhone = phone();
    person.homeRegion = pick(regions);
    return person;
}

QString Inventor::teacher()
{
    return surname() + givenName(chance(50));
}

}  // namespace hk::roster
