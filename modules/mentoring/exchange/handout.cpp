// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/handout.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct HandOutText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::HandOut)
};

}  // namespace

QFuture<Result<int>> handOut(Database &database, const QString &subject, const QString &path,
                             const std::function<Result<int>(Reader &)> &write)
{
    const auto job = [write](Reader &reader) -> Result<int> {
        const Entity &meeting = *reader.catalogue().entity("mentor_meeting");
        const bool sees = reader.viewer().sees(meeting, FieldClass::Contact);
        if (!reader.viewer().may(Deed::Export) || !sees)
            return Error{HandOutText::tr("Your account may not give out what was talked about. Nothing was written.")};
        return write(reader);
    };
    return database.read(job, ReadLane::Bulk)
        .then([&database, subject, path](const Result<int> &rows) {
            if (!rows.ok())
                return QtFuture::makeReadyFuture(rows);
            AuditEntry entry;
            entry.deed = AuditDeed::Export;
            entry.subject = subject;
            entry.fields = {QStringLiteral("content"), QStringLiteral("problems"), QStringLiteral("advice")};
            entry.rows = *rows;
            return recordFile(database, entry, path).then([rows](const Result<void> &recorded) {
                return recorded.ok() ? rows : Result<int>(recorded.error());
            });
        })
        .unwrap();
}

}  // namespace hk::mentoring
