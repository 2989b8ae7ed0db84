// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accounts.h"
#include "access/audit.h"
#include "access/grantplaces.h"
#include "access/recovery.h"
#include "access/signin.h"
#include "base/clock.h"
#include "module/arguments.h"
#include "secretinput.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace hk::cli {

namespace {

constexpr int mostEntries = 1000;

struct UserText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString userSummary() { return tr("The accounts of the data file: who they are, what they may, their passwords"); }
    static QString auditSummary() { return tr("The audit log: who came in, what personal data was shown and given out"); }
    static QString unknownDeed(const QString &word)
    {
        return tr("“%1” is none of list, add, grant, password, own-password, close, open, recovery-code, recover, remember, "
                  "forget.")
            .arg(word);
    }
    static QString unknownRole(const QString &role, const QString &known)
    {
        return tr("There is no role “%1”. There are: %2.").arg(role, known);
    }
    static QString unknownAccount(const QString &name) { return tr("There is no account “%1”.").arg(name); }
    static QString unknownPlace(const QString &name) { return tr("There is no building, college or department “%1”.").arg(name); }
    static QString needsRole() { return tr("Say what the account may with --role ROLE."); }
    static QString made(const QString &name) { return tr("Account “%1” was made.").arg(name); }
    static QString recoveryCode(const QString &code)
    {
        return tr("Recovery code: %1\nKeep it on paper and apart from this computer. It is shown this once.").arg(code);
    }
    static QString recovered(const QString &name) { return tr("“%1” has a new password.").arg(name); }
    static QString remembered() { return tr("The keychain of this computer remembers the password from now on."); }
    static QString forgotten() { return tr("The keychain of this computer no longer knows the password."); }
    static QString changed(const QString &name) { return tr("Account “%1” was changed.").arg(name); }
    static QString school() { return tr("whole school"); }
    static QString studentsOf(const QString &person) { return tr("students of %1").arg(person); }
    static QString closed() { return tr("closed"); }
    static QString refused() { return tr("refused"); }
};

QString roleCodes()
{
    QStringList codes;
    for (const Role role : allRoles())
        codes << roleCode(role);
    return codes.join(UserText::tr(", "));
}

Result<GrantScope> scopeMeant(Reader &reader, const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("students-of")))
        return GrantScope{ScopeKind::Person, {}, arguments.option(QStringLiteral("students-of"))};
    for (const ScopeKind kind : {ScopeKind::Building, ScopeKind::College, ScopeKind::Department}) {
        const QString option = scopeCode(kind);
        if (!arguments.has(option))
            continue;
        const QString name = arguments.option(option);
        HK_TRY(const QByteArray place, grantPlaceNamed(reader, kind, name));
        if (place.isEmpty())
            return Error{UserText::unknownPlace(name), {}};
        return GrantScope{kind, place, {}};
    }
    return GrantScope{};
}

Result<QList<Grant>> grantsMeant(Reader &reader, const Arguments &arguments)
{
    const QString code = arguments.option(QStringLiteral("role"));
    if (code.isEmpty())
        return Error{UserText::needsRole(), {}};
    const auto role = roleOfCode(code);
    if (!role)
        return Error{UserText::unknownRole(code, roleCodes()), {}};
    HK_TRY(const GrantScope scope, scopeMeant(reader, arguments));
    return QList<Grant>{{*role, scope}};
}

Result<qint64> idOf(Reader &reader, const QString &name)
{
    HK_TRY(const auto account, accountNamed(reader, name));
    if (!account)
        return Error{UserText::unknownAccount(name), {}};
    return account->id;
}

Result<QString> scopeWords(Reader &reader, const GrantScope &scope)
{
    if (!scope.kind)
        return UserText::school();
    if (*scope.kind == ScopeKind::Person)
        return UserText::studentsOf(scope.person);
    return grantPlaceName(reader, *scope.kind, scope.uid);
}

