# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# A census that is killed, interrupted, divided or run on more threads finds the same bytes; a
# checkpoint that is damaged, foreign or cannot be written is refused with a clear error.
#
#   sh tests/scripts/census_checkpoint.sh PROGRAM [KILLS]      (KILLS: how often kill -9; 25)
set -eu
[ $# -ge 1 ] && [ -x "$1" ] || { echo "usage: census_checkpoint.sh PROGRAM [KILLS]" >&2; exit 2; }
program=$1
kills=${2:-25}
# shellcheck source=tests/scripts/checks.sh
. "$(dirname -- "$0")/checks.sh"
cd "$work"
of_a_small_one() { # NAME PATTERN ARGUMENT...
    name=$1 pattern=$2
    shift 2
    refused "$name" "$pattern" 1 --parts 2 --options 3 --rules borda --relations veto "$@"
}

# --- killed ----------------------------------------------------------------------------------------
# Each run is killed at another moment up to so many seconds (all: what a whole run takes), and is
# resumed by another number of threads.
killed_and_resumed() { # NAME SECONDS ARGUMENT...
    name=$1 most=$2 killed=0 runs=0 resumed=0
    shift 2
    since=$(date +%s.%N)
    "$program" "$@" > expected
    [ "$most" != all ] || most=$(echo "$since $(date +%s.%N)" | awk '{ print $2 - $1 }')
    at_first=$most
    while [ "$killed" -lt "$kills" ]; do
        moment=$(moment_of $runs 0.005 "$most")
        runs=$((runs + 1))
        if kept; then resumed=$((resumed + 1)); fi
        "$program" "$@" --checkpoint state --threads $((1 + runs % 3)) > out 2> /dev/null &
        pid=$!
        sleep "$moment"
        kill -9 $pid 2> /dev/null || true
        ended=0
        wait $pid 2> /dev/null || ended=$?
        if [ $ended -ne 0 ]; then
            killed=$((killed + 1))
            [ $ended -eq 137 ] || fail "after $killed kills: status $ended"
            # On a busy machine it takes longer until something is kept.
            kept || most=$(echo "$most" | awk '{ print $1 * 1.1 }')
        else
            cmp -s expected out || fail "after $killed kills: different bytes"
            rm -f state
            most=$at_first
        fi
    done
    "$program" "$@" --checkpoint state > out
    same "$name, killed $killed times in $runs runs" expected out
    if [ $((5 * resumed)) -ge "$kills" ]; then pass "... $resumed of them went on from what was found before"
    else fail "... only $resumed runs went on from what was found before"; fi
    "$program" "$@" --checkpoint state > out
    same "... and asked again when all is done" expected out
    is "... leaves no other file behind than those of killed runs" "" \
        "$(find . -name 'state.*' ! -name 'state.*.part')"
    rm -f state*
}
killed_and_resumed "a sweep" 0.1 --parts 3 --options 4 --rules conventions --relations sincere,veto --tsv
killed_and_resumed "classes" all --route classes --parts 10 --options 4 --rules borda,copeland \
    --relations nash_opt,veto --ties forall --tsv
killed_and_resumed "several routes" all --parts 14 --options 3 --rules irv,split_cycle \
    --relations veto,participation --tsv
killed_and_resumed "tallies" 0.15 --route tally --parts 5 --options 4 --rules borda,copeland,irv \
    --relations veto,condorcet,utilitarian --tsv
killed_and_resumed "a table of laws" 0.15 --laws --rules conventions,split_cycle --up-to 2:6,3:5,4:3 --json

# --- as if it had ended in another place ----------------------------------------------------------
sealed() { # puts the checksum of what it reads (64-bit FNV-1a) behind it
    cat > unsealed
    hash=-3750763034362895579
    for byte in $(od -An -v -tu1 unsealed); do hash=$(((hash ^ byte) * 1099511628211)); done
    cat unsealed
    printf 'checksum %016x\n' $hash
}
set -- --route classes --parts 10 --options 4 --rules borda --relations veto --ties forall --tsv
"$program" "$@" --checkpoint whole > expected
grep -v '^checksum' whole | sealed > state
same "a checkpoint that is sealed here" whole state
all=$(sed -n 's/^done //p' whole)
grep -v '^checksum' whole | sed "s/^done .*/done $((all - 1))/" | sealed > state
"$program" "$@" --checkpoint state > out
same "the last classes' beginnings have no class of their own" expected out
grep -v '^checksum' whole | sed "s/^done .*/done 0/" | sealed > state
refused "what was counted in no time" "^census: state: .*do not fit" 1 "$@" --checkpoint state
rm -f state whole

# --- interrupted -----------------------------------------------------------------------------------
# A shell without job control starts background jobs with Ctrl-C ignored; SIGTERM does the same.
interrupted() { # NAME ARGUMENT...
    name=$1
    shift
    "$program" "$@" --checkpoint state > out 2> err &
    pid=$!
    until_kept
    kill -TERM $pid
    ended=0
    wait $pid || ended=$?
    is "$name, SIGTERM: status 130, nothing on stdout" "130 0" "$ended $(wc -c < out | tr -d ' ')"
    if grep -q 'goes on from here' err; then pass "... and says how to go on"; else fail "... $(cat err)"; fi
    if kept; then pass "... what was found is kept"; else fail "... nothing is kept"; fi
    rm -f state
}
interrupted "a sweep" --parts 4 --options 4 --rules conventions --relations sincere --tsv
interrupted "a table of laws" --laws --tsv

# --- threads and shards ----------------------------------------------------------------------------
few() {
    "$program" --parts 3 --options 3 --relations veto,nash_opt,sincere,participation \
        --ties exists --tsv "$@"
}
few > expected
for threads in 1 2 4; do
    few --threads $threads > out
    same "$threads threads" expected out
done
few --sample mallows:1/2 --draws 3000 --seed 7 --threads 1 > sampled
few --sample mallows:1/2 --draws 3000 --seed 7 --threads 3 > out
same "a sample on 3 threads" sampled out
few --shard 0/1 > one
same "1 shard" expected one
run --verify one
is "... which is right" 0 "$got"
# On the other routes; $1: the route.
by_route() {
    route=$1
    shift
    "$program" --route "$route" --parts 6 --options 3 --rules borda,copeland --relations veto,condorcet \
        --ties forall --json "$@"
}
for route in classes tally count; do
    by_route $route > expected
    for threads in 1 2 4; do
        by_route $route --threads $threads > out
        same "$route on $threads threads" expected out
    done
    by_route $route --checkpoint by.$route > out
    same "... with a checkpoint" expected out
done
refused "the checkpoint of another route" "^census: by.tally: .*another census" 1 --route classes \
    --parts 6 --options 3 --rules borda,copeland --relations veto,condorcet --ties forall --json \
    --checkpoint by.tally
few --route plain > expected
for shards in 2 3 4 5 6 7; do
    rm -f part.*
    shard=$shards # the last one first: their order does not matter
    while [ $shard -gt 0 ]; do
        shard=$((shard - 1))
        few --shard $shard/$shards > part.$shard
    done
    "$program" --merge part.* > out
    same "$shards shards, merged" expected out
done
"$program" --merge part.* --json > out
"$program" --parts 3 --options 3 --relations veto,nash_opt,sincere,participation --ties exists --json \
    --route plain > whole
same "... as JSON" whole out
# What is drawn, and what is undefined somewhere.
for shard in 0 1 2; do
    few --rules borda,absolute_majority --sample urn:6 --draws 100 --seed 7 --shard $shard/3 > drawn.$shard
done
few --rules borda,absolute_majority --sample urn:6 --draws 100 --seed 7 --route plain > whole
"$program" --merge drawn.2 drawn.0 drawn.1 > out
same "shards of a sample, merged" whole out
refused "a shard that is missing" "shard 3 of 7 is missing" 1 --merge part.0 part.1 part.2 part.4 part.5 part.6
refused "the last one missing" "shard 6 of 7 is missing" 1 --merge part.0 part.1 part.2 part.3 part.4 part.5
refused "a shard twice" "shard 1 of 7 a second time" 1 --merge part.0 part.1 part.1 part.3
refused "shards of two scopes" "drawn.1: of another scope than part.0" 1 --merge part.0 drawn.1
refused "no shard" "expected: no shard" 1 --merge expected
sed 's/veto	[0-9]/veto	9/' part.1 > changed
refused "a shard that was changed" "changed: its checksum is wrong" 1 --merge part.0 changed
refused "a size, asked of shards" "--merge cannot be asked with --parts" 1 --merge part.0 --parts 3

# --- what killed runs leave --------------------------------------------------------------------------
for name in kept.1234.part kept.1234.parts kept.x.part other.1234.part; do
    touch -d '2 minutes ago' $name
done
touch kept.99.part
few --checkpoint kept > /dev/null
is "an old half-written checkpoint is removed, and no other file" \
    "kept kept.1234.parts kept.99.part kept.x.part other.1234.part" "$(echo kept* other*)"

# --- what is refused --------------------------------------------------------------------------------
small() { "$program" --parts 2 --options 3 --rules borda --relations veto --checkpoint "$@" > /dev/null; }
small good
size=$(wc -c < good)
head -c $((size - 30)) good > short
of_a_small_one "a checkpoint that is cut off" "^census: short: .*damaged" --checkpoint short
head -n 2 good > shorter
of_a_small_one "... earlier" "^census: shorter: .*damaged" --checkpoint shorter
: > empty
of_a_small_one "an empty file" "^census: empty: .*not a checkpoint" --checkpoint empty
sed 's/^done 36/done 35/' good > changed
of_a_small_one "a number that was changed" "^census: changed: .*checksum" --checkpoint changed
sed '1s/.$/9/' good > newer
of_a_small_one "another version" "^census: newer: .*version" --checkpoint newer
echo 'my notes' > notes
cp notes notes.before
of_a_small_one "a file of something else" "^census: notes: .*not a checkpoint" --checkpoint notes
same "... which is left alone" notes.before notes
of_a_small_one "the checkpoint of another census" "^census: good: .*another census" --checkpoint good --ties forall
of_a_small_one "the checkpoint of another shard" "^census: good: .*another census" --checkpoint good --shard 0/2
refused "the checkpoint of a sweep, asked for laws" "^census: good: .*another census" 1 --laws --rules borda --up-to 2:2 --checkpoint good
"$program" --laws --rules borda --up-to 2:2 --checkpoint laws > /dev/null
sed 's/^found \([0-9]*\) 0 /found \1 7 /;/^checksum/d' laws > unfit
refused "laws that were changed" "^census: unfit: .*damaged" 1 --laws --rules borda --up-to 2:2 --checkpoint unfit
refused "laws of another rule" "^census: laws: .*another census" 1 --laws --rules irv --up-to 2:2 --checkpoint laws
of_a_small_one "a folder that is not there" "^census: nowhere/x: .*cannot be written" --checkpoint nowhere/x
of_a_small_one "a device" "^census: /dev/full: .*has to be a file" --checkpoint /dev/full
mkdir folder
of_a_small_one "a folder" "^census: folder: .*has to be a file" --checkpoint folder
(trap '' XFSZ; ulimit -f 0; "$program" --parts 2 --options 2 --checkpoint full > /dev/null) 2>&1 | cat > err
if grep -q 'full: the checkpoint cannot be written' err; then pass "a full disk: $(cat err)"; else fail "a full disk: $(cat err)"; fi
is "... leaves nothing behind" "" "$(find . -name 'full*')"
if [ "$(id -u)" -eq 0 ]; then readonly=/sys; else readonly=$PWD/readonly; mkdir -m 555 readonly; fi
of_a_small_one "a folder that is read-only" "^census: $readonly/x: the checkpoint cannot be written: " --checkpoint $readonly/x
# The first numbers still fit under the limit, later ones have more digits: nothing is lost.
set -- --parts 3 --options 4 --rules plurality,borda,irv,nash --relations sincere,veto --ties exists --tsv
"$program" "$@" > expected
(trap '' XFSZ; ulimit -f 1; "$program" "$@" --checkpoint full || echo "status $?" >&2) 2> err | cat > out
is "a disk that is full later: status 2" "status 2" "$(tail -n 1 err)"
is "... nothing on stdout" 0 "$(wc -c < out | tr -d ' ')"
if grep -q '^census: full: the checkpoint cannot be written: ' err; then pass "... $(head -n 1 err)"; else fail "... $(cat err)"; fi
is "... leaves what was saved before, and nothing else" full "$(find . -name 'full*' | sed 's,^./,,')"
"$program" "$@" --checkpoint full > out
same "... from which it goes on" expected out
of_a_small_one "no file" "names no file" --checkpoint ''
of_a_small_one "a shard that is not there" "expected I/N" --shard 2/2
of_a_small_one "a culture that is none" "impartial_culture" --sample chaos
of_a_small_one "a dispersion above 1" "numerator" --sample mallows:3/2
of_a_small_one "draws without a sample" "name a culture" --draws 10
of_a_small_one "no threads" "expected 1 to" --threads 0
exit $status
