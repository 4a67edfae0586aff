# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# No line of a source is longer than 100 characters: fails if one under a DIR is, but for an
# `// expect-error:`, which is one line.
#
#   sh tests/scripts/columns.sh DIR...
set -eu
[ $# -ge 1 ] || { echo "usage: columns.sh DIR..." >&2; exit 2; }
for directory; do [ -d "$directory" ] || { echo "columns.sh: there is no $directory" >&2; exit 2; }; done
too_long() { LC_ALL=C.UTF-8 grep -n -E '^.{101}' "$@" | grep -v '// expect-error'; }

# The check is able to fail, and counts characters: 100 of two bytes each are no line too long.
hundred=$(printf '%0100d' 0)
echo "$hundred" | sed 's/0/é/g' | too_long > /dev/null && { echo "FAIL: counts bytes"; exit 1; }
echo "x$hundred" | too_long > /dev/null || { echo "FAIL: finds nothing"; exit 1; }

if too_long -r --include='*.hpp' --include='*.cpp' "$@"; then
    echo "FAIL: the lines above have more than 100 characters"; exit 1
fi
echo "PASS: no line is longer than 100 characters"
