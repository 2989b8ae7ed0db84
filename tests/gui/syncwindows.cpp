// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncwindows.h"

namespace hk::test {

void SyncWindows::initTestCase()
{
    loadTexts();
    installLanguage(m_translator, u"en"_qs);
    m_look = std::make_unique<Appearance>(*qApp, [] { return false; });
}

void SyncWindows::init()
{
    m_server = std::make_unique<SharedServer>(m_shared.catalogue());
    m_folder = std::make_unique<QTemporaryDir>();
    m_a = std::make_unique<WindowedDesk>(m_shared, m_folder->filePath(u"a"_qs), *m_look, m_server->line());
    m_b = std::make_unique<WindowedDesk>(m_shared, m_folder->filePath(u"b"_qs), *m_look, m_server->line());
}

void SyncWindows::cleanup()
{
    m_b.reset();
    m_a.reset();
}

void SyncWindows::connectDesk(WindowedDesk &desk)
{
    QVERIFY(desk.window->actions().trigger(u"shell.connectServer"_qs));
    auto *dialog = desk.find<QDialog>(u"connect"_qs);
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"connect.server"_qs), u"hall.example"_qs);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"connect.name"_qs), u"desk"_qs);
    auto *password = dialog->findChild<QLineEdit *>(u"connect.password"_qs);
    QTest::keyClicks(password, u"a long password"_qs);
    QTest::keyClick(password, Qt::Key_Return);
}

void SyncWindows::connectBoth()
{
    for (WindowedDesk *desk : {&a(), &b()}) {
        connectDesk(*desk);
        QTRY_COMPARE(desk->sync->state().stage, SyncStage::UpToDate);
        QTRY_VERIFY(!desk->find<QDialog>(u"connect"_qs));
    }
}

}  // namespace hk::test
