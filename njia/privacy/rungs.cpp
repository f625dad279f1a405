#include "njia/privacy/rungs.h"

#include "njia/privacy/keys_up.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace njia {

unsigned most_steps(Dimension const& dimension) {
  return has_places(dimension) ? 3U - static_cast<unsigned>(dimension.level) : 0U;
}

Rungs::Rung Rungs::numbered(std::vector<std::optional<std::string_view>> const& keys) {
  auto number_of = std::unordered_map<std::string_view, std::uint32_t>{};
  for (auto const& key : keys) {
    if (key) {
      number_of.emplace(*key, 0);
    }
  }
  auto ascending = std::vector<std::string_view>{};
  for (auto const& [key, number] : number_of) {
    ascending.push_back(key);
  }
  std::sort(ascending.begin(), ascending.end());
  for (auto i = std::uint32_t{0}; i < ascending.size(); ++i) {
    number_of[ascending[i]] = i;
  }
  auto rung = Rung{.keys = {ascending.begin(), ascending.end()}};
  for (auto const& key : keys) {
    rung.number_of_key.push_back(key ? number_of[*key] : kNone);
  }
  return rung;
}

Rungs::Rungs(CountTable const& table, PlaceTree const& places,
             std::vector<std::vector<std::string> const*> const& rows)
    : columns_(table.dimensions.size()) {
  for (auto d = std::size_t{0}; d < columns_.size(); ++d) {
    auto const& dimension = table.dimensions[d];
    auto& column = columns_[d];
    auto of_rows = std::vector<std::optional<std::string_view>>{};
    for (auto const* keys : rows) {
      of_rows.emplace_back((*keys)[d]);
    }
    auto lowest = numbered(of_rows);
    column.of_row = std::move(lowest.number_of_key);
    lowest.number_of_key.resize(lowest.keys.size());
    std::iota(lowest.number_of_key.begin(), lowest.number_of_key.end(), 0U);
    column.rungs.push_back(std::move(lowest));
    for (auto step = 1U; step <= most_steps(dimension); ++step) {
      auto const level = static_cast<Level>(static_cast<unsigned>(dimension.level) + step);
      auto key_up = KeysUp{places, dimension, level};
      auto up = std::vector<std::optional<std::string>>{};
      for (auto const& key : column.rungs.front().keys) {
        up.push_back(key_up(key));
      }
      column.rungs.push_back(numbered({up.begin(), up.end()}));
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
