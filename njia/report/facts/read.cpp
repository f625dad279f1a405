#include "njia/report/facts/read.h"

#include <algorithm>
#include <tuple>

namespace njia::report {
namespace {

/// Where a total holds only the submissions of known size, its rows do too: the share is one among
/// those. For the public both are rounded outward to 5, so that up to 4 more may stand behind each.
std::optional<Share> share_of_known_size(Figure const& part, Figure const& whole,
                                         Audience audience) {
  auto const hidden = audience == Audience::open ? std::uint64_t{4} : std::uint64_t{0};
  auto const upper = [&](std::uint64_t low) { return Cases{low, low + hidden}; };
  return share_of(upper(part.submissions.low), upper(whole.submissions.low));
}

/// The share that a row states, else the one that follows from its intervals.
std::optional<Share> share_of_row(PublishedRow const& row, PublishedCell const& whole,
                                  Audience audience) {
  auto const* const figure = shown(row.cell);
  auto const* const all = shown(whole);
  if (figure == nullptr || all == nullptr) {
    return std::nullopt;
  }
  if (all->is_partial) {
    return share_of_known_size(*figure, *all, audience);
  }
  if (figure->is_partial) {
    return std::nullopt;
  }
  auto share = share_of(figure->submissions, all->submissions);
  if (!share) {
    return share;
  }
  if (auto const stated = find_number(row.facts, "share")) {
    share->value = *stated;
    share->low = std::min(share->low, *stated);
    share->high = std::max(share->high, *stated);
  }
  auto const low = find_number(row.facts, "share_low");
  auto const high = find_number(row.facts, "share_high");
  if (low && high) {
    share->low = std::min(share->low, *low);
    share->high = std::max(share->high, *high);
  }
  return share;
}

} // namespace

PublishedCell const* left_out_cell(PublishedTable const& table, std::string_view reason) {
  for (auto const& left : table.left_out) {
    if (left.reason == reason) {
      return &left.cell;
    }
  }
  return nullptr;
}

std::vector<Answer> Profile::shares() const {
  auto out = std::vector<Answer>{};
  std::copy_if(answers.begin(), answers.end(), std::back_inserter(out),
               [](Answer const& answer) { return answer.share.has_value(); });
  return out;
}

std::optional<Profile> read_profile(Tables const& tables, std::string_view name) {
  auto const* const table = tables.find(name);
  if (table == nullptr || table->dimensions.size() != 1) {
    return std::nullopt;
  }
  auto profile = Profile{.vocabulary = table->dimensions.front().vocabulary,
                         .answered = &table->total,
                         .not_known = left_out_cell(*table, "not_known"),
                         .not_asked = left_out_cell(*table, "not_asked")};
  for (auto const& row : table->rows) {
    if (row.cell.state != CellState::zero && !is_other(row)) {
      profile.answers.push_back({.code = row.keys.front(),
                                 .cell = &row.cell,
                                 .share = share_of_row(row, table->total, tables.audience())});
    }
  }
  auto const is_unshared = [](Answer const& answer) { return !answer.share; };
  auto const* const all = shown(table->total);
  profile.may_hide_answers =
      tables.is_public() || (all != nullptr && all->is_partial) ||
      std::any_of(table->rows.begin(), table->rows.end(), is_other) ||
      std::any_of(profile.answers.begin(), profile.answers.end(), is_unshared);
  std::stable_sort(profile.answers.begin(), profile.answers.end(),
                   [](Answer const& a, Answer const& b) {
                     return (a.share ? a.share->value : -1) > (b.share ? b.share->value : -1);
                   });
  return profile.shares().empty() ? std::nullopt : std::optional{profile};
}

std::size_t leading_answers(Profile const& profile, std::size_t most) {
  auto const shares = profile.shares();
  for (auto k = std::size_t{1}; k <= std::min(most, shares.size()); ++k) {
    auto least = 1.0;
    for (auto i = std::size_t{0}; i < k; ++i) {
      least = std::min(least, shares[i].share->low);
    }
    auto const rest = shares.begin() + static_cast<std::ptrdiff_t>(k);
    auto const is_clear = std::all_of(
        rest, shares.end(), [&](Answer const& other) { return other.share->high < least; });
    if (is_clear) {
      return k;
    }
  }
  return 0;
}

std::optional<Diversion> read_diversion(Tables const& tables) {
  auto const* const table = tables.find(tables::kDiversion);
  if (table == nullptr || shown(table->total) == nullptr) {
    return std::nullopt;
  }
  auto out = Diversion{.known = &table->total, .withheld = Tables::count_withheld(*table)};
  auto same = Cases{0, 0};
  for (auto const* const row : Tables::rows_shown(*table)) {
    auto const as_promised = row->keys[0] == row->keys[1];
    auto const is_coarse = row->cell.state == CellState::rolled_up;
    if (as_promised && is_coarse) {
      continue; // "other places in the Gulf" twice: the same country, or another one
    }
    out.rows.push_back({.promised = place_of(row->keys[0]),
                        .actual = place_of(row->keys[1]),
                        .cell = &row->cell,
                        .is_as_promised = as_promised});
    (as_promised ? same : out.elsewhere) += row->cell.figure->submissions;
  }
  // Rows that are not shown may be of either kind: the share is then bounded from both sides.
  auto const known = shown(table->total)->submissions;
  auto const is_all_told =
      !Tables::not_shown(*table) && known.high && out.elsewhere.low + same.low == *known.high;
  if (!is_all_told) {
    out.elsewhere.high =
        known.high ? std::optional{*known.high - std::min(same.low, *known.high)} : std::nullopt;
  }
  if (known.high && known.low > 0) {
    out.share = share_of(out.elsewhere, known);
    auto const low = find_number(table->facts, "share_low");
    auto const high = find_number(table->facts, "share_high");
    if (out.share && low && high) {
      out.share->low = std::min(out.share->low, *low);
      out.share->high = std::max(out.share->high, *high);
    }
  }
  for (auto const reason : {"unlocated", "coarser_than_level", "no_intention"}) {
    auto const* const cell = left_out_cell(*table, reason);
    if (cell != nullptr && shown(*cell) != nullptr) {
      out.lacking = out.lacking.value_or(Cases{0, 0}) + shown(*cell)->submissions;
    }
  }
  return out;
}

std::size_t Changes::count(std::string_view change) const {
  return static_cast<std::size_t>(
      std::count_if(corridors.begin(), corridors.end(),
                    [&](ChangedCorridor const& one) { return one.change == change; }));
}

std::size_t Changes::first_time() const {
  return count("newly_active") + count("newly_covered") + count("newly_confirmed") +
         count("undecided") + count("newly_reported");
}

bool Changes::is_new(PlaceId from, PlaceId to) const {
  return std::any_of(corridors.begin(), corridors.end(), [&](ChangedCorridor const& one) {
    return one.change == "newly_active" && one.from == from && one.to == to;
  });
}

std::optional<Changes> read_changes(Tables const& tables) {
  auto const* const table = tables.find(tables::kNewCorridors);
  if (table == nullptr || table->dimensions.size() != 3) {
    return std::nullopt;
  }
  auto out = Changes{};
  for (auto const& row : table->rows) {
    auto const change = find_fact(row.facts, "change");
    auto const from = place_of(row.keys[0]);
    auto const to = place_of(row.keys[1]);
    if (!change || !from || !to) {
      continue;
    }
    auto found =
        std::find_if(out.corridors.begin(), out.corridors.end(), [&](ChangedCorridor const& one) {
          return one.from == *from && one.to == *to;
        });
    if (found == out.corridors.end()) {
      out.corridors.push_back({.from = *from, .to = *to, .change = *change});
      found = out.corridors.end() - 1;
    }
    (row.keys[2] == "current" ? found->now : found->before) = &row;
  }
  return out.corridors.empty() ? std::nullopt : std::optional{out};
}

Figure const* ActivePlace::figure(std::string_view role) const {
  auto const found = by_role.find(std::string{role});
  return found == by_role.end() ? nullptr : shown(*found->second);
}

std::vector<ActivePlace> read_places(Tables const& tables) {
  auto const* const table = tables.find(tables::kPlaces);
  auto out = std::vector<ActivePlace>{};
  if (table == nullptr || table->dimensions.size() != 2) {
    return out;
  }
  for (auto const& row : table->rows) {
    auto const place = place_of(row.keys[0]);
    if (!place || row.cell.state == CellState::zero) {
      continue;
    }
    auto const level = row.levels.empty() ? table->dimensions[0].level : row.levels[0];
    auto const is_rest = level > table->dimensions[0].level;
    auto found = std::find_if(out.begin(), out.end(), [&](ActivePlace const& one) {
      return one.place == *place && one.is_rest == is_rest;
    });
    if (found == out.end()) {
      out.push_back({.place = *place, .level = level, .is_rest = is_rest});
      found = out.end() - 1;
    }
    found->by_role[row.keys[1]] = &row.cell;
    if (row.keys[1] == roles::kAny) {
      found->any = &row;
    }
  }
  auto const low = [](ActivePlace const& one) {
    auto const* const figure = one.figure(roles::kAny);
    return figure == nullptr ? std::uint64_t{0} : figure->persons.low;
  };
  std::stable_sort(out.begin(), out.end(), [&](ActivePlace const& a, ActivePlace const& b) {
    return std::tuple{a.is_rest, low(b)} < std::tuple{b.is_rest, low(a)};
  });
  return out;
}

} // namespace njia::report
