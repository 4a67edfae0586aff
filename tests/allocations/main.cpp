// SPDX-License-Identifier: BSL-1.0
//
// What is asked of systems of static size allocates nothing, at run time as in constant evaluation:
// every call of operator new is counted while the first rules and relations are asked.
#include <cstdio>
#include <cstdlib>
#include <new>
#include <vector>

#include <selfalign.hpp>
#include <selfalign/aggregators.hpp>
#include <selfalign/relations.hpp>

namespace {
long allocations = 0;
}

void* operator new(std::size_t bytes) {
    ++allocations;
    if (void* p = std::malloc(bytes != 0 ? bytes : 1)) return p;
    throw std::bad_alloc();
}
void* operator new[](std::size_t bytes) { return operator new(bytes); }
void operator delete(void* p) noexcept { std::free(p); }
void operator delete[](void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t) noexcept { std::free(p); }

namespace {

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
namespace relations = selfalign::relations;

struct point {};

int aligned = 0;  // so that nothing is left out as unused

template <class F, class H>
void asked(F const& f, H const& h) {
    if constexpr (sa::can_ask<F, H>)
        for (auto reading :
             {sa::ties::report, sa::ties::forall, sa::ties::lowest, sa::ties::exists})
            aligned += sa::reflexive(f, h, reading).aligned() ? 1 : 0;
}
template <class H>
void everything(H const& h) {
    aligned += sa::choose(h).contains(sa::opt(0)) ? 1 : 0;
    asked(relations::boundary, h);
    asked(relations::all_top, h);
    asked(relations::unanimity, h);
    asked(relations::pareto, h);
    asked(relations::veto, h);
    asked(relations::condorcet, h);
    asked(relations::utilitarian, h);
    asked(relations::nash_opt, h);
}
template <class... Rules>
void under(Rules const&... all) {
    (everything(sa::compose(sa::options(0, 1, 2), all, sa::ranking("", 0, 1, 2),
                            sa::ranking("", sa::tied(1, 2), 0),
                            sa::utility("", [](int x) { return x; }))),
     ...);
    (everything(sa::compose(sa::options(2, 5, 7), all,
                            sa::utility<sa::zero, sa::in_units_of<point>, sa::at_levels_of<point>>(
                                "", [](int x) { return x % 5; }),
                            sa::utility<sa::zero, sa::in_units_of<point>, sa::at_levels_of<point>>(
                                "", [](int x) { return 10 - x; }))),
     ...);
}
template <class Asked>
long allocated(Asked const& asked_now) {
    long const before = allocations;
    asked_now();
    return allocations - before;
}

}  // namespace

int main() {
    long const by_static = allocated([] {
        under(rules::constant(sa::opt(0)), rules::dictator(0), rules::plurality,
              rules::antiplurality, rules::borda, rules::copeland, rules::simpson, rules::irv);
        everything(
            sa::compose(sa::options(2, 5, 7), rules::egalitarian,
                        sa::utility<sa::zero, sa::in_units_of<point>, sa::at_levels_of<point>>(
                            "", [](int x) { return x; })));
        everything(
            sa::compose(sa::options(2, 5, 7), rules::nash,
                        sa::utility<sa::zero, sa::in_units_of<point>, sa::at_levels_of<point>>(
                            "", [](int x) { return x; })));
    });
    // The count can fail: what is known only at run time is kept on the heap.
    long const by_dynamic = allocated([] {
        everything(sa::compose(sa::numbered(3), rules::borda,
                               std::vector{sa::ranking("", std::vector{0, 1, 2})}));
    });
    std::printf(
        "%ld allocations of static systems, %ld of one of run-time size; %d answers were yes\n",
        by_static, by_dynamic, aligned);
    return by_static == 0 && by_dynamic > 0 && aligned > 0 ? 0 : 1;
}
