#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Draws how the routes grow with the number of parts, from the benchmark's own output:
#     sh tests/benchmark/growth.sh PATH/TO/benchmark_routes OUTPUT.png
set -eu
program=$1
picture=$2
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$program" --benchmark_filter='^growth/' --benchmark_format=csv 2>/dev/null >"$data/all.csv"
for route in plain tally classes count; do
    # The fastest of the repetitions (not of their mean, deviation, ...): parts, CPU milliseconds.
    sed -n "s#^\"growth/$route/\([0-9]*\)/[^_]*\",[^,]*,[^,]*,\([^,]*\),.*#\1 \2#p" "$data/all.csv" |
        sort -n | awk '!($1 in best) || $2 < best[$1] { best[$1] = $2 }
                       END { for (n in best) print n, best[n] }' | sort -n >"$data/$route"
    test -s "$data/$route" || { echo "growth.sh: no output for $route" >&2; exit 1; }
done
gnuplot <<EOF
set terminal pngcairo size 900,600 font 'sans,12'
set output '$picture'
set title 'Borda and Condorcet over all systems of n parts and 4 options (24^n systems)'
set xlabel 'parts'
set ylabel 'CPU milliseconds'
set logscale y
set format y '10^{%T}'
set grid
set key left top
plot for [r in 'plain tally classes count'] '$data/'.r using 1:2 with linespoints lw 2 title r
EOF
