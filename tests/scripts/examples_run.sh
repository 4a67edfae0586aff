# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Runs examples/run.sh as a person would: from elsewhere, with and without a FILE. A copy of the
# tree is built in a path with a blank in it.
#
#   sh tests/scripts/examples_run.sh
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
mkdir -p "$work/a tree" "$work/some where"
for part in CMakeLists.txt LICENSE include examples .ci; do cp -R "$root/$part" "$work/a tree/$part"; done
unset SELFALIGN_BUILD_DIR
# What is tested is the script: a small program stands for the large one, which takes a minute to
# build and has tests of its own, and no program need be fast.
for source in "$work/a tree/examples/self_alignment"/*.cpp; do : > "$source"; done
cat > "$work/a tree/examples/self_alignment.cpp" <<'CPP'
#include <fstream>
#include <iostream>
int main(int count, char** argument) {
    std::string const file = count > 1 ? argument[1] : "the sample";
    if (count > 1 && file[0] != '-' && !std::ifstream(file)) {
        std::cerr << file << ": cannot be read\n";
        return 2;
    }
    std::cout << "verdict\n";
}
CPP
printf '#!/bin/sh\nexec "%s" "$@" -O0\n' "${CXX:-g++}" > "$work/quick compiler"
chmod +x "$work/quick compiler"
export CXX="$work/quick compiler"
cd "$work/some where"

run() { sh '../a tree/examples/run.sh' "$@" < /dev/null > "$work/out" 2> "$work/err"; }
is() { # NAME COMMAND...
    name=$1; shift
    if "$@"; then echo "PASS: $name"; else echo "FAIL: $name"; cat "$work/err"; status=1; fi
}
ends_with() { # STATUS ARGUMENT...
    expected=$1; shift
    got=0; run "$@" || got=$?
    [ $got -eq "$expected" ] || { echo "exit status $got, not $expected" >&2; return 1; }
}
same() { cmp "$1" "$2"; }

is "without a FILE" run
is "... it prints something" test -s "$work/out"
is "... built in the tree" test -x "$work/a tree/build/examples/examples/self_alignment"
is "--help" run --help

for file in "$root"/examples/data/*.so[ci] "$root"/examples/data/*.to[ci]; do [ ! -f "$file" ] || break; done
if [ -f "$file" ]; then
    cp "$file" "my ballots.${file##*.}"
    is "a relative FILE" run "my ballots.${file##*.}" --tsv
    cp "$work/out" "$work/relative"
    is "... with nothing but the program's rows on stdout" grep -q verdict "$work/relative"
    is "an absolute FILE" run "$PWD/my ballots.${file##*.}" --tsv
    is "... comes out the same" same "$work/relative" "$work/out"
else
    echo "FAIL: examples/data has no ballots"; status=1
fi
is "another program by its name" run quickstart
is "... is that program" test -x "$work/a tree/build/examples/examples/quickstart"
# What her self-respect gains in the end by the horrible holiday makes it the best one.
sed 's/0,  2,  6,   0, -1, -3));/0,  2,  1,   0, -1, -3));/' "$root/examples/holiday.cpp" > "$work/a tree/examples/holiday.cpp"
is "a number that one changed, without the claims" run --what-if holiday
is "... and what follows from it" grep -q '^  3  *2  *2  *-3  nice$' "$work/out"
is "--what-if without a program ends with status 2" ends_with 2 --what-if
is "a FILE that is not there ends with status 2" ends_with 2 absent.soc
is "... and is named on stderr" grep -q absent.soc "$work/err"
is "a program that is not there ends with status 2" ends_with 2 quickstrat --parts 3
is "... and those that are there are named" grep -q "no file 'quickstrat'.* quickstart " "$work/err"
exit $status
