// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/xmlscan.h"

#include "sheets/sheeterror.h"
#include "sheets/xlsx/zippackage.h"

#include <expat.h>

#include <cstdlib>
#include <cstring>

namespace hk {

namespace {

constexpr int partBlock = 64 * 1024;
// Bytes that the parser may hold for open elements, names it has seen and the token it stands in.
constexpr qint64 largestMemory = 48LL << 20;
// Bytes without a single element or text. The parser looks at an unfinished token from its start at every block.
constexpr qint64 longestToken = 1 << 20;

// The parser's allocator has no argument of its own, so the budget of the running scan is found here.
thread_local qint64 *runningBudget = nullptr;

class BudgetInUse {
public:
    explicit BudgetInUse(qint64 &budget) : m_outer(runningBudget) { runningBudget = &budget; }
    ~BudgetInUse() { runningBudget = m_outer; }
    BudgetInUse(const BudgetInUse &) = delete;
    BudgetInUse &operator=(const BudgetInUse &) = delete;

private:
    qint64 *m_outer;
};

constexpr size_t allocationHead = alignof(std::max_align_t);

void *allocate(size_t size)
{
    if (qint64(size) > *runningBudget)
        return nullptr;
    auto *block = static_cast<char *>(std::malloc(size + allocationHead));
    if (!block)
        return nullptr;
    *runningBudget -= qint64(size);
    std::memcpy(block, &size, sizeof size);
    return block + allocationHead;
}

size_t allocatedSize(void *memory)
{
    size_t size = 0;
    std::memcpy(&size, static_cast<char *>(memory) - allocationHead, sizeof size);
    return size;
}

void release(void *memory)
{
    if (!memory)
        return;
    *runningBudget += qint64(allocatedSize(memory));
    std::free(static_cast<char *>(memory) - allocationHead);
}

void *reallocate(void *memory, size_t size)
{
    if (!memory)
        return allocate(size);
    const size_t before = allocatedSize(memory);
    if (qint64(size) - qint64(before) > *runningBudget)
        return nullptr;
    auto *block = static_cast<char *>(std::realloc(static_cast<char *>(memory) - allocationHead, size + allocationHead));
    if (!block)
        return nullptr;
    *runningBudget -= qint64(size) - qint64(before);
    std::memcpy(block, &size, sizeof size);
    return block + allocationHead;
}

}  // namespace

struct XmlScan::State {
    explicit State(XmlHandler &to) : handler(to) { }

    void afterCall()
    {
        quietBytes = 0;
        if (handler.stopped() || handler.error())
            XML_StopParser(parser, XML_FALSE);
    }
    static void XMLCALL onStart(void *data, const char *name, const char **attributes)
    {
        auto *state = static_cast<State *>(data);
        state->handler.startElement(name, attributes);
        state->afterCall();
    }
    static void XMLCALL onEnd(void *data, const char *name)
    {
        auto *state = static_cast<State *>(data);
        state->handler.endElement(name);
        state->afterCall();
    }
    static void XMLCALL onText(void *data, const char *text, int size)
    {
        auto *state = static_cast<State *>(data);
        state->handler.text({text, size_t(size)});
        state->afterCall();
    }
    static void XMLCALL onDocumentType(void *data, const char *, const char *, const char *, int)
    {
        auto *state = static_cast<State *>(data);
        state->documentType = true;
        XML_StopParser(state->parser, XML_FALSE);
    }

    XmlHandler &handler;
    qint64 budget = largestMemory;
    qint64 quietBytes = 0;
    bool documentType = false;
    XML_Parser parser = nullptr;
};

std::string_view localName(const char *name)
{
    const char *colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

void XmlHandler::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

XmlScan::XmlScan(XmlHandler &handler) : m_state(std::make_unique<State>(handler))
{
    const BudgetInUse budget(m_state->budget);
    const XML_Memory_Handling_Suite memory = {allocate, reallocate, release};
    m_state->parser = XML_ParserCreate_MM(nullptr, &memory, nullptr);
    if (!m_state->parser)
        return;
    XML_SetUserData(m_state->parser, m_state.get());
    XML_SetElementHandler(m_state->parser, State::onStart, State::onEnd);
    XML_SetCharacterDataHandler(m_state->parser, State::onText);
    XML_SetStartDoctypeDeclHandler(m_state->parser, State::onDocumentType);
}

XmlScan::~XmlScan()
{
    const BudgetInUse budget(m_state->budget);
    XML_ParserFree(m_state->parser);
}

void *XmlScan::room(int size)
{
    const BudgetInUse budget(m_state->budget);
    return m_state->parser ? XML_GetBuffer(m_state->parser, size) : nullptr;
}

Result<bool> XmlScan::scan(int size, bool last)
{
    const BudgetInUse budget(m_state->budget);
    m_state->quietBytes += size;
    const XML_Status status = XML_ParseBuffer(m_state->parser, size, last ? XML_TRUE : XML_FALSE);
    if (m_state->handler.error())
        return *m_state->handler.error();
    if (m_state->documentType)
        return damagedSheet(QStringLiteral("xml: document type refused"));
    if (m_state->handler.stopped())
        return false;
    if (status != XML_STATUS_OK) {
        const XML_Error code = XML_GetErrorCode(m_state->parser);
        const QString detail = QStringLiteral("xml: %1 at line %2")
                                   .arg(QString::fromLatin1(XML_ErrorString(code)))
                                   .arg(XML_GetCurrentLineNumber(m_state->parser));
        return code == XML_ERROR_NO_MEMORY ? tooLargeSheet(detail) : damagedSheet(detail);
    }
    if (m_state->quietBytes > longestToken)
        return tooLargeSheet(QStringLiteral("xml: token of more than %1 bytes").arg(longestToken));
    return true;
}

Result<void> scanPart(ZipPackage &package, const QString &part, XmlHandler &handler)
{
    HK_CHECK(package.begin(part));
    const auto scanAll = [&]() -> Result<void> {
        XmlScan scan(handler);
        while (true) {
            void *room = scan.room(partBlock);
            if (!room)
                return tooLargeSheet(QStringLiteral("xml: no room"));
            const int size = package.read(room, partBlock);
            if (size < 0)
                return damagedSheet(QStringLiteral("zip: part is damaged"));
            HK_TRY(const bool more, scan.scan(size, size == 0));
            if (!more || size == 0)
                return {};
        }
    };
    const Result<void> done = scanAll();
    package.end();
    return done;
}

}  // namespace hk
