// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/booklet.h"
#include "mentoring/ui/sheetpdf.h"
#include "support/resulttext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hk;
using namespace hk::mentoring;

namespace {

constexpr int talks = 30;

QString words(int i)
{
    return QStringLiteral("第%1次：高数与大学物理进度偏慢，一起排了四周的复习表，约定每周三晚答疑，错题单独整理。").arg(i);
}

Booklet sample()
{
    Booklet booklet;
    booklet.mentor = {1, QStringLiteral("孙教授"), QStringLiteral("T0012"), 1, QStringLiteral("计算机学院")};
    booklet.first = QDate(2026, 8, 1);
    booklet.last = QDate(2026, 11, 1);
    for (int i = 0; i < 8; ++i) {
        Pairing student;
        student.student = i + 1;
        student.studentName = QStringLiteral("学生%1号").arg(i);
        student.studentNumber = QString::number(20260001 + i);
        student.className = QStringLiteral("软件2401");
        student.from = QDate(2026, 9, 1);
        booklet.students << student;
    }
    for (int i = 0; i < talks; ++i) {
        TalkView view;
        const Pairing &student = booklet.students.at(i % 8);
        view.id = i + 1;
        view.mentor = booklet.mentor.name;
        view.student = student.studentName;
        view.studentNumber = student.studentNumber;
        view.studentId = student.student;
        view.talk.day = TalkDay(QDate(2026, 9, 1).addDays(2 * i));
        view.talk.topic = QStringLiteral("study");
        view.talk.content = words(i);
        view.talk.advice = QStringLiteral("先做课后题再看题解。");
        view.talk.minutes = 30;
        booklet.talks << view;
    }
    return booklet;
}

// What a program prints on its standard output.
QString printedBy(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

// Without blanks and breaks of lines, which stand wherever a line was full. The font shares its glyphs between a sign and the
// radical of the same shape, so that a reader takes one for the other.
QString closed(QString text)
{
    text = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text.remove(blanks);
}

}  // namespace

// Booklet and form as others read them: a PDF by Poppler, a workbook by openpyxl.
class MentoringPapersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    // Of each page its words.
    static QStringList pagesOf(const QString &file)
    {
        QStringList pages =
            printedBy(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")}).split(u'\f');
        if (!pages.isEmpty() && pages.constLast().trimmed().isEmpty())
            pages.removeLast();
        return pages;
    }

private slots:
    void initTestCase()
    {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-v")});
        QVERIFY2(reader.waitForFinished(30000), "pdftotext (poppler-utils) is needed by this test");
    }

    void theBooklet()
    {
        const Booklet booklet = sample();
        HK_VERIFY(writeSheetsPdf(path("booklet.pdf"), bookletSheets(booklet, {QStringLiteral("孙教授"), 1795060800000})));
        const QStringList pages = pagesOf(path("booklet.pdf"));
        QVERIFY2(pages.size() >= 4, qPrintable(QString::number(pages.size())));
        const QString all = closed(pages.join(QString()));
        for (const Pairing &student : booklet.students)
            QVERIFY2(all.contains(student.studentName), qPrintable(student.studentName));
        // The students by name and number, and what was talked about, each once and whole, wherever a page breaks.
        for (int i = 0; i < talks; ++i)
            QVERIFY2(all.contains(QStringLiteral("第%1次:高数").arg(i)), qPrintable(words(i)));
        QCOMPARE(all.count(QStringLiteral("理。")), talks);
        for (qsizetype page = 0; page < pages.size(); ++page) {
            // Figures among Latin letters are glyphs of their own, which the file does not name.
            static const QRegularExpression foot(QStringLiteral("Page\\d*of\\d*"));
            QVERIFY2(closed(pages.at(page)).contains(foot), qPrintable(pages.at(page)));
            // The table's header stands on each of its pages.
            if (page > 0 && page + 1 < pages.size())
                QVERIFY2(closed(pages.at(page)).contains(QStringLiteral("Whatwastalkedabout")), qPrintable(pages.at(page)));
        }
        // Lines to sign below both tables.
        QCOMPARE(all.count(QStringLiteral("Signatures")), 2);
        QVERIFY(all.contains(QStringLiteral("______")));
        QVERIFY2(all.contains(QStringLiteral("Total")) && all.contains(QString::number(talks)), "the talks are added up");
    }

    void upAndLying()
    {
        const QString info =
            printedBy(QStringLiteral("pdfinfo"),
                      {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("99"), path("booklet.pdf")});
        static const QRegularExpression size(QStringLiteral("Page +\\d+ size: +(\\d+)[\\d.]* x (\\d+)"));
        QList<bool> lying;
        for (auto it = size.globalMatch(info); it.hasNext();) {
            const auto match = it.next();
            lying << (match.captured(1).toInt() > match.captured(2).toInt());
            QVERIFY(std::abs(match.captured(1).toInt() * match.captured(2).toInt() - 595 * 842) < 2000);
        }
        QVERIFY(lying.size() >= 4);
        QVERIFY(!lying.constFirst());
        QCOMPARE(lying.count(false), 1);
    }

    // Wherever it is printed, Chinese is there.
    void theFontsAreInTheFile()
    {
        const QStringList lines =
            printedBy(QStringLiteral("pdffonts"), {path("booklet.pdf")}).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!lines.isEmpty());
        static const QRegularExpression embedded(QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$"));
        for (const QString &line : lines) {
            const auto match = embedded.match(line);
            QVERIFY2(match.hasMatch() && match.captured(1) == QLatin1String("yes"), qPrintable(line));
            // With what its signs mean, so that the text can be copied and searched.
            QVERIFY2(match.captured(3) == QLatin1String("yes"), qPrintable(line));
        }
    }

    void theForm()
    {
        const Booklet booklet = sample();
        HK_VERIFY(writeSheetsPdf(path("form.pdf"), talkFormSheets(booklet.talks.first(), {})));
        const QStringList pages = pagesOf(path("form.pdf"));
        QCOMPARE(pages.size(), 1);
        const QString all = closed(pages.first());
        for (const QString &wanted : {QStringLiteral("学生0号"), QStringLiteral("20260001"), QStringLiteral("2026-09-01"),
                                      closed(words(0)), QStringLiteral("Signatures")})
            QVERIFY2(all.contains(wanted), qPrintable(wanted + u'\n' + all));
    }

    void aPlaceThatCannotBeWrittenIsToldOf()
    {
        const auto sheets = talkFormSheets(sample().talks.first(), {});
        QVERIFY(!writeSheetsPdf(path("none/form.pdf"), sheets).ok());
        QVERIFY(!writeSheetsPdf(m_folder.path(), sheets).ok());
        QVERIFY(!QFile::exists(path("none/form.pdf")));
    }

    void othersReadTheWorkbook()
    {
        HK_VERIFY(writeBooklet(path("booklet.xlsx"), sample(), {QStringLiteral("孙教授"), 1795060800000}));
        const QString script = QStringLiteral(
            "import json, sys, openpyxl\n"
            "b = openpyxl.load_workbook(sys.argv[1])\n"
            "cells = lambda s: [str(c.value) for r in s.iter_rows() for c in r if c.value is not None]\n"
            "print(json.dumps([[s.title for s in b.worksheets], [s.page_setup.orientation for s in b.worksheets],\n"
            "  [s.page_setup.paperSize for s in b.worksheets], sum(c.startswith('第') for c in cells(b.worksheets[1])),\n"
            "  sum('＿＿' in c for s in b.worksheets for c in cells(s)), any(c.startswith('=SUM') or '=SUBTOTAL' in c for c in "
            "cells(b.worksheets[0])),\n"
            "  b.worksheets[0].oddFooter.center.text]))\n");
        const QJsonArray found =
            QJsonDocument::fromJson(
                printedBy(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, path("booklet.xlsx")}).toUtf8())
                .array();
        QCOMPARE(found.at(0).toArray(), (QJsonArray{QStringLiteral("Students"), QStringLiteral("Talks")}));
        QCOMPARE(found.at(1).toArray(), (QJsonArray{QStringLiteral("portrait"), QStringLiteral("landscape")}));
        QCOMPARE(found.at(2).toArray(), (QJsonArray{9, 9}));
        QCOMPARE(found.at(3).toInt(), talks);
        QCOMPARE(found.at(4).toInt(), 8);
        QVERIFY(found.at(5).toBool());
        QCOMPARE(found.at(6).toString(), QStringLiteral("Page &P of &N"));
    }
};

QTEST_MAIN(MentoringPapersTest)
#include "test_mentoringpapers.moc"
