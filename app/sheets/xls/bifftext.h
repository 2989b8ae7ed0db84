// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hk {

// Text of BIFF5 and older, which lies in the code page that the workbook names (936 is Chinese).
class BiffText {
public:
    // 0 when the workbook names none.
    explicit BiffText(int codePage = 0) : m_codePage(codePage) { }

    QString decode(const QByteArray &bytes) const;

private:
    int m_codePage;
};

}  // namespace hk
