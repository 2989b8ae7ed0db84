// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <string_view>

namespace hk {

class ZipPackage;

// The name without its prefix: "x:row" is "row". Which prefix a program chose says nothing.
std::string_view localName(const char *name);

// Takes the elements of an XML part as they come. `attributes` are name and value in turn, ended by a null pointer.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;

    virtual void startElement(const char *name, const char **attributes) = 0;
    virtual void endElement(const char *name) = 0;
    virtual void text(std::string_view text) = 0;

    bool stopped() const { return m_stopped; }
    const std::optional<Error> &error() const { return m_error; }

protected:
    // Ends the scan at the next chance: without an error (enough was read) or with one.
    void stop() { m_stopped = true; }
    void fail(Error error);

private:
    bool m_stopped = false;
    std::optional<Error> m_error;
};

// Scans XML that is handed over in blocks, in UTF-8, within bounds that no honest part meets: no document type (and so no
// entities), limited memory for open elements, names and single tokens.
class XmlScan {
public:
    explicit XmlScan(XmlHandler &handler);
    ~XmlScan();
    XmlScan(const XmlScan &) = delete;
    XmlScan &operator=(const XmlScan &) = delete;

    // Where the next block goes; null when the bounds are met.
    void *room(int size);
    // Scans `size` bytes put there. False when the handler has stopped the scan.
    Result<bool> scan(int size, bool last);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Scans a whole part of a package. A stop by the handler is success; its error is handed on.
Result<void> scanPart(ZipPackage &package, const QString &part, XmlHandler &handler);

}  // namespace hk
