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
# A line for each mistake, and how many headers include that one and no other of the library.
looks() { # FOLDER
    (cd -- "$1" && find . -name '*.hpp' | LC_ALL=C sort | sed 's,^\./,,' |
        xargs awk -v first="<$first>" '
            FNR == 1 { names[++count] = FILENAME }
            /^[ \t]*#[ \t]*include[ \t]*[<"]/ {
                sub(/^[ \t]*#[ \t]*include[ \t]*/, ""); sub(/[ \t].*/, "")
                if (!(FILENAME in before)) before[FILENAME] = $0
                if ($0 ~ /^<selfalign[\/.]/) { if ($0 == first) has[FILENAME]; else other[FILENAME] }
            }
            END {
                for (k = 1; k <= count; k++) {
                    name = names[k]
                    if ("<" name ">" == first || name in other) continue
                    if (!(name in has)) print name " includes nothing of the library; expected " first
                    else {
                        roots++
                        if (before[name] != first) print name " does not include " first " before anything else"
                    }
                }
                print roots + 0
            }')
}
looks "$include" > "$work/found"
roots=$(tail -n 1 "$work/found")
sed '$d' "$work/found" > "$work/mistakes"
while IFS= read -r mistake; do wrong "$mistake"; done < "$work/mistakes"
[ "$roots" -gt 0 ] || wrong "no header includes <$first> and no other"

# The check is able to fail.
mkdir "$work/bad"
printf '#include <vector>\n#include <%s>\n' "$first" > "$work/bad/late.hpp"
printf '#include <vector>\n' > "$work/bad/never.hpp"
printf '#include <%s>\n#include <vector>\n' "$first" > "$work/bad/good.hpp"
looks "$work/bad" > "$work/found"
grep -q '^late.hpp does not include' "$work/found" || wrong "a late include is not seen"
grep -q '^never.hpp includes nothing' "$work/found" || wrong "a header that never looks is not seen"
[ "$(wc -l < "$work/found")" -eq 3 ] || wrong "a header that looks is called wrong"

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
