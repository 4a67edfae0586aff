# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# What a census writes with --tsv and --json says the same, and `census --verify` finds every cell,
# witness and fact that is not right, and refuses what is no whole result.
#
#   sh tests/scripts/census_verify.sh PROGRAM
set -eu
[ $# -eq 1 ] && [ -x "$1" ] || { echo "usage: census_verify.sh PROGRAM" >&2; exit 2; }
program=$1
# shellcheck source=tests/scripts/checks.sh
. "$(dirname -- "$0")/checks.sh"
cd "$work"

right() { # FILE PATTERN [OPTION...]
    file=$1 pattern=$2
    shift 2
    run --verify "$file" "$@"
    is "$file $*: status 0" 0 "$got"
    is "... nothing on stderr" 0 "$(wc -c < err | tr -d ' ')"
    if grep -q -e "$pattern" out; then pass "... $(grep -e "$pattern" out)"; else fail "... no '$pattern' in: $(cat out)"; fi
}
wrong() { # NAME PATTERN FILE [OPTION...]: status 1, and says what
    name=$1 pattern=$2
    shift 2
    run --verify "$@"
    is "$name: status 1" 1 "$got"
    if grep -q -e "^census: $pattern" err; then pass "... $(grep -e "$pattern" err | head -1)"; else fail "... no '$pattern' in: $(cat err)"; fi
}
write() { # NAME ARGUMENT...: NAME.tsv and NAME.json
    name=$1
    shift
    "$program" "$@" --tsv > "$name.tsv"
    "$program" "$@" --json > "$name.json"
}

write plain --parts 3 --options 3 --rules plurality,borda,absolute_majority --relations veto,pareto
write shard --parts 2 --options 3 --rules borda,dictator1 --relations veto --ties forall --shard 1/3
write drawn --parts 5 --options 4 --rules borda --relations veto,condorcet --sample urn:6 --draws 900 --seed 7

# --- what they say -------------------------------------------------------------------------------
for name in plain shard drawn; do
    json_rows $name.json > rows.json
    grep -v -e '^#' -e '^parts' $name.tsv > rows.tsv
    same "$name: the same rows as TSV and as JSON" rows.tsv rows.json
    sed -n 's/^# selfalign [^ ]*: //p' $name.tsv > command.tsv
    sed -n 's/^ "command": "\(.*\)",$/\1/p' $name.json > command.json
    same "... found by the same command" command.tsv command.json
    # shellcheck disable=SC2046 # a command
    "$program" $(sed 's/^census//' command.tsv) --tsv > again
    same "... which finds the same bytes" $name.tsv again
    for what in scope scored ties route; do
        is "... and the same $what" "$(sed -n "s/^# $what: //p" $name.tsv)" "$(sed -n "s/^ \"$what\": \"\(.*\)\",/\1/p" $name.json)"
    done
done
is "no seed" '# seed: none, "seed": null,' "$(grep -h '^# seed' plain.tsv), $(sed -n 's/^ \("seed": .*\)/\1/p' plain.json)"
is "a seed" '# seed: 7, "seed": 7,' "$(grep -h '^# seed' drawn.tsv), $(sed -n 's/^ \("seed": .*\)/\1/p' drawn.json)"
if command -v python3 > /dev/null; then
    for name in plain shard drawn; do
        if python3 -m json.tool $name.json > /dev/null; then pass "$name.json is JSON"; else fail "$name.json is no JSON"; fi
    done
fi

# --- what is right --------------------------------------------------------------------------------
right plain.tsv '6 of 6 cells counted anew'
right plain.json '3 first failing systems asked again'
right plain.tsv '2 of 6 cells counted anew, drawn under --seed 5' --cells 2 --seed 5
cp out before
run --verify plain.tsv --cells 2 --seed 5
same "... the same cells under the same seed" before out
for name in shard drawn; do
    right $name.tsv 'All as the file says' --cells all
    right $name.json 'All as the file says' --threads 1
done
"$program" --parts 4 --options 4 --rules plurality,borda --relations veto,pareto,condorcet --tsv > large.tsv
right large.tsv '5 of 6 cells counted anew, drawn under --seed [0-9]'
if command -v python3 > /dev/null; then
    python3 -m json.tool plain.json > reformatted.json
    right reformatted.json 'All as the file says'
fi

# --- what is not: each number, each fact ------------------------------------------------------------
change() { sed "$1" plain.tsv > changed.tsv; if cmp -s plain.tsv changed.tsv; then fail "'$1' changes nothing"; fi; }
row="/plurality${tab}veto/"
change "${row}s/108/107/"
wrong "aligned" "changed.tsv: plurality, veto: aligned is 107, expected 108" changed.tsv
wrong "... said although nothing is counted anew" "changed.tsv: its checksum is wrong" changed.tsv --cells 0
change "${row}s/120${tab}48/121${tab}48/"
wrong "loss" "changed.tsv: plurality, veto: loss is 121, expected 120" changed.tsv
change "${row}s/48${tab}72/49${tab}71/"
wrong "irreducible" "changed.tsv: plurality, veto: irreducible is 49, expected 48" changed.tsv
change "${row}s/48${tab}72/48${tab}71/"
wrong "avoidable" "changed.tsv: plurality, veto: irreducible + avoidable is 119, expected 120" changed.tsv
change "${row}s/012|012|120/012|012|102/"
wrong "a profile" "changed.tsv: plurality, veto: the first failing profile is 012|012|102, expected 012|012|120" changed.tsv
change "${row}s/3${tab}012|012|120/0${tab}012|012|012/"
wrong "a witness" "changed.tsv: plurality, veto: 012|012|012 (number 0) does not fail" changed.tsv --cells 0
change "${row}s/3${tab}012|012|120/5${tab}012|012|210/"
wrong "a witness that is not the first" "changed.tsv: plurality, veto: the first failing index is 5, expected 3" changed.tsv
change "${row}s/3${tab}012|012|120/216${tab}012|012|120/"
wrong "a witness that is not there" "changed.tsv: plurality, veto: the first failing index is 216, which was not counted" changed.tsv
change "${row}s/${tab}216${tab}/${tab}217${tab}/"
wrong "systems" "changed.tsv: plurality, veto: systems is 217, expected 216" changed.tsv
change 's/^# scope: all 216/# scope: all 36/'
wrong "the scope" "changed.tsv: its header does not say 'scope: all 216" changed.tsv
change 's/^# undefined.*48/# undefined: absolute_majority chooses nothing on 47/'
wrong "what is undefined" "changed.tsv: its header: undefined is" changed.tsv
sed 's/"aligned": 108/"aligned": 107/' plain.json > changed.json
wrong "aligned, in JSON" "changed.json: plurality, veto: aligned is 107, expected 108" changed.json
sed '/^#/!s/0\.[0-9]*$/0.9999/' drawn.tsv > changed.tsv
wrong "an interval" "changed.tsv: borda, veto: aligned_to is 0.9999" changed.tsv

# --- what is no whole result ------------------------------------------------------------------------
sed '$d' plain.tsv > cut.tsv
refused "a row is missing" "^census: cut.tsv: cut off: 5 rows, expected 6" 1 --verify cut.tsv
head -c 600 plain.tsv > cut.tsv
refused "a file that ends in a row" "^census: cut.tsv: cut off" 1 --verify cut.tsv
head -n 4 plain.tsv > cut.tsv
refused "a file that ends in the header" "^census: cut.tsv: cut off: there are no rows" 1 --verify cut.tsv
head -c 900 plain.json > cut.json
refused "JSON that is cut off" "^census: cut.json: .*cut off" 1 --verify cut.json
{ cat plain.tsv; tail -n 1 plain.tsv; } > more.tsv
refused "a row too many" "^census: more.tsv: damaged: 7 rows, expected 6" 1 --verify more.tsv
sed '1!s/borda/copeland/' plain.tsv > other.tsv
refused "rows of another command" "^census: other.tsv: damaged: row 3 is about copeland, veto, expected borda, veto" 1 --verify other.tsv
sed '$s/168/many/' plain.tsv > letters.tsv
refused "no number" "^census: letters.tsv: damaged: line 16: aligned is 'many', expected a number" 1 --verify letters.tsv
sed '1s/--ties lowest/--ties lowest --checkpoint x/' plain.tsv > evil.tsv
refused "a command that no census writes" "^census: evil.tsv: damaged: its command" 1 --verify evil.tsv
is "... is not run" "" "$(find . -name x)"
sed '1s/borda/bordo/' plain.tsv > unknown.tsv
refused "a rule that is none" "^census: unknown.tsv: .*no rule 'bordo'" 1 --verify unknown.tsv
echo 'my notes' > notes
refused "a file of something else" "^census: notes: this is not a result" 1 --verify notes
echo '{"name": "value"}' > other.json
refused "JSON of something else" "^census: other.json: this is not a result" 1 --verify other.json
: > empty
refused "an empty file" "^census: empty: this is not a result" 1 --verify empty
refused "no file" "^census: nowhere: there is no such file" 1 --verify nowhere
refused "a folder" "^census: .: is not a file" 1 --verify .
refused "what the file says" "^census: --verify cannot be asked with --parts" 1 --verify plain.tsv --parts 3
refused "cells that are no number" "^census: --cells is 'many'" 1 --verify plain.tsv --cells many
got=0
"$program" --verify plain.tsv > /dev/full 2> err || got=$?
is "a full disk: status 2" 2 "$got"
exit $status
