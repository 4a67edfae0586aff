# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Who forgets -std=c++20 is told so, in few lines, whichever header comes first.
#
#   sh tests/scripts/standard.sh INCLUDE COMPILER
set -eu
[ $# -eq 2 ] || { echo "usage: standard.sh INCLUDE COMPILER" >&2; exit 2; }
include=$1 compiler=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
wrong() { echo "FAIL: $1"; bad=1; }

# What is read first is a header that includes no other of the library, so each of these includes
# the one that looks, before anything else.
first='selfalign/concepts/standard.hpp'
looks() { # HEADER
    awk -v first="<$first>" '/^[ \t]*#[ \t]*include[ \t]*[<"]/ { found = $2; exit } END { exit found != first }' "$1"
}
(cd -- "$include" && find . -name '*.hpp' | LC_ALL=C sort | sed 's,^\./,,') > "$work/headers"
roots=0
while IFS= read -r header; do
    [ "$header" != "$first" ] || continue
    if ! grep -q '^[ \t]*#[ \t]*include[ \t]*<selfalign[/.]' "$include/$header"; then
        wrong "$header includes nothing of the library; expected <$first>"
    elif ! grep '^[ \t]*#[ \t]*include[ \t]*<selfalign[/.]' "$include/$header" | grep -q -v "<$first>"; then
        roots=$((roots + 1))
        looks "$include/$header" || wrong "$header does not include <$first> before anything else"
    fi
done < "$work/headers"
[ $roots -gt 0 ] || wrong "no header includes <$first> and no other"

# The check is able to fail.
printf '#include <vector>\n#include <%s>\n' "$first" > "$work/late.hpp"
! looks "$work/late.hpp" || wrong "a late include is not seen"

for header in selfalign.hpp selfalign/laws.hpp selfalign/dynamics.hpp selfalign/ext/preflib.hpp; do
    printf '#include <%s>\nnamespace sa = selfalign;\nint main() { sa::no_such_thing(); }\n' "$header" > "$work/user.cpp"
    if LC_ALL=C "$compiler" -std=c++17 -fsyntax-only -I"$include" "$work/user.cpp" > "$work/said" 2>&1; then
        wrong "<$header> compiles with -std=c++17"; continue
    fi
    grep -q 'selfalign needs C++20: compile with -std=c++20' "$work/said" || wrong "<$header> does not say what it needs"
    [ "$(grep -c 'error:' "$work/said")" -le 2 ] || wrong "<$header> says more than that"
    lines=$(wc -l < "$work/said")
    [ "$lines" -le 25 ] || wrong "<$header> says it in $lines lines, at most 25"
done

[ $bad -eq 0 ] || exit 1
echo "PASS: $roots headers include nothing else of the library, and all of them look at the standard first"
