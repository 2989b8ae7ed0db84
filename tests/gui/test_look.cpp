// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/appearance.h"
#include "widgets/look/chartcolours.h"
#include "widgets/look/fonts.h"
#include "widgets/look/hkstyle.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/roles.h"
#include "widgets/look/status.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace hk;

namespace {

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

QImage shot(QWidget &widget)
{
    return widget.grab().toImage();
}

}  // namespace

class LookTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_appearance->set(SchemeChoice::Light, 1.0, Density::Compact); }
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp, [this] { return m_systemDark; });
    }
    void cleanupTestCase() { m_appearance.reset(); }

    void contrastOfTokens_data();
    void contrastOfTokens();
    void contrastOfCharts();
    void controlHeights_data();
    void controlHeights();
    void rowHeights();
    void focusIsSeen_data();
    void focusIsSeen();
    void changesAtRunTime();
    void followsTheSystem();
    void iconsTakeTheThemesColour();
    void everyIconIsDrawn();
    void statusHasShapeAndWord();
    void heatPartsAtSeventy();
    void textNeverUnderTwelve();

private:
    std::unique_ptr<Appearance> m_appearance;
    bool m_systemDark = false;
};

void LookTest::contrastOfTokens_data()
{
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("back");
    QTest::addColumn<double>("least");
    const auto row = [](const char *name, Token front, Token back, double least) {
        QTest::newRow(name) << static_cast<int>(front) << static_cast<int>(back) << least;
    };
    for (const Token back : {Token::Base, Token::Window, Token::Alt, Token::Head}) {
        for (const Token front : {Token::Text, Token::Text2, Token::Text3, Token::Accent})
            row(qPrintable(QStringLiteral("%1 on %2").arg(static_cast<int>(front)).arg(static_cast<int>(back))), front, back, 4.5);
        row(qPrintable(QStringLiteral("focus on %1").arg(static_cast<int>(back))), Token::Focus, back, 3);
        row(qPrintable(QStringLiteral("edge on %1").arg(static_cast<int>(back))), Token::Edge, back, 3);
    }
    row("text on selection", Token::Text, Token::Selection, 8);
    row("text2 on selection", Token::Text2, Token::Selection, 5);
    row("words of the primary button", Token::OnAccent, Token::Accent, 6.5);
    row("text on hover", Token::Text, Token::Hover, 10);
    row("text on pressed", Token::Text, Token::Pressed, 4.5);
    for (const StatusKind kind : {StatusKind::Overdue, StatusKind::Due, StatusKind::Warning, StatusKind::Done, StatusKind::Waiting,
                                  StatusKind::Info, StatusKind::Plan}) {
        const QString name = statusIconId(kind);
        row(qPrintable(name + QStringLiteral(" on base")), statusColour(kind), Token::Base, 5.8);
        row(qPrintable(name + QStringLiteral(" on selection")), statusColour(kind), Token::Selection, 4.5);
        if (statusTint(kind))
            row(qPrintable(name + QStringLiteral(" on its tint")), statusColour(kind), *statusTint(kind), 5.1);
    }
}

void LookTest::contrastOfTokens()
{
    QFETCH(int, front);
    QFETCH(int, back);
    QFETCH(double, least);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Theme theme(scheme);
        const double reached = contrast(theme.color(static_cast<Token>(front)), theme.color(static_cast<Token>(back)));
        QVERIFY2(reached >= least, qPrintable(QStringLiteral("%1 in %2").arg(reached).arg(theme.isDark() ? u"dark" : u"light")));
    }
}

void LookTest::contrastOfCharts()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Theme theme(scheme);
        for (int n = 0; n < seriesCount; ++n)
            QVERIFY2(contrast(series(theme, n).colour, theme.color(Token::Base)) >= 3, qPrintable(QString::number(n)));
        for (const QColor &step : heatScale(theme))
            QVERIFY(contrast(step, theme.color(Token::Text)) >= (theme.isDark() ? 5.0 : 7.1));
    }
}

void LookTest::controlHeights_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
}

