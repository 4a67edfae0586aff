// SPDX-License-Identifier: BSL-1.0
/// How many systems of a size are aligned with themselves?
///
///     census --parts N --options M [--rules a,b|all] [--relations a,b|all]
///            [--ties lowest|forall|exists] [--sample CULTURE] [--draws K] [--seed S]
///            [--shard I/N] [--route R] [--threads T] [--checkpoint FILE] [--progress]
///            [--tsv|--json] [--help]
///     census --merge FILE... [--tsv|--json]
///     census --verify FILE [--cells K|all] [--seed S] [--threads T]
///     census --laws [--rules a,b|all] [--up-to 2:8,3:8,4:4] [--from-parts K] [--every-order]
///            [--threads T] [--checkpoint FILE] [--progress] [--tsv|--json]
///
/// Takes every profile of N parts that rank M options, lets every rule choose, and counts for every
/// alignment relation how many systems are aligned with themselves, what the others lose, how much
/// of that is avoidable, and which one fails first. Every cell is checked against theorem T1:
/// a relation is reflexive exactly if "the same choice" implies it. Without arguments: three parts
/// and three options. With --laws: for every rule and every axiom of voting, the smallest system at
/// which the rule violates it. With --verify: whether the file of an earlier census, or table of
/// axioms, is right. With --merge: the files of all shards as one. Under mpirun all ranks share the
/// work of a sweep, and rank 0 reads and writes.
/// Exit status: 0; 2 if the question cannot be answered; 1 if T1 does not hold, or a file is not
/// right; 130 if it was interrupted.

#include "census/laws.hpp"
#include "census/laws_report.hpp"
#include "census/merge.hpp"
#include "census/progress.hpp"
#include "census/report.hpp"
#include "census/result.hpp"
#include "census/run.hpp"
#include "census/verify.hpp"

#include <cstdio>
#include <exception>
#include <optional>
#include <string>

namespace {

void print(std::string const& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw census::usage_error("cannot write to standard output");
}

std::optional<census::command> read(int argc, char const* const* argv) {
    char const* const sample[] = {argv[0], "--parts", "3", "--options", "3"};
    return argc > 1 ? census::read_command_line(argc, argv) : census::read_command_line(5, sample);
}

int interrupted(census::command const& asked) {
    census::interruptible::say(!asked.checkpoint.empty());
    return 130;
}

int answer(int argc, char const* const* argv, census::ranks& all) {
    using namespace census;
    auto const asked = read(argc, argv);
    if (!asked) return 0;

    if (!asked->verify.empty()) {
        auto const seen = verify(*asked);
        if (!seen) return interrupted(*asked);
        print(seen->page);
        for (std::string const& line : seen->differences)
            std::fprintf(stderr, "census: %s\n", line.c_str());
        return seen->differences.empty() ? 0 : 1;
    }
    if (!asked->merge.empty()) {
        result const merged = merge(asked->merge);
        print(asked->json ? json(merged) : tsv(merged));
        return 0;
    }
    if (asked->laws.asked) {
        auto const rows = find_laws(*asked, all);
        if (!rows) return interrupted(*asked);
        if (asked->tsv) print(tsv(result_of(*asked, *rows)));
        else if (asked->json) print(json(result_of(*asked, *rows)));
        else print(laws_page(*asked, *rows));
        return 0;
    }
    auto const found = census::run(*asked, all);
    if (!found) return interrupted(*asked);
    if (asked->tsv) print(tsv(result_of(*asked, *found)));
    else if (asked->json) print(json(result_of(*asked, *found)));
    else print(page(*asked, *found));
    std::string const wrong = contradictions(*asked, *found);
    std::fputs(wrong.c_str(), stderr);
    return wrong.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    int status = 2;
    std::optional<census::ranks> all;
    try {
        all.emplace();
        if (all->is_first()) {
            status = answer(argc, argv, *all);
        } else {
            census::help_run([&] { return read(argc, argv).value(); }, *all);
            status = 0;
        }
    } catch (std::exception const& e) {
        if (all && !all->is_first())
            std::fprintf(stderr, "census: rank %d: %s\n", all->rank(), e.what());
        else std::fprintf(stderr, "census: %s\n", e.what());
    }
    if (all) all->end(status);
    return status;
}
