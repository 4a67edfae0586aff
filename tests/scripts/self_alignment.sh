# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests the main program as its users meet it: choices that are known from history, the shape of
# its rows, what it says about bad input, and that it runs from anywhere.
#
#   sh tests/scripts/self_alignment.sh PROGRAM
#
# Real data is taken from $SELFALIGN_DATA (default: ../shared/data beside the project); without it
# that part is left out, visibly.
set -eu
[ $# -eq 1 ] && [ -x "$1" ] || { echo "usage: self_alignment.sh PROGRAM" >&2; exit 2; }
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
program=$1
ballots=${SELFALIGN_DATA:-$root/../shared/data}/preflib
case $ballots in /*) ;; *) ballots=$PWD/$ballots ;; esac
# shellcheck source=tests/scripts/checks.sh
. "$root/tests/scripts/checks.sh"
cd "$work"

choice() { awk -F "$tab" -v rule="$1" '$1 == "choice" && $2 == rule { print $3 }' out; }
verdict() { # RULE RELATION: verdict,loss,irreducible,avoidable
    awk -F "$tab" -v rule="$1" -v relation="$2" \
        '$1 == "verdict" && $2 == rule && $3 == relation { print $4 "," $5 "," $6 "," $7 }' out
}
# Counted here from the ballots, unranked options last: the option that beats every other one, "" if
# there is none.
condorcet_winner() { # FILE
    awk '
        /^# ALTERNATIVE NAME/ { id = $4; sub(/:.*/, "", id); ids[++options] = id }
        /^#/ || !/:/ { next }
        {
            count = $0; sub(/:.*/, "", count)
            sub(/^[^:]*:/, "")
            split("", place)
            places = tied = 0
            while (match($0, /[0-9]+|[{}]/)) {
                token = substr($0, RSTART, RLENGTH)
                $0 = substr($0, RSTART + RLENGTH)
                if (token == "{") { tied = 1; places++ }
                else if (token == "}") tied = 0
                else place[token] = tied ? places : ++places
            }
            for (x = 1; x <= options; x++)
                for (y = 1; y <= options; y++)
                    if (ids[x] in place && (!(ids[y] in place) || place[ids[x]] < place[ids[y]]))
                        support[x, y] += count
        }
        END {
            for (x = 1; x <= options; x++) {
                won = 0
                for (y = 1; y <= options; y++) if (support[x, y] > support[y, x]) won++
                if (won == options - 1) print ids[x]
            }
        }' "$1"
}
# Of the rules that claim to elect it, those of which `out` says another choice.
elects_another() { # WINNER CLAIMS
    awk -F "$tab" -v winner="$1" '
        FNR == NR {
            while (match($0, /\{"[a-z_]+", "[A-Z]*C[A-Z]*"\}/)) {
                split(substr($0, RSTART, RLENGTH), quoted, "\"")
                claims[quoted[2]] = 1
                $0 = substr($0, RSTART + RLENGTH)
            }
            next
        }
        $1 == "choice" && $2 in claims { asked++; if ($3 != winner) print $2 ": " $3 }
        END { if (asked < 50) print "only " asked + 0 " rules were asked" }' "$2" out
}
# Comments first, then each kind of row under its header, every row with the header's fields and
# without a carriage return; an ill-typed choice has its reason in one field more.
well_formed() {
    awk -F "$tab" '
        /\r/ { bad = "a carriage return" }
        /^#/ { if (rows) bad = "a comment after rows"; next }
        { rows++ }
        $2 == "rule" { fields[$1] = NF; order = order $1 " "; next }
        !($1 in fields) { bad = "a row without a header"; next }
        $1 == "choice" && $3 ~ /^(ill_typed|refused)$/ {
            if (NF != 4 || $4 == "" || ($3 == "refused") != ($4 ~ / refuses: /)) bad = "no choice"
            next
        }
        NF != fields[$1] { bad = "a row with " NF " fields" }
        $1 != "verdict" { next }
        $4 !~ /^(aligned|misaligned|undefined|underdetermined|ill_typed|refused)$/ { bad = $4 }
        $4 ~ /^(mis|)aligned$|^underdetermined$/ {
            whole = $8 ~ /^judged as a whole/ && $6 $7 == ""
            for (i = 5; i <= (whole ? 5 : 7); i++) if ($i !~ /^[0-9]+(\/[0-9]+)?$/) bad = "a number " $i
        }
        $4 ~ /^(undefined|ill_typed|refused)$/ && $5 $6 $7 != "" { bad = "a number too many" }
        ($4 == "refused") != ($8 ~ /^the (rule|relation) refuses: /) { bad = "refused as " $4 }
        ($4 == "aligned" || $4 == "undefined") != ($8 == "") { bad = "witness " $8 }
        END {
            if (!bad && order != "choice verdict ") bad = "headers " order
            if (bad) { print bad; exit 1 }
        }' out
}

