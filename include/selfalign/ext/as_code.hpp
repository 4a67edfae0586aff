// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_AS_CODE_HPP
#define SELFALIGN_EXT_AS_CODE_HPP

#include <selfalign/concepts/profile.hpp>
#include <selfalign/core/evaluate.hpp>
#include <selfalign/ext/print.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

/// Systems as C++: what a law found on some scope, to be pasted into one's own program.

namespace selfalign {

namespace detail {

template <class T>
std::string type_name() {
    std::string_view const f = __PRETTY_FUNCTION__;
    std::string_view const mark = "T = ";
    std::size_t const begin = f.find(mark) + mark.size();
    std::size_t end = f.find(';', begin); // g++ explains `std::string` after a semicolon
    if (end == f.npos) end = f.rfind(']');
    return std::string(f.substr(begin, end - begin));
}

inline std::string in_quotes(std::string_view words) {
    std::string all = "\"";
    for (char const c : words) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') all += '\\';
        if (byte < 0x20 || byte == 0x7F) { // in octal, which ends after three digits
            all += '\\';
            for (int bits : {6, 3, 0}) all += static_cast<char>('0' + (byte >> bits & 7));
        } else {
            all += c;
        }
    }
    return all + "\"";
}

// A floating-point number stays one, of its own type; an integer is an integer.
template <class Number>
std::string value_code(Number const& v) {
    std::string const digits = number_text(v);
    if constexpr (std::floating_point<Number>) {
        bool const whole = digits.find_first_not_of("-0123456789") == digits.npos;
        return digits + (whole ? ".0" : "") + (std::same_as<Number, float> ? "F" : "")
               + (std::same_as<Number, long double> ? "L" : "");
    } else if constexpr (std::integral<Number>) {
        // The smallest number is no literal with a sign in front.
        return digits == "-9223372036854775808" ? "(-9223372036854775807 - 1)" : digits;
    } else {
        return digits;
    }
}

template <class Option>
std::string option_code(Option const& o) {
    static_assert(TextLike<Option> || std::is_enum_v<Option> || std::is_arithmetic_v<Option>,
                  "options that can be written down are texts, numbers or enumerators");
    if constexpr (TextLike<Option>) return in_quotes(to_string(as_text(o)));
    else if constexpr (std::is_enum_v<Option>)
        return type_name<Option>() + "("
               + number_text(static_cast<std::underlying_type_t<Option>>(o)) + ")";
    else if constexpr (std::integral<Option> && sizeof(Option) < sizeof(int))
        return "static_cast<" + type_name<Option>() + ">(" + value_code(o) + ")";
    else if constexpr (std::same_as<Option, int> || !std::integral<Option>) return value_code(o);
    else {
        using number = std::make_signed_t<Option>;
        std::string const code = value_code(o);
        if (code.back() == ')') return code;
        return code + (std::unsigned_integral<Option> ? "U" : "")
               + (std::same_as<number, long long> ? "LL" : std::same_as<number, long> ? "L" : "");
    }
}

// The promises of a scale, as they are written behind `utility`.
template <class Scale>
std::string promises_code() {
    std::string all = type_name<Scale>();
    std::size_t const begin = all.find('<');
    std::string promises = all.substr(begin + 1, all.rfind('>') - begin - 1);
    while (!promises.empty() && promises.back() == ' ') promises.pop_back();
    return promises.empty() ? "" : "<" + promises + ">";
}

template <class H>
std::string utility_code(H const& h, int i, std::string const& name) {
    using scale = typename H::scale_type;
    std::string code = "selfalign::utility" + promises_code<scale>() + "(" + name
                       + ", [](auto const&" + (h.options() == 1 ? "" : " o") + ") { return ";
    for (int x = 0; x < h.options(); ++x) {
        std::string const value = value_code(h.value(i, opt(x)));
        if (x + 1 < h.options()) code += "o == " + option_code(h.world()[opt(x)]) + " ? ";
        code += value + (x + 1 < h.options() ? " : " : "");
    }
    return code + "; })";
}

template <class H>
std::string ranking_code(H const& h, int i, std::string const& name) {
    std::string code = "selfalign::ranking(" + name;
    for (int rank = 0; rank < h.options(); ++rank) {
        std::string group;
        int size = 0;
        for (int x = 0; x < h.options(); ++x)
            if (h.rank(i, opt(x)) == rank)
                group += (size++ == 0 ? "" : ", ") + option_code(h.world()[opt(x)]);
        if (size > 0) code += ", " + (size == 1 ? group : "selfalign::tied(" + group + ")");
    }
    return code + ")";
}

// `part`: the code of a part that does more than approve, or nothing.
template <class H>
std::string approval_code(H const& h, int i, std::string const& name, std::string const& part) {
    std::string accepted;
    for (int x = 0; x < h.options(); ++x)
        if (h.approves(i, opt(x))) accepted += ", " + option_code(h.world()[opt(x)]);
    if (!part.empty()) return "selfalign::with_approval(" + part + accepted + ")";
    if (accepted.empty()) accepted = ", [](auto const&) { return false; }";
    return "selfalign::approval(" + name + accepted + ")";
}

} // namespace detail

/// A system as a `compose(...)` expression that compiles to an equal one: its options, and what its
/// parts want as utilities (where they have any) or rankings, and approve, with names and weights;
/// rankings and nothing else if `only_orders`. `rule`: the aggregator, as code. Options are texts,
/// numbers or enumerators. Utilities must be numbers that can be written down: fractions need
/// their own literal.
template <class System>
    requires OrdinalProfile<situation_of<System>> || ApprovalProfile<situation_of<System>>
std::string as_code(System const& system, std::string_view rule, bool only_orders = false) {
    static_cast<void>(only_orders);
    decltype(auto) h = evaluate(system);
    using H = situation_of<System>;
    std::string code = "selfalign::compose(selfalign::options(";
    for (int x = 0; x < h.options(); ++x)
        code += (x == 0 ? "" : ", ") + detail::option_code(h.world()[opt(x)]);
    code += "), " + std::string(rule);
    for (int i = 0; i < h.parts(); ++i) {
        std::string const name = detail::in_quotes(to_string(h.name(i)));
        std::string part;
        if constexpr (OrdinalProfile<H>) part = detail::ranking_code(h, i, name);
        if constexpr (CardinalProfile<H>)
            if (!only_orders) part = detail::utility_code(h, i, name);
        if constexpr (ApprovalProfile<H>)
            if (!OrdinalProfile<H> || !only_orders) part = detail::approval_code(h, i, name, part);
        if (auto const w = weight_of(h, i); w != 1)
            part = "selfalign::times(" + std::to_string(w) + ", " + part + ")";
        code += ",\n    " + part;
    }
    return code + ")";
}

} // namespace selfalign

#endif
