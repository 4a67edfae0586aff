// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TEXT_HPP
#define SELFALIGN_CORE_TEXT_HPP

#include <selfalign/concepts/standard.hpp>

#include <concepts>
#include <type_traits>

/// Text that works in constant evaluation: `text` refers to a literal, `label` owns a short copy.

namespace selfalign {

/// A view of characters that somebody else keeps alive, in practice a string literal. Options and
/// names written as literals are stored as `text`, so that they compare by content.
class text {
public:
    constexpr text() = default;
    constexpr text(char const* literal) : first_(literal), size_(length(literal)) {}
    constexpr text(char const* first, int size) : first_(first), size_(size) {}

    constexpr char const* data() const { return first_; }
    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr char const* begin() const { return first_; }
    constexpr char const* end() const { return first_ + size_; }
    constexpr char operator[](int i) const { return first_[i]; }

    friend constexpr bool operator==(text a, text b) {
        if (a.size_ != b.size_) return false;
        for (int i = 0; i < a.size_; ++i)
            if (a.first_[i] != b.first_[i]) return false;
        return true;
    }

private:
    static constexpr int length(char const* literal) {
        int n = 0;
        while (literal[n] != '\0') ++n;
        return n;
    }

    char const* first_ = "";
    int size_ = 0;
};

/// An owned copy of at most 47 bytes, for names in verdicts and situations: those must not dangle
/// and must exist in constant evaluation. A longer name ends in "..."; the index beside a label,
/// not the label, identifies a part or an option.
class label {
public:
    static constexpr int capacity = 47;

    constexpr label() = default;
    constexpr label(text t) { append(t); }
    constexpr label(char const* literal) : label(text(literal)) {}

    constexpr label& append(text t) {
        bool const cut = size_ + t.size() > capacity;
        for (int i = 0; i < t.size() && size_ < capacity; ++i) chars_[size_++] = t[i];
        if (cut) {
            // Not inside of a UTF-8 character, which has at most three later bytes, 10xxxxxx.
            int end = capacity - 3;
            for (int k = 0; k < 3 && (static_cast<unsigned char>(chars_[end]) & 0xC0) == 0x80; ++k)
                --end;
            for (int k = 0; k < 6; ++k)
                if (end + k < capacity) chars_[end + k] = k < 3 ? '.' : '\0';
            size_ = end + 3;
        }
        return *this;
    }
    constexpr label& append(long long number) {
        // Most are the index of a part or an option.
        if (0 <= number && number < 10 && size_ < capacity) {
            chars_[size_++] = static_cast<char>('0' + number);
            return *this;
        }
        char digits[20] = {};
        int n = 0;
        // Negative remainders keep the smallest number printable.
        for (long long rest = number > 0 ? -number : number; n == 0 || rest != 0; rest /= 10)
            digits[n++] = static_cast<char>('0' - rest % 10);
        if (number < 0) append(text("-", 1));
        while (n > 0) append(text(&digits[--n], 1));
        return *this;
    }

    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr char const* data() const { return chars_; }
    constexpr char const* c_str() const { return chars_; }
    constexpr operator text() const { return {chars_, size_}; }
    friend constexpr bool operator==(label const& a, label const& b) { return text(a) == text(b); }

private:
    int size_ = 0;
    char chars_[capacity + 1] = {};
};

/// Anything with contiguous characters: text, label, std::string, std::string_view.
template <class T>
concept TextLike = requires(T const& t) {
    { t.data()[0] } -> std::same_as<char const&>;
    { static_cast<int>(t.size()) };
};

template <TextLike T>
constexpr text as_text(T const& t) {
    return {t.data(), static_cast<int>(t.size())};
}

/// What a value is kept as: literals and `char const*` become `text`, the rest is copied.
template <class T> struct stored_as { using type = T; };
template <> struct stored_as<char const*> { using type = text; };
template <> struct stored_as<char*> { using type = text; };
template <class T> using stored_as_t = typename stored_as<std::decay_t<T>>::type;

}  // namespace selfalign

#endif
