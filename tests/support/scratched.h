// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace hk::test {

// A message as a careless or malicious hand leaves it: bytes changed, cut out, put in and repeated, parts of `other` in its place.
QByteArray scratched(QByteArray text, const QByteArray &other, QRandomGenerator &random);

}  // namespace hk::test
