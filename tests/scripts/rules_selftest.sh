# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests the check of what rules say about themselves: the headers pass, and each planted mistake in
# a copy of them is found and named.
#
#   sh tests/scripts/rules_selftest.sh INCLUDE_DIR README
set -eu
[ $# -eq 2 ] && [ -d "$1" ] || { echo "usage: rules_selftest.sh INCLUDE_DIR README" >&2; exit 2; }
include=$1 readme=$2
check=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/rules.sh
headers=$1/selfalign/aggregators
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

rejects() { # WHAT FILE SED_SCRIPT RULE
    rm -rf "$work/selfalign"
    mkdir "$work/selfalign"
    cp -R "$headers" "$work/selfalign/"
    sed "$3" "$headers/$2" > "$work/selfalign/aggregators/$2"
    if cmp -s "$headers/$2" "$work/selfalign/aggregators/$2"; then
        echo "FAIL: $1: nothing was planted"; status=1
    elif sh "$check" "$work" > "$work/said" 2>&1; then echo "FAIL: accepts: $1"; status=1
    elif ! grep -q -e "^FAIL: aggregators/.* $4 " "$work/said"; then
        echo "FAIL: does not name $4:"; cat "$work/said"; status=1
    else echo "PASS: rejects: $1"; fi
}

if sh "$check" "$1"; then echo "PASS: accepts the headers"
else echo "FAIL: rejects the headers"; status=1; fi

rejects 'a claim that is not checked' positional/borda.hpp 's/not Condorcet, Smith/not Smith/' borda
rejects 'a claim that is another one' margins/minimax.hpp 's/; not Smith/, Smith/' minimax
rejects 'another claim in the table' claims.hpp 's/{"borda", "ANP"}/{"borda", "ANPC"}/' borda
rejects 'no claim in the table' claims.hpp 's/{"borda", "ANP"}, //' borda
rejects 'a claim about no rule' claims.hpp 's/{"borda", "ANP"}, /&{"bored", "A"}, /' bored
rejects 'no claim in the header' margins/minimax.hpp '/Satisfies:/d' minimax
rejects 'not what it needs' positional/plurality.hpp 's/Needs `/Asks `/' plurality
rejects 'not where it comes from' margins/minimax.hpp 's/Source: //' minimax
rejects 'not the year' margins/leximax.hpp 's/, 2025//' leximax
rejects 'not what it costs' margins/minimax.hpp 's/Cost: //' minimax
rejects 'not what ties mean' margins/minimax.hpp '/Ties, menus/d' minimax
# The README: all in the row of their group; one rule in another row, one nowhere.
in_readme() { # WHAT SED_SCRIPT: nothing to be found if there is no WHAT
    sed "$2" "$readme" > "$work/README.md"
    if [ "$1" = "" ]; then
        if sh "$check" "$include" "$work/README.md" > "$work/said" 2>&1; then
            echo "PASS: accepts the README"
        else echo "FAIL: rejects the README"; cat "$work/said"; status=1; fi
    elif sh "$check" "$include" "$work/README.md" > "$work/said" 2>&1; then
        echo "FAIL: accepts: $1"; status=1
    elif ! grep -q "^FAIL: aggregators/.* borda is not in the row" "$work/said"; then
        echo "FAIL: does not name borda:"; cat "$work/said"; status=1
    else echo "PASS: rejects: $1"; fi
}
in_readme '' ''
in_readme 'a rule that the README lacks' 's/`borda`, //'
in_readme 'a rule in the row of another group' \
    '/^| `positional`/s/`borda`, //; s/`banks`/&, `borda`/'
exit $status
