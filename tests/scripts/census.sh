# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests the census program as its users meet it: its rows against the oracle's and against the
# theory's numbers, its page, and what it says about bad input.
#
#   sh tests/scripts/census.sh PROGRAM ORACLE      (ORACLE: selfalign_oracle_census)
set -eu
[ $# -eq 2 ] && [ -x "$1" ] && [ -x "$2" ] || { echo "usage: census.sh PROGRAM ORACLE" >&2; exit 2; }
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
case $2 in /*) oracle=$2 ;; *) oracle=$PWD/$2 ;; esac
program=$1
# shellcheck source=tests/scripts/checks.sh
. "$root/tests/scripts/checks.sh"
cd "$work"

rows() { grep -v -e '^#' -e '^parts' "$1" || true; }

# --- every cell of small scopes, in all readings of ties, against the definitions -----------------
against_oracle() { # PARTS OPTIONS [RELATION...]
    of=$1,$2 parts=$1 options=$2
    shift 2
    "$oracle" "$parts" "$options" "$@" | sort > expected
    for reading in lowest forall exists; do
        "$program" --parts "$parts" --options "$options" --ties $reading --tsv \
            --relations "$(echo "${*:-conventions}" | tr ' ' ,)" > out
        rows out | sed "s/^/$reading$tab/"
    done | sort > found
    if [ -s found ] && cmp -s expected found; then
        pass "($of): $(wc -l < found | tr -d ' ') cells as the oracle finds them"
    else
        fail "($of): cells differ from the oracle's (<)"
        diff expected found | head
    fi
}
against_oracle 1 2
against_oracle 2 2
against_oracle 1 3
against_oracle 2 3
against_oracle 3 2
against_oracle 3 3
against_oracle 2 4 veto nash_opt pairwise_boundary participation

# --- the theory's numbers, the table of section 6 among them ----------------------------------------
numbers() { # PARTS OPTIONS RULES RELATIONS READINGS
    for reading in $5; do
        "$program" --parts "$1" --options "$2" --rules "$3" --relations "$4" --ties $reading --tsv \
            > "out.$reading"
        rows "out.$reading" | sed "s/^/$reading$tab/"
    done > found
    sed -n 's/^ *{\([0-9]*\), \([0-9]*\), "\([a-z0-9_]*\)", "\([a-z_]*\)", "\([a-z_]*\)", \(-*[0-9]*\)},.*/\1 \2 \3 \4 \5 \6/p' \
        "$root/tests/oracle/theory_numbers.hpp" > theory
    awk -v parts="$1" -v options="$2" '
        NR == FNR {
            split($0, c, "\t")
            key = c[5] " " c[6] " "
            value[key c[1] " aligned"] = c[7]
            if (c[1] != "lowest") next
            value[key "lowest sum_loss"] = c[8]
            value[key "lowest sum_irreducible"] = c[9]
            value[key "lowest sum_avoidable"] = c[10]
            value[key "lowest first_failure"] = c[11]
            next
        }
        $1 != parts || $2 != options { next }
        {
            reading = "lowest"
            what = $5
            if (what ~ /^aligned_(forall|exists)$/) { reading = substr(what, 9); what = "aligned" }
            key = $3 " " $4 " " reading " " what
            if (!(key in value)) next
            checked++
            if (value[key] != $6) { print "(" parts "," options ") " key ": " value[key] ", expected " $6; bad = 1 }
        }
        END { print checked + 0; exit bad }' found theory
}
theory() { # PARTS OPTIONS RULES RELATIONS AT_LEAST [READINGS]
    if counted=$(numbers "$1" "$2" "$3" "$4" "${6:-lowest forall exists}") && [ "$counted" -ge "$5" ]; then
        pass "($1,$2): $counted numbers of the theory"
    else
        fail "($1,$2): the theory's numbers (at least $5): $counted"
    fi
}
theory 2 2 conventions conventions 30
theory 2 3 conventions conventions 38
theory 3 3 conventions conventions 50
theory 3 4 plurality,borda,copeland,nash,agenda conventions 30
theory 4 4 plurality,borda,copeland,nash \
    all_top,pareto,veto,condorcet,utilitarian,nash_opt,pairwise_boundary,sincere 29 lowest
