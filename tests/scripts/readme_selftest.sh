# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# Tests the README check on a small project of its own.
set -eu
[ $# -eq 1 ] || { echo "usage: readme_selftest.sh COMPILER" >&2; exit 2; }
compiler=$1
check=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/readme.sh
# shellcheck source=tests/scripts/selftest.sh
. "$(dirname -- "$0")/selftest.sh"

mkdir -p "$work/examples" "$work/tests/fail" "$work/include" "$work/programs" "$work/docs"
printf '// SPDX-License-Identifier: BSL-1.0\nint main() {\n    return 0;\n}\n' > "$work/examples/quickstart.cpp"
cp "$work/examples/quickstart.cpp" "$work/docs/loose.cpp"
printf 'static_assert(sizeof(int) == 99, "an int is small");\nstatic_assert(sizeof(char) == 99, "and so is a char");\n' > "$work/tests/fail/wrong.cpp"
printf '#!/bin/sh\necho "got $# arguments"; echo "first: $1"; echo "*: $2"\n' > "$work/programs/show"
printf '#!/bin/sh\necho shown; exit 3\n' > "$work/programs/fails"
chmod +x "$work/programs/show" "$work/programs/fails"

of() { sh "$check" "$work" "$work/programs" "$compiler" "$@" > "$work/said" 2>&1; }
run() { cat > "$work/README.md"; of; }

accepts "a file without its SPDX line, an output and an error" <<'MD'
Text with `<!-- file: not this one -->` inside.

<!-- file: examples/quickstart.cpp -->

```cpp
int main() {
    return 0;
}
```

<!-- output: show a * -->
```text
first: a
*: *
```

<!-- error: tests/fail/wrong.cpp -->
```text
an int is small
...
and so is a char
```

```sh
sh tests/run.sh
```
MD
accepts "an excerpt" <<'MD'
<!-- file: examples/quickstart.cpp -->
```cpp
    return 0;
```
MD
accepts "a whole program without its SPDX line" <<'MD'
<!-- program: examples/quickstart.cpp -->
```cpp
int main() {
    return 0;
}
```
MD
rejects "a program without its end" "this is not the whole of examples/quickstart.cpp" <<'MD'
<!-- program: examples/quickstart.cpp -->
```cpp
int main() {
    return 0;
```
MD
rejects "a program with a line too many" "this is not the whole of" <<'MD'
<!-- program: examples/quickstart.cpp -->
```cpp
#include <iostream>
int main() {
    return 0;
}
```
MD
rejects "a program that nobody runs" "no test runs tests/fail/wrong.cpp" <<'MD'
<!-- program: tests/fail/wrong.cpp -->
```cpp
static_assert(sizeof(int) == 99, "an int is small");
static_assert(sizeof(char) == 99, "and so is a char");
```
MD
rejects "a program that is no code" 'quoted in a ```cpp block' <<'MD'
<!-- program: examples/quickstart.cpp -->
```text
int main() {
    return 0;
}
```
MD
rejects "a changed line" "this is not in examples/quickstart.cpp" <<'MD'
<!-- file: examples/quickstart.cpp -->
```cpp
int main() {
    return 1;
}
```
MD
rejects "lines with a gap between" "this is not in" <<'MD'
<!-- file: examples/quickstart.cpp -->
```cpp
int main() {
}
```
MD
rejects "lines before the beginning" "this is not in" <<'MD'
<!-- file: examples/quickstart.cpp -->
```cpp
// more
// SPDX-License-Identifier: BSL-1.0
```
MD
rejects "lines after the end" "this is not in" <<'MD'
<!-- file: examples/quickstart.cpp -->
```cpp
}
// more
```
MD
rejects "an empty block" "this is not in" <<'MD'
<!-- file: examples/quickstart.cpp -->
```cpp
```
MD
rejects "code without a comment" "no <!-- file" <<'MD'
```cpp
int main() {
```
MD
rejects "the second code block without a comment" "README.md:5:" <<'MD'
<!-- file: examples/quickstart.cpp -->
```cpp
int main() {
```
```cpp
int main() {
```
MD
rejects "code under another language's name" 'write ```cpp' <<'MD'
```c++
int main() {
```
MD
rejects "indented code" "indented" <<'MD'
1. So:
   ```cpp
   int main() {
   ```
MD
rejects "a file that is not there" "there is no examples/absent.cpp" <<'MD'
<!-- file: examples/absent.cpp -->
```cpp
int main() {
```
MD
rejects "a file that nobody compiles" "no test compiles" <<'MD'
<!-- file: docs/loose.cpp -->
```cpp
int main() {
```
MD
rejects "a comment without its block" "not followed by its block" <<'MD'
<!-- output: show -->
Text.
```text
anything
```
MD
rejects "a malformed comment" "malformed" <<'MD'
<!-- output show -->
```text
anything
```
MD
rejects "an output that is not printed" "does not print this" <<'MD'
<!-- output: show a -->
```text
first: b
```
MD
rejects "a program that is not there" "there is no program" <<'MD'
<!-- output: absent -->
```text
first: b
```
MD
rejects "a program that fails" "ends with status 3" <<'MD'
<!-- output: fails -->
```text
shown
```
MD
rejects "an error that is not reported" "the error is not this" <<'MD'
<!-- error: tests/fail/wrong.cpp -->
```text
an int is large
```
MD
rejects "errors in another order" "the error is not this" <<'MD'
<!-- error: tests/fail/wrong.cpp -->
```text
and so is a char
an int is small
```
MD
rejects "an error of a file that compiles" "compiles" <<'MD'
<!-- error: examples/quickstart.cpp -->
```text
error
```
MD
rejects "a README without code" "shows no code" <<'MD'
Nothing.
MD
printf '<!-- output: show x -->\n```text\ngot 1 arguments\n```\n' > "$work/docs/GUIDE.md"
if of docs/GUIDE.md; then echo "PASS: accepts another file"; else echo "FAIL: rejects another file"; cat "$work/said"; status=1; fi
printf '<!-- output: show x -->\n```text\ngot 2 arguments\n```\n' > "$work/docs/GUIDE.md"
if of docs/GUIDE.md; then echo "FAIL: accepts another file that is wrong"; status=1; else echo "PASS: rejects another file that is wrong"; fi
rm "$work/README.md"
if of; then echo "FAIL: accepts no README"; status=1; else echo "PASS: rejects no README"; fi
exit $status
