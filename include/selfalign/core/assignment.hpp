// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ASSIGNMENT_HPP
#define SELFALIGN_CORE_ASSIGNMENT_HPP

#include <selfalign/core/list.hpp>

namespace selfalign {

/// The least sum of costs over all ways to match rows 0..n-1 with columns 0..n-1 one to one.
/// cost(row, column): an integer. By shortest augmenting paths with potentials (H. Kuhn, 1955; J.
/// Munkres, 1957). Cost: n^3.
template <class Cost>
constexpr long long least_assignment(int n, Cost cost) {
    // Rows and columns are counted from 1 here; row 0 is the one that looks for a column.
    list<long long, unbounded> of_row(n + 1), of_column(n + 1), slack(n + 1);
    list<int, unbounded> matched(n + 1), came_from(n + 1), done(n + 1);
    for (int row = 1; row <= n; ++row) {
        constexpr long long far = 9'000'000'000'000'000'000;
        for (int j = 0; j <= n; ++j) {
            slack[j] = far;
            done[j] = 0;
        }
        matched[0] = row;
        int column = 0;
        do {
            done[column] = 1;
            int const i = matched[column];
            int next = 0;
            long long least = far;
            for (int j = 1; j <= n; ++j) {
                if (done[j] != 0) continue;
                long long const reduced = cost(i - 1, j - 1) - of_row[i] - of_column[j];
                if (reduced < slack[j]) {
                    slack[j] = reduced;
                    came_from[j] = column;
                }
                if (slack[j] < least) {
                    least = slack[j];
                    next = j;
                }
            }
            for (int j = 0; j <= n; ++j) {
                if (done[j] != 0) {
                    of_row[matched[j]] += least;
                    of_column[j] -= least;
                } else {
                    slack[j] -= least;
                }
            }
            column = next;
        } while (matched[column] != 0);
        for (; column != 0; column = came_from[column])
            matched[column] = matched[came_from[column]];
    }
    long long sum = 0;
    for (int j = 1; j <= n; ++j) sum += cost(matched[j] - 1, j - 1);
    return sum;
}

}  // namespace selfalign

#endif
