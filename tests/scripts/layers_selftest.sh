# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests the layering check: a tree in order passes, and each kind of planted include fails.
set -eu
check=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/layers.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

tree() { # a small tree in order
    rm -rf "$work/include"
    mkdir -p "$work/include/selfalign"
    for layer in concepts core worlds parts aggregators/positional relations laws scopes ext; do
        mkdir -p "$work/include/selfalign/$layer"
        echo '#pragma once' > "$work/include/selfalign/$layer/a.hpp"
    done
    line selfalign/core/a.hpp '#include <selfalign/concepts/a.hpp>'
    line selfalign/parts/a.hpp '#include <selfalign/worlds/a.hpp>'
    line selfalign/aggregators/positional/a.hpp '#  include <selfalign/core/a.hpp>'
    line selfalign/laws/a.hpp '#include <selfalign/relations/a.hpp>'
    line selfalign/scopes/a.hpp '#include <selfalign/laws/a.hpp>'
    line selfalign.hpp '#include <selfalign/scopes/a.hpp>'
    line selfalign/ext/a.hpp '#include <selfalign.hpp>'
    line selfalign/ext/a.hpp '#include <range/v3/core.hpp>'
}
line() { printf '%s\n' "$2" >> "$work/include/$1"; }
rejects() { # FILE LINE
    tree; line "$1" "$2"
    if sh "$check" "$work/include" > "$work/said" 2>&1; then echo "FAIL: accepts $2 in $1"; status=1
    elif ! grep -q -F "$1:" "$work/said"; then echo "FAIL: does not name $1:"; cat "$work/said"; status=1
    else echo "PASS: rejects $2 in $1"; fi
}

tree
if sh "$check" "$work/include"; then echo "PASS: accepts a tree in order"
else echo "FAIL: rejects a tree in order"; status=1; fi

rejects selfalign/concepts/a.hpp '#include <selfalign/core/a.hpp>'
rejects selfalign/core/a.hpp '#include <selfalign/worlds/a.hpp>'
rejects selfalign/core/a.hpp '#include <selfalign/aggregators/positional/a.hpp>'
rejects selfalign/core/a.hpp ' # include <selfalign/laws/a.hpp>'
rejects selfalign/aggregators/positional/a.hpp '#include <selfalign/scopes/a.hpp>'
rejects selfalign/relations/a.hpp '#include <selfalign/laws.hpp>'
rejects selfalign/laws/a.hpp '#include <selfalign/ext/a.hpp>'
rejects selfalign/laws/a.hpp '#include <selfalign.hpp>'
rejects selfalign.hpp '#include <selfalign/ext/a.hpp>'
rejects selfalign/core/a.hpp '#include "../laws/a.hpp"'
rejects selfalign/core/a.hpp '#include <selfalign/elsewhere/a.hpp>'
rejects selfalign/elsewhere.hpp '#pragma once'
exit $status
