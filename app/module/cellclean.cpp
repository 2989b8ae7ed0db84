// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/cellclean.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hk {

namespace {

struct CleanText {
    Q_DECLARE_TR_FUNCTIONS(hk::CellClean)
};

// What most cells hold: nothing but ASCII digits.
bool isDigits(const QString &text, int shortest, int longest)
{
    return text.size() >= shortest && text.size() <= longest && std::all_of(text.begin(), text.end(), [](QChar character) {
               return character >= QLatin1Char('0') && character <= QLatin1Char('9');
           });
}

bool isPhone(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:1\\d{10}|0\\d{2,3}-?\\d{7,8}(?:-\\d{1,6})?|[2-9]\\d{6,7}|\\d{3,6}|\\+\\d{7,15})$"));
    return pattern.match(text).hasMatch();
}

QString plainPhone(const QString &text)
{
    static const QRegularExpression china(QStringLiteral("^(?:\\+|00)?86(?=1\\d{10}$)"));
    static const QRegularExpression landline(QStringLiteral("^0\\d{2,3}-\\d{7,8}(?:-\\d{1,6})?$"));
    const QString dashed = withoutBlanks(text);
    if (landline.match(dashed).hasMatch())
        return dashed;
    QString digits = dashed;
    digits.remove(QLatin1Char('-'));
    return wholeNumber(digits).remove(china);
}

}  // namespace

QString cellWords(const Cell &cell)
{
    if (cell.kind == CellKind::Empty || cell.kind == CellKind::Error)
        return {};
    QString text = squeezed(cell.text);
    if (text.startsWith(QLatin1Char('\'')) || text.startsWith(QChar(u'‘')))
        text.remove(0, 1);
    return text;
}

bool saysNothing(const QString &text)
{
    static const QSet<QString> words{u"/"_qs,   u"\\"_qs,   u"-"_qs,      u"--"_qs,   u"—"_qs,    u"——"_qs,    u"－"_qs,
                                     u"空"_qs,  u"空床"_qs, u"空床位"_qs, u"空铺"_qs, u"无"_qs,   u"暂无"_qs,  u"无人"_qs,
                                     u"n/a"_qs, u"null"_qs, u"none"_qs,   u"nan"_qs,  u"(空)"_qs, u"（空）"_qs};
    return text.isEmpty() || words.contains(text.toLower());
}

QString wholeNumber(const QString &text)
{
    static const QRegularExpression decimal(QStringLiteral("^(\\d+)\\.0*$"));
    static const QRegularExpression scientific(QStringLiteral("^(\\d)(?:\\.(\\d+))?[eE]\\+?(\\d{1,2})$"));
    if (isDigits(text, 1, 40))
        return text;
    if (const auto match = decimal.match(text); match.hasMatch())
        return match.captured(1);
    if (const auto match = scientific.match(text); match.hasMatch()) {
        const int exponent = match.captured(3).toInt();
        const QString decimals = match.captured(2);
        return decimals.size() == exponent ? match.captured(1) + decimals : QString();
    }
    return text;
}

Cleaned cleanStudentNumber(const Cell &cell)
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-Za-z][0-9A-Za-z\\-_/]{2,31}$"));
    static const QRegularExpression letterO(QStringLiteral("^(?=.*\\d.*\\d.*\\d)[\\dOo]+$"));
    if (cell.kind != CellKind::Error && isDigits(cell.text, 5, 20))
        return {cell.text};
    const QString shown = toHalfWidth(cellWords(cell));
    if (saysNothing(shown))
        return {{}, CleanText::tr("There is no student number.")};
    QString number = withoutBlanks(shown);
    if (isMasked(number))
        return {{}, CleanText::tr("The student number is masked.")};
    number = wholeNumber(number);
    if (number.isEmpty())
        return {{}, CleanText::tr("The student number was shortened by the spreadsheet; its last digits are lost.")};
    if (number.contains(QLatin1Char('O'), Qt::CaseInsensitive) && letterO.match(number).hasMatch()) {
        number.replace(QLatin1Char('O'), QLatin1Char('0'), Qt::CaseInsensitive);
        return {number, CleanText::tr("The student number has the letter O in place of a zero."), number};
    }
    static const QRegularExpression digit(QStringLiteral("\\d"));
    if (!form.match(number).hasMatch() || !number.contains(digit))
        return {{}, CleanText::tr("This is not a student number.")};
    return {number};
}

QString cleanName(const QString &text)
{
    QString name = squeezed(text);
    static const QString dots = QStringLiteral("•・．･‧∙⋅");
    for (QChar &character : name) {
        if (dots.contains(character))
            character = QChar(u'·');
    }
    if (hasHan(name))
        name = withoutBlanks(name);
    if (saysNothing(name))
        return {};
    return name;
}

CleanedPhones cleanPhones(const Cell &cell)
{
    if (isDigits(cell.text, 11, 11) && cell.text.startsWith(QLatin1Char('1')))
        return {cell.text, {}};
    const QString text = toHalfWidth(cellWords(cell));
    if (saysNothing(text))
        return {};
    if (const QString one = plainPhone(text); isPhone(one))
        return {one, {}};
    static const QRegularExpression between(QStringLiteral("[/,;、|\\\\]+|\\(|\\)|或|和"));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    for (const QRegularExpression &separator : {between, blanks}) {
        QStringList phones;
        for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
            if (const QString phone = plainPhone(part); !phone.isEmpty())
                phones.append(phone);
        }
        if (phones.size() == 2 && isPhone(phones[0]) && isPhone(phones[1]))
            return {phones[0], phones[1]};
    }
    if (const QString joined = plainPhone(text); joined.size() == 22 && isPhone(joined.left(11)) && isPhone(joined.mid(11)))
        return {joined.left(11), joined.mid(11)};
    static const QRegularExpression digits(QStringLiteral("^\\d+$"));
    const QString plain = plainPhone(text);
    if (digits.match(plain).hasMatch())
        return {{}, {}, CleanText::tr("The phone number has %n digit(s).", nullptr, int(plain.size()))};
    return {{}, {}, CleanText::tr("This is not a phone number.")};
}

QString comparable(const QString &text)
{
    return withoutBlanks(toHalfWidth(text)).toLower();
}

}  // namespace hk