# --- the sample -----------------------------------------------------------------------------------
run
is "without arguments" 0 "$got"
has "... a page with names" 'Nashville' out
has "... everybody who objects" 'parts 2 (x17) and 3 (x15) both prefer Knoxville' out
is "... no escape codes" 0 "$(grep -c "$(printf '\033')" out || true)"
is "... at most 100 columns" "" "$(too_wide out)"
is "... of a readable length" yes "$([ "$(wc -l < out)" -lt 200 ] && echo yes)"
has "... with what every rule chooses" 'Memphis  4 rules: constant0, dictator0, plurality and lexicographic$' out
has "... and the relations, of some rules" 'Asked under 10 of these [0-9]* rules; --rules all' out
for f in boundary all_top unanimity pareto veto condorcet utilitarian nash_opt ir_last sincere; do
    has "... $f is one of them" "  $f\\( \\|\$\\)" out
done
is "... without a column of what cannot be asked" 0 "$(grep -c '^ .*boundary_law  ' out || true)"
run --rules all
is "--rules all" 0 "$got"
has "... asks kemeny as well" '^  kemeny  .*✓' out
run --relations boundary_law
has "a relation that was named is shown though it cannot be asked" '^  borda  *–$' out
run --tsv
is "--tsv" 0 "$got"
is "... is well formed" "" "$(well_formed)"
is "... says nothing on stderr" 0 "$(wc -c < err | tr -d ' ')"
for line in '# title: Where to put the capital of Tennessee' '# ties: report' '# scored: borda' \
    '# unranked: last'; do
    has "... has '$line'" "^$line\$" out
done
is "plurality chooses Memphis" 1 "$(choice plurality)"
is "borda chooses Nashville" 2 "$(choice borda)"
is "copeland chooses Nashville" 2 "$(choice copeland)"
is "irv chooses Knoxville" 4 "$(choice irv)"
is "antiplurality ties" 2,3 "$(choice antiplurality)"
is "majority_gauge chooses Nashville" 2 "$(choice majority_gauge)"
is "each city is efficient" 1,2,3,4 "$(choice pareto_frontier)"
is "constraints need approvals" ill_typed "$(choice constraints)"
is "the first line's favourite is first in priority" 1 "$(choice lexicographic)"
is "Memphis and Knoxville are somebody's last" 2,3 "$(choice veto_list)"
is "plurality under veto" misaligned,58,0,58 "$(verdict plurality veto)"
is "plurality under all_top" misaligned,174,106,68 "$(verdict plurality all_top)"
is "antiplurality under condorcet" underdetermined,36,0,36 "$(verdict antiplurality condorcet)"
is "plurality under its own scores" aligned,0,0,0 "$(verdict plurality boundary_score)"
is "a rule without scores under its own" ill_typed,,, "$(verdict runoff boundary_score)"
is "two draws of random_dictator" misaligned,3523/5000,, "$(verdict random_dictator boundary_draws)"
is "... are alike in law" aligned,0,0,0 "$(verdict random_dictator boundary_law)"
is "... which plurality does not have" ill_typed,,, "$(verdict plurality boundary_law)"
has "... and says so" "asks the rule for a lottery, which it does not give" out
is "what a lie brings" misaligned,2,1,1 "$(verdict nash sincere)"
has "a witness with names" "${tab}part 1 (x26) prefers Nashville to Memphis, " out
run --tsv --ties exists
is "--ties exists" aligned,0,0,0 "$(verdict antiplurality condorcet)"
has "... is named" '^# ties: exists$' out
run --tsv --ties forall
is "--ties forall" misaligned,36,0,36 "$(verdict antiplurality condorcet)"
run --tsv --ties lowest
is "--ties lowest" aligned,0,0,0 "$(verdict antiplurality condorcet)"
run --tsv --rules constant9,dictator2,constant0 --relations veto,boundary
is "chosen rules and relations only" 11 "$(grep -v -c '^#' out)"
is "an option that is not there is undefined" "" "$(choice constant9)"
is "... and so is the verdict" undefined,,, "$(verdict constant9 veto)"
is "dictator2 is part 2" 4 "$(choice dictator2)"
is "constant0 is option 0" 1 "$(choice constant0)"
run --tsv --rules antidictator0,antidictator3 --relations veto
is "part 0 likes Knoxville least, and part 3 Memphis" "0 4 1" \
    "$got $(choice antidictator0) $(choice antidictator3)"