# Item 10: who is Pareto-efficient on (4,4).
"$program" --parts 4 --options 4 --rules conventions --relations pareto --tsv > out
is "(4,4): inefficient rules" "constant0 antidictator0 antiplurality agenda" \
    "$(rows out | awk -F "$tab" '$6 != $3 { printf "%s%s", some ? " " : "", $4; some = 1 }')"

# --- the form of its rows ---------------------------------------------------------------------------
run --parts 3 --options 3 --rules plurality,dictator2,borda --relations veto,pareto --tsv
is "--tsv" 0 "$got"
is "... says nothing on stderr" 0 "$(wc -c < err | tr -d ' ')"
cat > expected <<'END'
# selfalign 0.1.0: census --parts 3 --options 3 --rules plurality,dictator2,borda --relations veto,pareto --ties lowest
# scope: all 216 systems of 3 parts and 3 options, strict orders
# scored: borda
# ties: lowest
# route: plain
# why: so few systems are counted before anything is proved
# seed: none
parts options systems rule relation aligned loss irreducible avoidable first_failing_index first_failing_profile
3 3 216 plurality veto 108 120 48 72 3 012|012|120
3 3 216 plurality pareto 216 0 0 0 -1 -
3 3 216 dictator2 veto 96 144 48 96 4 012|012|201
3 3 216 dictator2 pareto 216 0 0 0 -1 -
3 3 216 borda veto 141 75 48 27 3 012|012|120
3 3 216 borda pareto 216 0 0 0 -1 -
END
sed '/^#/!y/ /\t/' expected > golden
grep -v -x -e '# checksum: [0-9a-f]\{16\}' out > found
if cmp -s golden found; then pass "... is exactly this, and a checksum"; else fail "... differs"; diff golden found || true; fi
is "... in one line" "$(($(wc -l < golden) + 1))" "$(wc -l < out | tr -d ' ')"
run --parts 2 --options 2 --rules absolute_majority --tsv
has "a rule that chooses nothing somewhere is named" '^# undefined: absolute_majority chooses nothing on 2 of 4' out
run --parts 2 --options 3 --rules all --relations all --tsv --ties forall
is "every rule and relation, all co-winners" 0 "$got"
run --parts 2 --options 3 --rules all --relations all --tsv
is "every rule and relation" 0 "$got"
is "... once each" "" "$(rows out | cut -f 4,5 | sort | uniq -d)"
has "... and those that cannot be asked" '^# not asked.*approval' out
is "... in rows of 11 fields" 11 "$(rows out | awk -F "$tab" '{ print NF }' | sort -u)"
run --parts 3 --options 4 --rules plurality --relations all --tsv
is "a relation that would take too long is left out" 0 "$got"
has "... and named" '^# not asked: learnable asks' out
for wrong in '--tsv' ''; do
    got=0
    # shellcheck disable=SC2086 # an option or nothing
    "$program" --parts 2 --options 2 $wrong > /dev/full 2> err || got=$?
    is "a full disk ends with status 2" 2 "$got"
    has "... and is named" 'cannot write' err
done

