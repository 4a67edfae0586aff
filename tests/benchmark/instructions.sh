#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Instructions per system (callgrind) by route, over all 331 776 systems of 4 parts and 4 options: what
# can be compared where a shared machine's timings cannot.
#     sh tests/benchmark/instructions.sh PATH/TO/benchmark_routes
set -eu
program=$1
out=$(mktemp)
trap 'rm -f "$out"' EXIT
instructions() { # BENCHMARK
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" \
        --benchmark_filter="^instructions/$1/" >/dev/null 2>"$out" || true
    sed -n 's/.*Collected *: *\([0-9]*\).*/\1/p' "$out"
}
none=$(instructions none)
for name in $("$program" --benchmark_list_tests --benchmark_filter='^instructions/.*/.*_' | sed 's#^instructions/##; s#/iterations.*##'); do
    all=$(instructions "$name")
    awk -v name="$name" -v all="$all" -v none="$none" \
        'BEGIN { printf "%-26s %8.1f\n", name, (all - none) / 331776 }'
done
