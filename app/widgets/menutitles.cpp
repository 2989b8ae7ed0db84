// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/menutitles.h"

#include <QCoreApplication>

namespace hk {

QString menuBarTitle(MenuPlace menu)
{
    switch (menu) {
    case MenuPlace::File:
        return QCoreApplication::translate("hk::MenuTitles", "&File");
    case MenuPlace::Edit:
        return QCoreApplication::translate("hk::MenuTitles", "&Edit");
    case MenuPlace::View:
        return QCoreApplication::translate("hk::MenuTitles", "&View");
    case MenuPlace::Data:
        return QCoreApplication::translate("hk::MenuTitles", "&Data");
    case MenuPlace::Tools:
        return QCoreApplication::translate("hk::MenuTitles", "&Tools");
    case MenuPlace::Help:
        return QCoreApplication::translate("hk::MenuTitles", "&Help");
    case MenuPlace::New:
        return QCoreApplication::translate("hk::MenuTitles", "&New");
    case MenuPlace::None:
        break;
    }
    return {};
}

QString menuTitle(MenuPlace menu)
{
    QString title = menuBarTitle(menu);
    // Chinese menus carry their key in brackets behind the word: 文件(&F).
    const qsizetype bracket = title.indexOf(QStringLiteral("(&"));
    if (bracket >= 0)
        title.truncate(bracket);
    return title.remove(u'&');
}

}  // namespace hk
