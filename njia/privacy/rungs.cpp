#include "njia/privacy/rungs.h"

#include "njia/privacy/keys_up.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace njia {
namespace {

/// The keys there are, each once, ascending.
std::vector<std::string> each_once(std::vector<std::string> keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::uint32_t number_in(std::vector<std::string> const& keys, std::string_view key) {
  return static_cast<std::uint32_t>(std::lower_bound(keys.begin(), keys.end(), key) - keys.begin());
}

} // namespace

unsigned most_steps(Dimension const& dimension) {
  return has_places(dimension) ? 3U - static_cast<unsigned>(dimension.level) : 0U;
}

Rungs::Rungs(CountTable const& table, PlaceTree const& places,
             std::vector<std::vector<std::string> const*> const& rows)
    : columns_(table.dimensions.size()) {
  for (auto d = std::size_t{0}; d < columns_.size(); ++d) {
    auto const& dimension = table.dimensions[d];
    auto& column = columns_[d];
    auto number_of = std::unordered_map<std::string_view, std::uint32_t>{};
    for (auto const* keys : rows) {
      number_of.emplace((*keys)[d], 0);
    }
    auto lowest = std::vector<std::string>{};
    for (auto const& [key, number] : number_of) {
      lowest.emplace_back(key);
    }
    std::sort(lowest.begin(), lowest.end());
    for (auto i = std::uint32_t{0}; i < lowest.size(); ++i) {
      number_of[lowest[i]] = i;
    }
    for (auto const* keys : rows) {
      column.of_row.push_back(number_of[(*keys)[d]]);
    }
    auto same = std::vector<std::uint32_t>(lowest.size());
    std::iota(same.begin(), same.end(), 0U);
    column.rungs.push_back({.keys = lowest, .number_of_key = std::move(same)});
    for (auto step = 1U; step <= most_steps(dimension); ++step) {
      auto const level = static_cast<Level>(static_cast<unsigned>(dimension.level) + step);
      auto up = std::vector<std::optional<std::string>>{};
      auto there = std::vector<std::string>{};
      for (auto const& key : lowest) {
        up.push_back(key_up(places, dimension, key, level));
        if (up.back()) {
          there.push_back(*up.back());
        }
      }
      auto rung = Rung{.keys = each_once(std::move(there))};
      for (auto const& key : up) {
        rung.number_of_key.push_back(key ? number_in(rung.keys, *key) : kNone);
      }
      column.rungs.push_back(std::move(rung));
    }
  }
}

void Rungs::number(std::size_t row, Steps const& way, std::uint32_t* numbers) const {
  for (auto d = std::size_t{0}; d < columns_.size(); ++d) {
    auto const& column = columns_[d];
    numbers[d] = column.rungs[way[d]].number_of_key[column.of_row[row]];
  }
}

std::vector<std::string> Rungs::keys(Steps const& way, std::uint32_t const* numbers) const {
  auto keys = std::vector<std::string>{};
  for (auto d = std::size_t{0}; d < columns_.size(); ++d) {
    keys.push_back(columns_[d].rungs[way[d]].keys[numbers[d]]);
  }
  return keys;
}

} // namespace njia
