#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Draws how long whole scopes take, by parts, options and threads from the benchmark's own output, and
# by ranks, where the census program and mpirun are there, from runs of that program:
#     sh tests/benchmark/growth.sh PATH/TO/benchmark_routes FOLDER [PATH/TO/census]
# Writes parts.png, options.png, threads.png and ranks.png, and beside each the numbers it shows. A
# census that was not built with -O3, as the benchmark is, is refused: configure with
# -DCMAKE_BUILD_TYPE=Release. Needs gnuplot (Debian: gnuplot-nox).
set -eu
[ $# -ge 2 ] || { echo "usage: growth.sh BENCHMARK FOLDER [CENSUS]" >&2; exit 2; }
command -v gnuplot >/dev/null || { echo "growth.sh: there is no gnuplot (Debian: gnuplot-nox)" >&2; exit 77; }
program=$1 folder=$2 census=${3:-}
if [ -n "$census" ]; then
    # How it was compiled is in the cache of its build tree.
    cache=$(cd -- "$(dirname -- "$census")/.." && pwd)/CMakeCache.txt
    flags=$(sed -n 's/^CMAKE_CXX_FLAGS:[A-Z]*=//p' "$cache")
    if grep -q '^CMAKE_BUILD_TYPE:[A-Z]*=Release$' "$cache"; then
        flags="$flags $(sed -n 's/^CMAKE_CXX_FLAGS_RELEASE:[A-Z]*=//p' "$cache")"
    fi
    case " $flags " in
        *" -O3 "*) ;;
        *) echo "growth.sh: $census was built with '$flags', not with -O3" >&2; exit 2 ;;
    esac
fi
mkdir -p "$folder"
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$program" --benchmark_filter='^growth/' --benchmark_format=csv 2>"$data/context" >"$data/all.csv" ||
    { cat "$data/context" >&2; exit 1; }
# A benchmark that fails still ends with status 0, and its row says so.
! grep ',true,' "$data/all.csv" >&2 || { echo "growth.sh: a benchmark failed" >&2; exit 1; }
compiled=$(sed -n 's/^compiled: //p' "$data/context")
cores=$(nproc)

# Of each point the fastest repetition (not their mean, deviation, ...): x, seconds. COLUMN: 3 for
# time on the clock, 4 for time of all CPUs, in milliseconds.
curve() { # WHAT ROUTE COLUMN
    tr -d '"' <"$data/all.csv" | awk -F, -v start="growth/$1/$2/" -v column="$3" '
        index($1, start) == 1 && $1 !~ /_/ {
            x = substr($1, length(start) + 1) + 0
            if (!(x in best) || $column < best[x]) best[x] = $column
        }
        END { for (x in best) print x, best[x] / 1000 }' | sort -n >"$folder/$1.$2"
    test -s "$folder/$1.$2" || { echo "growth.sh: no output for $1 by $2" >&2; exit 1; }
}
draw() { # WHAT TITLE BUILT YLABEL SCALE MORE_CURVES ROUTE...
    what=$1 title=$2 built=$3 label=$4 scale=$5 more=$6
    shift 6
    gnuplot <<END
set terminal pngcairo size 900,600 font 'sans,12'
set encoding utf8
set output '$folder/$what.png'
set title "$title\n{/*0.85 $built}"
set xlabel 'number of $what'
set ylabel '$label'
set xtics 1
set format y '%.0s %cs'
set autoscale xfix
set offsets graph 0.03, graph 0.03, 0, 0
set grid
$scale
plot for [r in '$*'] '$folder/$what.'.r using 1:2 with linespoints lw 2 title r$more
END
    echo "$folder/$what.png"
}

logarithmic="set key left top; set logscale y"
# Beside what was measured, what the first point would be if as many cores as there are shared it evenly.
shared() { # WHAT
    one=$(awk '$1 == 1 { print $2 }' "$folder/$1.plain")
    echo ", $one / (x < $cores ? x : $cores) lw 1 dt 2 title 'evenly shared by $cores cores'"
}
from_0='set key right bottom; set yrange [0:*]; set format y "%g s"'
for what in parts options; do
    for route in plain tally classes count; do curve $what $route 4; done
done
draw parts 'Borda and Condorcet over all systems of n parts and 4 options (24^n systems)' \
    "$compiled" 'CPU time' "$logarithmic" '' plain tally classes count
draw options 'Borda and Condorcet over all systems of 3 parts and m options ((m!)^3 systems)' \
    "$compiled" 'CPU time' "$logarithmic" '' plain tally classes count
curve threads plain 3
draw threads 'Copeland and Nash over all 7 962 624 systems of 5 parts and 4 options' \
    "$compiled" 'time on the clock' "$from_0" "$(shared threads)" plain

on_ranks() { # RANKS ARGUMENT...
    ranks=$1
    shift
    mpirun --allow-run-as-root --oversubscribe -n "$ranks" "$census" "$@"
}
if [ -z "$census" ] || ! on_ranks 1 --parts 1 --options 2 >/dev/null 2>&1; then
    echo "growth.sh: no ranks without a census that is built with MPI" >&2
    exit 0
fi
for ranks in 1 2 3 4; do
    best=
    for _ in 1 2 3; do
        start=$(date +%s%N)
        on_ranks "$ranks" --parts 5 --options 4 --threads 1 --route plain --rules copeland \
            --relations pareto,veto,condorcet,core,nash_opt --tsv >/dev/null
        took=$((($(date +%s%N) - start) / 1000000))
        [ -n "$best" ] && [ "$best" -le "$took" ] || best=$took
    done
    awk -v ranks="$ranks" -v best="$best" 'BEGIN { print ranks, best / 1000 }'
done >"$folder/ranks.plain"
# shellcheck disable=SC2086 # the flags, with one space between them
draw ranks 'census: Copeland and 5 relations over all 7 962 624 systems of 5 parts and 4 options' \
    "census built with $(echo $flags), of a thread each, with starting and ending" \
    'time on the clock' "$from_0" "$(shared ranks)" plain
