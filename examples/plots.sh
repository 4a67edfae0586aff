# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Draws what the essay's programs compute, with gnuplot (Debian: gnuplot-nox).
#
#   sh examples/plots.sh [PROGRAMS [PICTURES]]
#
# PROGRAMS: where the built examples are; without it, examples/run.sh --what-if builds them.
# PICTURES: where the PNG files go, by default PROGRAMS/pictures, or build/examples/pictures of the
# project: sydney.png, drift.png, scaling.png, holiday.png. The pictures hold no number of their
# own: change one in a program and draw again.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ $# -gt 2 ] || { [ $# -ge 1 ] && [ ! -d "$1" ]; }; then
    echo "usage: plots.sh [PROGRAMS [PICTURES]]" >&2
    exit 2
fi
command -v gnuplot > /dev/null || { echo "plots.sh: there is no gnuplot (Debian: gnuplot-nox)" >&2; exit 77; }

programs=
if [ $# -ge 1 ]; then programs=$(CDPATH='' cd -- "$1" && pwd); fi
pictures=${2:-${programs:-$here/../build/examples}/pictures}
mkdir -p "$pictures"
pictures=$(CDPATH='' cd -- "$pictures" && pwd)

for picture in sydney drift scaling holiday; do
    if [ -z "$programs" ]; then
        sh "$here/run.sh" --what-if "$picture" --data > "$pictures/$picture.tsv"
    elif [ -x "$programs/$picture" ]; then
        "$programs/$picture" --data > "$pictures/$picture.tsv"
    else
        echo "plots.sh: there is no program $programs/$picture" >&2
        exit 1
    fi
    gnuplot -e "data='$pictures/$picture.tsv'; picture='$pictures/$picture.png'" \
        "$here/essay/style.gp" "$here/essay/$picture.gp"
    echo "$pictures/$picture.png"
done