# --- the route ----------------------------------------------------------------------------------------
# What every route finds is what plain enumeration finds, for all rules and relations it accepts.
route() { # ROUTE PARTS OPTIONS RULES RELATIONS: leaves the rows in found
    for reading in lowest forall exists; do
        "$program" --parts "$2" --options "$3" --rules "$4" --relations "$5" --ties $reading \
            --route "$1" --tsv > "out.$1" || echo "status $?"
        rows "out.$1"
    done > found
}
same_by() { # ROUTE PARTS OPTIONS RULES RELATIONS
    route plain "$2" "$3" "$4" "$5"
    mv found plain
    route "$1" "$2" "$3" "$4" "$5"
    if cmp -s plain found && [ -s found ]; then
        pass "($2,$3): $(wc -l < found | tr -d ' ') cells by $1 as by plain"
        has "... and says so" "^# route: $1\$" "out.$1"
        has "... and why" '^# why: .* all [0-9]* systems of' "out.$1"
    else
        fail "($2,$3): cells by $1 differ from plain (<)"
        diff plain found | head
    fi
}
tallied=plurality,borda,copeland,simpson,irv
sums=veto,condorcet,all_top,utilitarian
symmetric=plurality,antiplurality,borda,copeland,simpson,kemeny,bucklin,black,egalitarian,nash
for size in '1 3' '2 4' '4 3' '5 2' '2 5'; do
    # shellcheck disable=SC2086 # two numbers
    same_by tally $size $tallied $sums,pareto,nash_opt
    # shellcheck disable=SC2086
    same_by count $size $tallied $sums
done
# Classes, too, are read off tallies where there are some.
for size in '4 3' '3 4' '2 5'; do
    # shellcheck disable=SC2086 # two numbers
    same_by classes $size $tallied $sums,pareto,nash_opt
    has "... off tallies" '; tallies: compared with the plain texts on' out.classes
done
# Where nobody counts plainly: three ways to count are three programs.
same_by_all() { # PARTS OPTIONS RULES RELATIONS
    route classes "$@"
    mv found classes
    for other in tally count; do
        route $other "$@"
        if cmp -s classes found && [ -s found ]; then
            pass "($1,$2): $(wc -l < found | tr -d ' ') cells by $other as by classes"
        else
            fail "($1,$2): cells by $other differ from those by classes (<)"
            diff classes found | head
        fi
    done
}
same_by_all 8 4 plurality veto,all_top
same_by_all 12 3 borda,copeland condorcet,utilitarian
route classes 6 4 borda nash_opt
mv found classes
route tally 6 4 borda nash_opt
same "(6,4): products by tally as by classes" classes found
refused "more tallies than memory holds" "irv and veto have more than [0-9]* tallies of 4 parts" 1 \
    --parts 4 --options 5 --rules irv --relations veto --route count
same_by classes 4 3 $symmetric conventions
same_by classes 3 3 $symmetric,plurality all
# Every rule but those to which names matter, and every relation to which they do not.
named='constantN dictatorN antidictatorN irv runoff agenda lexicographic serial_veto ranked_pairs_tb
    ranked_pairs_zt river_tb river_zt instant_runoff_tb coombs_tb baldwin_tb benham_tb alternating_strikes approval
    constraints'
# shellcheck disable=SC2086 # a list of words
echo $named | tr ' ' '\n' > named
"$program" --help | sed -n 's/^Rules: \(.*\)\.$/\1/p' | tr -d ' ' | tr ',' '\n' > every
idle=$(grep -v -x -F -f named every | tr '\n' ,)
relations=all_top,unanimity,pareto,veto,majority_veto,condorcet,core,smith,utilitarian,nash_opt,egal_opt
relations=$relations,proportional,boundary,boundary_all_menus,strong_pareto,no_neglect,supported,isomorphic
for size in '3 3' '2 4'; do
    # shellcheck disable=SC2086 # two numbers
    same_by classes $size "${idle%,}" $relations
done
has "... of every option and every part, of pairs with tallies and without" \
    '^# why: .*: anonymous: proved .*; neutral: proved .*: anonymous: proved .*; neutral: proved ' out.classes
