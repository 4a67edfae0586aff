# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# A census of more parts is no more code: `census_by` makes as many functions of a scope of 40 parts
# as of one of 30. With a function for each part, an optimiser took a minute for a hundred of them.
#
#   sh tests/scripts/parts.sh INCLUDE_DIR COMPILER
set -eu
[ $# -eq 2 ] && [ -d "$1" ] || { echo "usage: parts.sh INCLUDE_DIR COMPILER" >&2; exit 2; }
include=$1 compiler=$2
command -v nm > /dev/null || { echo "SKIPPED: parts.sh: there is no nm"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

functions() { # FILE PARTS: 0 if it does not compile
    rm -f "$work/object.o"
    "$compiler" -std=c++20 -O0 -I"$include" -DSIZE="$2" -c "$1" -o "$work/object.o" || true
    nm "$work/object.o" > "$work/symbols" || true
    grep -c ' [TtWw] ' "$work/symbols" || true
}
grows() { # FILE
    few=$(functions "$1" 30)
    many=$(functions "$1" 40)
    [ "$few" -ne "$many" ]
}

# The check is able to fail.
cat > "$work/deep.cpp" <<'END'
template <int Part> int from() {
    if constexpr (Part > 0) return from<Part - 1>();
    return 0;
}
int main() { return from<SIZE>(); }
END
grows "$work/deep.cpp" || { echo "FAIL: does not see a function for each part"; exit 1; }

cat > "$work/census.cpp" <<'END'
#include <selfalign/aggregators/positional/plurality.hpp>
#include <selfalign/relations/parts/all_top.hpp>
#include <selfalign/scopes/routes.hpp>
#include <selfalign/scopes/strict_orders.hpp>
namespace sa = selfalign;
int main() {
    auto const scope = sa::scopes::strict_orders<SIZE, 2>(sa::aggregators::plurality);
    auto const found = sa::census_by(sa::route::automatic, scope, sa::relations::all_top, sa::ties::forall);
    return found.counts.misaligned > 0 ? 0 : 1;
}
END
if grows "$work/census.cpp"; then
    echo "FAIL: census_by makes $few functions of 30 parts and $many of 40"
    exit 1
fi
[ "$few" -gt 100 ] || { echo "FAIL: only $few functions were counted"; exit 1; }
echo "PASS: census_by makes $few functions of 30 parts and as many of 40"
