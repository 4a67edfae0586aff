# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# A census that is killed, interrupted, divided or run on more threads finds the same bytes; a
# checkpoint that is damaged, foreign or cannot be written is refused with a clear error.
#
#   sh tests/scripts/census_checkpoint.sh PROGRAM [KILLS]      (KILLS: how often kill -9; 6)
set -eu
[ $# -ge 1 ] && [ -x "$1" ] || { echo "usage: census_checkpoint.sh PROGRAM [KILLS]" >&2; exit 2; }
case $1 in /*) program=$1 ;; *) program=$PWD/$1 ;; esac
kills=${2:-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
status=0
tab=$(printf '\t')

pass() { echo "PASS: $1"; }
fail() { echo "FAIL: $1"; status=1; }
same() { # NAME FILE FILE
    if cmp -s "$2" "$3"; then pass "$1"; else fail "$1: different bytes"; diff "$2" "$3" | head -4; fi
}
is() { # NAME EXPECTED GOT
    if [ "$2" = "$3" ]; then pass "$1"; else fail "$1: expected '$2', got '$3'"; fi
}
refused() { # NAME PATTERN ARGUMENT...: status 2, nothing on stdout, one line that names the file
    name=$1 pattern=$2
    shift 2
    got=0
    "$program" --parts 2 --options 3 --rules borda --relations veto "$@" > out 2> err || got=$?
    is "$name: status 2" 2 "$got"
    is "... nothing on stdout" 0 "$(wc -c < out | tr -d ' ')"
    if [ "$(wc -l < err)" -eq 1 ] && grep -q -e "$pattern" err; then
        pass "... one line: $(cat err)"
    else
        fail "... no '$pattern' in: $(cat err)"
    fi
}

# --- killed ----------------------------------------------------------------------------------------
big() { "$program" --parts 3 --options 4 --rules conventions --relations sincere,veto --tsv "$@"; }
big > expected
killed=0
runs=0
while [ "$killed" -lt "$kills" ]; do
    # Moments that differ: 0.02 to 0.5 s.
    moment=$(awk -v n="$runs" 'BEGIN { printf "%.2f", 0.02 + (n * 0.617 - int(n * 0.617)) * 0.48 }')
    runs=$((runs + 1))
    "$program" --parts 3 --options 4 --rules conventions --relations sincere,veto --tsv \
        --checkpoint state > out 2> /dev/null &
    pid=$!
    sleep "$moment"
    kill -9 $pid 2> /dev/null || true
    ended=0
    wait $pid 2> /dev/null || ended=$?
    if [ $ended -ne 0 ]; then
        killed=$((killed + 1))
        [ $ended -eq 137 ] || fail "after $killed kills: status $ended"
    else
        cmp -s expected out || fail "after $killed kills: different bytes"
        rm -f state
    fi
done
big --checkpoint state > out
same "killed $killed times in $runs runs" expected out
big --checkpoint state > out
same "... and asked again when all is done" expected out
is "... leaves no other file behind than those of killed runs" "" \
    "$(find . -name 'state.*' ! -name 'state.*.part')"
rm -f state*

# --- interrupted -----------------------------------------------------------------------------------
# A shell without job control starts background jobs with Ctrl-C ignored; SIGTERM does the same.
"$program" --parts 4 --options 4 --rules conventions --relations sincere --tsv --checkpoint state \
    > out 2> err &
pid=$!
sleep 0.5
kill -TERM $pid
ended=0
wait $pid || ended=$?
is "SIGTERM: status 130" 130 "$ended"
is "... nothing on stdout" 0 "$(wc -c < out | tr -d ' ')"
if grep -q 'goes on from here' err; then pass "... and says how to go on"; else fail "... $(cat err)"; fi
if [ -f state ] && ! grep -q '^done 0$' state; then pass "... what was found is kept"; else fail "... nothing is kept"; fi
rm -f state

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
# Rows of shards add up; the first failure is the first shard's that has one.
add_up() {
    awk -F "$tab" -v OFS="$tab" '/^#/ || /^parts/ { next }
        {
            key = $4 OFS $5
            if (!(key in systems)) { order[++n] = key; index_of[key] = -1; profile[key] = "-" }
            systems[key] += $3; aligned[key] += $6; loss[key] += $7
            irreducible[key] += $8; avoidable[key] += $9
            if (index_of[key] < 0) { index_of[key] = $10; profile[key] = $11 }
        }
        END {
            for (k = 1; k <= n; k++) {
                key = order[k]
                print systems[key], key, aligned[key], loss[key], irreducible[key], avoidable[key], index_of[key], profile[key]
            }
        }' "$@"
}
add_up expected > whole
for shards in 1 2 3 4 5 6 7; do
    rm -f part.*
    shard=0
    while [ $shard -lt $shards ]; do
        few --shard $shard/$shards > part.$shard
        shard=$((shard + 1))
    done
    # shellcheck disable=SC2046 # file names without blanks
    add_up $(seq -f 'part.%g' 0 $((shards - 1))) > sum
    same "$shards shards" whole sum
done

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
refused "a checkpoint that is cut off" "^census: short: .*damaged" --checkpoint short
head -n 2 good > shorter
refused "... earlier" "^census: shorter: .*damaged" --checkpoint shorter
: > empty
refused "an empty file" "^census: empty: .*not a checkpoint" --checkpoint empty
sed 's/^done 36/done 35/' good > changed
refused "a number that was changed" "^census: changed: .*checksum" --checkpoint changed
sed '1s/.$/9/' good > newer
refused "another version" "^census: newer: .*version" --checkpoint newer
echo 'my notes' > notes
cp notes notes.before
refused "a file of something else" "^census: notes: .*not a checkpoint" --checkpoint notes
same "... which is left alone" notes.before notes
refused "the checkpoint of another census" "^census: good: .*another census" --checkpoint good --ties forall
refused "the checkpoint of another shard" "^census: good: .*another census" --checkpoint good --shard 0/2
refused "a folder that is not there" "^census: nowhere/x: .*cannot be written" --checkpoint nowhere/x
refused "a device" "^census: /dev/full: .*has to be a file" --checkpoint /dev/full
mkdir folder
refused "a folder" "^census: folder: .*has to be a file" --checkpoint folder
(trap '' XFSZ; ulimit -f 0; "$program" --parts 2 --options 2 --checkpoint full > /dev/null) 2>&1 | cat > err
if grep -q 'full: the checkpoint cannot be written' err; then pass "a full disk: $(cat err)"; else fail "a full disk: $(cat err)"; fi
is "... leaves nothing behind" "" "$(find . -name 'full*')"
if [ "$(id -u)" -eq 0 ]; then readonly=/sys; else readonly=$PWD/readonly; mkdir -m 555 readonly; fi
refused "a folder that is read-only" "^census: $readonly/x: the checkpoint cannot be written: " --checkpoint $readonly/x
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
refused "no file" "names no file" --checkpoint ''
refused "a shard that is not there" "expected I/N" --shard 2/2
refused "a culture that is none" "impartial_culture" --sample chaos
refused "a dispersion above 1" "numerator" --sample mallows:3/2
refused "draws without a sample" "name a culture" --draws 10
refused "no threads" "expected 1 to" --threads 0
exit $status
