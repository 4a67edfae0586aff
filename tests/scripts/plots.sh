# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# examples/plots.sh draws every picture from the built PROGRAMS, and says so where it cannot.
#
#   sh tests/scripts/plots.sh PROGRAMS
set -eu
[ $# -eq 1 ] && [ -d "$1" ] || { echo "usage: plots.sh PROGRAMS" >&2; exit 2; }
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v gnuplot > /dev/null || { echo "SKIPPED: plots.sh: there is no gnuplot"; exit 77; }
status=0

sh "$root/examples/plots.sh" "$1" "$work/pic tures" > "$work/said" 2> "$work/complaints" ||
    { echo "FAIL: ends with status $?"; cat "$work/complaints"; status=1; }
# gnuplot warns about what it cannot read and draws the rest.
if [ -s "$work/complaints" ]; then echo "FAIL: complains"; cat "$work/complaints"; status=1; fi
for picture in sydney drift scaling holiday; do
    # An empty picture of this size compresses to a few hundred bytes.
    size=$(wc -c < "$work/pic tures/$picture.png" 2> /dev/null || echo 0)
    if [ "$size" -gt 10000 ]; then echo "PASS: $picture.png"; else echo "FAIL: $picture.png has $size bytes"; status=1; fi
done
mkdir "$work/nothing"
if sh "$root/examples/plots.sh" "$work/nothing" > /dev/null 2>&1; then echo "FAIL: draws without programs"; status=1
else echo "PASS: wants programs"; fi
exit $status
