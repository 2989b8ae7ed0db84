// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace hk {

// What went wrong, as a value. `message` is one translated sentence for the user: what happened, what is safe, what to do
// next. `detail` is for "Details" and bug reports, and carries no personal data.
struct Error {
    QString message;
    QString detail = {};
};

// The value of T, or why there is none.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

}  // namespace hk

#define HK_JOIN_INNER(a, b) a##b
#define HK_JOIN(a, b) HK_JOIN_INNER(a, b)

// HK_TRY(const QString name, readName()); declares the value, or returns the error from the enclosing function.
#define HK_TRY(declaration, expression)                                                                                            \
    auto HK_JOIN(hkResult, __LINE__) = (expression);                                                                               \
    if (!HK_JOIN(hkResult, __LINE__).ok())                                                                                         \
        return HK_JOIN(hkResult, __LINE__).error();                                                                                \
    declaration = std::move(HK_JOIN(hkResult, __LINE__)).value()

// HK_CHECK(step()); goes on, or returns the error from the enclosing function.
#define HK_CHECK(expression)                                                                                                       \
    do {                                                                                                                           \
        if (auto hkCheck = (expression); !hkCheck.ok())                                                                            \
            return hkCheck.error();                                                                                                \
    } while (false)
