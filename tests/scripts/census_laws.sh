# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests `census --laws` as its users meet it: the table for programs and for people, the same bytes
# on any number of threads and in every order of the parts, and what it says about bad input.
#
#   sh tests/scripts/census_laws.sh PROGRAM
set -eu
[ $# -eq 1 ] && [ -x "$1" ] || { echo "usage: census_laws.sh PROGRAM" >&2; exit 2; }
case $1 in /*) program=$1 ;; *) program=$PWD/$1 ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
status=0
tab=$(printf '\t')

pass() { echo "PASS: $1"; }
fail() { echo "FAIL: $1"; status=1; }
is() { # NAME EXPECTED GOT
    if [ "$2" = "$3" ]; then pass "$1"; else fail "$1: expected '$2', got '$3'"; fi
}
row() { # RULE AXIOM FILE: answer, options, parts, witness, searched
    grep "^$1$tab$2$tab" "$3" | cut -f 3- | tr '\t' ' '
}
ends_badly() { # NAME PATTERN ARGUMENT...: status 2, nothing on stdout, one line on stderr
    name=$1 pattern=$2 got=0
    shift 2
    "$program" "$@" > out 2> err < /dev/null || got=$?
    is "$name ends with status 2" 2 "$got"
    is "... prints nothing but one line on stderr" "0 1" \
        "$(wc -c < out | tr -d ' ') $(wc -l < err | tr -d ' ')"
    if grep -q -e "$pattern" err; then pass "... which names it"; else fail "... '$pattern'"; cat err; fi
}

small="--laws --up-to 2:4,3:4,4:2"

# --- for programs ---------------------------------------------------------------------------------
"$program" $small --tsv > all
is "the header" "rule${tab}axiom${tab}answer${tab}options${tab}parts${tab}witness${tab}searched" \
    "$(grep '^rule' all)"
is "seven fields in each row" "7" "$(grep -v '^#' all | awk -F '\t' '{ print NF }' | sort -u)"
rules=$(grep -v -e '^#' -e '^rule' all | cut -f 1 | sort -u | wc -l)
axioms=$(grep -v -e '^#' -e '^rule' all | cut -f 2 | sort -u | wc -l)
is "a row for each rule and axiom" $((rules * axioms)) "$(grep -v -e '^#' -e '^rule' all | wc -l)"
if [ "$rules" -ge 45 ] && [ "$axioms" -ge 20 ]; then pass "$rules rules, $axioms axioms"
else fail "only $rules rules and $axioms axioms"; fi
is "the first profile, and what was searched before" "fails 3 3 012|102|201 2:1-4,3:1-2" \
    "$(row plurality condorcet_loser all)"
is "a violation by the smallest system of all" "fails 2 1 10 -" "$(row constant0 pareto all)"
is "nothing found, and where" "none_found - - - 2:1-4,3:1-4,4:1-2" "$(row borda monotonicity all)"
is "Split Cycle keeps what is proved of it" "" "$(
    for axiom in condorcet_winner condorcet_loser pareto smith monotonicity positive_involvement \
        negative_involvement reversal_symmetry independence_of_clones; do
        row split_cycle $axiom all | grep -v '^none_found - - - 2:1-4,3:1-4,4:1-2$' || true
    done)"
is "part names matter to a dictator" "fails 2 2 01|10 2:1-1" "$(row dictator0 anonymity all)"
is "of other rules, what is proved is said" "none_found - - - 2:1-4,3:1-4,4:1-2" \
    "$(row plurality anonymity all)"

"$program" $small --tsv --from-parts 3 --rules plurality > late
is "from more parts on" "fails 3 3 012|102|201 2:3-4" "$(row plurality condorcet_loser late)"

for threads in 1 2 4; do
    "$program" $small --tsv --threads $threads > found
    if cmp -s all found; then pass "the same on $threads threads"; else fail "$threads threads"; fi
done
# That of most rules one order of the parts is enough, seen by looking at all.
"$program" $small --every-order --tsv | grep -v '^#' > found
if grep -v '^#' all | cmp -s - found; then pass "the same in every order of the parts"
else fail "not the same in every order of the parts"; grep -v '^#' all | diff - found | head; fi

# --- for people -----------------------------------------------------------------------------------
"$program" $small > page
is "a page of at most 100 columns" "" \
    "$(LC_ALL=C awk '{ gsub(/[\200-\277]/, "") } length > 100' page)"
is "a column for each axiom" "$axioms" "$(awk '!/;/ && /^ +(Par|P1) / { n += NF } END { print n }' page)"
is "a cell" "3x3" "$(grep '^  plurality ' page | head -n 1 | awk '{ print $3 }')"

# --- bad input ------------------------------------------------------------------------------------
ends_badly "a size that there is not" "up-to" --laws --up-to 1:3
ends_badly "sizes in no order" "ascending" --laws --up-to 3:3,2:3
ends_badly "too many parts" "1 to 8" --laws --up-to 2:9
ends_badly "no number" "OPTIONS:PARTS" --laws --up-to many
ends_badly "a beginning behind the end" "from-parts" --laws --up-to 2:4 --from-parts 5
ends_badly "one size, asked of laws" "parts" --laws --parts 3
ends_badly "a relation, asked of laws" "relations" --laws --relations pareto
ends_badly "an unknown rule" "pluralty" --laws --rules pluralty
ends_badly "a part that is not there" "dictator1" --laws --rules dictator1
ends_badly "where to look, and no laws" "laws" --parts 2 --options 2 --up-to 2:2
exit $status
