# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests the harness: fail.sh must fail whenever one of its promises is broken, and say which one.
#
#   sh tests/scripts/fail_selftest.sh COMPILER STD
set -eu

[ $# -eq 2 ] || { echo "usage: fail_selftest.sh COMPILER STD" >&2; exit 2; }
compiler=$1 std=$2
runner=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/fail.sh
# shellcheck source=tests/scripts/selftest.sh
. "$(dirname -- "$0")/selftest.sh"
unset SELFALIGN_PRECOMPILED

case $("$compiler" --version) in *clang*) here=clang there=gcc ;; *) here=gcc there=clang ;; esac

run() { SELFALIGN_INCLUDE=$work sh "$runner" "$compiler" "$std" "$@" > "$work/said" 2>&1; }
file() { cat > "$work/$1.cpp"; }
# A test file whose error is about T<int>, with the directives of standard input on top.
about_T() {
    { cat; cat <<'CPP'
template <class> struct T;
#ifndef CONTROL
T<int> x;
#endif
int main() {}
CPP
    } > "$work/$1.cpp"
}

printf '// expect-error: T<int>.*incomplete|incomplete.*T<int>|undefined template .T<int>\n' | about_T good
accepts "a file that keeps every promise" "$work/good.cpp"

file compiles <<'CPP'
// expect-error: .
int main() {}
CPP
rejects "a file that compiles" "it compiles, and must not" "$work/compiles.cpp"
rejects "one bad file among good ones" "it compiles, and must not" "$work/good.cpp" "$work/compiles.cpp" "$work/good.cpp"

file control <<'CPP'
// expect-error: .
int main() { return undeclared; }
CPP
rejects "a control build that fails" "control build (-DCONTROL) does not compile" "$work/control.cpp"

printf '// expect-error: no compiler says this\n' | about_T regex
rejects "a regex that does not match" "does not match: no compiler says this" "$work/regex.cpp"

printf '// expect-error: incomplete|undefined\n// expect-error: no compiler says this\n' | about_T second
rejects "a second regex that does not match" "does not match" "$work/second.cpp"

file comment <<'CPP'
#ifndef CONTROL
int a = undeclared; // expect-error: no compiler says this
#endif
CPP
rejects "a regex that matches only its own echoed comment" "does not match" "$work/comment.cpp"

file echo <<'CPP'
// expect-error: my_own_words
#ifndef CONTROL
int a = undeclared + sizeof("my_own_words");
#endif
CPP
rejects "a regex that matches only an echoed line of the test" "does not match" "$work/echo.cpp"

printf '#define FROM_THE_LIBRARY(x) static_assert(sizeof(x) == 99, "words of the library")\n' > "$work/library.hpp"
file library <<'CPP'
#include <library.hpp>
// expect-error: words of the library
#ifndef CONTROL
FROM_THE_LIBRARY(int);
#endif
CPP
accepts "a message that comes from a header" "$work/library.cpp"

printf '\n' | about_T none
rejects "a file without an expectation" "no expect-error applies" "$work/none.cpp"
printf '// expect-error[%s]: .\n' $there | about_T other
rejects "expectations for the other compiler only" "no expect-error applies" "$work/other.cpp"
printf '// expect-error[%s]: no compiler says this\n' $here | about_T ours
rejects "a tagged regex that applies and does not match" "does not match" "$work/ours.cpp"
printf '// expect-error[%s]: no compiler says this\n// expect-error[%s]: incomplete|undefined\n' $there $here | about_T tagged
accepts "a tagged regex that does not apply" "$work/tagged.cpp"
printf '// expect-error[%s-999]: no compiler says this\n// expect-error[%s %s]: incomplete|undefined\n' $here $here "$std" | about_T versions
accepts "tags for a version and a standard" "$work/versions.cpp"

printf '// expect-error: .\n// expect-error[clnag]: .\n' | about_T tag
rejects "an unknown tag" "unknown tag" "$work/tag.cpp"
printf '// expect-error: .\n// expect-error incomplete\n' | about_T colon
rejects "a directive without its colon" "malformed directive" "$work/colon.cpp"
printf '// expect-error: .\n// expected-error: incomplete\n' | about_T spelling
rejects "a misspelt directive" "malformed directive" "$work/spelling.cpp"
printf '// expect-error: .\n// expect-error: (\n' | about_T invalid
rejects "a regex that is none" "not a regular expression" "$work/invalid.cpp"

printf '// expect-error: .\n// max-lines: 1\n' | about_T long
rejects "more lines than allowed" "lines of output, at most 1" "$work/long.cpp"
printf '// expect-error: .\n// max-lines: 100\n// max-lines[%s]: 1\n' $there | about_T short
accepts "no more lines than allowed" "$work/short.cpp"

printf '#pragma once\ntemplate <class> struct T;\n' > "$work/selfalign.hpp"
file header <<'CPP'
#include <selfalign.hpp>
// expect-error: T<int>.*incomplete|incomplete.*T<int>|undefined template .T<int>
#ifndef CONTROL
T<int> x;
#endif
CPP
export SELFALIGN_PRECOMPILED="$work/precompiled"
rejects "a precompiled header that is not there" "nothing is precompiled" "$work/header.cpp"
if SELFALIGN_INCLUDE=$work sh "$runner" --precompile "$compiler" "$std" > "$work/said" 2>&1; then
    accepts "a good file after a precompiled header" "$work/header.cpp"
    rejects "a bad one" "it compiles, and must not" "$work/compiles.cpp"
else echo "FAIL: does not precompile"; cat "$work/said"; status=1; fi
unset SELFALIGN_PRECOMPILED

rejects "a file that is not there" "no such file" "$work/absent.cpp"
rejects "no file at all" "usage"
if sh "$runner" "$work/no-such-compiler" "$std" "$work/good.cpp" > "$work/said" 2>&1; then
    echo "FAIL: accepts a compiler that is not there"; status=1
else echo "PASS: rejects a compiler that is not there"; fi
exit $status
