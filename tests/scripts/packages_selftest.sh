# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests .ci/packages with stand-ins for dpkg-query, apt-get, id and sudo; nothing is installed.
# shellcheck disable=SC2016 # the stand-ins expand their own variables
set -eu
script=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)/.ci/packages
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

stand_in() { cat > "$work/bin/$1"; chmod +x "$work/bin/$1"; }
machine() { # UID: a machine where $work/installed lists the packages; without sudo
    rm -rf "${work:?}/bin" "$work/apt"
    mkdir "$work/bin"
    : > "$work/apt"
    # Nothing but these may be found, or a real sudo or apt-get would be.
    for tool in sh env grep tr cat; do ln -s "$(command -v $tool)" "$work/bin/$tool"; done
    echo "echo $1" | stand_in id
    stand_in dpkg-query <<'SH'
for last; do :; done
if grep -q -x -e "$last" "$STAGE/installed"; then echo installed
elif [ "$last" = ninja-build ]; then echo config-files
else exit 1; fi
SH
    stand_in apt-get <<'SH'
echo "apt-get $*" >> "$STAGE/apt"
echo "noise of apt-get"
case "$*" in *update*) exit "${UPDATE:-0}" ;; *) exit "${INSTALL:-0}" ;; esac
SH
}
run() { STAGE=$work PATH=$work/bin "$work/bin/sh" "$script" "$@" > "$work/out" 2> "$work/err"; }
is() { # NAME COMMAND...
    name=$1; shift
    if "$@"; then echo "PASS: $name"; else
        echo "FAIL: $name"; cat "$work/out" "$work/err" "$work/apt"; status=1
    fi
}
fails() { ! "$@"; }
says() { grep -q -F -e "$1" "$work/err"; }
calls() { [ "$(grep -c "$1" "$work/apt")" -eq "$2" ]; }

printf '%s\n' g++ cmake make libboost-dev libcli11-dev libfmt-dev > "$work/installed"
machine 1000
is "nothing is missing: succeeds without root" run example
is "... and without apt-get" calls . 0
is "... an alternative counts" fails says ninja-build

printf '%s\n' g++ libboost-dev libfmt-dev > "$work/installed"
machine 1000
is "missing, not root, no sudo: fails" fails run example
is "... naming the command" says 'apt-get install -y --no-install-recommends cmake ninja-build libcli11-dev'
is "... without apt-get" calls . 0

machine 0
is "missing, root: succeeds" run example
is "... after one update" calls update 1
is "... and one install" calls 'install -y --no-install-recommends cmake ninja-build libcli11-dev$' 1
is "... with nothing on stdout" fails test -s "$work/out"

machine 1000
echo 'echo sudo >> "$STAGE/apt"; exec "$@"' | stand_in sudo
is "missing, sudo: succeeds" run example
is "... with sudo, twice" calls '^sudo$' 2
is "... and one install" calls 'install' 1

machine 0
export UPDATE=100
is "a failed update alone is no failure" run example
export INSTALL=100
is "a failed install is a failure" fails run example
is "... naming the command" says '    apt-get install -y --no-install-recommends cmake'
unset UPDATE INSTALL

machine 0
rm "$work/bin/dpkg-query"
is "not Debian: goes on" run example
is "... and says so" says 'not Debian'
is "an unknown purpose fails" fails run nonsense
exit $status
