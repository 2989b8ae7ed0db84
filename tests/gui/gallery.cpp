// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every control and shared widget in one window, for looking at: gallery [--dark] [--scale 2] [--shot FILE.png]
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/iconview.h"
#include "widgets/controls/kpitile.h"
#include "widgets/controls/messagebar.h"
#include "widgets/controls/pageheader.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/progressitem.h"
#include "widgets/controls/searchfield.h"
#include "widgets/controls/stepbar.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/look/appearance.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/roles.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QCommandLineParser>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace hk;

namespace {

QAction *action(QObject *parent, const QString &text, QStringView icon)
{
    auto *result = new QAction(themedIcon(icon), text, parent);
    result->setObjectName(text);
    return result;
}

PageHeader *header()
{
    auto *result = new PageHeader;
    result->setTitle(u"花名册"_qs);
    result->setTabs({u"学生"_qs, u"床位图"_qs, u"住宿记录"_qs, u"任职"_qs, u"晚归与未归"_qs});
    result->setActions(
        {action(result, u"导入…"_qs, u"import"), action(result, u"导出 Excel"_qs, u"export"), action(result, u"打印"_qs, u"print")},
        action(result, u"新建学生"_qs, u"add"));
    return result;
}

QWidget *buttons()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    auto *primary = new QPushButton(u"导入 157 行"_qs);
    setRole(primary, ControlRole::Primary);
    auto *plain = new QPushButton(themedIcon(u"chevron-left"), u"上一步"_qs);
    auto *focused = new QPushButton(u"调宿…"_qs);
    focused->setObjectName(u"focused"_qs);
    auto *off = new QPushButton(u"不可用"_qs);
    off->setEnabled(false);
    auto *flat = new QPushButton(u"平按钮"_qs);
    setRole(flat, ControlRole::Flat);
    auto *link = new QPushButton(u"清除筛选"_qs);
    setRole(link, ControlRole::Link);
    auto *tool = new QToolButton;
    tool->setText(u"新建"_qs);
    tool->setIcon(themedIcon(u"add"));
    tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tool->setMenu(new QMenu(tool));
    tool->setPopupMode(QToolButton::InstantPopup);
    auto *on = new QToolButton;
    on->setIcon(themedIcon(u"tree"));
    on->setCheckable(true);
    on->setChecked(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{primary, plain, focused, off, flat, link, tool, on})
        line->addWidget(widget);
    auto *check = new QCheckBox(u"只看在住"_qs);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"服务器"_qs);
    radio->setChecked(true);
    line->addWidget(check);
    line->addWidget(new QCheckBox(u"晚归"_qs));
    line->addWidget(radio);
    line->addWidget(new QRadioButton(u"本机"_qs));
    line->addStretch(1);
    return box;
}

QTableView *table()
{
    auto *model = new QStandardItemModel(30, 5);
    model->setHorizontalHeaderLabels({u"学号"_qs, u"姓名"_qs, u"床位"_qs, u"学院"_qs, u"状态"_qs});
    const QStringList names = {u"曹景行"_qs, u"蒋昊天"_qs, u"沈嘉树"_qs, u"袁立新"_qs, u"董书豪"_qs, u"孟子涵"_qs};
    for (int row = 0; row < 30; ++row) {
        model->setItem(row, 0, new QStandardItem(QString::number(2024031001 + row * 713)));
        model->setItem(row, 1, new QStandardItem(names.at(row % names.size())));
        model->setItem(row, 2, new QStandardItem(u"3-50%1-%2"_qs.arg(1 + row / 4).arg(1 + row % 4)));
        model->setItem(row, 3, new QStandardItem(u"信息工程学院"_qs));
        auto *state = new QStandardItem(row == 3 ? u"两人待裁定"_qs : u"在读"_qs);
        if (row == 3)
            state->setIcon(statusIcon(StatusKind::Overdue));
        model->setItem(row, 4, state);
    }
    auto *view = new QTableView;
    model->setParent(view);
    view->setModel(model);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->setSortingEnabled(true);
    view->sortByColumn(2, Qt::AscendingOrder);
    view->selectRow(5);
    view->setAccessibleName(u"学生"_qs);
    return view;
}