run --rules egalitarian,plurality --relations all_top
has "one of several options that tie" \
    'under all_top: with egalitarian, where several options tie, you choose Chattanooga,' out
has "... and one that does not" 'under all_top: with plurality you choose Memphis' out
run --rules egalitarian --relations all_top --ties lowest
has "... nor does one where the first one counts" 'with egalitarian you choose Nashville' out
run --tsv --rules plurality --relations corrigible3,corrigible_last,individually_rational3,ir_last,corrigible1,corrigible4
is "relations told which option" "0 " "$got $(well_formed)"
is "... the last one to stop with" "$(verdict plurality corrigible_last)" "$(verdict plurality corrigible3)"
is "... the last one as the status quo" "$(verdict plurality ir_last)" "$(verdict plurality individually_rational3)"
is "... the majority would rather stop with Nashville" misaligned,1,0,1 "$(verdict plurality corrigible1)"
is "... and one that is not there" refused,,, "$(verdict plurality corrigible4)"
has "... is refused with the reason" 'refuses: option 4 was asked for; expected 0..3' out
run --tsv --rules plurality --relations all
is "... and all are those without an option" "" "$(verdict plurality corrigible)$(verdict plurality individually_rational)"
run --help
is "--help" 0 "$got"
for word in --rules --relations --ties --unranked --lenient --tsv plurality nash_opt; do
    has "... names $word" "$word" out
done

# --- files of our own -----------------------------------------------------------------------------
header() { # TYPE VOTERS LINES
    printf '# FILE NAME: x.%s\n# TITLE: x\n# DATA TYPE: %s\n# NUMBER ALTERNATIVES: 3\n' "$1" "$1"
    printf '# NUMBER VOTERS: %s\n# NUMBER UNIQUE ORDERS: %s\n' "$2" "$3"
    printf '# ALTERNATIVE NAME 1: An\tna\n# ALTERNATIVE NAME 2: Bo\n# ALTERNATIVE NAME 3: Bo\n'
}
mkdir 'a folder'
{ header soi 5 3; printf '3: 2\n2: 3,1\n0: 1,2,3\n'; } > 'a folder/x.soi'
run 'a folder/x.soi' --tsv
is "a relative path with a blank, a tab in a name, equal names" 0 "$got"
is "... well formed" "" "$(well_formed)"
has "... names told apart" 'Bo (2)' out
is "... unranked options are last" 2 "$(choice plurality)"
is "... a ballot of nobody is no dictator" 2 "$(choice dictator0)"
cp out first
run "$work/a folder/x.soi" --tsv
sed 1d first > a; sed 1d out > b
if cmp -s a b; then pass "an absolute path comes out the same"; else fail "an absolute path"; fi
run 'a folder/x.soi' --tsv --unranked incomparable
is "--unranked incomparable" 0 "$got"
is "... well formed" "" "$(well_formed)"
has "... is named" '^# unranked: incomparable$' out
is "... what needs ranks is ill-typed" ill_typed "$(choice borda)"
is "... with all its verdicts" ill_typed,,, "$(verdict borda condorcet)"
is "... what needs pairs is not" 3 "$(choice copeland)"
is "... nor is a relation that does" aligned,0,0,0 "$(verdict copeland condorcet)"
is "... but others are" ill_typed,,, "$(verdict copeland pareto)"
run 'a folder/x.soi' --unranked incomparable
is "... as a page" 0 "$got"
has "... which says why" 'What cannot be asked' out

approvals() { # BALLOT...
    header cat 3 2 | sed 's/UNIQUE ORDERS/UNIQUE PREFERENCES/'
    printf '# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n'
    printf '%s\n' "$@"
}
approvals '2: {1,2},3' '1: 2,{1,3}' > x.cat
run x.cat --tsv --rules constraints,majority_gauge,pareto_frontier --relations veto
is "what all approve of" "0 2 " "$got $(choice constraints) $(well_formed)"
is "... has the best grades, and only 2 is efficient" "2 2" \
    "$(choice majority_gauge) $(choice pareto_frontier)"
