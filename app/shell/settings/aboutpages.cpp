// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/aboutpages.h"

#include "widgets/controls/iconview.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/shortcutlist.h"

#include <QBoxLayout>
#include <QLabel>

namespace hk {

namespace {

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

ShortcutsPage::ShortcutsPage(ActionRegistry &actions)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new ShortcutTable(actions, true));
    onTheme(this, [layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, margin, margin, margin);
    });
}

ModulesPage::ModulesPage(const WindowContext &context) : SettingsPage(QStringLiteral("shell.modules"))
{
    QBoxLayout *section = addSection(tr("Modules"));
    bool any = false;
    for (const ModuleFace &face : context.faces) {
        if (face.id.startsWith(QLatin1String("shell.")))
            continue;
        any = true;
        auto *row = new QHBoxLayout;
        row->addWidget(new IconView(face.icon));
        row->addWidget(new QLabel(face.title));
        row->addWidget(new StatusLabel(face.problem.isEmpty() ? StatusKind::Done : StatusKind::Warning,
                                       face.problem.isEmpty() ? tr("working") : tr("could not be loaded")));
        row->addStretch(1);
        section->addLayout(row);
        if (!face.problem.isEmpty())
            section->addWidget(paragraph(face.problem));
    }
    if (!any)
        section->addWidget(paragraph(tr("No module is installed.")));
    addStretch();
}

AboutPage::AboutPage() : SettingsPage(QStringLiteral("shell.about"))
{
    QBoxLayout *section = addSection(tr("Hallkeeper"));
    section->addWidget(paragraph(tr("Version %1").arg(QStringLiteral(HK_VERSION))));
    section->addWidget(paragraph(tr("A workbench for residential student communities.")));
    QBoxLayout *licence = addSection(tr("Licence"));
    licence->addWidget(paragraph(tr(
        "Hallkeeper is free software under the GNU General Public License, version 3 or later. It comes without any warranty.")));
    QBoxLayout *parts = addSection(tr("Made with"));
    parts->addWidget(paragraph(
        QStringLiteral(
            "Qt %1 (LGPL-3.0, GPL-3.0)\nSQLite\nICU (Unicode)\nlibxlsxwriter (BSD-2-Clause)\n"
            "minizip, zlib (Zlib)\nExpat (MIT)\nlibsodium (ISC)")
            .arg(QLatin1String(qVersion()))));
    addStretch();
}

}  // namespace hk
