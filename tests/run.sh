# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Passes the tests: everything with g++ 12; the static, unit and fail suites again with clang 19
# under the address and undefined-behaviour sanitizers; all that is checked at compile time with
# clang 14; and the static suite as C++23 with g++ 12 and as C++26 with clang 19.
#
#   sh tests/run.sh [--quick]      --quick: only g++ 12 without sanitizers
#
# Installs the Debian packages that are missing and builds in build/tests (or
# $SELFALIGN_BUILD_DIR/tests; a relative directory is one of the project) with at most 2 jobs
# (or $SELFALIGN_JOBS). Ends at the first configuration that fails.
# The last line is `N passed, N failed`, counted over all configurations.
set -eu

case $#:${1-} in
    0:) quick= ;;
    1:--quick) quick=yes ;;
    *) echo "usage: sh tests/run.sh [--quick]" >&2; exit 2 ;;
esac
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd -- "$root"
build=${SELFALIGN_BUILD_DIR:-build}
case $build in /*) ;; *) build=$root/$build ;; esac
build=$build/tests
# Two compilers of this kind of code fit the memory of any machine; more may not.
jobs=$(nproc)
[ "$jobs" -le 2 ] || jobs=2
jobs=${SELFALIGN_JOBS:-$jobs}

sh .ci/packages tests
mkdir -p "$build"

passed=0 failed=0 started=$(date +%s)
: > "$build/skipped"
finish() { # STATUS
    echo
    if [ -s "$build/skipped" ]; then
        echo "Skipped:"
        cat "$build/skipped"
    fi
    echo "In $(($(date +%s) - started)) seconds:"
    echo "$passed passed, $failed failed"
    exit "$1"
}
not_built() { # CONFIGURATION WHAT LOG
    cat "$3"
    echo "FAILED: $1: $2"
    failed=$((failed + 1))
    finish 1
}
attribute() { sed -n "s/^[[:space:]]*$1=\"\([0-9][0-9]*\)\".*/\1/p" "$2" | head -n 1; }

# NAME COMPILER LABELS TARGETS CMAKE_ARGUMENT...: LABELS is a regex of ctest's, TARGETS a list
configuration() {
    name=$1 compiler=$2 labels=$3 targets=$4
    shift 4
    tree=$build/$name log=$build/$name.log
    printf '\n== %s: building ...\n' "$name"
    since=$(date +%s)
    mkdir -p "$tree"
    # A build tree keeps its generator; one that was copied or moved is of no use to CMake.
    if ! grep -q -x -F "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$tree/CMakeCache.txt" 2> /dev/null; then
        set -- --fresh "$@"
        if command -v ninja > /dev/null; then set -- -GNinja "$@"; fi
    fi
    cmake -S "$root" -B "$tree" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE= "$@" > "$log" 2>&1 ||
        not_built "$name" "cmake" "$log"
    # shellcheck disable=SC2086 # a list of words
    cmake --build "$tree" -j "$jobs" --target $targets > "$log" 2>&1 ||
        not_built "$name" "the build" "$log"
    echo "== $name: built in $(($(date +%s) - since)) seconds, testing"

    result=0
    rm -f "$tree/junit.xml" "$tree/Testing/Temporary/LastTest.log"
    # One more than there are cores: some scripts mostly wait, e.g. for what they killed.
    (cd -- "$tree" && ctest -j $((jobs + 1)) -L "$labels" --no-tests=error --output-on-failure \
        --output-junit "$tree/junit.xml") || result=$?
    all=$(attribute tests "$tree/junit.xml") bad=$(attribute failures "$tree/junit.xml")
    skipped=$(attribute skipped "$tree/junit.xml") disabled=$(attribute disabled "$tree/junit.xml")
    [ -n "$all" ] && [ -n "$bad" ] && [ -n "$skipped" ] && [ -n "$disabled" ] ||
        not_built "$name" "ctest left no result" /dev/null
    passed=$((passed + all - bad - skipped - disabled))
    failed=$((failed + bad))
    # A test says what it leaves out, e.g. for want of real data: `SKIPPED: what and why`.
    sed -n "s/^.*SKIPPED: /    $name: /p" "$tree/Testing/Temporary/LastTest.log" | sort -u >> "$build/skipped"
    [ $((skipped + disabled)) -eq 0 ] ||
        echo "    $name: $((skipped + disabled)) whole tests" >> "$build/skipped"
    if [ $result -ne 0 ]; then
        [ "$bad" -gt 0 ] || failed=$((failed + 1))
        echo "FAILED: $name"
        finish 1
    fi
}

suites='selfalign_static selfalign_unit'
oracle=$build/gcc-12/tests/CMakeFiles/selfalign_unit.dir/unit/oracle.cpp.o
no_examples=-DSELFALIGN_BUILD_EXAMPLES=OFF batches=-DSELFALIGN_UNIT_BATCHES=12

# Without collecting its garbage below 2 GB, g++ takes an eighth less time, and 1.8 GB at most.
no_garbage_collection='--param ggc-min-heapsize=2000000'

# Unoptimised, the exhaustive tests would take minutes; optimised more, compiling them would.
configuration gcc-12 g++-12 . all $batches "-DCMAKE_CXX_FLAGS=-Og $no_garbage_collection"
if [ -z "$quick" ]; then
    # Clang runs everything once, and that under the sanitizers; of the sweeps that take longest it
    # looks at a part of the systems.
    configuration clang-19-sanitized clang++-19 '^(static|unit|fail)$' "$suites" $no_examples $batches \
        -DSELFALIGN_UNIT_SWEEPS=10 -DSELFALIGN_UNIT_ORACLE="$oracle" \
        '-DCMAKE_CXX_FLAGS=-O0 -fsanitize=address,undefined -fno-sanitize-recover=all'
    configuration clang-14 clang++-14 '^(static|fail)$' "$suites" $no_examples $batches \
        -DSELFALIGN_UNIT_ANALYSE=ON -DSELFALIGN_UNIT_ORACLE="$oracle"
    # The flag as well, because CMake before 3.30 silently passes no -std for clang's C++26.
    configuration clang-19-c++26 clang++-19 '^static$' selfalign_static $no_examples \
        -DCMAKE_CXX_STANDARD=26 -DCMAKE_CXX_FLAGS=-std=c++26
    configuration gcc-12-c++23 g++-12 '^static$' selfalign_static $no_examples \
        -DCMAKE_CXX_STANDARD=23 "-DCMAKE_CXX_FLAGS=$no_garbage_collection"
fi
finish 0
