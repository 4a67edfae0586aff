// SPDX-License-Identifier: BSL-1.0
//
// f as a binary relation on the systems of a scope (theory, section 5): reflexive_on, symmetric,
// transitive, antisymmetric, preorder, equivalence, implies, equivalent, pair_counts.
#include "../check.hpp"

#include <selfalign/laws/antisymmetric.hpp>
#include <selfalign/laws/equivalence.hpp>
#include <selfalign/laws/equivalent.hpp>
#include <selfalign/laws/pair_counts.hpp>
#include <selfalign/laws/reflexive_on.hpp>

#include <array>

namespace sa = selfalign;
using sa::opt;
using sa::relations::boundary;
using sa::relations::pareto;
using sa::relations::veto;

namespace {

template <int N, int M>
constexpr auto plurality_on() {
    return sa::scopes::strict_orders<N, M>(sa::lex(sa::aggregators::plurality)).borda_scored();
}
constexpr auto s22 = plurality_on<2, 2>();
constexpr auto s23 = plurality_on<2, 3>();
constexpr auto s33 = plurality_on<3, 3>();

// Small types, so that all that follows is compiled once: what a relation says, by table.
struct accepts {
    unsigned char accepted[4];  // of system 0..3 the options, as bits
    bool operator()(opt x, auto const& h) const {
        return ((accepted[h.world().first] >> x.index) & 1) != 0;
    }
};
// Two options called by the system's number, so that a relation can know which system it sees.
struct counted_world {
    using option = int;
    int first = 0;
    constexpr int size() const { return 2; }
    constexpr int operator[](opt x) const { return x.index; }
    constexpr opt index_of(int o) const { return o == 0 || o == 1 ? opt(o) : opt(); }
};
struct chooses {
    int which;
    sa::option_set<1> operator()(sa::Profile auto const&) const {
        sa::option_set<1> set;
        if (which != 3)
            for (int x = 0; x < 2; ++x)
                if (which == 2 || which == x) set.insert(opt(x));
        return set;  // 0, 1, both, none
    }
};
using plain_table = sa::table<sa::fixed<1, 2>, sa::strict_orders>;
using plain_system = sa::situation<plain_table, counted_world, chooses>;

// The definition, word by word, as an oracle: -1 no, 0 open, 1 yes.
int holds(accepts const& f, plain_system const& a, plain_system const& h, sa::ties reading) {
    auto const v = sa::aligned(f, a, h, reading);
    return v.aligned() ? 1 : v.misaligned() ? -1 : 0;
}
int only_if(int p, int q) { return -p > q ? -p : q; }
int both(int p, int q) { return p < q ? p : q; }

struct tally {
    long long cases = 0, failures = 0, open = 0;
    std::vector<long long> first;
    void add(int t, std::vector<long long> const& index) {
        ++cases;
        if (t == 0) ++open;
        if (t < 0 && failures++ == 0) first = index;
    }
    template <class V>
    bool says(V const& v) const {
        std::vector<long long> indices;
        if (v.first)
            for (long long i : v.first.index) indices.push_back(i);
        return v.cases == cases && v.failures == failures && v.open == open && indices == first &&
               v.holds() == (failures == 0 && open == 0) && v.fails() == (failures > 0);
    }
};

}  // namespace

TEST_CASE("pair laws: the theory's table of section 5") {
    using sa::pair_counts;
    using sa::pair_numbers;
    BOTH(pair_counts(boundary, s22) == pair_numbers{4, 10, 4, 0, 3, 0});
    BOTH(pair_counts(pareto, s22) == pair_numbers{4, 12, 4, 2, 3, 2});
    BOTH(pair_counts(veto, s22) == pair_numbers{4, 4, 2, 2, 0, 0});
    BOTH(pair_counts(sa::relations::all_top, s22) == pair_numbers{4, 4, 2, 2, 0, 0});
    BOTH(pair_counts(boundary, s23) == pair_numbers{36, 560, 36, 0, 262, 0});
    BOTH(pair_counts(pareto, s23) == pair_numbers{36, 792, 36, 192, 282, 2320});
    BOTH(pair_counts(sa::relations::nash_opt, s23) == pair_numbers{36, 504, 24, 256, 112, 1824});
    BOTH(pair_counts(sa::relations::all_top, s23) == pair_numbers{36, 144, 12, 96, 18, 0});
    CHECK(pair_counts(pareto, s33) == pair_numbers{216, 36720, 216, 6762, 14871, 746016});
    CHECK(pair_counts(sa::relations::condorcet, s33) ==
          pair_numbers{216, 17280, 192, 4608, 6240, 182784});
    CHECK(pair_counts(sa::relations::utilitarian, s33) ==
          pair_numbers{216, 18576, 192, 5562, 6411, 270912});
}