approvals '2: {1,2},3' '1: 3,{1,2}' > x.cat
run x.cat --tsv --rules constraints --relations veto
is "... where that is nothing" " undefined,,," "$(choice constraints) $(verdict constraints veto)"

# Three blocks of seven, each of which beats the next: a cycle of 21.
{
    printf '# FILE NAME: x.soc\n# TITLE: x\n# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 21\n'
    printf '# NUMBER VOTERS: 3\n# NUMBER UNIQUE ORDERS: 3\n'
    for x in $(seq 21); do echo "# ALTERNATIVE NAME $x: $x"; done
    for first in 1 8 15; do
        echo "1: $({ seq $first 21; seq $((first - 1)); } | paste -s -d ,)"
    done
} > x.soc
run x.soc --tsv --rules kemeny,borda --relations veto
is "beyond its bound a rule refuses" "0 refused refused,,, " \
    "$got $(choice kemeny) $(verdict kemeny veto) $(well_formed)"
has "... with the reason" "refused${tab}the rule refuses: .*20" out
run x.soc --rules kemeny,borda --relations veto
has "... and so says the page" '^  kemeny  ! (refused: see below why)$' out
has "... with the reason" '^  kemeny: the rule refuses: ' out

# Points of the places of so many options have no common denominator of 64 bits, nor of 128.
{
    printf '# FILE NAME: x.soc\n# TITLE: x\n# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 100\n'
    printf '# NUMBER VOTERS: 3\n# NUMBER UNIQUE ORDERS: 2\n'
    for x in $(seq 100); do echo "# ALTERNATIVE NAME $x: $x"; done
    echo "2: $(seq 100 | paste -s -d ,)"
    echo "1: $(seq 100 | sort -rn | paste -s -d ,)"
} > x.soc
run x.soc --tsv --rules dowdall,alternating_strikes --relations boundary,boundary_score
is "dowdall chooses among any number of options" "0 1 aligned,0,0,0 " \
    "$got $(choice dowdall) $(verdict dowdall boundary) $(well_formed)"
is "... without telling its scores" refused,,, "$(verdict dowdall boundary_score)"
is "... and two strike in turn" 50 "$(choice alternating_strikes)"

refused "an unknown rule" "no rule 'foo'.*plurality" 1 --rules plurality,foo
refused "an unknown relation" "no relation 'foo'.*pareto" 1 --relations foo
refused "a rule that is nearly one" "no rule 'brda'; did you mean 'borda'?$" 1 --rules brda
refused "... and more that are none" \
    "no rule 'brda'; did you mean 'borda'? there is no rule 'tideman'; it is called 'ranked_pairs' here; there is no rule 'foo' or 'xyzzy'; the rules are constantN, " \
    1 --rules foo,brda,borda,tideman,xyzzy
refused "a rule by another name" "no rule 'schulze'; it is called 'beat_path' here$" 1 --rules schulze
refused "... that is the beginning of another rule's" "it is called 'top_cycle' here$" 1 --rules smith
refused "... in capitals" "did you mean 'irv'?" 1 --rules IRV
refused "... that two rules have" "it is called 'strict_nanson' or 'weak_nanson' here$" 1 --rules Nanson
refused "... with a hyphen, nearly" "did you mean 'ranked_pairs'?" 1 --rules ranked-pair
refused "... with blanks and brackets" "it is called 'minimax_support' here$" 1 \
    --rules 'Minimax (winning votes)'
refused "... of two rules" "it is called 'black' here$" 1 --rules Condorcet//Borda
refused "... in short" "it is called 'majority_judgement' here$" 1 --rules MJ
in_code="takes arguments, so it can only be asked in code$"
refused "a rule that takes arguments" ": the rule 'quota' $in_code" 1 --rules quota
refused "... by another name" "'quota', which 'supermajority' stands for, $in_code" 1 \
    --rules supermajority
refused "... in two words" "'consent', which 'liberum veto' stands for, $in_code" 1 \
    --rules 'liberum veto'
refused "... in words" "the rule 'nash_bargaining' $in_code" 1 --rules 'Nash bargaining'
refused "a word of another rule's name" "did you mean 'maximal_lottery'?" 1 --rules lottery
refused "a name that is near nothing" "no rule 'xyzzy'; the rules are" 1 --rules xyzzy
refused "a relation that is nearly one" "did you mean 'pareto'" 1 --relations paerto
refused "a relation that is half one" "did you mean 'rationalisable'" 1 --relations rational
refused "a dictator who does not vote" "dictator4.*0 to 3" 1 --rules dictator4
refused "an antidictator who does not vote" "antidictator4.*0 to 3" 1 --rules antidictator4
for bare in constant dictator antidictator; do
    refused "$bare without a number" ": '$bare' needs a number, such as '${bare}0'$" 1 --rules $bare
