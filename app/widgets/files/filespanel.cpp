// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/filespanel.h"

#include "widgets/actionregistry.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/filetransfer.h"
#include "widgets/look/icons.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace hk {

namespace {

constexpr int rowRole = Qt::UserRole + 1;
constexpr int pictureSide = 48;
// Drawn sharp on a screen of twice the points.
constexpr int pictureMost = 2 * pictureSide;

// The picture in the middle of a square, so that names begin at one line.
QIcon squareIcon(const QImage &picture)
{
    QImage square(pictureMost, pictureMost, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    const QSize size = picture.size().scaled(pictureMost, pictureMost, Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint((pictureMost - size.width()) / 2, (pictureMost - size.height()) / 2), size), picture);
    return QPixmap::fromImage(square);
}

// The frame of the keyboard goes around the whole line, picture and words.
class WholeLine : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem line = option;
        line.state &= ~QStyle::State_HasFocus;
        QStyledItemDelegate::paint(painter, line, index);
        if (!option.state.testFlag(QStyle::State_HasFocus))
            return;
        QStyleOptionFocusRect frame;
        frame.QStyleOption::operator=(option);
        frame.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, painter, option.widget);
    }
};

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

}  // namespace

FilesPanel::FilesPanel(const UiContext &context, const FilesOwner &owner, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_owner(owner),
      m_list(new QListWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("filesPanel"));
    setAcceptDrops(true);
    m_list->setObjectName(QStringLiteral("files.list"));
    m_list->setAccessibleName(owner.title);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new WholeLine(m_list));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    sayEmpty();
    m_empty->button()->setObjectName(QStringLiteral("files.addFirst"));
    m_empty->button()->installEventFilter(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    onTheme(this, [this, column](const Theme &theme) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_list->setIconSize(QSize(theme.px(pictureSide), theme.px(pictureSide)));
        m_list->setSpacing(theme.px(2));
    });
    QWidget *before = m_add;
    for (QWidget *next : std::initializer_list<QWidget *>{m_open, m_save, m_remove, m_list, m_empty->button()}) {
        setTabOrder(before, next);
        before = next;
    }
    fillMenu();
    connect(m_empty, &EmptyState::clicked, this, &FilesPanel::choose);
    connect(m_list, &QListWidget::itemActivated, this, &FilesPanel::activate);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &FilesPanel::showButtons);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_list->itemAt(at) != nullptr)
            m_menu->popup(m_list->viewport()->mapToGlobal(at));
    });
    followTransfer();
}

FilesPanel::~FilesPanel() = default;

void FilesPanel::followTransfer()
{
    if (m_context.transfer == nullptr)
        return;
    connect(m_context.transfer, &FileTransfer::progress, this, [this](const QByteArray &hash, qint64 here) {
        m_coming.insert(hash, here);
        showStates();
    });
    connect(m_context.transfer, &FileTransfer::fetched, this, [this](const QByteArray &hash, const QString &problem) {
        m_coming.remove(hash);
        if (!problem.isEmpty() && std::any_of(m_files.cbegin(), m_files.cend(), [&](const HeldFile &file) {
                return file.file && file.file->sha256 == hash;
            }))
            m_context.workbench.say({StatusKind::Warning, problem});
        showFiles(m_row, m_files);
    });
}

QWidget *FilesPanel::makeBar()
{
    auto *bar = new QWidget(this);
    m_add = iconButton(QStringLiteral("add"), QStringLiteral("files.add"), tr("Add files…"), bar);
    m_open = iconButton(QStringLiteral("eye"), QStringLiteral("files.open"), tr("Look at (Enter)"), bar);
    m_save = iconButton(QStringLiteral("save"), QStringLiteral("files.save"), tr("Save as…"), bar);
    m_remove = iconButton(QStringLiteral("delete"), QStringLiteral("files.remove"), tr("Remove (Del)"), bar);
    auto *row = new QHBoxLayout(bar);
    for (QToolButton *button : {m_add, m_open, m_save, m_remove})
        row->addWidget(button);
    row->addStretch(1);
    onTheme(bar, [row](const Theme &theme) {
        row->setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4));
        row->setSpacing(theme.px(4));
    });
    connect(m_add, &QToolButton::clicked, this, &FilesPanel::choose);
    connect(m_open, &QToolButton::clicked, this, &FilesPanel::activate);
    connect(m_save, &QToolButton::clicked, this, &FilesPanel::save);
    connect(m_remove, &QToolButton::clicked, this, &FilesPanel::remove);
    return bar;
}

void FilesPanel::fillMenu()
{
    m_menu->setObjectName(QStringLiteral("files.menu"));
    connect(m_menu->addAction(tr("Look at")), &QAction::triggered, this, &FilesPanel::activate);
    connect(m_menu->addAction(tr("Open with another program")), &QAction::triggered, this, &FilesPanel::open);
    connect(m_menu->addAction(tr("Save as…")), &QAction::triggered, this, &FilesPanel::save);
    m_menu->addSeparator();
    QMenu *kinds = m_menu->addMenu(tr("Kind"));
    const Field *const kind = entity().field("kind");
    kinds->menuAction()->setVisible(kind != nullptr);
    for (const Choice &choice : kind != nullptr ? kind->choices : QList<Choice>())
        connect(kinds->addAction(kindWord(choice.code)), &QAction::triggered, this, [this, code = choice.code] {
            change({{QStringLiteral("kind"), code}});
        });
    connect(m_menu->addAction(tr("Note…")), &QAction::triggered, this, &FilesPanel::writeNote);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Remove")), &QAction::triggered, this, &FilesPanel::remove);
    connect(m_menu, &QMenu::aboutToShow, this, [this, kinds] {
        for (QAction *action : m_menu->actions().mid(m_menu->actions().indexOf(kinds->menuAction())))
            action->setEnabled(mayWrite());
    });
}

