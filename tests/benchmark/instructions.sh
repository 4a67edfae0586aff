#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Instructions per system (callgrind) by route, over all 331 776 systems of 4 parts and 4 options: what
# can be compared where a shared machine's timings cannot.
#     sh tests/benchmark/instructions.sh PATH/TO/benchmark_routes
set -eu
program=$1
out=$(mktemp) said=$(mktemp)
trap 'rm -f "$out" "$said"' EXIT
fail() { echo "instructions.sh: no count of $1" >&2; exit 1; }
instructions() { # BENCHMARK
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" \
        --benchmark_filter="^instructions/$1/" >"$said" 2>"$out" ||
        { cat "$out" >&2; fail "$1"; }
    # A benchmark that fails still ends with status 0.
    ! grep -q 'ERROR OCCURRED' "$said" || { cat "$said" >&2; fail "$1"; }
    sed -n 's/.*Collected *: *\([0-9][0-9]*\).*/\1/p' "$out" | grep . || fail "$1"
}
none=$(instructions none)
names=$("$program" --benchmark_list_tests --benchmark_filter='^instructions/.*/.*_' |
    sed 's#^instructions/##; s#/iterations.*##')
[ -n "$names" ] || fail anything
for name in $names; do
    all=$(instructions "$name")
    awk -v name="$name" -v all="$all" -v none="$none" \
        'BEGIN { printf "%-26s %8.1f\n", name, (all - none) / 331776 }'
done
