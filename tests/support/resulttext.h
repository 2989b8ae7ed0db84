// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QtTest>

namespace hk::test {

// The sentence of a failed result, for QVERIFY2.
template <class T> QByteArray textOf(const Result<T> &result)
{
    return result.ok() ? QByteArray() : (result.error().message + QLatin1String(" | ") + result.error().detail).toUtf8();
}

}  // namespace hk::test

// Stops the test with the error's own words.
#define HK_VERIFY(result)                                                                                                          \
    do {                                                                                                                           \
        const auto &hkVerified = (result);                                                                                         \
        QVERIFY2(hkVerified.ok(), hk::test::textOf(hkVerified).constData());                                                       \
    } while (false)
