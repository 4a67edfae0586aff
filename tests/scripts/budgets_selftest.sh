# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=bash
# Tests the budgets on a small header of its own: each check passes within its ceiling and fails
# beyond it.
#
#   bash tests/scripts/budgets_selftest.sh
set -euo pipefail
check=$(cd -- "$(dirname -- "$0")" && pwd)/budgets.sh
# shellcheck source=tests/scripts/selftest.sh
. "$(dirname -- "$0")/selftest.sh"
export SELFALIGN_INCLUDE=$work/include SELFALIGN_BUDGETS=$work/budgets.txt SELFALIGN_QUICKSTART=$work/quickstart.cpp
export SELFALIGN_BUDGET_OVER=type_traits # takes valgrind a tenth of the time
for compiler in "${GXX:-g++-12}" "${CLANGXX:-clang++-19}"; do
    command -v "$compiler" > /dev/null || { echo "SKIPPED: budgets_selftest.sh: there is no $compiler"; exit 77; }
done

run() { bash "$check" "$1" > "$work/said" 2>&1; }
ceilings() { printf 'include_ratio %s\nquickstart_instantiations %s\ngrowth_ratio 1.3\n' "$1" "$2" > "$work/budgets.txt"; }
header() { # the library in miniature; standard input defines cost<Part, Parts...>
    mkdir -p "$work/include/selfalign/laws" "$work/include/selfalign/aggregators"
    : > "$work/include/selfalign/laws/self_aligned_on.hpp"
    {
        echo '#pragma once'
        cat
        cat <<'CPP'
namespace selfalign {
template <class... Options> constexpr int options(Options... distinct) { return sizeof...(distinct); }
template <class Of> constexpr int utility(char const*, Of) { return cost<Of>::value; }
namespace aggregators { inline constexpr int plurality = 0; }
template <class... Parts> constexpr int compose(int, int, Parts... parts) { return growth<sizeof...(parts)>::value; }
constexpr int choose(int composite) { return composite; }
} // namespace selfalign
CPP
    } > "$work/include/selfalign.hpp"
}
linear() { cat <<'CPP'
template <class> struct cost { static constexpr int value = 1; };
template <int> struct growth { static constexpr int value = 1; };
CPP
}
quadratic() { cat <<'CPP'
template <class> struct cost { static constexpr int value = 1; };
template <int N, int M> struct cell { static constexpr int value = N * M; };
template <int N, int M> struct row { static constexpr int value = cell<N, M>::value + row<N, M - 1>::value; };
template <int N> struct row<N, 0> { static constexpr int value = 0; };
template <int N> struct growth { static constexpr int value = row<N, N>::value + growth<N - 1>::value; };
template <> struct growth<0> { static constexpr int value = 0; };
CPP
}

ceilings 2.5 1000
linear | header
accepts "growth that is linear" growth
quadratic | header
rejects "growth that is quadratic" "FAIL: per part" growth
{ echo 'struct anything { template <class T> constexpr anything(T) {} };'; linear; } | header
sed -i 's/class... Parts> constexpr int compose(int, int, Parts... parts)/int = 0> constexpr int compose(int, int, ...)/; s/growth<sizeof...(parts)>::value/0/' "$work/include/selfalign.hpp"
sed -i 's/template <class Of> constexpr int utility(char const\*, Of) { return cost<Of>::value; }/constexpr int utility(char const*, ...) { return 0; }/' "$work/include/selfalign.hpp"
rejects "a count that does not depend on the parts" "does not grow" growth
echo 'broken' | header
rejects "a composite that does not compile" "error:" growth

linear | header
echo 'template <int N> struct down : down<N - 1> {}; template <> struct down<0> {}; down<50> d; int main() {}' > "$work/quickstart.cpp"
ceilings 2.5 50
accepts "instantiations at the ceiling" quickstart
ceilings 2.5 49
rejects "one instantiation too many" "FAIL: template instantiations of the quickstart: 50" quickstart
echo 'int main() {}' > "$work/quickstart.cpp"
rejects "a trace without instantiations" "no instantiation at all" quickstart
echo 'int main() { return undeclared; }' > "$work/quickstart.cpp"
rejects "a quickstart that does not compile" "error:" quickstart
rm "$work/quickstart.cpp"
rejects "no quickstart" "there is no" quickstart
: > "$work/budgets.txt"
rejects "a ceiling that is not written down" "has no number" growth

ceilings 2.5 1000
accepts "a header that costs nothing" include
ceilings 0.1 1000
{ echo '#include <limits>'; linear; } | header
rejects "a header that costs more than it may" "FAIL: selfalign.hpp over <type_traits>" include
ceilings 1000 1000
{ echo '#include <range/v3/range_fwd.hpp>'; linear; } | header
rejects "a header that includes range-v3" "includes the headers of range-v3" include
linear | header
: > "$work/include/selfalign/aggregators/borda.hpp"
echo '#include <selfalign/aggregators/borda.hpp>' > "$work/include/selfalign/laws/self_aligned_on.hpp"
rejects "a claim that includes a rule" "self_aligned_on.hpp includes the rules" include
echo 'broken' | header
rejects "a header that does not compile" "error:" include
exit $status
