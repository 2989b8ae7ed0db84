// SPDX-License-Identifier: GPL-3.0-or-later
#include "servertest.h"

#include <QTest>

namespace hk::test {

void ServerTest::initTestCase()
{
    HK_VERIFY(m_cluster.start());
}

void ServerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerFixture>(m_cluster);
    HK_VERIFY(m_server->begin(ServerFixture::Shared));
}

void ServerTest::cleanup()
{
    const auto whole = m_server->run({QStringLiteral("check")});
    QVERIFY2(whole.code == 0, whole.out + whole.error);
    m_server.reset();
}

}  // namespace hk::test
