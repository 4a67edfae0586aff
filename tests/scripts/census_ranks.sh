# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# A census under mpirun finds the same bytes on any number of ranks, also when mpirun or one of the
# ranks is killed again and again; what goes wrong is said once and ends all ranks.
#
#   sh tests/scripts/census_ranks.sh PROGRAM UNIT [KILLS]
#
# UNIT: the program of tests/unit/ext/mpi.cpp. KILLS: how often kill -9 (5).
set -eu
[ $# -ge 2 ] && [ -x "$1" ] && [ -x "$2" ] || { echo "usage: census_ranks.sh PROGRAM UNIT [KILLS]" >&2; exit 2; }
program=$1
case $2 in /*) unit=$2 ;; *) unit=$PWD/$2 ;; esac
kills=${3:-5}
# More ranks than cores, perhaps as root in a container, and no network.
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1
export OMPI_MCA_rmaps_base_oversubscribe=1 OMPI_MCA_hwloc_base_binding_policy=none
export OMPI_MCA_plm=isolated OMPI_MCA_btl=self,vader OMPI_MCA_btl_vader_single_copy_mechanism=none
# shellcheck source=tests/scripts/checks.sh
. "$(dirname -- "$0")/checks.sh"
cd "$work"

on() { # RANKS ARGUMENT...: leaves got
    ranks=$1
    shift
    got=0
    mpirun -n "$ranks" "$program" "$@" < /dev/null || got=$?
}

for ranks in 1 2 4; do
    if mpirun -n $ranks "$unit" > out 2>&1 < /dev/null; then pass "ext/mpi.hpp on $ranks ranks"; else
        fail "ext/mpi.hpp on $ranks ranks"
        cat out
    fi
done

# --- the same bytes ----------------------------------------------------------------------------------
set -- --parts 3 --options 3 --relations veto,nash_opt,sincere,participation --ties exists --tsv
"$program" "$@" > expected
for ranks in 1 2 4; do
    on $ranks "$@" > out
    is "$ranks ranks: status 0" 0 "$got"
    same "... the same bytes" expected out
done
"$program" "$@" --shard 3/7 > expected
on 2 "$@" --shard 3/7 > out
same "a shard on 2 ranks" expected out
"$program" "$@" --sample urn:6 --draws 3000 --seed 7 > expected
on 4 "$@" --sample urn:6 --draws 3000 --seed 7 > out
same "a sample on 4 ranks" expected out

# Classes and tallies are shared out as well.
for route in classes tally; do
    set -- --route $route --parts 7 --options 4 --rules borda,copeland --relations veto,condorcet \
        --ties forall --tsv
    "$program" "$@" > expected
    for ranks in 2 4; do
        on $ranks "$@" > out
        same "$route on $ranks ranks" expected out
    done
done

set -- --laws --rules conventions --up-to 2:4,3:3 --json
"$program" "$@" > expected
for ranks in 2 4; do
    on $ranks "$@" > out
    same "a table of laws on $ranks ranks" expected out
done

# --- killed ------------------------------------------------------------------------------------------
set -- --parts 3 --options 4 --rules conventions --relations sincere,veto --tsv
"$program" "$@" > expected
killed=0 runs=0 wrong=0 survivors=0 ranks_killed=0 finished=0 printed=0
while [ "$killed" -lt "$kills" ]; do
    # Victims that differ: mpirun or one of its ranks; on 1, 2 and 4 ranks.
    moment=$(moment_of $runs 0.3 1)
    ranks=$((1 << runs % 3)) victim=$((runs % 5))
    runs=$((runs + 1))
    mpirun -n $ranks "$program" "$@" --checkpoint state > out 2> err < /dev/null &
    pid=$!
    sleep "$moment"
    children=$(pgrep -P $pid || true)
    target=$(printf '%s\n' $pid $children | sed -n "$((victim + 1))p")
    target=${target:-$pid}
    hit=yes
    kill -9 "$target" 2> /dev/null || hit=
    ended=0
    wait $pid 2> /dev/null || ended=$?
    if [ $ended -eq 0 ]; then
        finished=$((finished + 1))
        if ! cmp -s expected out; then
            fail "run $runs on $ranks ranks finished with other bytes: $(diff expected out | head -3)"
            wrong=$((wrong + 1))
        fi
        rm -f state
        continue
    fi
    killed=$((killed + 1))
    if grep '^census: ' err | grep -q -v interrupted; then fail "run $runs: $(grep '^census: ' err)"; fi
    if [ "$hit" ] && [ "$target" != $pid ]; then ranks_killed=$((ranks_killed + 1)); fi
    # What is printed is the result, if it dies that late.
    [ ! -s out ] || printed=$((printed + 1))
    if [ -s out ] && ! head -c "$(wc -c < out)" expected | cmp -s - out; then
        fail "run $runs, killed after $moment s: $(head -3 out)"
        wrong=$((wrong + 1))
    fi
    # Ranks without their mpirun end by themselves.
    for child in $children; do
        patience=100
        while kill -0 "$child" 2> /dev/null && [ $patience -gt 0 ]; do
            sleep 0.1
            patience=$((patience - 1))
        done
        [ $patience -gt 0 ] || survivors=$((survivors + 1))
    done
done
on 2 "$@" --checkpoint state > out
same "killed $killed times in $runs runs, $ranks_killed times a rank" expected out
if [ $ranks_killed -gt 0 ]; then pass "... so a rank was killed"; else fail "... no rank was killed"; fi
is "... and in $finished runs that finished first, and $printed that died as they printed" 0 "$wrong"
is "... ranks that survive their mpirun" 0 "$survivors"
rm -f state*

# --- one checkpoint for all --------------------------------------------------------------------------
# Takes long enough to be stopped in between.
large="--parts 4 --options 4 --rules plurality,borda,irv --relations sincere --route plain --tsv"
stop_early() { # COMMAND...: leaves `state` somewhere in between
    rm -f state
    # shellcheck disable=SC2086 # options
    "$@" $large --checkpoint state > out 2> err < /dev/null &
    pid=$!
    until_kept
    kill -TERM $pid
    ended=0
    wait $pid 2> /dev/null || ended=$?
}
# shellcheck disable=SC2086 # options
set -- $large
"$program" "$@" > expected
stop_early "$program"
is "interrupted in one process" 130 "$ended"
on 2 "$@" --checkpoint state > out
same "... it goes on under mpirun" expected out
stop_early mpirun -n 2 "$program"
if [ $ended -ne 0 ] && [ ! -s out ]; then pass "interrupted under mpirun"; else fail "interrupted under mpirun: status $ended"; fi
if kept; then pass "... keeps what was found"; else fail "... keeps nothing"; fi
"$program" "$@" --checkpoint state > out
same "... it goes on in one process" expected out

# A table of laws, of which a rank is killed when some rules are done.
set -- --laws --rules conventions --up-to 2:7,3:6,4:3 --tsv
rm -f state
mpirun -n 2 "$program" "$@" --checkpoint state > out 2> err < /dev/null &
pid=$!
until_kept
victim=$(pgrep -P $pid | tail -n 1)
kill -9 "$victim" || fail "no rank of a table to kill: '$victim'"
ended=0
wait $pid 2> /dev/null || ended=$?
if [ $ended -ne 0 ]; then pass "a rank of a table is killed"; else fail "a rank of a table is killed: status $ended"; fi
on 2 "$@" --checkpoint state > out
"$program" "$@" > expected
same "... and the table goes on" expected out
# shellcheck disable=SC2086 # options
set -- $large

# --- what goes wrong is said once -------------------------------------------------------------------
once() { # NAME PATTERN ARGUMENT...
    name=$1 pattern=$2
    shift 2
    on 3 "$@" > out 2> err
    is "$name: status 2" 2 "$got"
    is "... said once" 1 "$(grep -c "^census: " err || true)"
    if grep -q "^census: .*$pattern" err; then pass "... $(grep '^census' err)"; else fail "... no '$pattern' in: $(cat err)"; fi
    is "... nothing on stdout" 0 "$(wc -c < out | tr -d ' ')"
}
head -c 100 state > short
once "a question that cannot be answered" "no rule 'foo'" --parts 2 --options 2 --rules foo
once "a damaged checkpoint" "short: .*damaged" "$@" --checkpoint short
once "a folder that is not there" "nowhere/x: .*cannot be written" "$@" --checkpoint nowhere/x
on 3 --help > out
is "--help is printed once" 1 "$(grep -c '^Usage' out)"
exit $status
