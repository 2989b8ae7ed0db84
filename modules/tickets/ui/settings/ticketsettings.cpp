// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/settings/ticketsettings.h"

#include "tickets/store/ledger.h"
#include "tickets/store/rules.h"
#include "tickets/store/settingrows.h"
#include "widgets/look/fonts.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr int sectionGap = 12;

struct SettingText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::TicketSettings)
};

QString yesOr(bool yes, const QString &word)
{
    return yes ? word : QString();
}

// Every category that there is, with its row where a school has said something of it.
Result<QList<SettingRow>> categoryRows(Reader &reader)
{
    HK_TRY(const QList<QVariantMap> stored, settingRows(reader, "ticket_category"));
    HK_TRY(const QList<Category> known, categories(reader, true));
    QList<SettingRow> rows;
    for (const Category &category : known) {
        SettingRow row;
        row.values = {{QStringLiteral("code"), category.code}};
        for (const QVariantMap &each : stored) {
            if (each.value(QStringLiteral("code")).toString() == category.code) {
                row.id = each.value(QStringLiteral("id")).toLongLong();
                row.values = each;
            }
        }
        QStringList marks{yesOr(category.reviewed, SettingText::tr("answers are reviewed")),
                          yesOr(category.isPrivate, SettingText::tr("private")),
                          yesOr(category.closed, SettingText::tr("takes no new tickets"))};
        marks.removeAll(QString());
        row.cells = {category.path, category.departmentName, category.owner, marks.join(SettingText::tr(", "))};
        rows << row;
    }
    return rows;
}

Result<std::vector<SettingField>> categoryFields(Reader &reader, const QList<SettingOption> &urgencies,
                                                 const QList<SettingOption> &impacts)
{
    HK_TRY(const QList<SettingOption> parents, categoryOptions(reader));
    QList<SettingOption> departments;
    HK_TRY(const QList<Department> known, allDepartments(reader));
    for (const Department &department : known)
        departments.append({department.id, department.name});
    return std::vector<SettingField>{
        {QStringLiteral("name"),
         SettingText::tr("Shown as"),
         SettingKind::Text,
         false,
         {},
         SettingText::tr("Empty: as it is called usually")},
        {QStringLiteral("parent"), SettingText::tr("Stands under"), SettingKind::Choice, false, parents,
         SettingText::tr("Department, rules and review of that hold where this one says nothing")},
        {QStringLiteral("department_id"), SettingText::tr("Usual department"), SettingKind::Choice, false, departments},
        {QStringLiteral("owner"), SettingText::tr("Who answers for it")},
        {QStringLiteral("urgency"), SettingText::tr("Usually how soon"), SettingKind::Choice, false, urgencies},
        {QStringLiteral("impact"), SettingText::tr("Usually concerns"), SettingKind::Choice, false, impacts},
        {QStringLiteral("position"), SettingText::tr("Place in the list"), SettingKind::Number, false, {}, {}, 0, 999},
        {QStringLiteral("reviewed"), SettingText::tr("Answers are reviewed before they go out"), SettingKind::Truth},
        {QStringLiteral("private"), SettingText::tr("New tickets are private"), SettingKind::Truth},
        {QStringLiteral("closed"), SettingText::tr("Takes no new tickets"), SettingKind::Truth}};
}

// A category of the school's own has its name for a code.
QVariantMap storedCategory(QVariantMap values)
{
    const QString name = values.value(QStringLiteral("name")).toString();
    if (values.value(QStringLiteral("code")).toString().isEmpty())
        values.insert(QStringLiteral("code"), name);
    if (values.value(QStringLiteral("position")).toInt() == 0)
        values.insert(QStringLiteral("position"), QVariant());
    return values;
}

Result<QList<SettingRow>> templateRows(Reader &reader, const QList<SettingOption> &kinds)
{
    HK_TRY(const QList<QVariantMap> stored, settingRows(reader, "ticket_template"));
    HK_TRY(const QList<SettingOption> known, categoryOptions(reader));
    const auto word = [](const QList<SettingOption> &options, const QString &code) {
        for (const SettingOption &option : options) {
            if (option.key.toString() == code)
                return option.title;
        }
        return code;
    };
    QList<SettingRow> rows;
    for (const QVariantMap &each : stored)
        rows.append({each.value(QStringLiteral("id")).toLongLong(),
                     {each.value(QStringLiteral("title")).toString(), word(kinds, each.value(QStringLiteral("kind")).toString()),
                      word(known, each.value(QStringLiteral("category")).toString())},
                     each});
    return rows;
}

}  // namespace