Result<CommandAnswer> listAccounts(Database &database)
{
    return database
        .read([](Reader &reader) -> Result<CommandAnswer> {
            HK_TRY(const QList<Account> all, accounts(reader));
            QJsonArray json;
            QStringList lines;
            for (const Account &account : all) {
                QJsonArray grants;
                QStringList words;
                for (const Grant &grant : account.grants) {
                    HK_TRY(const QString scope, scopeWords(reader, grant.scope));
                    grants.append(QJsonObject{{QStringLiteral("role"), roleCode(grant.role)}, {QStringLiteral("scope"), scope}});
                    words << roleTitle(grant.role) + u' ' + scope;
                }
                json.append(QJsonObject{{QStringLiteral("name"), account.name},
                                        {QStringLiteral("person"), account.displayName},
                                        {QStringLiteral("active"), account.active},
                                        {QStringLiteral("grants"), grants}});
                lines << QStringLiteral("%1  %2  %3%4")
                             .arg(account.name, account.displayName, words.join(UserText::tr(", ")),
                                  account.active ? QString() : QStringLiteral("  ") + UserText::closed());
            }
            return CommandAnswer{json, lines.join(u'\n')};
        })
        .result();
}

CommandAnswer codeAnswer(const QString &name, const QString &text, const QString &code)
{
    return {QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("recovery_code"), code}},
            text + u'\n' + UserText::recoveryCode(code)};
}

Result<CommandAnswer> changeAccount(Session &session, const QString &deed, const Arguments &arguments)
{
    HK_TRY(Database *const database, session.databaseForWriting());
    const QString name = arguments.word(1);
    QString password;
    if (deed == QLatin1String("add") || deed == QLatin1String("password"))
        password = nextLineOfInput();
    QString code;
    const auto done = database->write({}, [&](Writer &writer) -> Result<void> {
        if (deed == QLatin1String("add")) {
            const QString person = arguments.option(QStringLiteral("person"));
            AccountDraft draft{name, person.isEmpty() ? name : person, password, {}};
            HK_TRY(const bool owned, hasAccounts(writer));
            if (!owned && arguments.option(QStringLiteral("role")) == roleCode(Role::Owner)) {
                HK_TRY(const qint64 owner, makeOwner(writer, draft));
                HK_TRY(code, makeRecovery(writer, owner, password));
                return {};
            }
            HK_TRY(draft.grants, grantsMeant(writer, arguments));
            HK_CHECK(addAccount(writer, draft));
            return {};
        }
        HK_TRY(const qint64 account, idOf(writer, name));
        if (deed == QLatin1String("password"))
            return resetPassword(writer, account, password);
        if (deed == QLatin1String("close") || deed == QLatin1String("open"))
            return setActive(writer, account, deed == QLatin1String("open"));
        HK_TRY(const QList<Grant> grants, grantsMeant(writer, arguments));
        return setGrants(writer, account, grants);
    });
    HK_CHECK(done.result());
    if (!code.isEmpty()) {
        forgetDeskKeys(*database, session.keychain());
        return codeAnswer(name, UserText::made(name), code);
    }
    return CommandAnswer{QJsonObject{{QStringLiteral("name"), name}},
                         deed == QLatin1String("add") ? UserText::made(name) : UserText::changed(name)};
}

// Also for an account whose password somebody else has set, and which may do nothing else before.
Result<CommandAnswer> changeOwn(Session &session)
{
    session.allowMustChange();
    HK_TRY(Database *const database, session.databaseForWriting());
    const QString password = nextLineOfInput();
    HK_CHECK(
        database->write({}, [&](Writer &writer) { return changeOwnPassword(writer, session.ownPassword(), password); }).result());
    (void)forgetPassword(*database, session.keychain(), session.user()).ok();
    return CommandAnswer{QJsonObject{{QStringLiteral("name"), database->viewer().name}},
                         UserText::changed(database->viewer().name)};
}

// The code and the new password are two lines of input; nobody signs in.
Result<CommandAnswer> recover(Session &session, const QString &name)
{
    HK_TRY(Database *const database, session.databaseForRecovery());
    const QString code = nextLineOfInput();
    const QString password = nextLineOfInput();
    HK_TRY(const SignIn outcome, recoverAccount(*database, name, code, password).result());
    if (!outcome.account)
        return Error{outcome.refusal, {}};
    (void)forgetPassword(*database, session.keychain(), name).ok();
    return codeAnswer(name, UserText::recovered(name), outcome.recoveryCode);
}

