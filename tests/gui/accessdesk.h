// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/signin.h"
#include "installedprogram.h"
#include "rostersample.h"
#include "shell/access/signinwindow.h"
#include "support/resulttext.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

namespace hk::test {

// A desk with accounts at the real window, on demonstration data, and what people do there: protect it, come in, go out.
class AccessDesk : protected InstalledProgram {
protected:
    static QString ownerPassword() { return QStringLiteral("three blue doors"); }
    static QString firstPassword() { return QStringLiteral("first of many cups"); }

    // Once, before any test.
    void prepare()
    {
        InstalledProgram::prepare();
        appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
    }
    // A desk as nobody has used it yet.
    void beginAnew()
    {
        settings->clear();
        open();
    }

    Database &database() const { return *data; }
    template <class T> T *find(const char *name) const { return window().findChild<T *>(QLatin1String(name)); }
    template <class T> T *findIn(QWidget *root, const char *name) const { return root->findChild<T *>(QLatin1String(name)); }

    void open(const QString &words = QStringLiteral("en"))
    {
        InstalledProgram::open(demonstration(), words);
        data = session->database();
    }
    // Through the page, as the first owner does it.
    void protect()
    {
        const QPointer<MainWindow> before = session->window();
        QVERIFY(window().openPage(u"shell.accounts"_qs));
        find<QLineEdit>("protect.person")->setText(u"周主任"_qs);
        find<QLineEdit>("protect.name")->setText(u"zhou"_qs);
        find<QLineEdit>("protect.password")->setText(ownerPassword());
        find<QLineEdit>("protect.again")->setText(ownerPassword());
        find<QPushButton>("protect.make")->click();
        QTRY_VERIFY(find<QPushButton>("recovery.kept"));
        recoveryCode = find<QLabel>("recovery.code")->text();
        find<QPushButton>("recovery.kept")->click();
        QTRY_VERIFY(before.isNull() && session->window() && window().isVisible());
        QTRY_VERIFY(database().viewer().name == u"周主任"_qs);
        window().resize(1366, 768);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void add(const QString &name, const QString &person, const QList<Grant> &grants, bool ownPassword = true)
    {
        HK_VERIFY(database()
                      .write({},
                             [&](Writer &writer) {
                                 return addAccount(writer, {name, person, firstPassword(), grants});
                             })
                      .result());
        if (!ownPassword)
            return;
        HK_VERIFY(database()
                      .write({},
                             [&](Writer &writer) {
                                 auto query = writer.statement(u"UPDATE account SET must_change = 0 WHERE name = ?"_qs);
                                 return query.bind(name).run();
                             })
                      .result());
    }
    void signInAt(QWidget *root, const QString &person, const QString &password)
    {
        QTRY_VERIFY(people(root).contains(person));
        auto *list = findIn<QListWidget>(root, "signIn.people");
        list->setCurrentRow(int(people(root).indexOf(person)));
        auto *line = findIn<QLineEdit>(root, "signIn.password");
        line->setText(password);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void signOutAndIn(const QString &person, const QString &password)
    {
        QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
        QTRY_VERIFY(session->signInWindow());
        signInAt(session->signInWindow(), person, password);
        QTRY_VERIFY(session->window() && window().isVisible());
        window().resize(1366, 768);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    QStringList people(QWidget *root) const
    {
        QStringList names;
        const auto *list = findIn<QListWidget>(root, "signIn.people");
        for (int row = 0; list && row < list->count(); ++row)
            names << list->item(row)->text();
        return names;
    }
    int students() const
    {
        const auto count =
            database().read([](Reader &reader) { return reader.single(u"SELECT count(*) FROM visible_student"_qs); }).result();
        return count.ok() ? count->toInt() : -1;
    }

    Database *data = nullptr;
    QString recoveryCode;  // of the owner, as it was shown
};

}  // namespace hk::test
