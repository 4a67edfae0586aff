# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh disable=SC2034
# For scripts that test a check on small trees of their own, which source this: `work`, an empty
# directory, whether the check accepts and rejects what it has to, and `status` at the end. They
# define `run ARGUMENT...`: it runs the check, and leaves what it says in $work/said.
#
#   . "$(dirname -- "$0")/selftest.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

accepts() { # NAME ARGUMENT...
    name=$1
    shift
    if run "$@"; then echo "PASS: accepts $name"
    else echo "FAIL: rejects $name"; cat "$work/said"; status=1; fi
}
rejects() { # NAME REASON ARGUMENT...: the reason is a basic regular expression
    name=$1 reason=$2
    shift 2
    if run "$@"; then echo "FAIL: accepts $name"; cat "$work/said"; status=1
    elif ! grep -q -e "$reason" "$work/said"; then
        echo "FAIL: rejects $name, but not because \"$reason\":"; cat "$work/said"; status=1
    else echo "PASS: rejects $name"; fi
}
