// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

class ProcessTest : public QObject {
    Q_OBJECT
private slots:
    void leavesNoCoreDump()
    {
#ifdef Q_OS_UNIX
        hk::beginProcess();
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0));
#else
        QSKIP("core dumps are a matter of Unix");
#endif
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "test_process.moc"
