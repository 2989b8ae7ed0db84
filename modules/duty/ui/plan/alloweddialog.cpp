// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/plan/alloweddialog.h"

#include "widgets/controls/choicefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk::duty {

namespace {

constexpr int allowedWidth = 420;
constexpr int allowedHeight = 260;
constexpr int buildingsAllowed = 300;
constexpr int placeRole = Qt::UserRole + 1;
constexpr int isPostRole = Qt::UserRole + 2;

}  // namespace

AllowedDialog::AllowedDialog(const UiContext &context, const QList<DutyPerson> &people, qint64 person, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_message(new MessageBar(this)),
      m_person(new ChoiceField(this)),
      m_places(new QListWidget(this)),
      m_finding(new QLabel(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("allowedDialog"));
    setWindowTitle(tr("Where somebody may be on duty"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->hide();
    m_person->setObjectName(QStringLiteral("allowed.person"));
    m_places->setObjectName(QStringLiteral("allowed.places"));
    m_save->setObjectName(QStringLiteral("allowed.save"));
    m_finding->setWordWrap(true);
    setTextRole(m_finding, TextRole::Body, Token::Text2);
    QList<ChoiceFieldItem> choices;
    for (const DutyPerson &one : people)
        choices.append({one.id, one.name});
    m_person->setChoices(choices);
    m_person->setValue(person);
    QBoxLayout *const fields = this->fields();
    fields->addWidget(m_message);
    fields->addWidget(new FormField(tr("Person"), m_person, this));
    fields->addWidget(new FormField(tr("Buildings and shifts"), m_places, this));
    fields->addWidget(m_finding);
    layOut(m_save, allowedWidth);
    onTheme(m_places, [this](const Theme &theme) { m_places->setFixedHeight(theme.px(allowedHeight)); });
    connect(m_person, &ChoiceField::valueChanged, this, &AllowedDialog::load);
    connect(m_places, &QListWidget::itemChanged, this, &AllowedDialog::showFinding);
    connect(m_save, &QPushButton::clicked, this, &AllowedDialog::save);
    load();
}

void AllowedDialog::load()
{
    const auto job = [person = m_person->value().toLongLong()](Reader &reader) -> Result<Offers> {
        Offers offers;
        HK_TRY(offers.buildings, referenceChoices(reader, "building", {}, buildingsAllowed));
        HK_TRY(offers.posts, dutyPosts(reader));
        HK_TRY(offers.allowed, allowedPlaces(reader, person));
        return offers;
    };
    whenDone(m_context.database.read(job), this, [this, generation = ++m_generation](const Result<Offers> &offers) {
        if (generation != m_generation)
            return;
        if (offers.ok())
            showOffers(*offers);
        else
            m_message->say(StatusKind::Overdue, offers.error().message);
    });
}

void AllowedDialog::showOffers(const Offers &offers)
{
    {
        const QSignalBlocker quiet(m_places);
        m_places->clear();
        const auto add = [this](const QString &title, qint64 key, bool isPost, bool isTicked) {
            auto *item = new QListWidgetItem(title, m_places);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
            item->setData(placeRole, key);
            item->setData(isPostRole, isPost);
        };
        for (const ReferenceChoice &building : offers.buildings)
            add(building.title, building.id, false, offers.allowed.buildings.contains(building.id));
        for (const Post &post : offers.posts)
            add((post.buildingName + u' ' + post.name).trimmed(), post.id, true, offers.allowed.posts.contains(post.id));
    }
    if (m_places->currentRow() < 0)
        m_places->setCurrentRow(0);
    showFinding();
}

AllowedPlaces AllowedDialog::ticked() const
{
    AllowedPlaces places;
    for (int row = 0; row < m_places->count(); ++row) {
        const QListWidgetItem *item = m_places->item(row);
        if (item->checkState() == Qt::Checked)
            (item->data(isPostRole).toBool() ? places.posts : places.buildings).insert(item->data(placeRole).toLongLong());
    }
    return places;
}

void AllowedDialog::showFinding()
{
    m_finding->setText(ticked().isAnywhere() ? tr("Nothing is ticked: the rota may put them anywhere.")
                                             : tr("The rota puts them nowhere else; a shift may still be given to them by hand."));
    fitHeight();
}

void AllowedDialog::save()
{
    const qint64 person = m_person->value().toLongLong();
    if (person == 0)
        return m_person->setFocus();
    m_save->setEnabled(false);
    const auto job = [person, places = ticked()](Writer &writer) { return setAllowedPlaces(writer, person, places); };
    whenDone(m_context.database.write({.verb = "duty.allowed"}, job), this,
             [this, name = m_person->currentText()](const Result<void> &done) {
                 m_save->setEnabled(true);
                 if (!done.ok()) {
                     m_message->say(StatusKind::Overdue, done.error().message);
                     return;
                 }
                 m_context.workbench.say({StatusKind::Done, tr("Where %1 may be on duty is written down.").arg(name)});
                 accept();
             });
}

}  // namespace hk::duty
