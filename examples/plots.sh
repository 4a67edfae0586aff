# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Draws what the essay's programs compute, with gnuplot (Debian: gnuplot-nox).
#
#   sh examples/plots.sh PROGRAMS [PICTURES]
#
# PROGRAMS: where the built examples are, e.g. build/examples. PICTURES: where the PNG files go, by
# default PROGRAMS/pictures: sydney.png, drift.png, scaling.png, holiday.png. The pictures hold no
# number of their own: change one in a program, build it, and draw again.
set -eu
[ $# -ge 1 ] && [ -d "$1" ] || { echo "usage: plots.sh PROGRAMS [PICTURES]" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
programs=$(CDPATH='' cd -- "$1" && pwd)
mkdir -p "${2:-$programs/pictures}"
pictures=$(CDPATH='' cd -- "${2:-$programs/pictures}" && pwd)
command -v gnuplot > /dev/null || { echo "plots.sh: there is no gnuplot (Debian: gnuplot-nox)" >&2; exit 77; }

for picture in sydney drift scaling holiday; do
    [ -x "$programs/$picture" ] || { echo "plots.sh: there is no program $programs/$picture" >&2; exit 1; }
    "$programs/$picture" --data > "$pictures/$picture.tsv"
    gnuplot -e "data='$pictures/$picture.tsv'; picture='$pictures/$picture.png'" \
        "$here/essay/style.gp" "$here/essay/$picture.gp"
    echo "$pictures/$picture.png"
done
