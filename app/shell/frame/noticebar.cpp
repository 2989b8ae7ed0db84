// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/noticebar.h"

#include "shell/frame/systemnotice.h"

#include <chrono>
#include <utility>

namespace hk {

namespace {

constexpr std::chrono::seconds noticeTime{12};
constexpr std::chrono::seconds readingTime{6};

}  // namespace

NoticeBar::NoticeBar(QWidget *window) : m_systemNotice(new SystemNotice(window))
{
    setObjectName(QStringLiteral("messageBar"));
    hide();
    m_time.setSingleShot(true);
    m_time.setInterval(noticeTime);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    connect(this, &MessageBar::closed, this, &QWidget::hide);
    connect(this, &MessageBar::actionClicked, this, [this] {
        hide();
        if (const auto follow = std::exchange(m_follow, nullptr))
            follow();
    });
}

void NoticeBar::tell(const Notice &notice)
{
    if (notice.waits && isVisible() && m_said.isValid() && std::chrono::milliseconds(m_said.elapsed()) < readingTime) {
        QTimer::singleShot(readingTime, this, [this, notice] { tell(notice); });
        return;
    }
    m_said.start();
    m_follow = notice.follow;
    say(notice.kind, notice.text, notice.link);
    show();
    if (notice.kind == StatusKind::Info || notice.kind == StatusKind::Done)
        m_time.start();
    else
        m_time.stop();
    m_systemNotice->tell(notice.outside, notice.follow);
}

}  // namespace hk