is "... without those to which names matter" "$(wc -w < named)" "$(grep -c -x -F -f named every)"
same_by classes 5 3 $symmetric boundary,veto,core,smith,nash_opt
# Names of options matter to the one, names of parts to the other.
same_by classes 4 3 agenda,irv veto,pareto,proportional
same_by classes 3 3 dictator1,serial_veto veto,pareto
run --parts 5 --options 4 --rules borda --relations nash_opt --ties forall --tsv
has "a large scope is counted by classes" '^# route: classes' out
has "... because names are idle" '^# why: anonymous: claimed and tested, and seen on all 13824 systems' out
has "... in the numbers of the theory" "${tab}7962624${tab}" out
# A pair without a tally goes its own way, and the others theirs.
set -- --parts 4 --options 4 --rules borda,black --relations condorcet,nash_opt,smith
run "$@" --tsv
has "pairs whose tallies are sums are counted, others go by classes" '^# route: count, classes$' out
has "... says which" '^# why: count for borda under condorcet: tallies: ' out
has "... off tallies" '; classes for borda under nash_opt: anonymous: .*; tallies: compared with' out
has "... and of plain texts, and why" '; classes for borda under smith; black under condorcet, nash_opt, smith: anonymous: .*; plain texts: the rule black has no tally$' out
rows out > found
"$program" "$@" --route plain --tsv > out
rows out > expected
same "... and counts what plain enumeration counts" expected found
run "$@"
has "... on the page, too" '^  route   count for borda under condorcet: ' out
is "... of at most 100 columns" "" "$(too_wide out)"

# More systems than 64 bits can number: counted in cells, or from a list of states.
set -- --parts 26 --options 3 --rules plurality,borda --relations all_top,condorcet
run "$@" --route count --tsv
is "6^26 systems" 0 "$got"
has "... of which all parts of 3 * 2^26 have one favourite" \
    "${tab}170581728179578208256${tab}plurality${tab}all_top${tab}201326592${tab}" out
rows out > expected
"$program" "$@" --route tally --tsv > out
rows out > found
same "... the same by lists of states" expected found
for format in tsv json; do
    "$program" "$@" --$format --checkpoint wide.$format > file.$format
    "$program" "$@" --$format --checkpoint wide.$format > out
    same "... from a checkpoint, as $format" file.$format out
    run --verify file.$format --cells 1
    is "... and all is as that says" 0 "$got"
done
sed 's/170581728179578208256/170581728179578208257/' file.json > changed
run --verify changed --cells 0
has "... if nobody changes it" 'systems is 170581728179578208257, expected 170581728179578208256' err
refused "... where no other route is left" "cannot be counted one by one.*not count: " 1 \
    --parts 25 --options 4 --rules borda --relations condorcet
refused "a product that would be too large" "not fit 31 bits" 1 \
    --parts 20 --options 4 --rules borda --relations nash_opt --route tally
refused "a shard of so many" "the plain route counts one by one" 1 --parts 32 --options 3 --shard 0/2
run --parts 5 --options 3 --rules dictator1 --relations veto --tsv --route plain
has "plain can be asked for" '^# why: asked for' out
refused_route() { # NAME PATTERN ARGUMENT...
    name=$1 pattern=$2
    shift 2
    refused "$name" "$pattern" 1 --parts 4 --options 3 "$@"
}
refused_route "classes of rules to which names matter" \
    "route classes is not known to be right here: the rule dictator1 is not anonymous: see 012|.*; the rule constant0 is not neutral: see 012|" \
    --rules dictator1,constant0 --relations veto --route classes
refused_route "the tally of a rule without one" 'the rule kemeny has no tally' \
    --rules kemeny --relations veto --route tally
refused_route "the tally of a relation without one" 'the relation smith has no tally' \
    --rules borda --relations smith --route count
refused_route "a count of what is no sum" 'the tally of the relation pareto is no sum' \
    --rules borda --relations pareto --route count
refused_route "a route that is none" "expected one of automatic, plain, tally, classes, count" --route fast
refused_route "classes of a sample" "cannot be asked with --sample" --sample impartial_culture --route classes
refused_route "classes of a shard" "cannot be asked with --shard" --shard 0/2 --route classes
run --parts 4 --options 4 --rules borda --relations veto --ties forall --route classes --progress --tsv
is "a progress bar by classes: status 0" 0 "$got"