void LookTest::controlHeights()
{
    QFETCH(double, scale);
    m_appearance->setScale(scale);
    const int control = qRound(metrics::controlHeight * scale);
    QPushButton push(QStringLiteral("调宿…"));
    QToolButton tool;
    tool.setText(QStringLiteral("导入…"));
    QLineEdit line;
    QComboBox combo;
    QSpinBox spin;
    QComboBox editable;
    editable.setEditable(true);
    for (const QWidget *widget : std::initializer_list<QWidget *>{&push, &tool, &line, &combo, &spin, &editable})
        QCOMPARE(widget->sizeHint().height(), control);
    setRole(&line, ControlRole::Filter);
    QCOMPARE(line.sizeHint().height(), qRound(metrics::filterFieldHeight * scale));
}

void LookTest::rowHeights()
{
    QStandardItemModel model(3, 2);
    QTableView compact;
    compact.setModel(&model);
    QCOMPARE(compact.rowHeight(0), metrics::rowCompact);
    QCOMPARE(compact.horizontalHeader()->sizeHint().height(), metrics::tableHeaderHeight + 1);
    m_appearance->setDensity(Density::Comfortable);
    QTableView comfortable;
    comfortable.setModel(&model);
    QCOMPARE(comfortable.rowHeight(0), metrics::rowComfortable);
}

void LookTest::focusIsSeen_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"push", "primary", "link", "flat", "tool", "line", "combo", "editable", "spin", "check", "radio", "text", "table"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void LookTest::focusIsSeen()
{
    QFETCH(QString, what);
    QWidget window;
    QStandardItemModel model(3, 2);
    auto *column = new QVBoxLayout(&window);
    auto *other = new QLineEdit;
    QWidget *widget = nullptr;
    const QString words = QStringLiteral("words");
    if (what == QLatin1String("tool")) {
        auto *tool = new QToolButton;
        tool->setText(words);
        tool->setFocusPolicy(Qt::StrongFocus);
        widget = tool;
    } else if (what == QLatin1String("line")) {
        widget = new QLineEdit;
    } else if (what == QLatin1String("combo") || what == QLatin1String("editable")) {
        auto *combo = new QComboBox;
        combo->setEditable(what == QLatin1String("editable"));
        widget = combo;
    } else if (what == QLatin1String("spin")) {
        widget = new QSpinBox;
    } else if (what == QLatin1String("check")) {
        widget = new QCheckBox(words);
    } else if (what == QLatin1String("radio")) {
        widget = new QRadioButton(words);
    } else if (what == QLatin1String("text")) {
        widget = new QPlainTextEdit;
    } else if (what == QLatin1String("table")) {
        auto *table = new QTableView;
        table->setModel(&model);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setCurrentIndex(model.index(1, 0));
        widget = table;
    } else {
        auto *push = new QPushButton(words);
        setRole(push,
                what == QLatin1String("primary")    ? ControlRole::Primary
                    : what == QLatin1String("link") ? ControlRole::Link
                    : what == QLatin1String("flat") ? ControlRole::Flat
                                                    : ControlRole::Normal);
        widget = push;
    }
    column->addWidget(other);
    column->addWidget(widget);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QColor ring = m_appearance->theme().color(what == QLatin1String("primary") ? Token::OnAccent : Token::Focus);
    other->setFocus();
    QTRY_VERIFY(other->hasFocus());
    const int without = pixelsOf(shot(*widget), ring);
    widget->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(widget->hasFocus());
    const int with = pixelsOf(shot(*widget), ring);
    QVERIFY2(with > without + widget->width() / 2, qPrintable(QStringLiteral("%1 against %2").arg(with).arg(without)));
}

void LookTest::changesAtRunTime()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *title = new QLabel(QStringLiteral("花名册"));
    setTextRole(title, TextRole::PageTitle, Token::Text2);
    auto *button = new QPushButton(QStringLiteral("调宿…"));
    column->addWidget(title);
    column->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(shot(window).pixelColor(1, 1), Theme(Scheme::Light).color(Token::Window));
    QSignalSpy changed(m_appearance.get(), &Appearance::changed);
    m_appearance->choose(SchemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(shot(window).pixelColor(1, 1), Theme(Scheme::Dark).color(Token::Window));
    QCOMPARE(title->palette().color(QPalette::WindowText), Theme(Scheme::Dark).color(Token::Text2));
    m_appearance->setScale(2.0);
    QCOMPARE(title->font().pixelSize(), 36);
    QTRY_COMPARE(button->height(), 2 * metrics::controlHeight);
    m_appearance->setScale(2.0);
    QCOMPARE(changed.count(), 2);
}