QTreeView *tree()
{
    auto *model = new QStandardItemModel;
    for (int building = 3; building < 6; ++building) {
        auto *item = new QStandardItem(themedIcon(u"building"), u"%1号楼"_qs.arg(building));
        for (int floor = 1; floor < 3; ++floor)
            item->appendRow(new QStandardItem(u"%1 层"_qs.arg(floor)));
        model->appendRow(item);
    }
    auto *view = new QTreeView;
    model->setParent(view);
    view->setModel(model);
    view->setHeaderHidden(true);
    view->expand(model->index(0, 0));
    view->setCurrentIndex(model->index(1, 0));
    return view;
}

QWidget *form()
{
    auto *panel = new Panel;
    panel->setTitle(u"等待床位"_qs, u"7"_qs);
    QBoxLayout *body = panel->paddedBody();
    auto *name = new FormField(u"姓名"_qs, new QLineEdit(u"孟子涵"_qs));
    name->setRequired(true);
    auto *number = new FormField(u"学号"_qs, new QLineEdit(u"20260302"_qs));
    number->setError(u"学号只有 8 位，应为 10 位"_qs);
    auto *day = new DateField(QDate(2026, 11, 19));
    day->setDate(QDate(2026, 9, 1));
    auto *choice = new ChoiceField;
    choice->setChoices({{1, u"信息工程学院"_qs}, {2, u"机械与电气学院"_qs}});
    choice->setValue(2);
    auto *view = new QComboBox;
    view->addItems({u"本楼在住"_qs, u"全部"_qs});
    view->setProperty("hkPrefix", u"视图"_qs);
    auto *spin = new QSpinBox;
    spin->setValue(4);
    auto *off = new QLineEdit(u"3304**********2719"_qs);
    off->setEnabled(false);
    for (QWidget *field :
         std::initializer_list<QWidget *>{name, number, new FormField(u"入住日期"_qs, day), new FormField(u"学院"_qs, choice), view,
                                          new FormField(u"床位数"_qs, spin), new FormField(u"身份证号"_qs, off)})
        body->addWidget(field);
    body->addStretch(1);
    return panel;
}

QWidget *tiles()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    const QList<Kpi> figures = {
        {u"在住人数"_qs, u"1,684"_qs, u"人"_qs, u"上周 1,689"_qs, {1690, 1700, 1697, 1694, 1692, 1695, 1684}},
        {u"值班到岗"_qs, u"94.0"_qs, u"%"_qs, u"上周 100"_qs, {100, 98, 100, 95, 100, 100, 94}, StatusKind::Warning, u"低于 95"_qs},
        {u"晚归"_qs, u"18"_qs, u"人次"_qs, u"上周 23"_qs, {20, 18, 26, 24, 22, 23, 18}},
    };
    for (const Kpi &figure : figures) {
        auto *tile = new KpiTile;
        tile->setKpi(figure);
        line->addWidget(tile);
    }
    return box;
}

QWidget *marks()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    const QList<std::pair<StatusKind, QString>> words = {
        {StatusKind::Overdue, u"办结逾期 2 个工作日"_qs}, {StatusKind::Due, u"今天 17:30 前办结"_qs},
        {StatusKind::Warning, u"本周第 2 次"_qs},         {StatusKind::Done, u"已请假到 11-20"_qs},
        {StatusKind::Waiting, u"时限已停，等了 2 天"_qs}, {StatusKind::Info, u"说明"_qs},
        {StatusKind::Plan, u"还剩 3 个工作日"_qs}};
    for (const auto &[kind, text] : words)
        line->addWidget(new StatusLabel(kind, text));
    line->addStretch(1);
    return box;
}

QWidget *drawings()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    int n = 0;
    for (const QString &id : iconIds()) {
        auto *icon = new IconView(id, metrics::iconRail);
        icon->setToolTip(id);
        grid->addWidget(icon, n / 24, n % 24);
        ++n;
    }
    return box;
}

