# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=bash
# What a claim about a whole scope costs its compiler: CPU seconds (user and system) of a whole run
# with -fsyntax-only, all headers included, the least of several runs.
#
#     bash tests/benchmark/compile_time.sh COMPILER [RUNS [PARTS...]]      e.g.  clang++-19 3 4 5 6
#
# One line for each rule, at each number of parts, with 4 options; a claim that is false ends with
# the first system that fails, and is marked by `*`.
set -euo pipefail

compiler=${1:?usage: compile_time.sh COMPILER [RUNS [PARTS...]]} runs=${2-3}
shift; [[ $# -eq 0 ]] || shift
[[ $# -gt 0 ]] || set -- 4 5 6
root=$(cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'

seconds() { # FILE: the least of all runs, with * if it says that a claim is false
    local run least='' took compiled
    for ((run = 0; run < runs; run++)); do
        compiled=yes
        { time "$compiler" -std=c++20 -fsyntax-only -I"$root/include" "$1" > "$work/said" 2>&1 ||
            compiled=no; } 2> "$work/time"
        took=$(awk '{ print $1 + $2 }' "$work/time")
        least=$(awk -v a="${least:-$took}" -v b="$took" 'BEGIN { print b < a ? b : a }')
    done
    if [[ $compiled = no ]] &&
        ! grep -q 'not_self_aligned_on_this_scope\|underdetermined_on_this_scope' "$work/said"; then
        cat "$work/said" >&2
        return 1
    fi
    printf '%.2f%s' "$least" "$([[ $compiled = yes ]] || echo '*')"
}
claim() { # RULE RELATION PARTS
    printf '#include <selfalign.hpp>\n#include <selfalign/laws/self_aligned_on.hpp>\n'
    [[ -z $1 ]] ||
        printf 'static_assert(selfalign::self_aligned_on<selfalign::relations::%s,
            selfalign::scopes::strict_orders<%s, 4>(selfalign::aggregators::%s).borda_scored()>);\n' \
            "$2" "$3" "$1"
}

relations=(pareto nash_opt veto all_top condorcet utilitarian)
claim '' '' 0 > "$work/claim.cpp"
headers=$(seconds "$work/claim.cpp")
echo "$("$compiler" --version | head -n 1): the headers alone $headers s"
printf '%-7s %-10s' parts rule; printf ' %-11s' "${relations[@]}"; echo
for parts; do
    for rule in plurality borda copeland simpson irv; do
        printf '%-7s %-10s' "$parts" "$rule"
        for relation in "${relations[@]}"; do
            claim "$rule" "$relation" "$parts" > "$work/claim.cpp"
            took=$(seconds "$work/claim.cpp")
            printf ' %-11s' "$took"
        done
        echo
    done
done