TEST_CASE("pair laws: the theory's sentences about them, and the smallest failures") {
    // Symmetry fails first where A is unanimous for 1 and H is split 01|10.
    constexpr auto split = sa::symmetric(pareto, s22);
    BOTH(split.fails() && split.failures == 2 && split.cases == 16);
    BOTH(split.first.index[0] == 3 && split.first.index[1] == 1);
    // The failure carries the systems: asked again, they fail again.
    BOTH(sa::aligned(pareto, *split.first.system[0], *split.first.system[1]).aligned());
    BOTH(sa::aligned(pareto, *split.first.system[1], *split.first.system[0]).misaligned());

    constexpr auto chain = sa::transitive(pareto, s22);
    BOTH(chain.failures == 2 && chain.cases == 64);
    BOTH(chain.first.index[0] == 3 && chain.first.index[1] == 1 && chain.first.index[2] == 0);
    BOTH(sa::transitive(sa::relations::all_top, s23).holds());  // for unanimous Σ
    BOTH(sa::equivalence(boundary, s23).holds());
    BOTH(sa::preorder(boundary, s23).holds() && sa::preorder(pareto, s22).fails());
    BOTH(sa::equivalence(pareto, s22).preorder.reflexive.holds());

    // Modulo boundary: the 3 mutual pairs of (2,2) lie in one class; 20 of the 282 of (2,3) do not.
    BOTH(sa::antisymmetric(pareto, s22).holds());
    BOTH(sa::antisymmetric(pareto, s23).failures == 2 * 20);
    // Any relation is antisymmetric modulo what cannot fail.
    constexpr auto always = [](opt, sa::Profile auto const&) { return true; };
    BOTH(sa::antisymmetric(pareto, s23, sa::ties::report, always).holds());
}

TEST_CASE("reflexive_on: counts, tolerance and the first failure") {
    constexpr auto v = sa::reflexive_on(veto, s33);
    BOTH(v.fails() && v.aligned == 108 && v.failures == 108 && v.systems == 216);
    BOTH(v.tolerance == 2 && v.first.index[0] == 3);  // 012|012|120
    BOTH(v.why.misaligned() && v.why.witness.part == 2 && v.why.witness.chosen == opt(0));
    BOTH(sa::reflexive(veto, *v.first.system[0]).misaligned());
    BOTH(sa::reflexive_on(pareto, s33).holds());
    // Ties that are reported are open, not failures.
    constexpr auto ties = sa::scopes::strict_orders<2, 2>(sa::aggregators::plurality);
    constexpr auto first = [](opt x, sa::Profile auto const&) { return x == opt(0); };
    BOTH(sa::reflexive_on(first, ties).open == 2 && sa::reflexive_on(first, ties).failures == 1);
    BOTH(sa::reflexive_on(veto, ties).fails());
    constexpr auto never =
        sa::scopes::strict_orders<2, 2>([](sa::Profile auto const&) { return opt(); });
    BOTH(sa::reflexive_on(pareto, never).underdetermined() && !sa::reflexive_on(pareto, never));
    // The same family without random access, and as a plain range of situations.
    std::vector<sa::system_of<decltype(s22)>> const range(s22.begin(), s22.end());
    CHECK(sa::reflexive_on(veto, range).aligned == 2);
    CHECK(sa::pair_counts(pareto, range) == sa::pair_counts(pareto, s22));
}

TEST_CASE("implies: T1, on pairs of systems") {
    // f is reflexive exactly if boundary implies it.
    BOTH(sa::implies(boundary, pareto, s23).holds());
    constexpr auto v = sa::implies(boundary, veto, s23);
    BOTH(v.fails() && v.first.index[0] == 0 && v.first.index[1] == 3);
    BOTH(sa::implies(boundary, boundary, s23).holds());
    BOTH(sa::implies(sa::relations::all_top, veto, s23).holds());
    BOTH(sa::implies(veto, sa::relations::all_top, s23).fails());
    BOTH(sa::equivalent(veto, veto, s23).holds());
    BOTH(sa::equivalent(pareto, veto, s22).fails()
         && sa::equivalent(veto, pareto, s22).forward.holds());
    // At every option: more than the systems of a scope may choose.
    constexpr auto only0 = sa::scopes::strict_orders<2, 2>(sa::aggregators::constant(opt(0)));
    constexpr auto zero = [](opt x, sa::Profile auto const&) { return x == opt(0); };
    constexpr auto everything = [](opt, sa::Profile auto const&) { return true; };
    BOTH(sa::implies(everything, zero, only0).holds());
    constexpr auto more = sa::implies_at_every_option(everything, zero, only0);
    BOTH(more.failures == 4 && more.cases == 8 && more.first.option == opt(1));
}

