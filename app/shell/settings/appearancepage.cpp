// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/appearancepage.h"

#include "widgets/controls/formfield.h"
#include "widgets/look/appearance.h"

#include <QBoxLayout>
#include <QComboBox>

#include <cmath>

namespace hk {

namespace {

constexpr int smallestPercent = 100;
constexpr int largestPercent = 200;
constexpr int percentStep = 10;

QComboBox *choiceBox(const char *name)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

void choose(QComboBox &box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(box.findData(value));
}

}  // namespace

AppearancePage::AppearancePage(const WindowContext &context) : SettingsPage(QStringLiteral("shell.appearance")), m_context(context)
{
    addLook();
    addLanguage();
    addStretch();
    showLook();
    connect(&context.appearance, &Appearance::changed, this, &AppearancePage::showLook);
}

void AppearancePage::addLook()
{
    Appearance &look = m_context.appearance;
    QBoxLayout *section = addSection(tr("Appearance"));
    m_scheme = choiceBox("appearance.scheme");
    m_scheme->addItem(tr("As the system"), static_cast<int>(SchemeChoice::System));
    m_scheme->addItem(tr("Light"), static_cast<int>(SchemeChoice::Light));
    m_scheme->addItem(tr("Dark"), static_cast<int>(SchemeChoice::Dark));
    m_scale = choiceBox("appearance.scale");
    for (int percent = smallestPercent; percent <= largestPercent; percent += percentStep)
        m_scale->addItem(QStringLiteral("%1 %").arg(percent), percent);
    m_density = choiceBox("appearance.density");
    m_density->addItem(tr("Compact"), static_cast<int>(Density::Compact));
    m_density->addItem(tr("Comfortable"), static_cast<int>(Density::Comfortable));
    section->addWidget(new FormField(tr("Colours"), m_scheme));
    section->addWidget(new FormField(tr("Size of text"), m_scale));
    section->addWidget(new FormField(tr("Rows of lists"), m_density));
    connect(m_scheme, &QComboBox::activated, this,
            [this, &look] { look.choose(static_cast<SchemeChoice>(m_scheme->currentData().toInt())); });
    connect(m_scale, &QComboBox::activated, this, [this, &look] { look.setScale(m_scale->currentData().toInt() / 100.0); });
    connect(m_density, &QComboBox::activated, this,
            [this, &look] { look.setDensity(static_cast<Density>(m_density->currentData().toInt())); });
}

// The window is built anew in the other language, on the same page, without leaving the program.
void AppearancePage::addLanguage()
{
    QBoxLayout *section = addSection(tr("Language"));
    QComboBox *language = choiceBox("appearance.language");
    language->addItem(QStringLiteral("中文（简体）"), QStringLiteral("zh_CN"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    choose(*language, m_context.language);
    section->addWidget(new FormField(tr("Language of the program"), language));
    connect(language, &QComboBox::activated, this, [this, language] {
        if (language->currentData().toString() != m_context.language)
            m_context.restart({language->currentData().toString()});
    });
}

void AppearancePage::showLook()
{
    const Appearance &look = m_context.appearance;
    choose(*m_scheme, static_cast<int>(look.choice()));
    const int percent = static_cast<int>(std::lround(look.scale() * 100 / percentStep)) * percentStep;
    choose(*m_scale, percent);
    choose(*m_density, static_cast<int>(look.density()));
}

}  // namespace hk
