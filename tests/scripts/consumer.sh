# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Installs BUILD_DIR to a temporary prefix and builds and runs tests/consumer against it.
#
#   sh tests/scripts/consumer.sh BUILD_DIR COMPILER
set -eu
[ $# -eq 2 ] || { echo "usage: consumer.sh BUILD_DIR COMPILER" >&2; exit 2; }
build=$1 compiler=$2
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/first" > /dev/null
# An installed tree may be moved, as every package is.
mv "$work/first" "$work/prefix"

diff -r "$root/include" "$work/prefix/include" || { echo "FAIL: not every header was installed"; exit 1; }
if grep -r -l -F -e "$root" -e "$work/first" "$work/prefix"; then
    echo "FAIL: the installed files above name the place they were built or installed in"; exit 1
fi
if grep -r -l -e selfalign_warnings -e -Werror "$work/prefix/share"; then
    echo "FAIL: our warnings were installed"; exit 1
fi

cmake -S "$root/tests/consumer" -B "$work/build" -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_PREFIX_PATH="$work/prefix" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
grep -q "^selfalign_DIR:PATH=$work/prefix/" "$work/build/CMakeCache.txt" ||
    { echo "FAIL: another installed selfalign was found"; grep selfalign_DIR "$work/build/CMakeCache.txt"; exit 1; }
cmake --build "$work/build"
"$work/build/consumer" || { echo "FAIL: the consumer program says no"; exit 1; }
echo "PASS: a project finds the installed library, builds and runs"