Result<QList<SettingOption>> categoryOptions(Reader &reader)
{
    HK_TRY(const QList<Category> known, categories(reader, true));
    QList<SettingOption> options;
    for (const Category &category : known)
        options.append({category.code, category.title});
    return options;
}

QList<SettingOption> choiceOptions(const Catalogue &catalogue, const QByteArray &entity, const QByteArray &field)
{
    const Entity &known = *catalogue.entity(entity);
    QList<SettingOption> options;
    for (const Choice &choice : known.field(field)->choices)
        options.append({choice.code, known.titleText(choice)});
    return options;
}

QString wordOf(const QList<SettingOption> &options, const QVariant &key)
{
    const auto found = std::find_if(options.begin(), options.end(), [&](const SettingOption &option) { return option.key == key; });
    return found == options.end() ? key.toString() : found->title;
}

SettingSubject categorySubject(const UiContext &context)
{
    SettingSubject subject{"ticket_category",
                           QStringLiteral("tickets.categories"),
                           SettingText::tr("Categories"),
                           SettingText::tr("Category"),
                           {SettingText::tr("Category"), SettingText::tr("Department"), SettingText::tr("Answers for it"),
                            SettingText::tr("Besides")}};
    subject.rows = categoryRows;
    subject.fields = [urgencies = choiceOptions(context.catalogue, "ticket_category", "urgency"),
                      impacts = choiceOptions(context.catalogue, "ticket_category", "impact")](Reader &reader) {
        return categoryFields(reader, urgencies, impacts);
    };
    subject.stored = storedCategory;
    subject.check = [](const QVariantMap &values) {
        QMap<QString, QString> wrong;
        if (values.value(QStringLiteral("code")).toString().isEmpty() && values.value(QStringLiteral("name")).toString().isEmpty())
            wrong.insert(QStringLiteral("name"), SettingText::tr("Please give a name"));
        return wrong;
    };
    return subject;
}

SettingSubject templateSubject(const UiContext &context)
{
    const QList<SettingOption> kinds = choiceOptions(context.catalogue, "ticket_template", "kind");
    SettingSubject subject{"ticket_template",
                           QStringLiteral("tickets.templates"),
                           SettingText::tr("Canned answers and check lists"),
                           SettingText::tr("Answer or check list"),
                           {SettingText::tr("Title"), SettingText::tr("Kind"), SettingText::tr("Category")},
                           {{QStringLiteral("kind"), QStringLiteral("answer")}}};
    subject.rows = [kinds](Reader &reader) { return templateRows(reader, kinds); };
    subject.fields = [kinds](Reader &reader) -> Result<std::vector<SettingField>> {
        HK_TRY(const QList<SettingOption> known, categoryOptions(reader));
        return std::vector<SettingField>{
            {QStringLiteral("title"), SettingText::tr("Title"), SettingKind::Text, true},
            {QStringLiteral("kind"), SettingText::tr("Kind"), SettingKind::Choice, true, kinds},
            {QStringLiteral("category"), SettingText::tr("Category"), SettingKind::Choice, false, known},
            {QStringLiteral("text"),
             SettingText::tr("Text"),
             SettingKind::Words,
             true,
             {},
             SettingText::tr("Of a check list a line for each step")}};
    };
    subject.stored = [](const QVariantMap &values) { return values; };
    return subject;
}

std::unique_ptr<QWidget> makeTicketSettings(const UiContext &context)
{
    auto settings = std::make_unique<QWidget>();
    settings->setAccessibleName(SettingText::tr("Settings of tickets"));
    auto *column = new QVBoxLayout(settings.get());
    column->setContentsMargins(0, 0, 0, 0);
    for (SettingSubject subject :
         {categorySubject(context), prioritySubject(context), ruleSubject(context), officeSubject(context), actionSubject(context),
          columnSubject(context), templateSubject(context)}) {
        subject.verb = "tickets.settings";
        subject.named = {"ticket_category", "department"};
        auto *title = new QLabel(subject.title);
        setTextRole(title, TextRole::PanelTitle);
        column->addWidget(title);
        column->addWidget(new SettingList(context, subject));
        column->addSpacing(sectionGap);
    }
    return settings;
}

}  // namespace hk::tickets
