# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=bash
# What the library costs its users' compilers. Counts and ratios, since seconds vary by machine.
#
#   bash tests/scripts/budgets.sh include|quickstart|growth
#
#   include     #include <selfalign.hpp> over #include <algorithm>, in instructions of the compiler;
#               and that it needs no range-v3; and that a claim about a scope needs no rule
#   quickstart  template instantiations of examples/quickstart.cpp
#   growth      template instantiations of a composite of 5, 20 and 100 parts of different types
#
# The ceilings stand in tests/budgets.txt. Compilers: GXX (g++-12), CLANGXX (clang++-19); without
# them the check is skipped (exit status 77), for a count holds for one compiler only.
set -euo pipefail

root=$(cd -- "$(dirname -- "$0")/../.." && pwd)
include=${SELFALIGN_INCLUDE:-$root/include}
quickstart=${SELFALIGN_QUICKSTART:-$root/examples/quickstart.cpp}
budgets=${SELFALIGN_BUDGETS:-$root/tests/budgets.txt}
over=${SELFALIGN_BUDGET_OVER:-algorithm}
gxx=${GXX:-g++-12} clangxx=${CLANGXX:-clang++-19}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

needs() { command -v "$1" > /dev/null || { echo "SKIPPED: budgets.sh: there is no $1"; exit 77; }; }

ceiling() { # NAME
    awk -v name="$1" '$1 == name && $2 ~ /^[0-9.]+$/ { print $2; found = 1 } END { exit !found }' "$budgets" ||
        { echo "FAIL: $budgets has no number for $1" >&2; return 1; }
}
at_most() { # WHAT MEASURED CEILING
    if awk -v m="$2" -v c="$3" 'BEGIN { exit !(m <= c) }'; then echo "PASS: $1: $2, at most $3"
    else echo "FAIL: $1: $2, at most $3"; return 1; fi
}

# --- include ---------------------------------------------------------------------------------------
# Instructions of one compilation: time varies with the machine and with what else runs on it.
instructions() { # FILE
    "$gxx" -std=c++20 -fsyntax-only -O0 -I"$include" \
        -wrapper valgrind,--tool=cachegrind,--cache-sim=no,--cachegrind-out-file=/dev/null \
        "$1" > "$work/said" 2>&1 || { cat "$work/said" >&2; return 1; }
    awk '/I +refs:/ { gsub(",", "", $NF); print $NF; found = 1 } END { exit !found }' "$work/said" ||
        { echo "FAIL: valgrind counted nothing:" >&2; cat "$work/said" >&2; return 1; }
}
check_include() {
    needs "$gxx"
    needs valgrind
    local limit name of=()
    limit=$(ceiling include_ratio)
    : > "$work/empty.cpp"
    echo "#include <$over>" > "$work/over.cpp"
    echo '#include <selfalign.hpp>' > "$work/selfalign.cpp"

    "$gxx" -std=c++20 -M -I"$include" "$work/selfalign.cpp" > "$work/headers"
    if grep -o '[^ ]*/range/v3/[^ ]*' "$work/headers"; then
        echo "FAIL: selfalign.hpp includes the headers of range-v3 above"; return 1
    fi
    echo "PASS: selfalign.hpp includes no range-v3"
    echo '#include <selfalign/laws/self_aligned_on.hpp>' > "$work/claim.cpp"
    "$gxx" -std=c++20 -M -I"$include" "$work/claim.cpp" > "$work/headers"
    if grep -o '[^ ]*/selfalign/aggregators/[^ ]*' "$work/headers"; then
        echo "FAIL: laws/self_aligned_on.hpp includes the rules above"; return 1
    fi
    echo "PASS: laws/self_aligned_on.hpp includes no rule"

    for name in selfalign empty over; do
        instructions "$work/$name.cpp" > "$work/$name.count" || return 1 # apart, or its failure would be lost
        of+=("$(< "$work/$name.count")")
    done
    awk -v s="${of[0]}" -v e="${of[1]}" -v a="${of[2]}" -v over="$over" 'BEGIN {
        printf "<" over "> %d and <selfalign.hpp> %d million instructions over an empty file\n",
            (a - e) / 1e6, (s - e) / 1e6 > "/dev/stderr"
        printf "%.2f\n", (s - e) / (a - e)
    }' > "$work/ratio"
    at_most "selfalign.hpp over <$over>" "$(< "$work/ratio")" "$limit"
}

# --- instantiations ----------------------------------------------------------------------------------
# At granularity 0 clang's time trace has one event for each instantiation; only their number is
# read, and that is the same in every run.
instantiations() { # FILE
    "$clangxx" -std=c++20 -O0 -c -I"$include" -o "$work/object.o" \
        -ftime-trace="$work/trace.json" -ftime-trace-granularity=0 "$1" || return 1
    grep -o '"name":"Instantiate\(Class\|Function\)"' "$work/trace.json" > "$work/events" || true
    wc -l < "$work/events"
}
check_quickstart() {
    needs "$clangxx"
    local limit count
    limit=$(ceiling quickstart_instantiations)
    [[ -f $quickstart ]] || { echo "FAIL: there is no $quickstart"; return 1; }
    count=$(instantiations "$quickstart")
    ((count > 0)) || { echo "FAIL: the trace shows no instantiation at all"; return 1; }
    at_most "template instantiations of the quickstart" "$count" "$limit"
}

composite() { # PARTS, each of a type of its own
    local part
    echo '#include <selfalign.hpp>'
    echo 'namespace sa = selfalign;'
    echo 'int main() {'
    printf '    auto const me = sa::compose(sa::options(0, 1, 2), sa::aggregators::plurality'
    for ((part = 0; part < $1; part++)); do
        printf ',\n        sa::utility("p%d", [](int x) { return x == %d; })' "$part" "$((part % 3))"
    done
    printf ');\n    [[maybe_unused]] auto const chosen = sa::choose(me);\n}\n'
}
check_growth() {
    needs "$clangxx"
    local limit parts of_parts count=()
    limit=$(ceiling growth_ratio)
    for parts in 5 20 100; do
        composite $parts > "$work/composite.cpp"
        of_parts=$(instantiations "$work/composite.cpp") # apart, or its failure would be lost
        count+=("$of_parts")
    done
    echo "instantiations with 5, 20 and 100 parts: ${count[*]}"
    awk -v a="${count[0]}" -v b="${count[1]}" -v c="${count[2]}" -v limit="$limit" 'BEGIN {
        early = (b - a) / 15; late = (c - b) / 80
        # Without growth between 5 and 20 parts, nothing was counted that depends on the parts.
        if (early <= 0) { print "FAIL: the count does not grow with the parts"; exit 1 }
        ok = late <= limit * early
        printf "%s: per part %.1f from 20 to 100, %.1f from 5 to 20: ratio %.2f, at most %s\n",
            ok ? "PASS" : "FAIL", late, early, late / early, limit
        exit !ok
    }'
}

case ${1-} in
    include | quickstart | growth) "check_$1" ;;
    *) echo "usage: budgets.sh include|quickstart|growth" >&2; exit 2 ;;
esac
