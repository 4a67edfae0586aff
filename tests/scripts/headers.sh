# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Checks that every header includes all it needs, in far fewer compilations than one for each.
#
#   sh tests/scripts/headers.sh INCLUDE COMPILER ARGUMENT...
#
# The headers are put into sequences, and each sequence is compiled forward and backward. A header
# that lacks an include compiles only where an earlier one has brought the file that it lacks. The
# sequences are such that, of any file, the headers that reach it stand together: a header that does
# not reach it has all of them before it or all of them behind it, so that in one of the two
# directions that file is not there, as when it is alone. All files count, those of the system as
# well. Only a name that either of two files would bring, one before and one behind, can escape.
set -eu
[ $# -ge 2 ] || { echo "usage: headers.sh INCLUDE COMPILER ARGUMENT..." >&2; exit 2; }
include=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd -- "$include" && find . -name '*.hpp' | LC_ALL=C sort | sed 's,^\./,,') > "$work/headers"
# One line for each include: HEADER INCLUDED, both without brackets.
(cd -- "$include" && find . -name '*.hpp' -exec awk '
    /^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]/ {
        split($0, included, /[<">]/)
        print substr(FILENAME, 3), included[2]
    }' {} +) > "$work/includes"
# What the others' headers reach, only the compiler knows.
cut -d ' ' -f 2 "$work/includes" | LC_ALL=C sort -u | LC_ALL=C comm -23 - "$work/headers" > "$work/foreign"
while IFS= read -r foreign; do
    echo "#include <$foreign>" > "$work/foreign.cpp"
    "$@" -M "$work/foreign.cpp" > "$work/reached" || { echo "FAIL: there is no <$foreign>"; exit 1; }
    tr ' ' '\n' < "$work/reached" | sed -n "s,^\\(/.*\\),$foreign \\1,p" | grep -v -F "$work" >> "$work/includes" || true
done < "$work/foreign"

awk -v out="$work/sequence" '
    FILENAME ~ /headers$/ { header[++headers] = $1; next }
    { direct[$1] = direct[$1] " " $2 }

    # reach[h]: h and everything it includes, as a list in some order.
    function close_over(h,    list, count, i, all, seen) {
        if (h in reach) return
        reach[h] = " " h   # a circle of includes ends here
        count = split(direct[h], list, " ")
        for (i = 1; i <= count; i++) {
            close_over(list[i])
            all = all reach[list[i]]
        }
        count = split(all, list, " ")
        all = " " h
        for (i = 1; i <= count; i++) if (!(list[i] in seen)) { seen[list[i]]; all = all " " list[i] }
        reach[h] = all
    }
    END {
        for (i = 1; i <= headers; i++) {
            close_over(header[i])
            count = split(reach[header[i]], list, " ")
            for (j = 1; j <= count; j++) readers[list[j]] = readers[list[j]] " " i
        }
        # Of files with the same readers one will do.
        for (one in readers) if (!(readers[one] in seen)) {
            seen[readers[one]]
            files++
            count = split(readers[one], list, " ")
            for (j = 1; j <= count; j++) file[list[j], ++size[list[j]]] = files
        }
        # No file may come back, so of those that fit, the header goes next that loses fewest files.
        for (placed = 0; placed < headers; ) {
            sequences++
            split("", closed); split("", open)
            opened = count = 0
            for (;;) {
                best = 0
                for (i = 1; i <= headers; i++) {
                    if (i in used) continue
                    kept = 0
                    for (j = 1; j <= size[i]; j++) {
                        if (file[i, j] in closed) break
                        if (file[i, j] in open) kept++
                    }
                    if (j <= size[i]) continue
                    lost = opened - kept
                    if (!best || lost < least || lost == least && size[i] < size[best]) { best = i; least = lost }
                }
                if (!best) break
                used[best]
                sequence[++count] = header[best]
                split("", now)
                for (j = 1; j <= size[best]; j++) now[file[best, j]]
                for (one in open) if (!(one in now)) { closed[one]; delete open[one] }
                for (one in now) open[one]
                opened = size[best]
            }
            placed += count
            forward = out "_" sequences "_forward.cpp"
            backward = out "_" sequences "_backward.cpp"
            for (i = 1; i <= count; i++) print "#include <" sequence[i] ">" > forward
            for (i = count; i >= 1; i--) print "#include <" sequence[i] ">" > backward
        }
        print headers " headers in " sequences " sequences"
    }' "$work/headers" "$work/includes"

status=0
for sequence in "$work"/sequence_*.cpp; do
    "$@" -fsyntax-only -I"$include" "$sequence" || {
        echo "FAIL: a header lacks an include, in a file with these in order:"
        cat "$sequence"
        status=1
    }
done
[ $status -ne 0 ] || echo "PASS: each includes all it needs"
exit $status
