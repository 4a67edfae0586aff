// SPDX-License-Identifier: BSL-1.0
#include <string>

#include <selfalign/worlds/options.hpp>

namespace {

using namespace selfalign;

// --- archetype: nothing beyond the concept -------------------------------------------------------
struct place {
    char letter;
    friend constexpr bool operator==(place a, place b) { return a.letter == b.letter; }
};
struct minimal {
    using option = place;
    constexpr int size() const { return 2; }
    constexpr place operator[](opt x) const { return {static_cast<char>('a' + x.index)}; }
    constexpr opt index_of(place const& p) const {
        return p.letter == 'a' || p.letter == 'b' ? opt(p.letter - 'a') : opt();
    }
};
static_assert(WorldModel<minimal>);
static_assert(WorldModel<minimal const&>);
static_assert(minimal{}[minimal{}.index_of(place{'b'})] == place{'b'});

// --- models --------------------------------------------------------------------------------------
enum class trip { sea, city };
static_assert(WorldModel<decltype(options(trip::sea, trip::city))>);
static_assert(WorldModel<decltype(options("sea", "city"))>);
static_assert(WorldModel<decltype(options(std::declval<std::vector<std::string>>()))>);
static_assert(WorldModel<decltype(numbered<3>())>);
static_assert(WorldModel<decltype(numbered(3))>);
static_assert(std::is_same_v<option_of<decltype(options("sea"))>, text>);
static_assert(std::is_same_v<option_of<decltype(options(1, 2L))>, long>);

// --- negative ------------------------------------------------------------------------------------
static_assert(!WorldModel<int>);
static_assert(!WorldModel<std::vector<int>>);
static_assert(!WorldModel<void>);

// --- near-misses: one thing is wrong with each ---------------------------------------------------
struct without_option_type {
    int size() const;
    place operator[](opt) const;
    opt index_of(place) const;
};
struct without_size {
    using option = place;
    place operator[](opt) const;
    opt index_of(place) const;
};
struct indexed_by_numbers {
    using option = place;
    int size() const;
    place operator[](int) const;
    opt index_of(place) const;
};
struct finds_a_number {
    using option = place;
    int size() const;
    place operator[](opt) const;
    int index_of(place) const;
};
struct incomparable {};
struct cannot_compare {
    using option = incomparable;
    int size() const;
    incomparable operator[](opt) const;
    opt index_of(incomparable) const;
};
struct not_const : minimal {
    int size();
};
struct not_copyable : minimal {
    not_copyable(not_copyable const&) = delete;
};
static_assert(!WorldModel<without_option_type>);
static_assert(!WorldModel<without_size>);
static_assert(!WorldModel<indexed_by_numbers>);
static_assert(!WorldModel<finds_a_number>);
static_assert(!WorldModel<cannot_compare>);
static_assert(!WorldModel<not_const>);
static_assert(!WorldModel<not_copyable>);

// --- an option is an index and nothing else ------------------------------------------------------
static_assert(!std::is_convertible_v<int, opt> && !std::is_convertible_v<opt, int>);
static_assert(!std::is_convertible_v<opt, bool> && std::is_constructible_v<bool, opt>);
static_assert(!opt() && opt(0) && opt(1) > opt(0));

}  // namespace