QWidget *window()
{
    auto *page = new QWidget;
    page->setObjectName(u"gallery"_qs);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *menus = new QMenuBar;
    QMenu *file = menus->addMenu(u"文件(&F)"_qs);
    file->setObjectName(u"fileMenu"_qs);
    QAction *import = file->addAction(themedIcon(u"import"), u"导入…"_qs);
    import->setShortcut(QKeySequence(u"Ctrl+I"_qs));
    file->addSeparator();
    QAction *checked = file->addAction(u"深色"_qs);
    checked->setCheckable(true);
    checked->setChecked(true);
    file->addAction(u"不可用"_qs)->setEnabled(false);
    file->addMenu(u"最近打开"_qs)->addAction(u"名单"_qs);
    menus->addMenu(u"编辑(&E)"_qs);
    column->addWidget(menus);
    column->addWidget(header());
    auto *content = new QVBoxLayout;
    content->setContentsMargins(16, 8, 16, 8);
    column->addLayout(content, 1);
    auto *message = new MessageBar;
    content->addWidget(message);
    message->say(StatusKind::Info, u"4 处修改撞在一起，两边的值都保留着，没有丢失。"_qs, u"查看"_qs);
    auto *steps = new StepBar;
    steps->setSteps({u"文件"_qs, u"工作表"_qs, u"列对应"_qs, u"预览"_qs, u"导入"_qs, u"结果"_qs});
    steps->setCurrent(3);
    content->addWidget(steps);
    content->addWidget(buttons());
    content->addWidget(marks());
    content->addWidget(tiles());
    auto *split = new QSplitter;
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    auto *search = new SearchField;
    search->setPlaceholderText(u"搜索 学号、姓名、拼音、房间、工单号"_qs);
    search->setShortcutHint(u"Ctrl+K"_qs);
    leftColumn->addWidget(search);
    leftColumn->addWidget(table(), 1);
    split->addWidget(left);
    auto *middle = new QWidget;
    auto *middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    auto *strip = new TabStrip(TabStrip::Place::Panel);
    for (const QString &title : {u"概况"_qs, u"住宿"_qs, u"晚归 1"_qs})
        strip->addTab(title);
    middleColumn->addWidget(strip);
    middleColumn->addWidget(tree(), 1);
    auto *progress = new ProgressItem;
    progress->setWord(u"导入名单"_qs);
    progress->setProgress(1240, 4000);
    middleColumn->addWidget(progress);
    auto *text = new QPlainTextEdit(u"第10周（11月9日至15日），3号楼在住 561 人。"_qs);
    text->setMaximumHeight(60);
    middleColumn->addWidget(text);
    auto *empty = new EmptyState;
    empty->setContent(u"roster"_qs, u"这里会显示学生"_qs, u"导入学院发来的花名册，半分钟后就能查找。"_qs, u"导入花名册…"_qs);
    middleColumn->addWidget(empty, 1);
    split->addWidget(middle);
    split->addWidget(form());
    content->addWidget(split, 1);
    content->addWidget(drawings());
    return page;
}

}  // namespace

int main(int count, char **arguments)
{
    QApplication application(count, arguments);
    QCommandLineParser options;
    options.addOptions({{u"dark"_qs, u"dark theme"_qs},
                        {u"scale"_qs, u"text scale"_qs, u"factor"_qs, u"1"_qs},
                        {u"shot"_qs, u"save a picture and end"_qs, u"file"_qs}});
    options.process(application);
    Appearance appearance(application);
    appearance.set(options.isSet(u"dark"_qs) ? SchemeChoice::Dark : SchemeChoice::Light, options.value(u"scale"_qs).toDouble(),
                   Density::Compact);
    const std::unique_ptr<QWidget> page(window());
    page->resize(QSize(1366, 900) * (appearance.scale() > 1.5 ? 1.7 : 1));
    page->show();
    QApplication::setActiveWindow(page.get());
    page->findChild<QWidget *>(u"focused"_qs)->setFocus();
    if (!options.isSet(u"shot"_qs))
        return QApplication::exec();
    QApplication::processEvents();
    const bool saved = page->grab().save(options.value(u"shot"_qs));
    auto *menu = page->findChild<QMenu *>(u"fileMenu"_qs);
    menu->popup(QPoint(0, 0));
    menu->setActiveAction(menu->actions().constFirst());
    QApplication::processEvents();
    return saved && menu->grab().save(options.value(u"shot"_qs) + u".menu.png"_qs) ? 0 : 1;
}
