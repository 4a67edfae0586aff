# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# The must-not-compile suite: an error message is part of the interface, so its text is tested.
#
#   sh tests/scripts/fail.sh COMPILER STD FILE...        e.g.  g++-12 c++20 tests/fail/*.cpp
#   sh tests/scripts/fail.sh --precompile COMPILER STD   selfalign.hpp, to $SELFALIGN_PRECOMPILED
#
# With SELFALIGN_PRECOMPILED=DIRECTORY, what was precompiled there is included first: several times
# as fast, with the same errors.
#
# Each file compiles with -DCONTROL (so it fails for the reason it is about, and not for a missing
# header) and does not compile without. In its comments:
#   // expect-error: REGEX               an extended regular expression the output must match
#   // expect-error[clang]: REGEX        only for this compiler: gcc, clang, gcc-12, clang-14, c++26;
#   // expect-error[clang-19 c++26]: RE  several tags: all of them must hold
#   // max-lines: N                      the output has at most N lines; takes tags as well
#
# Compilers echo source lines. What they echo from the test file itself does not count as a match:
# it would match whatever was written there. What they echo from the library's headers does count.
set -eu

precompile=
if [ "${1-}" = --precompile ] && [ $# -eq 3 ]; then precompile=yes; shift; set -- "$@" ''; fi
[ $# -ge 3 ] || { echo "usage: fail.sh COMPILER STD FILE..." >&2; exit 2; }
compiler=$1 std=$2
shift 2
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
include=${SELFALIGN_INCLUDE:-$root/include}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version=$("$compiler" --version) || { echo "FAIL: cannot run $compiler" >&2; exit 2; }
case $version in *clang*) family=clang ;; *) family=gcc ;; esac
major=$("$compiler" -dumpversion)
major=${major%%.*}

# Clang takes the compiled header, g++ the one beside it.
precompiled=${SELFALIGN_PRECOMPILED-}
if [ -n "$precompile" ]; then
    mkdir -p "${precompiled:?}"
    echo '#include <selfalign.hpp>' > "$precompiled/all.hpp"
    "$compiler" "-std=$std" -I"$include" -x c++-header "$precompiled/all.hpp" -o "$precompiled/all.hpp.gch"
    exit
fi
first=
if [ -n "$precompiled" ]; then
    [ -f "$precompiled/all.hpp.gch" ] || { echo "FAIL: nothing is precompiled in $precompiled" >&2; exit 2; }
    case $family in
        clang) first="-include-pch $precompiled/all.hpp.gch" ;;
        gcc) first="-include $precompiled/all.hpp -Winvalid-pch" ;;
    esac
fi

# -fsyntax-only still instantiates every template that is used, on all the compilers we test.
compile() {
    got=0
    # shellcheck disable=SC2086 # options
    one_compilation $first "$@" > "$work/said" 2>&1 || got=$?
    # Clang 14 crashes on some lambdas as template arguments once their types are precompiled.
    if [ $got -gt 128 ] && [ -n "$first" ]; then
        got=0
        one_compilation "$@" > "$work/said" 2>&1 || got=$?
    fi
    cat "$work/said"
    return $got
}
one_compilation() {
    LC_ALL=C "$compiler" "-std=$std" -fsyntax-only -fdiagnostics-color=never -fmessage-length=0 \
        -I"$include" "$@"
}

# One line for each directive: kind, tags, value, separated by tabs. An almost-directive is an
# error: ignored, it would be a test that cannot fail.
directives() {
    awk '
    match($0, /\/\/ *(expect|max-lines|max_lines)/) {
        text = substr($0, RSTART); sub(/^\/\/ */, "", text)
        if (match(text, /^(expect-error|max-lines)/)) {
            kind = substr(text, 1, RLENGTH); rest = substr(text, RLENGTH + 1); tags = ""
            if (match(rest, /^\[[^]]+\]/)) {
                tags = substr(rest, 2, RLENGTH - 2); rest = substr(rest, RLENGTH + 1)
            }
            if (rest ~ /^: *[^ ]/) {
                sub(/^: */, "", rest); sub(/[ \t\r]+$/, "", rest)
                if (tags == "") tags = "-"
                print kind "\t" tags "\t" rest
                next
            }
        }
        print "malformed\t-\tline " NR ": " $0
    }' "$1"
}

# 0: every tag holds here; 1: some does not; 2: some is not a tag
tags_hold() {
    hold=0
    for tag in $1; do
        case $tag in
            - | "$family" | "$family-$major" | "$std") ;;
            gcc | clang | gcc-[0-9]* | clang-[0-9]* | c++[0-9]*) [ $hold -eq 2 ] || hold=1 ;;
            *) hold=2 ;;
        esac
    done
    return $hold
}

# The output without what is echoed from file $1 itself.
without_echo() {
    awk '
    function bare(line) {
        sub(/^ *[0-9]* \| ?/, "", line)
        gsub(/^[ \t]+|[ \t\r]+$/, "", line)
        return line
    }
    NR == FNR { line = $0; gsub(/^[ \t]+|[ \t\r]+$/, "", line); if (line != "") own[line]; next }
    !(bare($0) in own)' "$1" "$2"
}

check() {
    file=$1
    [ -f "$file" ] || { echo "no such file"; return 1; }
    if ! compile -DCONTROL "$file" > "$work/control" 2>&1; then
        echo "the control build (-DCONTROL) does not compile:"; cat "$work/control"; return 1
    fi
    if compile "$file" > "$work/raw" 2>&1; then
        echo "it compiles, and must not"; return 1
    fi
    if grep -q -i -E 'internal compiler error|PLEASE submit a bug report' "$work/raw"; then
        echo "the compiler crashed:"; cat "$work/raw"; return 1
    fi
    without_echo "$file" "$work/raw" > "$work/output"
    directives "$file" > "$work/directives"
    expected=0 wrong=0
    tab=$(printf '\t')
    while IFS=$tab read -r kind tags value; do
        if [ "$kind" = malformed ]; then echo "malformed directive, $value"; wrong=1; continue; fi
        holds=0; tags_hold "$tags" || holds=$?
        [ $holds -ne 2 ] || { echo "unknown tag in [$tags]"; wrong=1; continue; }
        [ $holds -eq 0 ] || continue
        if [ "$kind" = max-lines ]; then
            case $value in *[!0-9]*) echo "max-lines: not a number: $value"; wrong=1; continue ;; esac
            lines=$(wc -l < "$work/raw")
            [ "$lines" -le "$value" ] || { echo "$lines lines of output, at most $value"; wrong=1; }
            continue
        fi
        expected=$((expected + 1))
        matches=0; LC_ALL=C grep -q -E -e "$value" "$work/output" 2> "$work/grep" || matches=$?
        case $matches in
            0) ;;
            1) echo "the output does not match: $value"; wrong=1 ;;
            *) echo "not a regular expression: $value"; cat "$work/grep"; wrong=1 ;;
        esac
    done < "$work/directives"
    [ $expected -gt 0 ] || { echo "no expect-error applies to $family-$major $std"; wrong=1; }
    [ $wrong -eq 0 ] || { echo "the compiler said:"; cat "$work/raw"; return 1; }
}

status=0
for file in "$@"; do
    if check "$file" > "$work/report"; then
        echo "PASS: $file [$family-$major $std]"
    else
        status=1
        echo "FAIL: $file [$family-$major $std]"
        sed 's/^/    /' "$work/report"
    fi
done
exit $status
