# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests `census --laws` as its users meet it: the table for programs and for people, the same bytes
# on any number of threads and in every order of the parts, and what it says about bad input.
#
#   sh tests/scripts/census_laws.sh PROGRAM
set -eu
[ $# -eq 1 ] && [ -x "$1" ] || { echo "usage: census_laws.sh PROGRAM" >&2; exit 2; }
program=$1
# shellcheck source=tests/scripts/checks.sh
. "$(dirname -- "$0")/checks.sh"
cd "$work"

row() { # RULE AXIOM FILE: answer, options, parts, witness, searched
    grep "^$1$tab$2$tab" "$3" | cut -f 3- | tr '\t' ' '
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
for axiom in condorcet_winner condorcet_loser pareto smith monotonicity positive_involvement \
    negative_involvement reversal_symmetry independence_of_clones; do
    is "Split Cycle keeps $axiom, as is proved of it" "none_found - - - 2:1-4,3:1-4,4:1-2" \
        "$(row split_cycle $axiom all)"
done
is "part names matter to a dictator" "fails 2 2 01|10 2:1-1" "$(row dictator0 anonymity all)"
is "of other rules, what is proved is said" "none_found - - - 2:1-4,3:1-4,4:1-2" \
    "$(row plurality anonymity all)"

"$program" $small --tsv --from-parts 3 --rules plurality > late
is "from more parts on" "fails 3 3 012|102|201 2:3-4" "$(row plurality condorcet_loser late)"
# A rule about a part that is not there is about nobody, also where a part stays away.
"$program" --laws --up-to 2:3 --tsv --from-parts 2 --rules dictator1 > second
is "a rule about the second part" "fails 2 2 01|10 -" "$(row dictator1 anonymity second)"
is "... that leaves" "fails 2 3 01|10|01 2:2-2" "$(row dictator1 participation second)"
has "... who is nobody then" '^# somewhere nobody is chosen.*: dictator1$' second
# Where every order of the parts takes too long at the sizes asked, smaller ones tell.
"$program" --laws --up-to 6:2 --tsv --rules dictator0,serial_veto > wide
has "whether the order of parts matters is seen where nobody asked" \
    '^# order of parts: the order of parts matters to dictator0, serial_veto, .* on 6:1-1;' wide
is "... and nothing is said of two parts in one order" "none_found - - - 6:1-1" \
    "$(row dictator0 strategy_proofness_kelly wide)"

for threads in 1 2 4; do
    "$program" $small --tsv --threads $threads > found
    if cmp -s all found; then pass "the same on $threads threads"; else fail "$threads threads"; fi
done
# That of most rules one order of the parts is enough, seen by looking at all.
"$program" $small --every-order --tsv | grep -v '^#' > found
if grep -v '^#' all | cmp -s - found; then pass "the same in every order of the parts"
else fail "not the same in every order of the parts"; grep -v '^#' all | diff - found | head; fi

# --- as JSON, and from the file again -------------------------------------------------------------
facts() { sed -n 's/^# \([a-z]*\): .*/\1/p' "$1" | tr '\n' ' '; }
is "what the header says" "scope scored ties route seed smallest checksum " \
    "$(facts all | sed 's/order of parts //')"
has "... and the command" '^# selfalign [0-9.]*: census --laws --rules all --up-to 2:4,3:4,4:2 --from-parts 1$' all
has "... and what order matters to" '^# order of parts: the order of parts matters to dictator0' all
set -- --laws --rules borda,dictator0,absolute_majority --up-to 2:3,3:3
"$program" "$@" --tsv > few.tsv
"$program" "$@" --json > few.json
json_rows few.json > rows.json
grep -v -e '^#' -e '^rule' few.tsv > rows.tsv
same "the same rows as TSV and as JSON" rows.tsv rows.json
for file in few.tsv few.json; do
    run --verify $file
    is "$file, verified" 0 "$got"
    has "... all of it" '78 of 78 cells searched anew' out
done
run --verify all --cells 3 --seed 5
is "a larger table, verified" 0 "$got"
has "... some of it" "3 of $((rules * axioms)) cells searched anew, drawn under --seed 5" out
wrong() { # NAME SED PATTERN [OPTION...]
    name=$1 pattern=$3
    sed "$2" few.tsv > changed
    if cmp -s few.tsv changed; then fail "'$2' changes nothing"; fi
    shift 3
    run --verify changed "$@"
    is "$name: status 1" 1 "$got"
    has "... which says so" "^census: changed: $pattern" err
}
row="/^borda${tab}condorcet_winner${tab}/"
wrong "a witness that violates nothing" "${row}s/012|012|120/012|012|012/" \
    "borda, condorcet_winner: 012|012|012 does not violate it" --cells 0
wrong "a witness that is no profile" "${row}s/012|012|120/012|012|122/" \
    "borda, condorcet_winner: 012|012|122 is no profile of 3 options and 3 parts" --cells 0
wrong "a witness that is not the first" "${row}s/012|012|120/012|120|012/" \
    "borda, condorcet_winner: the witness is 012|120|012, expected 012|012|120"
wrong "what was searched" "${row}s/2:1-3,3:1-2/2:1-3,3:1-3/" \
    "borda, condorcet_winner: searched is 2:1-3,3:1-3, expected 2:1-3,3:1-2" --cells 0
wrong "an answer" "/^borda${tab}pareto/s/none_found/fails/" "borda, pareto: fails, and no witness" --cells 0
wrong "a violation that is left out" "/^borda${tab}smith/s/fails.*/none_found$tab-$tab-$tab-${tab}2:1-3,3:1-3/" \
    "borda, smith: the answer is none_found, expected fails"
wrong "what order matters to" 's/matters to dictator0/matters to borda/' "its header: order of parts is"
wrong "what chooses nobody" '/^# somewhere/d' "its header: somewhere nobody is chosen"
sed '$d' few.tsv > cut
refused "a row that is missing" "^census: cut: cut off: 77 rows, expected 78" 1 --verify cut
sed '5,$s/borda/irv/' few.tsv > other
refused "rows of another command" "^census: other: damaged: row 1 is about irv, pareto, expected borda, pareto" 1 --verify other
refused "a table, of shards" "few.tsv: a table of laws has no shards" 1 --merge few.tsv

# --- for people -----------------------------------------------------------------------------------
"$program" $small > page
is "a page of at most 100 columns" "" \
    "$(too_wide page)"
is "a column for each axiom" "$axioms" "$(awk '!/;/ && /^ +(Par|P1) / { n += NF } END { print n }' page)"
is "a cell" "3x3" "$(grep '^  plurality ' page | head -n 1 | awk '{ print $3 }')"

# --- bad input ------------------------------------------------------------------------------------
refused "a size that there is not" "up-to" 1 --laws --up-to 1:3
refused "sizes in no order" "ascending" 1 --laws --up-to 3:3,2:3
refused "too many parts" "1 to 8" 1 --laws --up-to 2:9
refused "no number" "OPTIONS:PARTS" 1 --laws --up-to many
refused "a beginning behind the end" "from-parts" 1 --laws --up-to 2:4 --from-parts 5
refused "one size, asked of laws" "parts" 1 --laws --parts 3
refused "a relation, asked of laws" "relations" 1 --laws --relations pareto
refused "an unknown rule" "pluralty" 1 --laws --rules pluralty
refused "a part that is not there" "dictator1" 1 --laws --rules dictator1
refused "where to look, and no laws" "laws" 1 --parts 2 --options 2 --up-to 2:2
exit $status
