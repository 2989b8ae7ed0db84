// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

namespace hk::test {

// A test of a program that holds several, by the name of its source file ("test_text").
class Program {
public:
    using Run = int (*)(int, char *[]);

    Program(const char *sourceFile, Run run);
};

} // namespace hk::test

// Where a test on its own has its main(), one among several makes itself known. All of Qt's QTEST_…MAIN end here.
#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...)                                                                                            \
    static int run##TestObject(int argc, char *argv[])                                                                                 \
    {                                                                                                                                  \
        QTest::Internal::callInitMain<TestObject>();                                                                                   \
        __VA_ARGS__                                                                                                                    \
        TestObject test;                                                                                                               \
        return QTest::qExec(&test, argc, argv);                                                                                        \
    }                                                                                                                                  \
    static const hk::test::Program program##TestObject(__FILE__, run##TestObject);
