// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settinglist.h"

#include <memory>

namespace hk::tickets {

inline constexpr char ticketSettingsId[] = "tickets.settings";

// What a school says of its categories, of the clocks, of its office's hours, the answers and lists to begin with, and
// what is done by itself.
std::unique_ptr<QWidget> makeTicketSettings(const UiContext &context);

SettingSubject categorySubject(const UiContext &context);
SettingSubject ruleSubject(const UiContext &context);
SettingSubject columnSubject(const UiContext &context);
SettingSubject officeSubject(const UiContext &context);
SettingSubject templateSubject(const UiContext &context);
SettingSubject prioritySubject(const UiContext &context);
SettingSubject actionSubject(const UiContext &context);

// The categories to choose from.
Result<QList<SettingOption>> categoryOptions(Reader &reader);
// The choices of a field of the catalogue.
QList<SettingOption> choiceOptions(const Catalogue &catalogue, const QByteArray &entity, const QByteArray &field);
// What an option is called; what is no option is called as it is.
QString wordOf(const QList<SettingOption> &options, const QVariant &key);

}  // namespace hk::tickets
