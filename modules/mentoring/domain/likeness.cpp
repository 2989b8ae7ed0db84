// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/domain/likeness.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace hk::mentoring {

namespace {

// So short a text says the same by chance.
constexpr qsizetype leastLetters = 8;

struct RemarkText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Remarks)
};

// Letters alone, without the student's name and without figures: a date put in makes no other text.
QString lettersOf(const WrittenTalk &talk)
{
    QString text = talk.text;
    if (!talk.student.isEmpty())
        text.remove(talk.student);
    text = toHalfWidth(text).toLower();
    text.removeIf([](QChar character) { return !character.isLetter() && !character.isSurrogate(); });
    return text;
}

}  // namespace

QList<Remark> remarksOn(const QList<WrittenTalk> &talks)
{
    struct Likes {
        Remark remark;
        QSet<QString> sessions;
        int copies = 0;
    };
    QMap<std::pair<qint64, QString>, Likes> same;
    QList<Remark> shorts;
    for (const WrittenTalk &talk : talks) {
        if (talk.minutes > 0 && talk.minutes <= talk.rule.shortMinutes)
            shorts.append({RemarkKind::Short, talk.mentor, {talk.id}, {}, talk.minutes});
        const QString letters = lettersOf(talk);
        if (letters.size() < leastLetters)
            continue;
        Likes &likes = same[{talk.mentor, letters}];
        likes.copies = talk.rule.copies;
        if (!talk.session.isEmpty() && likes.sessions.contains(talk.session))
            continue;
        likes.sessions.insert(talk.session);
        likes.remark.mentor = talk.mentor;
        likes.remark.text = likes.remark.text.isEmpty() ? squeezed(talk.text) : likes.remark.text;
        likes.remark.talks << talk.id;
    }
    QList<Remark> remarks;
    for (const Likes &likes : std::as_const(same)) {
        if (likes.copies > 1 && likes.remark.talks.size() >= likes.copies)
            remarks << likes.remark;
    }
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const Remark &a, const Remark &b) { return a.talks.size() > b.talks.size(); });
    std::stable_sort(shorts.begin(), shorts.end(), [](const Remark &a, const Remark &b) { return a.minutes < b.minutes; });
    return remarks + shorts;
}

QString words(const Remark &remark)
{
    if (remark.kind == RemarkKind::Short)
        return RemarkText::tr("A talk of %n minute(s)", nullptr, remark.minutes);
    return RemarkText::tr("The same words in %n talk(s)", nullptr, int(remark.talks.size()));
}

}  // namespace hk::mentoring
