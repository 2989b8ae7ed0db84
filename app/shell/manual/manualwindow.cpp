// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/manual/manualwindow.h"

#include "widgets/look/ontheme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace hk {

namespace {

constexpr int listWidth = 190;
constexpr int usualWidth = 860;
constexpr int usualHeight = 620;
constexpr int gap = 16;
constexpr int indent = 20;
constexpr int titleSize = 20;
constexpr int headingSize = 15;
constexpr int lineHeight = 140;  // per cent

QStringList wordsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

// Words of one format, where they stand.
struct Words {
    int from = 0;
    int to = 0;
    bool areKeys = false;
};

QTextCharFormat formatOf(const Words &words, int headingLevel, const QFont &font, const Theme &theme)
{
    QTextCharFormat format;
    if (headingLevel > 0) {
        format.setProperty(QTextFormat::FontSizeAdjustment, 0);
        format.setProperty(QTextFormat::FontPixelSize, theme.px(headingLevel == 1 ? titleSize : headingSize));
    }
    if (words.areKeys) {
        format.setFontFixedPitch(false);
        format.setFontFamilies(font.families());
        format.setBackground(theme.color(Token::Head));
    }
    return format;
}

// Keys in the words' own letters, on a tint; headings not larger than the page titles of the program.
void dressWords(const QTextBlock &block, const Theme &theme)
{
    // A format joins and parts the block's pieces: all are noted before any is changed.
    std::vector<Words> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment piece = it.fragment();
        pieces.push_back({piece.position(), piece.position() + piece.length(), piece.charFormat().fontFixedPitch()});
    }
    const QFont font = block.document()->defaultFont();
    for (const Words &words : pieces) {
        QTextCursor cursor(block);
        cursor.setPosition(words.from);
        cursor.setPosition(words.to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(formatOf(words, block.blockFormat().headingLevel(), font, theme));
    }
}

// Markdown comes without any air between its lines.
void dress(QTextDocument &document, const Theme &theme)
{
    document.setIndentWidth(theme.px(indent));
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format;
        const bool isHeading = block.blockFormat().headingLevel() > 0;
        format.setLineHeight(isHeading ? 100 : lineHeight, QTextBlockFormat::ProportionalHeight);
        if (!QTextCursor(block).currentTable()) {
            format.setTopMargin(isHeading && block.position() > 0 ? theme.px(gap) : 0);
            format.setBottomMargin(theme.px(block.textList() ? gap / 4 : gap / 2));
        }
        QTextCursor(block).mergeBlockFormat(format);
        dressWords(block, theme);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(theme.color(Token::Line));
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setCellPadding(theme.px(gap / 4));
            table->setFormat(format);
        }
    }
    QTextFrameFormat frame = document.rootFrame()->frameFormat();
    frame.setMargin(theme.px(gap));
    document.rootFrame()->setFrameFormat(frame);
}

}  // namespace

ManualWindow::ManualWindow(std::vector<ManualChapter> chapters, QWidget *parent)
    : QDialog(parent), m_chapters(std::move(chapters)), m_search(new QLineEdit), m_list(new QListWidget), m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("manual"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Manual"));
    m_search->setObjectName(QStringLiteral("manual.search"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("manual.list"));
    m_list->setAccessibleName(tr("Chapters"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (size_t i = 0; i < m_chapters.size(); ++i) {
        auto *item = new QListWidgetItem(m_chapters[i].title, m_list);
        item->setData(Qt::UserRole, int(i));
    }
    m_text->setObjectName(QStringLiteral("manual.text"));
    m_text->setAccessibleName(tr("Chapter"));
    m_text->setOpenLinks(false);

    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(left);
    layout->addWidget(m_text, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::find);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_text->setFocus(); });
    connect(m_list, &QListWidget::currentItemChanged, this, &ManualWindow::showChosen);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == QLatin1String("manual"))
            showChapter(link.path());
    });
    onTheme(this, [this](const Theme &theme) {
        m_search->setFixedWidth(theme.px(listWidth));
        m_list->setFixedWidth(theme.px(listWidth));
        showChosen();
    });
    const Theme theme = themeOf(this);
    const QSize wanted(theme.px(usualWidth), theme.px(usualHeight));
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
}

void ManualWindow::openAt(const QString &id)
{
    showChapter(id);
    show();
    raise();
    activateWindow();
}

void ManualWindow::showChapter(const QString &id)
{
    m_search->clear();
    const auto found =
        std::find_if(m_chapters.begin(), m_chapters.end(), [&id](const ManualChapter &chapter) { return chapter.id == id; });
    m_list->setCurrentRow(found == m_chapters.end() ? 0 : int(found - m_chapters.begin()));
    m_list->setFocus();
}

// Chapters that have all the words; the first of them is shown, or that there is none.
void ManualWindow::find(const QString &words)
{
    const QStringList wanted = wordsOf(words);
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString &text = m_chapters[size_t(row)].text;
        const bool has = std::all_of(wanted.begin(), wanted.end(),
                                     [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
        m_list->item(row)->setHidden(!has);
        if (has && !first)
            first = m_list->item(row);
    }
    if (first && m_list->currentItem() && m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
    else
        showChosen();
}

// With the first word that was searched for marked.
void ManualWindow::showChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    if (item->isHidden()) {
        m_text->setMarkdown(tr("No chapter has these words. Fewer or shorter words find more."));
        dress(*m_text->document(), themeOf(this));
        return;
    }
    m_text->setMarkdown(m_chapters[size_t(item->data(Qt::UserRole).toInt())].text);
    dress(*m_text->document(), themeOf(this));
    m_text->moveCursor(QTextCursor::Start);
    const QStringList wanted = wordsOf(m_search->text());
    if (!wanted.isEmpty())
        m_text->find(wanted.first());
}

}  // namespace hk
