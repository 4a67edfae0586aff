# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# The main job: who in a group objects to what the group chooses?
#
#   sh examples/run.sh [FILE] [OPTION...]      without FILE: the sample that ships with the program
#   sh examples/run.sh --help
#   sh examples/run.sh NAME [ARGUMENT...]      another program, examples/NAME.cpp
#   sh examples/run.sh --what-if NAME [ARGUMENT...]
#                       NAME without its static_asserts: what follows from numbers that you changed
#
# Builds only the program that is asked for, in build/examples (or $SELFALIGN_BUILD_DIR/examples; a
# relative directory is one of the project), and runs it where you are, so that FILE is found.
# Installs the Debian packages that are missing. Only the program writes to stdout.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${SELFALIGN_BUILD_DIR:-build}
case $build in /*) ;; *) build=$root/$build ;; esac
build=$build/examples

say() { echo "examples/run.sh: $*" >&2; }

program=self_alignment what_if=
if [ "${1-}" = --what-if ]; then
    if [ ! -f "$root/examples/${2-}.cpp" ] || [ -d "$root/examples/$2" ]; then
        say "--what-if: expected a program that is one file of examples"
        exit 2
    fi
    what_if=yes program=$2
    shift 2
else case ${1-} in
    '' | -* | */* | *.*) ;;
    *) if [ ! -e "$1" ]; then
        if [ ! -f "$root/examples/$1.cpp" ]; then
            say "there is no file '$1' here, and no program of that name; the programs are" \
                "$(cd -- "$root/examples" && for p in *.cpp; do printf '%s ' "${p%.cpp}"; done)"
            exit 2
        fi
        program=$1
        shift
    fi ;;
esac; fi

packages=example
if [ "$program" = census ]; then packages=census; fi
sh "$root/.ci/packages" $packages

mkdir -p "$build"
log=$build/run.log
quietly() {
    "$@" > "$log" 2>&1 && return
    cat "$log" >&2
    say "failed: $*"
    if grep -q 'static[_ ]assert[a-z]* failed' "$log"; then
        say "a claim is no longer true; see what is instead: sh examples/run.sh --what-if $program"
    fi
    exit 1
}

if [ "$what_if" ]; then
    # A static_assert begins a line here, and ends with the first line that has a semicolon.
    sed -e '/^static_assert(/{' -e ':more' -e '/;/!{' -e N -e 'b more' -e '}' -e d -e '}' \
        "$root/examples/$program.cpp" > "$build/what_if.cpp"
    quietly "${CXX:-g++}" -std=c++20 -O1 -I"$root/include" -I"$root/examples" \
        "$build/what_if.cpp" -o "$build/what_if"
    exec "$build/what_if" "$@"
fi

if [ ! -x "$build/examples/$program" ]; then
    say "building $program in $build (once; it takes a minute or two) ..."
fi
generator=
# A build tree keeps its generator; one that was copied or moved is of no use to CMake.
if ! grep -q -x -F "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt" 2> /dev/null; then
    generator=--fresh
    if command -v ninja > /dev/null; then generator="$generator -GNinja"; fi
fi
# The packages name g++, and CXX may name another compiler. What it warns about is our business
# and not that of who runs this, so warnings are no errors here.
# shellcheck disable=SC2086 # a list of words
quietly cmake $generator -S "$root" -B "$build" -DCMAKE_CXX_COMPILER="${CXX:-g++}" \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE='-O2 -DNDEBUG' \
    -DSELFALIGN_BUILD_TESTS=OFF -DSELFALIGN_BUILD_EXAMPLES=ON -DSELFALIGN_WERROR=OFF
quietly cmake --build "$build" --target "$program"

exec "$build/examples/$program" "$@"