# --- for people -------------------------------------------------------------------------------------
run
is "without arguments" 0 "$got"
has "... a matrix" 'plurality  *24 ' out
has "... that says how orders are scored" 'scored  *by Borda' out
is "... at most 100 columns" "" "$(too_wide out)"
run --parts 3 --options 3 --rules plurality --relations veto
has "a small one says what is lost" 'plurality, veto  *108  *120  *48  *72  *2  *012|012|120  *3$' out
run --parts 3 --options 4 --rules absolute_majority,plurality --relations all
is "a page with notes: at most 100 columns" "" "$(too_wide out)"
has "... says what was not asked" 'Not asked: learnable' out
run --help
is "--help" 0 "$got"
for word in --parts --options --rules --relations --ties --tsv plurality nash_opt; do
    has "... names $word" "$word" out
done

# --- bad input ----------------------------------------------------------------------------------------
refused "no size" "--parts is missing" 1 --tsv
refused "half a size" "--options is missing" 1 --parts 2
refused "no parts" "--parts is 0, expected 1 to" 1 --parts 0 --options 2
refused "too many options" "--options is 7, expected 1 to" 1 --parts 2 --options 7
refused "too large a scope" "more systems than 64 bits can number.*not classes: there are more" 1 \
    --parts 12 --options 6
refused "far too large a scope" "more systems than 127 bits" 1 --parts 14 --options 6
refused "too many parts" "--parts is 33, expected 1 to 32" 1 --parts 33 --options 2
refused "a size that is no number" "parts" 1 --parts two --options 2
refused "an unknown rule" "no rule 'foo'.*plurality" 1 --parts 2 --options 2 --rules foo
refused "a rule by another name" "no rule 'schulze'; it is called 'beat_path' here$" 1 --parts 2 --options 2 --rules schulze
refused "a rule that is nearly one" "did you mean 'borda'?$" 1 --parts 2 --options 2 --rules brda
refused "several that are none" \
    "no rule 'brda'; did you mean 'borda'? there is no rule 'foo' or 'bar'; the rules are constantN, " 1 \
    --parts 2 --options 2 --rules foo,brda,bar
refused "a rule that takes arguments" \
    ": the rule 'nash_bargaining' takes arguments, so it can only be asked in code$" 1 \
    --parts 2 --options 2 --rules nash_bargaining
refused "relations that are none" "no relation 'foo' or 'bar'; the relations are all_top, " 1 \
    --parts 2 --options 2 --relations foo,bar
for bare in constant dictator antidictator; do
    refused "$bare without a number" ": '$bare' needs a number, such as '${bare}0'$" 1 \
        --parts 2 --options 2 --rules $bare
done
refused "a word of another rule's name" "did you mean 'maximal_lottery'?" 1 --parts 2 --options 2 \
    --rules lottery
refused "an unknown relation" "no relation 'foo'.*pareto" 1 --parts 2 --options 2 --relations foo
refused "a dictator who is not there" "dictator2.*0 to 1" 1 --parts 2 --options 2 --rules dictator2
refused "an index too many" "'plurality1'" 1 --parts 2 --options 2 --rules plurality1
refused "no name" "no rule ''" 1 --parts 2 --options 2 --rules plurality,
refused "a rule that orders cannot answer" "approval.*do not give" 1 --parts 2 --options 2 --rules approval
refused "a relation that would take too long" "learnable asks" 1 --parts 3 --options 4 --relations learnable
refused "a reading that is none" "lowest, forall, exists" 1 --parts 2 --options 2 --ties report
refused "an option that is none" "not expected: --foo (see --help)$" 1 --parts 2 --options 2 --foo
refused "... but nearly one" "not expected: --rule borda; did you mean '--rules'? (see" 1 \
    --parts 2 --options 2 --rule borda
exit $status
