// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyintable.h"

namespace hk::pinyin {

namespace {

// A name and its other forms joined by '/', then its readings, whose syllables are joined by '.'; ü is written v.
constexpr const char16_t *surnameRows[] = {
    u"曾 zeng ceng",
    u"单/單 shan dan",
    u"解 xie jie",
    u"仇 qiu chou",
    u"查 zha cha",
    u"区/區 ou qu",
    u"朴 piao pu",
    u"盖/蓋 ge gai",
    u"覃 qin tan",
    u"缪/繆 miao mou",
    u"乐/樂 yue le",
    u"翟 zhai di",
    u"召 shao zhao",
    u"洗 xian xi",
    u"冼 xian",
    u"秘/祕 bi mi",
    u"黑 he hei",
    u"重 chong zhong",
    u"种 chong zhong",
    u"那 na nuo",
    u"折 she zhe",
    u"员/員/贠/貟 yun yuan",
    u"牟 mu mou",
    u"郇 xun huan",
    u"卜 bu bo",
    u"宓 mi fu",
    u"隗 wei kui",
    u"莘 shen xin",
    u"费/費 fei bi",
    u"薄 bo bao",
    u"尉 wei yu",
    u"都 du dou",
    u"宿 su xiu",
    u"祭 zhai ji",
    u"繁 po fan",
    u"藏 zang cang",
    u"谌/諶 chen shen",
    u"佴 nai er",
    u"么/幺 yao me",
    u"钭 tou dou",
    u"郄 qie xi",
    u"郗 chi xi",
    u"乜 nie mie",
    u"炅 gui jiong",
    u"句 gou ju",
    u"冒 mao mo",
    u"强 qiang jiang",
    u"谷 gu yu",
    u"拓 tuo ta",
    u"蔚 yu wei",
    u"六 lu liu",
    u"奇 ji qi",
    u"能 nai neng",
    u"柏 bai bo",
    u"长/長 zhang chang",
    u"盛 sheng cheng",
    u"晟 cheng sheng",
    u"车/車 che ju",
    u"俟 si qi",
    u"贾/賈 jia gu",
    u"欧阳/歐陽 ou.yang",
    u"尉迟/尉遲 yu.chi wei.chi",
    u"长孙/長孫 zhang.sun chang.sun",
    u"万俟/萬俟 mo.qi wan.si wan.qi",
    u"令狐 ling.hu",
    u"澹台/澹臺 tan.tai dan.tai",
    u"单于/單于 chan.yu shan.yu",
    u"鲜于/鮮于 xian.yu",
    u"拓跋 tuo.ba ta.ba",
    u"闾丘/閭丘 lv.qiu",
    u"乐正/樂正 yue.zheng le.zheng",
    u"宰父 zai.fu",
    u"毋丘 guan.qiu wu.qiu",
    u"中行 zhong.hang",
    u"夏侯 xia.hou",
    u"宇文 yu.wen",
    u"完颜/完顏 wan.yan",
    u"呼延 hu.yan",
    u"濮阳/濮陽 pu.yang",
};

constexpr const char16_t *givenRows[] = {
    u"卜 bu bo",       u"什 shi shen",    u"珩 heng hang",    u"晟 sheng cheng",    u"长/長 chang zhang", u"乐/樂 le yue",
    u"朝 chao zhao",   u"重 zhong chong", u"曾 zeng ceng",    u"行 xing hang",      u"茜 qian xi",        u"柏 bai bo",
    u"隽/雋 juan jun", u"溱 qin zhen",    u"莞 guan wan",     u"仔 zi zai",         u"颉/頡 jie xie",     u"宿 su xiu",
    u"尉 wei yu",      u"参/參 can shen", u"盛 sheng cheng",  u"传/傳 chuan zhuan", u"藏 cang zang",      u"率 shuai lv",
    u"觉/覺 jue jiao", u"浚 jun xun",     u"峤/嶠 qiao jiao", u"娜 na nuo",         u"莎 sha suo",        u"菁 jing qing",
    u"筠 yun jun",     u"嬛 huan xuan",   u"媛 yuan",         u"亘/亙 gen xuan",    u"都 du dou",         u"调/調 diao tiao",
    u"单/單 dan shan", u"解 jie xie",     u"朴 pu piao",      u"翟 di zhai",        u"车/車 che ju",      u"扎 zha za",
    u"蔚 wei yu",      u"泊 bo po",       u"还/還 huan hai",  u"会/會 hui kuai",    u"叶/葉 ye xie",      u"俟 si qi",
    u"万/萬 wan mo",   u"么 me yao",      u"呣 m mu",         u"嗯 n en",
};

QList<Syllables> readingsOf(const QStringList &words)
{
    QList<Syllables> readings;
    for (qsizetype i = 1; i < words.size(); ++i)
        readings += words.at(i).split(QLatin1Char('.'));
    return readings;
}

template <qsizetype size> QHash<QString, QList<Syllables>> tableOf(const char16_t *const (&rows)[size])
{
    QHash<QString, QList<Syllables>> table;
    for (const char16_t *row : rows) {
        const QStringList words = QString::fromUtf16(row).split(QLatin1Char(' '));
        const QList<Syllables> readings = readingsOf(words);
        const QStringList names = words.first().split(QLatin1Char('/'));
        for (const QString &name : names)
            table.insert(name, readings);
    }
    return table;
}

}  // namespace

QList<Syllables> surnameReadings(const QString &surname)
{
    static const QHash<QString, QList<Syllables>> table = tableOf(surnameRows);
    return table.value(surname);
}

QStringList givenReadings(const QString &character)
{
    static const QHash<QString, QList<Syllables>> table = tableOf(givenRows);
    QStringList readings;
    const QList<Syllables> found = table.value(character);
    for (const Syllables &syllables : found)
        readings += syllables.first();
    return readings;
}

}  // namespace hk::pinyin
