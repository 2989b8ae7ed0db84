// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"

#include "base/pinyintable.h"
#include "base/text.h"

#include <QHash>
#include <QMutex>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace hk {

namespace {

constexpr qsizetype mostReadings = 4;

// A Han character, or a word of letters and digits.
struct Piece {
    QString text;
    bool han = false;
};

// Reads single characters by ICU, each once in a process: making the transliterator costs a tenth of a second, asking it ten
// microseconds.
class HanReader {
public:
    QString syllable(char32_t character)
    {
        const QMutexLocker locker(&m_mutex);
        const auto known = m_known.constFind(character);
        if (known != m_known.constEnd())
            return *known;
        const QString read = ask(character);
        m_known.insert(character, read);
        return read;
    }

private:
    QString ask(char32_t character)
    {
        if (!m_tried) {
            m_tried = true;
            UErrorCode status = U_ZERO_ERROR;
            m_transliterator.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
            if (U_FAILURE(status))
                m_transliterator.reset();
        }
        if (!m_transliterator)
            return {};
        icu::UnicodeString text(static_cast<UChar32>(character));
        m_transliterator->transliterate(text);
        return plain(QString::fromUtf16(text.getBuffer(), text.length()));
    }

    // lǜ -> lv; what is no Latin letter after that was not read.
    static QString plain(const QString &accented)
    {
        QString letters;
        const QString parts = accented.normalized(QString::NormalizationForm_D).toLower();
        for (const QChar part : parts) {
            if (part.unicode() == 0x0308 && letters.endsWith(QLatin1Char('u')))
                letters.back() = QLatin1Char('v');
            else if (part >= QLatin1Char('a') && part <= QLatin1Char('z'))
                letters += part;
            else if (!part.isMark())
                return {};
        }
        return letters;
    }

    QMutex m_mutex;
    QHash<char32_t, QString> m_known;
    std::unique_ptr<icu::Transliterator> m_transliterator;
    bool m_tried = false;
};

QString syllableOf(const QString &han)
{
    static HanReader reader;
    return reader.syllable(han.toUcs4().first());
}

QList<Piece> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    bool inWord = false;
    const QList<uint> codePoints = toHalfWidth(text).toUcs4();
    for (const char32_t codePoint : codePoints) {
        const bool han = isHan(codePoint);
        if (han || QChar::isLetterOrNumber(codePoint)) {
            const QString character = QString::fromUcs4(&codePoint, 1);
            if (!han && inWord)
                pieces.last().text += character.toLower();
            else
                pieces += {han ? character : character.toLower(), han};
            inWord = !han;
        } else if (!QChar::isMark(codePoint)) {
            inWord = false;
        }
    }
    return pieces;
}

Reading readingOf(const QStringList &syllables)
{
    Reading reading;
    for (const QString &syllable : syllables) {
        reading.full += syllable;
        reading.initials += syllable.left(1);
    }
    return reading;
}

void addReading(QList<Reading> &readings, const QStringList &syllables)
{
    const Reading reading = readingOf(syllables);
    if (!reading.full.isEmpty() && readings.size() < mostReadings && !readings.contains(reading))
        readings += reading;
}

// lv is typed lu by many, and lve lue.
void addWithPlainU(QList<Reading> &readings, const QStringList &syllables)
{
    addReading(readings, syllables);
    QStringList withU = syllables;
    for (QString &syllable : withU) {
        if (syllable.startsWith(QLatin1String("lv")) || syllable.startsWith(QLatin1String("nv")))
            syllable[1] = QLatin1Char('u');
    }
    if (withU != syllables)
        addReading(readings, withU);
}

// The readings of the family name at the start of `pieces`, and how many pieces it takes.
qsizetype takeSurname(const QList<Piece> &pieces, QList<QStringList> &surnames)
{
    if (pieces.size() >= 2 && pieces.at(0).han && pieces.at(1).han) {
        surnames = pinyin::surnameReadings(pieces.at(0).text + pieces.at(1).text);
        if (!surnames.isEmpty())
            return 2;
    }
    if (!pieces.first().han)
        return 0;
    surnames = pinyin::surnameReadings(pieces.first().text);
    if (surnames.isEmpty())
        surnames = {{syllableOf(pieces.first().text)}};
    return 1;
}

}  // namespace

QList<Reading> nameReadings(const QString &name)
{
    QList<Reading> readings;
    const QList<Piece> pieces = piecesOf(name);
    if (pieces.isEmpty())
        return readings;
    QList<QStringList> surnames;
    const qsizetype given = takeSurname(pieces, surnames);
    if (given == 0)
        surnames = {{}};

    QStringList likeliest;
    QList<QPair<qsizetype, QString>> others;
    for (qsizetype i = given; i < pieces.size(); ++i) {
        QStringList choices = pieces.at(i).han ? pinyin::givenReadings(pieces.at(i).text) : QStringList{pieces.at(i).text};
        if (choices.isEmpty())
            choices = {syllableOf(pieces.at(i).text)};
        for (qsizetype choice = 1; choice < choices.size(); ++choice)
            others.append({likeliest.size(), choices.at(choice)});
        likeliest += choices.first();
    }
    for (const QStringList &surname : std::as_const(surnames))
        addWithPlainU(readings, surname + likeliest);
    for (const auto &[place, syllable] : std::as_const(others)) {
        QStringList variant = likeliest;
        variant[place] = syllable;
        addWithPlainU(readings, surnames.first() + variant);
    }
    return readings;
}

Reading textReading(const QString &text)
{
    QStringList syllables;
    const QList<Piece> pieces = piecesOf(text);
    for (const Piece &piece : pieces)
        syllables += piece.han ? syllableOf(piece.text) : piece.text;
    return readingOf(syllables);
}

}  // namespace hk