void LookTest::followsTheSystem()
{
    QWidget window;
    window.show();
    m_systemDark = false;
    m_appearance->choose(SchemeChoice::System);
    QVERIFY(!m_appearance->theme().isDark());
    m_systemDark = true;
    QEvent news(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&window, &news);
    QTRY_VERIFY(m_appearance->theme().isDark());
    m_appearance->choose(SchemeChoice::Light);
    QCoreApplication::sendEvent(&window, &news);
    QCoreApplication::processEvents();
    QVERIFY(!m_appearance->theme().isDark());
    m_systemDark = false;
}

void LookTest::iconsTakeTheThemesColour()
{
    const QIcon icon = themedIcon(u"octagon", Token::Overdue);
    for (const SchemeChoice choice : {SchemeChoice::Light, SchemeChoice::Dark}) {
        m_appearance->choose(choice);
        const QImage image = icon.pixmap(40, 40).toImage();
        QCOMPARE(image.pixelColor(8, 20), m_appearance->theme().color(Token::Overdue));
        QCOMPARE(icon.pixmap(40, 40, QIcon::Disabled).toImage().pixelColor(8, 20), m_appearance->theme().color(Token::Disabled));
    }
    QCOMPARE(icon.pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    QVERIFY(themedIcon(u"no-such-drawing").isNull());
}

void LookTest::everyIconIsDrawn()
{
    const QStringList ids = iconIds();
    QVERIFY(ids.size() >= 60);
    QSet<QByteArray> seen;
    for (const QString &id : ids) {
        const QImage image = themedIcon(id).pixmap(20, 20).toImage().convertToFormat(QImage::Format_ARGB32);
        QVERIFY2(pixelsOf(image, QColor(0, 0, 0, 0)) < 395, qPrintable(id));
        const QByteArray bytes(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        QVERIFY2(!seen.contains(bytes), qPrintable(id));
        seen.insert(bytes);
    }
}

void LookTest::statusHasShapeAndWord()
{
    QSet<QString> shapes;
    QSet<QString> words;
    for (const StatusKind kind : {StatusKind::Overdue, StatusKind::Due, StatusKind::Warning, StatusKind::Done, StatusKind::Waiting,
                                  StatusKind::Info, StatusKind::Plan}) {
        QVERIFY(iconIds().contains(statusIconId(kind)));
        QVERIFY(!statusIcon(kind).isNull());
        shapes.insert(statusIconId(kind));
        words.insert(statusWord(kind));
    }
    QCOMPARE(shapes.size(), 7);
    QCOMPARE(words.size(), 7);
    QVERIFY(!statusTint(StatusKind::Plan));
}

void LookTest::heatPartsAtSeventy()
{
    const Theme theme;
    const QList<QColor> scale = heatScale(theme);
    const QList<std::pair<double, int>> steps = {{0, 0},    {59.9, 0}, {60, 1},   {69.9, 2}, {70, 3},
                                                 {74.9, 3}, {80, 5},   {84.9, 5}, {85, 6},   {100, 6}};
    for (const auto &[score, step] : steps)
        QCOMPARE(heat(theme, score), scale.at(step));
}

void LookTest::textNeverUnderTwelve()
{
    for (const TextRole role : {TextRole::PageTitle, TextRole::Figure, TextRole::PanelTitle, TextRole::CardTitle, TextRole::Body,
                                TextRole::LongText, TextRole::Caption})
        QVERIFY(fontOf(role, Theme()).pixelSize() >= 12);
    QCOMPARE(fontOf(TextRole::Body, Theme(Scheme::Light, 1.5)).pixelSize(), 20);
    QCOMPARE(Theme(Scheme::Light, 3.0).scale(), 2.0);
}

QTEST_MAIN(LookTest)
#include "test_look.moc"
