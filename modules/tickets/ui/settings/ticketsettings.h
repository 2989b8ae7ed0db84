// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settinglist.h"

#include <memory>

namespace hk::tickets {

inline constexpr char ticketSettingsId[] = "tickets.settings";

// What a school says of its categories, of the clocks, of its office's hours, and the answers and lists to begin with.
std::unique_ptr<QWidget> makeTicketSettings(const UiContext &context);

SettingSubject categorySubject(const UiContext &context);
SettingSubject ruleSubject(const UiContext &context);
SettingSubject columnSubject(const UiContext &context);
SettingSubject officeSubject(const UiContext &context);
SettingSubject templateSubject(const UiContext &context);

// The categories to choose from.
Result<QList<SettingOption>> categoryOptions(Reader &reader);
// The choices of a field of the catalogue.
QList<SettingOption> choiceOptions(const Catalogue &catalogue, const QByteArray &entity, const QByteArray &field);

}  // namespace hk::tickets
