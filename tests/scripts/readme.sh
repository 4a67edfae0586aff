# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# What README.md shows is compiled and run, not copied by hand.
#
#   sh tests/scripts/readme.sh ROOT PROGRAMS COMPILER [FILE]     (PROGRAMS: where the built examples are)
#
# FILE is another one than README.md, relative to ROOT. In it, directly above a block (a blank line
# between is fine):
#   <!-- program: examples/quickstart.cpp --> ```cpp  all lines of that program but its SPDX line
#   <!-- file: examples/tour.cpp -->         ```cpp   some consecutive lines of that compiled file
#   <!-- output: PROGRAM ARGS -->            ```text  some consecutive lines that the program prints,
#                                                     run in ROOT
#   <!-- error: tests/fail/FILE.cpp -->      ```text  pieces of the lines of the compiler's output,
#                                                     in this order
# Every ```cpp block needs its comment; other blocks may go without.
set -eu
{ [ $# -eq 3 ] || [ $# -eq 4 ]; } && [ -d "$1" ] ||
    { echo "usage: readme.sh ROOT PROGRAMS COMPILER [FILE]" >&2; exit 2; }
root=$(CDPATH='' cd -- "$1" && pwd)
programs=$2 compiler=$3 readme=${4:-README.md}
[ -f "$root/$readme" ] || { echo "FAIL: there is no $readme"; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# Writes block N to $work/N.text and, for those that are checked, "N line kind argument" to stdout.
awk -v work="$work" '
function fail(where, text) { print "0\t" where "\tbad\t" text }
function comment_is_used() {
    if (kind != "") fail(at, "this comment is not followed by its block")
    kind = ""
}
inside {
    if ($0 ~ /^```[ \t]*$/) { close(out); inside = 0 } else print > out
    next
}
/^[ \t]+```[ \t]*(cpp|c\+\+|cxx|cc|C\+\+)/ { fail(NR, "an indented block of code is not checked") }
/^<!-- *(program|file|output|error)/ {
    comment_is_used()
    if ($0 !~ /^<!-- (program|file|output|error): [^ ].* -->[ \t]*$/) { fail(NR, "malformed comment"); next }
    kind = $2; sub(/:$/, "", kind); at = NR
    argument = $0; sub(/^<!-- [a-z]+: */, "", argument); sub(/ *-->[ \t]*$/, "", argument)
    next
}
/^(```|~~~)/ {
    language = $0; sub(/^(```|~~~)[ \t]*/, "", language); sub(/[ \t].*/, "", language)
    n++; out = work "/" n ".text"; printf "" > out; inside = 1
    if ($0 ~ /^~~~/) { fail(NR, "fence a block with ``` instead"); inside = 0; next }
    if (language ~ /^(c\+\+|cxx|cc|C\+\+|CPP)$/) fail(NR, "write ```cpp")
    quoted = kind == "file" || kind == "program"
    if (language == "cpp" && !quoted) fail(NR, "no <!-- file: ... --> above this block of code")
    else if (language != "cpp" && quoted) fail(NR, "a file is quoted in a ```cpp block")
    else if (language != "text" && language != "cpp" && kind != "") fail(NR, "an output is quoted in a ```text block")
    else if (kind != "") print n "\t" NR "\t" kind "\t" argument
    kind = ""
    next
}
NF { comment_is_used() }
END { comment_is_used(); if (inside) fail(NR, "a block is not closed") }
' "$root/$readme" > "$work/blocks"

# Whether the lines of file $1 stand in file $2, one after the other; trailing blanks aside.
consecutive() {
    awk '
    { sub(/[ \t\r]+$/, "") }
    NR == FNR { small[++m] = $0; next }
    { large[++n] = $0 }
    END {
        while (m > 0 && small[m] == "") m--
        for (first = 1; m > 0 && small[first] == "";) first++
        if (m == 0) exit 1
        for (i = 0; i + m - first + 1 <= n; i++) {
            for (j = first; j <= m && large[i + j - first + 1] == small[j];) j++
            if (j > m) exit 0
        }
        exit 1
    }' "$1" "$2"
}
# Whether each line of file $1 is a piece of a line of file $2, in this order.
pieces() {
    awk '
    { gsub(/^[ \t]+|[ \t\r]+$/, "") }
    NR == FNR { if ($0 != "" && $0 != "...") small[++m] = $0; next }
    FNR == 1 { k = 1 }
    k <= m && index($0, small[k]) { k++ }
    END { exit !(m > 0 && k > m) }' "$1" "$2"
}

check() { # N KIND ARGUMENT
    case $2 in
    bad) echo "$3"; return 1 ;;
    file)
        # Only what some test or build compiles may be quoted.
        case $3 in
            examples/*.cpp | include/*.hpp | tests/static/*.cpp | tests/unit/*.cpp | \
            tests/fail/*.cpp | tests/consumer/*.cpp) ;;
            *) echo "no test compiles $3"; return 1 ;;
        esac
        [ -f "$root/$3" ] || { echo "there is no $3"; return 1; }
        consecutive "$work/$1.text" "$root/$3" || { echo "this is not in $3"; return 1; } ;;
    program)
        # The build compiles each, and a test runs it.
        case $3 in examples/*/*) echo "no test runs $3"; return 1 ;; examples/*.cpp) ;;
            *) echo "no test runs $3"; return 1 ;; esac
        [ -f "$root/$3" ] || { echo "there is no $3"; return 1; }
        sed '1{/^\/\/ SPDX-License-Identifier: /d;}' "$root/$3" | diff "$work/$1.text" - ||
            { echo "this is not the whole of $3"; return 1; } ;;
    output)
        set -f
        # shellcheck disable=SC2086 # ARGS are words
        set -- "$1" $3
        set +f
        text=$work/$1.text program=$2
        shift 2
        [ -x "$programs/$program" ] || { echo "there is no program $program"; return 1; }
        (cd -- "$root" && "$programs/$program" "$@") > "$work/printed" ||
            { echo "$program $* ends with status $?"; return 1; }
        consecutive "$text" "$work/printed" ||
            { echo "$program $* does not print this, but:"; cat "$work/printed"; return 1; } ;;
    error)
        [ -f "$root/$3" ] || { echo "there is no $3"; return 1; }
        if (cd -- "$root" && LC_ALL=C "$compiler" -std=c++20 -fsyntax-only \
                -fdiagnostics-color=never -I"${SELFALIGN_INCLUDE:-include}" "$3") > "$work/printed" 2>&1; then
            echo "$3 compiles"; return 1
        fi
        pieces "$work/$1.text" "$work/printed" ||
            { echo "the error is not this, but:"; cat "$work/printed"; return 1; } ;;
    esac
}

tab=$(printf '\t')
checked=0
while IFS=$tab read -r number line kind argument; do
    if check "$number" "$kind" "$argument" < /dev/null > "$work/report" 2>&1; then
        checked=$((checked + 1))
        echo "PASS: $readme:$line: $kind $argument"
    else
        status=1
        echo "FAIL: $readme:$line: $kind"
        sed 's/^/    /' "$work/report"
    fi
done < "$work/blocks"
[ $status -ne 0 ] || [ $checked -gt 0 ] || { echo "FAIL: $readme shows no code"; status=1; }
exit $status
