// SPDX-License-Identifier: BSL-1.0
// The one place where doctest is implemented; every other file of tests/unit only adds test cases.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