bool FilesPanel::mayWrite() const
{
    const Viewer viewer = m_context.database.viewer();
    return !m_locked && !m_context.database.isReadOnly() && viewer.mayWrite(entity()) && viewer.sees(entity(), fileClass());
}

FieldClass FilesPanel::fileClass() const
{
    return entity().field("file")->klass;
}

QString FilesPanel::kindWord(const QString &code) const
{
    const Field *const kind = entity().field("kind");
    const Choice *const choice = kind != nullptr ? choiceOf(*kind, code) : nullptr;
    return choice != nullptr ? entity().titleText(*choice) : code;
}

void FilesPanel::sayEmpty()
{
    if (m_locked)
        m_empty->setContent(QStringLiteral("file"), tr("No files"), tr("None came with it."), tr("Add files…"));
    else
        m_empty->setContent(QStringLiteral("file"), tr("Files will be listed here"),
                            tr("Drag pictures, scans and documents here, paste a picture, or choose files."), tr("Add files…"));
}

void FilesPanel::setLocked(bool locked)
{
    m_locked = locked;
    sayEmpty();
}

void FilesPanel::showFiles(qint64 row, const QList<HeldFile> &files)
{
    const bool same = row == m_row;
    const qint64 chosen = same && current() != nullptr ? current()->id : 0;
    m_row = row;
    m_files = files;
    if (!same)
        m_looks.clear();
    m_list->clear();
    for (const HeldFile &file : files) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(rowRole, file.id);
        if (file.id == chosen)
            m_list->setCurrentItem(item);
    }
    m_stack->setCurrentIndex(files.isEmpty() ? 1 : 0);
    m_empty->button()->setVisible(mayWrite());
    setProperty(takesFilesProperty, row != 0 && mayWrite());
    ++m_generation;
    m_looksAreDue = !files.isEmpty();
    showStates();
    if (isVisible())
        readLooks();
}

void FilesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readLooks();
}

// Pictures are decrypted for who sees them, not for every row that is passed in the list.
void FilesPanel::readLooks()
{
    if (!std::exchange(m_looksAreDue, false))
        return;
    const auto look = [files = m_files](Reader &reader) -> Result<QHash<qint64, FileLook>> {
        QHash<qint64, FileLook> looks;
        for (const HeldFile &file : files)
            looks.insert(file.id, lookAt(reader, file, pictureMost));
        return looks;
    };
    whenDone(m_context.database.read(look, ReadLane::Bulk), this,
             [this, generation = m_generation](const Result<QHash<qint64, FileLook>> &looks) {
                 if (generation != m_generation || !looks.ok())
                     return;
                 m_looks = *looks;
                 showStates();
             });
}

QString FilesPanel::wordsOf(const HeldFile &file) const
{
    QStringList words;
    if (!file.kind.isEmpty())
        words << kindWord(file.kind);
    const auto look = m_looks.constFind(file.id);
    if (file.file) {
        const qint64 size = file.file->size;
        const auto coming = m_coming.constFind(file.file->sha256);
        const FileState state = look == m_looks.cend() ? FileState::Here : look->state;
        if (coming != m_coming.cend())
            words << tr("on its way, %1 of %2").arg(sizeWords(*coming), sizeWords(size));
        else if (state == FileState::Away)
            words << sizeWords(size) << (isOffered() ? tr("not fetched yet") : tr("not on this computer"));
        else if (state == FileState::Damaged)
            words << sizeWords(size) << tr("damaged");
        else if (state == FileState::Closed)
            words << sizeWords(size) << tr("closed");
        else
            words << sizeWords(size);
    }
    if (!file.note.isEmpty())
        words << file.note;
    return words.join(QStringLiteral(" · "));
}

void FilesPanel::showStates()
{
    for (int row = 0; row < m_list->count() && row < m_files.size(); ++row) {
        const HeldFile &file = m_files.at(row);
        const QString name = file.file ? file.file->name : tr("closed to your account");
        QListWidgetItem *item = m_list->item(row);
        item->setText(name + u'\n' + wordsOf(file));
        item->setToolTip(item->text());
        const QImage picture = m_looks.value(file.id).picture;
        item->setIcon(picture.isNull() ? themedIcon(file.file ? QStringLiteral("file") : QStringLiteral("lock"))
                                       : squareIcon(picture));
    }
    showButtons();
}

const HeldFile *FilesPanel::current() const
{
    const QList<QListWidgetItem *> chosen = m_list->selectedItems();
    const int row = chosen.isEmpty() ? -1 : m_list->row(chosen.constFirst());
    return row >= 0 && row < m_files.size() ? &m_files.at(row) : nullptr;
}

void FilesPanel::showButtons()
{
    const HeldFile *file = current();
    const bool known = file != nullptr && file->file.has_value();
    m_add->setEnabled(mayWrite());
    m_open->setEnabled(known);
    m_save->setEnabled(known);
    m_remove->setEnabled(file != nullptr && mayWrite());
}

void FilesPanel::say(const Error &error)
{
    m_context.workbench.say({StatusKind::Warning, error.message});
}

void FilesPanel::sayDone(const QString &text)
{
    ActionRegistry &actions = m_context.actions;
    m_context.workbench.say({StatusKind::Done, text, tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
}

}  // namespace hk
