# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# For scripts that test a program as its users meet it, which source this after they have set
# `program`: an empty working directory, what is checked there, and `status` at the end.
#
#   . "$(dirname -- "$0")/checks.sh"
case $program in /*) ;; *) program=$PWD/$program ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
# shellcheck disable=SC2034 # used by those who source this
tab=$(printf '\t')

pass() { echo "PASS: $1"; }
fail() { echo "FAIL: $1"; status=1; }
is() { # NAME EXPECTED GOT
    if [ "$2" = "$3" ]; then pass "$1"; else fail "$1: expected '$2', got '$3'"; fi
}
has() { # NAME PATTERN FILE
    if grep -q -e "$2" "$3"; then pass "$1"; else fail "$1: no '$2' in"; cat "$3"; fi
}
same() { # NAME FILE FILE
    if cmp -s "$2" "$3"; then pass "$1"; else fail "$1: different bytes"; diff "$2" "$3" | head -4; fi
}
run() { # ARGUMENT...: leaves out, err and got
    got=0
    "$program" "$@" > out 2> err < /dev/null || got=$?
}
# The rows of a result in JSON, one member a line, as rows of TSV.
json_rows() { # FILE
    awk -v OFS="$tab" '
        /^ "rows"/ { rows = 1 }
        rows && /^   "/ {
            value = $0
            sub(/^[^:]*: /, "", value)
            sub(/,$/, "", value)
            if (value == "null") value = "-"
            gsub(/"/, "", value)
            if ($1 ~ /aligned_/) value = sprintf("%.4f", value)
            row = row (row == "" ? "" : OFS) value
        }
        rows && /^  }/ { print row; row = "" }' "$1"
}
# Whether the checkpoint `state` keeps something that was found, and to wait for it.
kept() { [ -f state ] && ! grep -q '^done 0$' state; }
until_kept() {
    patience=1000
    until kept || [ $patience -eq 0 ]; do
        sleep 0.02
        patience=$((patience - 1))
    done
}
# Of run N of many that are killed: a moment from LEAST to MOST seconds; the golden ratio spreads them.
moment_of() { # N LEAST MOST
    awk -v n="$1" -v least="$2" -v most="$3" \
        'BEGIN { x = n * 0.6180339887; printf "%.3f", least + (x - int(x)) * (most - least) }'
}
too_wide() { LC_ALL=C awk '{ gsub(/[\200-\277]/, "") } length > 100' "$1"; }
refused() { # NAME PATTERN LINES ARGUMENT...: status 2, nothing on stdout, so many lines on stderr
    name=$1 pattern=$2 lines=$3
    shift 3
    run "$@"
    is "$name: status 2, nothing on stdout, $lines line(s) on stderr" "2 0 $lines" \
        "$got $(wc -c < out | tr -d ' ') $(wc -l < err | tr -d ' ')"
    if grep -q -e "$pattern" err; then pass "... $(head -n 1 err)"; else fail "... no '$pattern' in: $(cat err)"; fi
}
