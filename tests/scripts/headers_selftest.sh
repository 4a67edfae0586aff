# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests the check of the headers on small libraries of its own.
#
#   sh tests/scripts/headers_selftest.sh COMPILER
set -eu
export LC_ALL=C # for the quotes of the compilers' messages
[ $# -eq 1 ] || { echo "usage: headers_selftest.sh COMPILER" >&2; exit 2; }
compiler=$1
check=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/headers.sh
# shellcheck source=tests/scripts/selftest.sh
. "$(dirname -- "$0")/selftest.sh"

header() { # NAME LINE...
    name=$1
    shift
    { echo '#pragma once'; printf '%s\n' "$@"; } > "$work/include/$name.hpp"
}
run() { sh "$check" "$work/include" "$compiler" -std=c++20 > "$work/said" 2>&1; }
sound() {
    rm -rf "$work/include"
    mkdir "$work/include"
    header core '#include <cstddef>' 'inline std::size_t core() { return 1; }'
    header left '#include <core.hpp>' 'inline auto left() { return core(); }'
    header right '#include <core.hpp>' 'inline auto right() { return core(); }'
    header words '#include <core.hpp>' '#include <string>' 'inline std::string words() { return "a"; }'
    header all '#include <left.hpp>' '#include <right.hpp>' '#include <words.hpp>' \
        'inline auto all() { return words().size() + left() + right(); }'
}
sound
accepts "headers that include what they need"
for lacks in left right words all; do
    sound
    header $lacks "inline auto $lacks() { return core(); }"
    rejects "$lacks.hpp without core.hpp" "undeclared identifier 'core'\|'core' was not declared"
done
sound
header left '#include <core.hpp>' 'inline auto left() { return core() + right(); }'
rejects "a header that leans on its neighbour" "undeclared identifier 'right'\|'right' was not declared"
sound
header right '#include <core.hpp>' 'inline std::string right();'
rejects "a header that leans on another one's <string>" "string"
sound
header right '#include <core.hpp>' 'inline int right(std::initializer_list<int> of);'
rejects "a header that leans on what <string> happens to include" "initializer_list"
sound
header right '#include <core.hpp>' '#include <absent.hpp>' 'inline auto right() { return core(); }'
rejects "an include of nothing" "absent.hpp"
exit $status
