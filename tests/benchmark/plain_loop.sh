#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# The library's plain route beside loops written by hand: of each pair of a rule and a relation the
# nanoseconds per system by hand, and how many times as long the library takes. Of each the fastest
# of so many repetitions:
#     sh tests/benchmark/plain_loop.sh PATH/TO/benchmark_plain_loop [REPETITIONS [FILTER]]
set -eu
[ $# -ge 1 ] || { echo "usage: plain_loop.sh BENCHMARK [REPETITIONS [FILTER]]" >&2; exit 2; }
data=$(mktemp)
trap 'rm -f "$data"' EXIT
"$1" --benchmark_repetitions="${2:-5}" --benchmark_filter="${3:-.}" --benchmark_format=csv \
    2>/dev/null >"$data"
tr -d '"' <"$data" | awk -F, -v systems=7962624 '
    $1 == "name" { for (i = 1; i <= NF; ++i) if ($i == "error_occurred") error = i; next }
    $1 !~ /^[a-z_]+\/[a-z_]+\/[a-z_]+\/iterations:1$/ { next }
    $error == "true" { print "plain_loop.sh: " $0 > "/dev/stderr"; failed = 1; next }
    {
        split($1, name, "/")
        pair = name[1] " " name[2]
        if (!(pair in seen)) { seen[pair] = 1; order[++pairs] = pair }
        ns = $4 * 1e6 / systems
        if (!((pair, name[3]) in best) || ns < best[pair, name[3]]) best[pair, name[3]] = ns
    }
    function ratio(how) {
        return (p, how) in best ? sprintf("%.2f", best[p, how] / best[p, "hand"]) : "-"
    }
    END {
        printf "%-22s %7s %8s %8s %8s %8s\n", "", "by hand", "census", "judged", "in place",
            "by value"
        for (k = 1; k <= pairs; ++k) {
            p = order[k]
            printf "%-22s %4.1f ns %8s %8s %8s %8s\n", p, best[p, "hand"], ratio("census"),
                ratio("judged"), ratio("in_place"), ratio("by_value")
        }
        exit failed || pairs == 0
    }'