TEST_CASE("pair laws: whatever a relation accepts and whatever systems choose, as defined") {
    plain_table orders;
    for (int x = 0; x < 2; ++x) orders.set_rank(0, opt(x), x);
    // All relations on three systems of every kind of choice would be many: every third.
    bool as_defined = true;
    for (int code = 0; code < 4 * 4 * 4 * 64; code += 3) {
        accepts const f{{static_cast<unsigned char>(code & 3),
                         static_cast<unsigned char>((code >> 2) & 3),
                         static_cast<unsigned char>((code >> 4) & 3), 0}};
        std::array<int, 3> const choice{(code >> 6) & 3, (code >> 8) & 3, (code >> 10) & 3};
        std::vector<plain_system> scope;
        for (int k = 0; k < 3; ++k)
            scope.emplace_back(orders, counted_world{k},
                               chooses{choice[static_cast<std::size_t>(k)]});
        accepts const g{{f.accepted[1], f.accepted[2], f.accepted[0], 0}};
        for (sa::ties reading :
             {sa::ties::report, sa::ties::forall, sa::ties::lowest, sa::ties::exists}) {
            tally symmetric, transitive, implies, antisymmetric;
            for (long long a = 0; a < 3; ++a)
                for (long long b = 0; b < 3; ++b) {
                    auto const at = [&](accepts const& r, long long i, long long j) {
                        return holds(r, scope[static_cast<std::size_t>(i)],
                                     scope[static_cast<std::size_t>(j)], reading);
                    };
                    int const ab = at(f, a, b);
                    symmetric.add(only_if(ab, at(f, b, a)), {a, b});
                    implies.add(only_if(ab, at(g, a, b)), {a, b});
                    antisymmetric.add(only_if(both(ab, at(f, b, a)), at(g, a, b)), {a, b});
                    for (long long c = 0; c < 3; ++c)
                        transitive.add(only_if(both(ab, at(f, b, c)), at(f, a, c)), {a, b, c});
                }
            as_defined = as_defined && symmetric.says(sa::symmetric(f, scope, reading)) &&
                         transitive.says(sa::transitive(f, scope, reading)) &&
                         implies.says(sa::implies(f, g, scope, reading)) &&
                         antisymmetric.says(sa::antisymmetric(f, scope, reading, g));
        }
    }
    CHECK(as_defined);
}

TEST_CASE("pair laws: options are matched by value") {
    // One world lists its options the other way round; a third does not know one of them.
    constexpr auto a = sa::compose(sa::options("x", "y"), sa::aggregators::dictator(0),
                                   sa::ranking("a", "x", "y"));
    constexpr auto b = sa::compose(sa::options("y", "x"), sa::aggregators::dictator(0),
                                   sa::ranking("a", "x", "y"));
    std::vector const scope{sa::evaluate(a), sa::evaluate(b)};
    CHECK(sa::pair_counts(boundary, scope) == sa::pair_numbers{2, 4, 2, 0, 1, 0});
    constexpr auto c = sa::compose(sa::options("z", "x"), sa::aggregators::dictator(0),
                                   sa::ranking("a", "z", "x"));
    std::vector const wider{sa::evaluate(a), sa::evaluate(c)};
    auto const v = sa::symmetric(boundary, wider);
    CHECK((v.failures == 0 && v.open == 1));  // f(c, a) is undefined, f(a, c) false
}

TEST_CASE("pair laws: relations that read A as a whole") {
    constexpr auto agrees_more = [](sa::OrdinalProfile auto const& x,
                                    sa::OrdinalProfile auto const& y) {
        return x.rank(0, opt(0)) + x.rank(1, opt(0)) <= y.rank(0, opt(0)) + y.rank(1, opt(0));
    };
    BOTH(sa::preorder(agrees_more, s22).holds());
    BOTH(sa::symmetric(agrees_more, s22).failures == 5);
    CHECK(sa::transitive(agrees_more, s23).holds());
}