// What the signed-in account does for itself.
Result<CommandAnswer> changeSelf(Session &session, const QString &deed)
{
    HK_TRY(Database *const database, session.databaseForWriting());
    const QString name = session.user();
    if (deed == QLatin1String("recovery-code")) {
        HK_TRY(const QString code,
               database->write({}, [&](Writer &writer) { return makeOwnRecovery(writer, session.ownPassword()); }).result());
        return codeAnswer(name, UserText::changed(name), code);
    }
    const QJsonObject json{{QStringLiteral("name"), name}};
    if (deed == QLatin1String("remember")) {
        HK_CHECK(rememberPassword(*database, session.keychain(), name, session.ownPassword()));
        return CommandAnswer{json, UserText::remembered()};
    }
    HK_CHECK(forgetPassword(*database, session.keychain(), name));
    return CommandAnswer{json, UserText::forgotten()};
}

Result<CommandAnswer> runUser(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments,
                                         {QStringLiteral("role"), QStringLiteral("building"), QStringLiteral("college"),
                                          QStringLiteral("department"), QStringLiteral("students-of"), QStringLiteral("person")},
                                         {}, 1, 2);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    const QString deed = arguments->word(0);
    if (deed == QLatin1String("list") && arguments->words() == 1) {
        HK_TRY(Database *const database, session.database());
        return listAccounts(*database);
    }
    if (deed == QLatin1String("own-password") && arguments->words() == 1)
        return changeOwn(session);
    if (deed == QLatin1String("recover") && arguments->words() == 2)
        return recover(session, arguments->word(1));
    static const QStringList forSelf{QStringLiteral("recovery-code"), QStringLiteral("remember"), QStringLiteral("forget")};
    if (forSelf.contains(deed) && arguments->words() == 1)
        return changeSelf(session, deed);
    static const QStringList deeds{QStringLiteral("add"), QStringLiteral("grant"), QStringLiteral("password"),
                                   QStringLiteral("close"), QStringLiteral("open")};
    if (!deeds.contains(deed) || arguments->words() != 2)
        return wrongUse(UserText::unknownDeed(deed));
    return changeAccount(session, deed, *arguments);
}

Result<CommandAnswer> runAudit(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {QStringLiteral("of")}, {}, 0, 0);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    HK_TRY(Database *const database, session.database());
    const QString name = arguments->option(QStringLiteral("of"));
    const auto entries = database->read([&](Reader &reader) -> Result<QList<AuditEntry>> {
        QByteArray account;
        if (!name.isEmpty()) {
            HK_TRY(const auto known, accountNamed(reader, name));
            if (!known)
                return Error{UserText::unknownAccount(name), {}};
            account = known->uid;
        }
        return auditEntries(reader, account, mostEntries);
    });
    HK_TRY(const QList<AuditEntry> found, entries.result());
    QJsonArray json;
    QStringList lines;
    for (const AuditEntry &entry : found) {
        json.append(QJsonObject{{QStringLiteral("entry"), entry.id},
                                {QStringLiteral("at"), campusTime(entry.at).toString(Qt::ISODate)},
                                {QStringLiteral("name"), entry.name},
                                {QStringLiteral("deed"), auditDeedCode(entry.deed)},
                                {QStringLiteral("success"), entry.success},
                                {QStringLiteral("subject"), entry.subject.isEmpty() ? QJsonValue() : QJsonValue(entry.subject)},
                                {QStringLiteral("fields"), QJsonArray::fromStringList(entry.fields)},
                                {QStringLiteral("rows"), entry.rows ? QJsonValue(*entry.rows) : QJsonValue()}});
        QString line = QStringLiteral("%1  %2  %3  %4")
                           .arg(campusTime(entry.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), entry.name,
                                auditDeedTitle(entry.deed), entry.subject);
        if (!entry.fields.isEmpty())
            line += QStringLiteral("  ") + entry.fields.join(UserText::tr(", "));
        if (entry.rows)
            line += QStringLiteral("  %1").arg(*entry.rows);
        lines << (entry.success ? line : line + QStringLiteral("  ") + UserText::refused());
    }
    return CommandAnswer{json, lines.join(u'\n')};
}

}  // namespace

std::vector<Verb> userVerbs()
{
    return {
        {QStringLiteral("user"),
         QStringLiteral(
             "user list | add NAME --role ROLE [--building B|--college C|--department D|--students-of PERSON] [--person WHO] | "
             "grant NAME --role ROLE … | password NAME | own-password | close NAME | open NAME | recovery-code | "
             "recover NAME | remember | forget"),
         UserText::userSummary(), runUser},
        {QStringLiteral("audit"), QStringLiteral("audit [--of NAME]"), UserText::auditSummary(), runAudit},
    };
}

}  // namespace hk::cli
