// SPDX-License-Identifier: BSL-1.0
#include "merge.hpp"
#include "second_look.hpp"

#include <selfalign/scopes/random_profiles.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <tuple>
#include <variant>

namespace census {
namespace {

/// The file of one shard.
struct piece {
    std::string file;
    result written;
    command asked;
};

piece read_piece(std::string const& file) {
    auto written = read_result(file);
    if (!std::holds_alternative<result>(written))
        throw result_error(file + ": a table of laws has no shards");
    piece p{file, std::get<result>(std::move(written)), {}};
    if (!p.written.unchanged)
        throw result_error(file + ": its checksum is wrong: it was changed after it was written");
    if (p.written.version != SELFALIGN_VERSION)
        throw result_error(file + ": written by version " + p.written.version
                           + ", which may count otherwise than " SELFALIGN_VERSION);
    p.asked = command_of(p.written.command, file);
    if (p.asked.asked.shards == 1) throw result_error(file + ": no shard, but all of a scope");
    return p;
}

/// The command that counts all of the scope as its shards are counted: system by system.
command whole(command c) {
    c.asked.shard = 0;
    c.asked.shards = 1;
    c.wanted = sa::route::plain;
    c.routes = plan_routes(c.asked, c.wanted, "");
    return c;
}

/// All shards of one scope, in their order.
std::vector<piece> read_pieces(std::vector<std::string> const& files) {
    std::vector<piece> pieces;
    for (std::string const& file : files) pieces.push_back(read_piece(file));
    piece const& one = pieces.front();
    auto const shards = one.asked.asked.shards;
    for (piece const& p : pieces)
        if (whole(p.asked).text() != whole(one.asked).text() || p.asked.asked.shards != shards)
            throw result_error(fmt::format("{}: of another scope than {}: {}; {}", p.file, one.file,
                                           p.written.command, one.written.command));
    std::sort(pieces.begin(), pieces.end(), [](piece const& a, piece const& b) {
        return std::tie(a.asked.asked.shard, a.file) < std::tie(b.asked.asked.shard, b.file);
    });
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        long long const shard = pieces[k].asked.asked.shard;
        if (k > 0 && shard == pieces[k - 1].asked.asked.shard)
            throw result_error(fmt::format("{}: shard {} of {} a second time, after {}",
                                           pieces[k].file, shard, shards, pieces[k - 1].file));
        if (shard != static_cast<long long>(k))
            throw result_error(fmt::format("{}: shard {} of {} is missing", one.file, k, shards));
    }
    if (static_cast<long long>(pieces.size()) != shards)
        throw result_error(fmt::format("{}: shard {} of {} is missing", one.file, pieces.size(),
                                       shards));
    for (piece const& p : pieces)
        if (p.written.rows.size()
            != one.asked.asked.rules.size() * one.asked.asked.relations.size())
            throw result_error(p.file + ": damaged: rows are missing, or too many");
    return pieces;
}

void add(result_row& all, result_row const& next) {
    all.systems += next.systems;
    all.aligned += next.aligned;
    all.loss += next.loss;
    all.irreducible += next.irreducible;
    all.avoidable += next.avoidable;
    if (all.first_failing_index >= 0) return;
    all.first_failing_index = next.first_failing_index;
    all.first_failing_profile = next.first_failing_profile;
}

} // namespace

result merge(std::vector<std::string> const& files) {
    std::vector<piece> const pieces = read_pieces(files);
    command const c = whole(pieces[0].asked);
    sweep const scope(c.asked);
    result all{SELFALIGN_VERSION, c.text(), facts_of(c, scope), pieces[0].written.rows};
    for (std::size_t k = 1; k < pieces.size(); ++k)
        for (std::size_t row = 0; row < all.rows.size(); ++row)
            add(all.rows[row], pieces[k].written.rows[row]);
    for (result_row& row : all.rows) {
        if (row.systems != scope.size())
            throw result_error(fmt::format("{}: {}, {}: the shards have {} systems, expected {}",
                                           files[0], row.rule, row.relation, row.systems,
                                           scope.size()));
        if (c.asked.sample) set_interval(row);
    }
    std::vector<std::string> undefined;
    for (named_rule const& rule : c.asked.rules) {
        large count = 0;
        for (piece const& p : pieces) count += undefined_count(p.written.header, rule.name);
        if (count > 0) undefined.push_back(undefined_text(rule.name, count, scope.size()));
    }
    add_undefined(all.header, undefined);
    return all;
}

} // namespace census
