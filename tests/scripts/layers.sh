# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Includes point downward only: fails on an upward include in a header of INCLUDE_DIR.
#
#   sh tests/scripts/layers.sh INCLUDE_DIR
#
# A layer's own umbrella, selfalign/LAYER.hpp, counts as a file of that layer.
set -eu
[ $# -eq 1 ] && [ -d "$1" ] || { echo "usage: layers.sh INCLUDE_DIR" >&2; exit 2; }
cd -- "$1"
[ -f selfalign.hpp ] || { echo "FAIL: no selfalign.hpp in $1" >&2; exit 2; }

find . -name '*.hpp' | LC_ALL=C sort | sed 's|^\./||' | awk '
BEGIN {
    # core is below the models of its own layer, L1, and the umbrella is below the doors.
    split("concepts=0 core=1 worlds=1.5 parts=1.5 aggregators=1.5 relations=1.5 laws=2 scopes=2 dynamics=2 ext=3", pair, " ")
    for (i in pair) { split(pair[i], layer, "="); height[layer[1]] = layer[2] + 0 }
}
function place(header) {
    if (header == "selfalign.hpp") return 2.5
    if (header !~ /^selfalign\//) return -1
    sub(/^selfalign\//, "", header); sub(/[\/.].*/, "", header)
    return header in height ? height[header] : -1
}
function wrong(text) { print "FAIL: " file ":" number ": " text; bad = 1 }
{
    file = $0; number = 0; own = place(file); headers++
    if (own < 0) { number = 1; wrong("belongs to no layer"); next }
    while ((getline line < file) > 0) {
        number++
        if (line !~ /^[ \t]*#[ \t]*include[ \t]*/) continue
        target = line; sub(/^[ \t]*#[ \t]*include[ \t]*/, "", target)
        if (target ~ /^"/) { wrong("include as <selfalign/...>, not " target); continue }
        if (target !~ /^<selfalign[\/.]/) continue
        gsub(/^<|>.*$/, "", target)
        other = place(target); includes++
        if (other < 0) wrong("<" target "> belongs to no layer")
        else if (other > own) wrong("includes upward, <" target ">")
    }
    close(file)
}
END {
    if (bad) exit 1
    print "PASS: " headers " headers, " includes + 0 " includes of our own, none upward"
}'
