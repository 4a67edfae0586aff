// SPDX-License-Identifier: BSL-1.0
// The holiday. She looks at the trip itself; an assistant wants the same things for her, and sees
// the weeks after it and who she will be then. Same parts, same Σ: only the world model is deeper.
// Can the assistant do what she does *and* what is best for her parts? Change a number and see.

#include <selfalign.hpp>
#include <selfalign/dynamics/delegated.hpp>
#include <selfalign/ext/rational.hpp>
#include <selfalign/laws/tension.hpp>

#include "essay/table.hpp"

namespace sa = selfalign;
namespace relations = selfalign::relations;

enum class holiday { nice, horrible, stay_home };

// What comes of a holiday, stage by stage: the trip, the weeks after it, the person afterwards.
struct moment {
    holiday where;
    int stage;
};
constexpr auto future =
    sa::paths(sa::options(holiday::nice, holiday::horrible, holiday::stay_home), 3,
              [](holiday where, int stage) { return moment{where, stage}; });

struct feeling {};
template <class... Values>
constexpr auto feels(sa::text name, Values... of_each_stage) {
    return sa::utility<sa::in_units_of<feeling>>(name, [=](moment m) {
        int const values[] = {of_each_stage...};
        return values[static_cast<int>(m.where) * 3 + m.stage];
    });
}

// A mind that sees so many stages of the future, and adds up what its parts feel.
constexpr auto mind(int depth) {
    return sa::compose(future.looking_ahead(depth), sa::aggregators::utilitarian,
                       //                       nice         horrible      stay home
                       feels("fun",             3,  1,  0,   -3,  0,  3,   0,  0,  0),
                       feels("attachment",      2,  1,  0,   -1, -3,  0,   1,  0,  0),
                       feels("fear of alone",   1,  1, -1,    0, -2,  5,   1,  0, -1),
                       feels("self-respect",    0, -2, -4,    0,  2,  6,   0, -1, -3));
}
constexpr auto she = mind(1);
constexpr auto assistant = mind(3);
constexpr auto best = relations::utilitarian;  // nothing would have felt better in sum

// Each is aligned with itself, as far as it can see. Neither is with the other.
static_assert(sa::self_aligned<best, she> && sa::self_aligned<best, assistant>);
static_assert(sa::aligned(best, she, assistant).loss == 5);   // nice instead of horrible
static_assert(sa::aligned(best, assistant, she).loss == 10);  // horrible instead of nice

// So whoever says that a smart assistant would find a way to serve both is wrong: as much as "do
// what she does" and "do what is best for her parts" can be traded off, something is lost.
constexpr auto best_in_the_end = sa::delegated(best, assistant);
constexpr auto lost(sa::opt x, sa::rational weight) {
    auto const h = sa::evaluate(she);
    return sa::loss_at(relations::boundary, x, h) + weight * sa::loss_at(best_in_the_end, x, h);
}
constexpr auto tension(sa::rational weight) {
    return sa::tension(best_in_the_end, she, weight).least;
}
static_assert(tension(sa::rational(1, 10)) == sa::rational(1, 2));
static_assert(tension(sa::rational(1, 5)) == 1 && tension(sa::rational(2)) == 1);

int main(int argc, char**) {
    bool const data = argc > 1;
    {
        essay::table table(data, "How good is each holiday, as far as one can see?");
        table.row("stages seen", "nice", "horrible", "stay home", "choice");
        for (int depth = 1; depth <= 3; ++depth) {
            auto const h = sa::evaluate(mind(depth));
            auto const sums = sa::utility_sums(h);
            table.row(depth, sums[0], sums[1], sums[2], h.option_name(sa::choose(h).lowest()));
        }
    }
    {
        essay::table table(data,
                           "What is lost by each, in her eyes and in those that see further?");
        table.row("holiday", "hers", "further", "together");
        for (int x = 0; x < future.size(); ++x) {
            auto const hers = sa::loss_at(best, sa::opt(x), sa::evaluate(she));
            auto const further = sa::loss_at(best, sa::opt(x), sa::evaluate(assistant));
            table.row(sa::evaluate(she).option_name(sa::opt(x)), hers, further, hers + further);
        }
    }
    essay::table table(data, "The more her parts count, against 1 for doing what she does not do:");
    table.row("weight", "nice", "horrible", "stay home", "least");
    for (int tenth = 0; tenth <= 5; ++tenth) {
        sa::rational const w(tenth, 10);
        table.row(w, lost(sa::opt(0), w), lost(sa::opt(1), w), lost(sa::opt(2), w),
                  tenth == 0 ? sa::rational(0) : tension(w));
    }
}
