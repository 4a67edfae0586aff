// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_STANDARD_HPP
#define SELFALIGN_CONCEPTS_STANDARD_HPP

// Every header that includes no other of the library includes this one first, so that it is the
// first thing that a compiler reads. A file that is not there ends the compilation, which would
// go on for thousands of lines after the error.
#if __cplusplus < 202002L
#error "selfalign needs C++20: compile with -std=c++20"
#define SELFALIGN_ENDS_HERE "selfalign needs -std=c++20"
#include SELFALIGN_ENDS_HERE
#endif

#endif