done
for bare in corrigible individually_rational; do
    refused "$bare without a number" ": '$bare' needs a number, such as '${bare}0'$" 1 \
        --relations veto,$bare
done
refused "a dictator by another name" "it is called 'dictatorN' here$" 1 --rules dictatorship
refused "an index too many" "'plurality1'" 1 --rules plurality1
refused "an index with a digit too many" "'dictator01'" 1 --rules dictator01
refused "an index with a sign" "'corrigible-0'" 1 --relations corrigible-0
refused "no name" "no rule ''" 1 --rules plurality,
refused "a reading that is none" "lowest" 1 --ties sometimes
refused "an unranked that is none" "incomparable" 1 --unranked first
refused "an option that is none" "not expected: --foo (see --help)$" 1 --foo
refused "... but nearly one" "not expected: --rule; did you mean '--rules'? (see" 1 a.soc --rule
refused "... and what follows it" "not expected: --rule=borda b.soc --tvs; did you mean '--rules'?" 1 \
    a.soc --rule=borda b.soc --tvs
refused "two files" "b.soc" 1 a.soc b.soc
refused "a file that is not there" "absent.soc" 1 absent.soc
refused "a directory" "a folder" 1 'a folder'
: > empty.soc
refused "an empty file" "empty.soc:1:1: " 1 empty.soc
{ header soc 3 2; printf '2: 1,2,4\n1: 1,2\n'; } > x.soc
refused "a malformed file" '^x.soc:10:8: .*expected' 2 x.soc
{ header soc 7 1; printf '2: 1,2,3\n'; } > x.soc
refused "a file that contradicts itself" '^x.soc:5:18: .*expected' 1 x.soc --tsv
run x.soc --tsv --lenient
is "... is read with --lenient" 0 "$got"
has "... and a warning" '^x.soc:5:18: ' err

# --- real elections -------------------------------------------------------------------------------
if [ ! -d "$ballots" ]; then
    echo "SKIPPED: real elections, because $ballots is absent"
    exit $status
fi
# Three rules, three winners: one in the place of another fails.
run "$ballots/00005-00000002.toi" --tsv --rules plurality,irv,copeland --relations condorcet
is "Burlington 2009: plurality" 5 "$(choice plurality)"
is "Burlington 2009: instant run-off" 1 "$(choice irv)"
is "Burlington 2009: the Condorcet winner" 2 "$(choice copeland)"
is "... who is the one" aligned,0,0,0 "$(verdict copeland condorcet)"
run "$ballots/00002-00000001.soi" --rules all --relations all --tsv
is "every rule and relation" "0 " "$got $(well_formed)"
# Some relations ask each rule again, and may take seconds for it where they are asked for by name: of
# large elections some rules are enough for them.
most=$(awk -F "$tab" '$1 == "verdict" && $3 != "relation" { print $3 }' out | sort -u | grep -v -x \
    -e boundary_all_menus -e pairwise_boundary -e rationalisable -e participation -e sincere \
    -e learnable -e isomorphic | paste -s -d ,)
for rule in plurality irv copeland; do is "Debian 2002: $rule" 3 "$(choice $rule)"; done
claims=$root/include/selfalign/aggregators/claims.hpp
winners=0
for file in "$ballots"/*; do
    run "$file" --rules all --relations "$most" --tsv
    is "${file##*/}" "0 " "$got $(well_formed)"
    winner=$(condorcet_winner "$file")
    if [ -n "$winner" ]; then
        winners=$((winners + 1))
        is "... its Condorcet winner is $winner, and elected" \
            "" "$(elects_another "$winner" "$claims")"
    fi
    run "$file" --rules borda,irv,split_cycle,kemeny --relations all
    is "... as a page, at most 100 columns" "0 " "$got $(too_wide out)"
done
if [ $winners -ge 10 ]; then pass "$winners Condorcet winners"
else fail "only $winners Condorcet winners"; fi
# Planted: that plurality elects it, which in Burlington it did not.
run "$ballots/00005-00000002.toi" --rules all --relations boundary --tsv
sed 's/"plurality", "ANP"/"plurality", "ANPC"/' "$claims" > planted.hpp
is "a rule that does not elect it is named" "plurality: 5" "$(elects_another 2 planted.hpp)"
exit $status
