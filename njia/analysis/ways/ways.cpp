#include "njia/analysis/ways/ways.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"
#include "njia/analysis/ways/best_ways.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace njia::analysis {
namespace {

using Way = std::vector<PlaceNumber>;

/// The position of a place in the dataset, or kNoPlace.
PlaceNumber find_place(Dataset const& data, PlaceId place) {
  for (auto number = PlaceNumber{0}; number < data.place_count(); ++number) {
    if (data.place(number) == place) {
      return number;
    }
  }
  return kNoPlace;
}

/// What one journey says of the ways between two places.
struct Said {
  std::set<Way> ways = {};
  bool passes_both = false;
};

Said ways_in(Way const& path, PlaceNumber origin, PlaceNumber end) {
  auto said = Said{};
  auto begin = path.size(); // where the origin was last, and the end not since
  for (auto at = std::size_t{0}; at < path.size(); ++at) {
    if (path[at] == origin && origin != kNoPlace) {
      begin = at;
    } else if (path[at] == end && end != kNoPlace && begin < at) {
      auto way = Way(path.begin() + static_cast<std::ptrdiff_t>(begin),
                     path.begin() + static_cast<std::ptrdiff_t>(at) + 1);
      said.passes_both = true;
      if (std::find(way.begin(), way.end(), kNoPlace) == way.end()) {
        said.ways.insert(std::move(way));
      }
      begin = path.size();
    }
  }
  return said;
}

/// The graph of trunk segments, its nodes in the order of their ids, so that the order of journeys
/// does not matter.
class Segments {
public:
  explicit Segments(Dataset const& data) : data_{data} {}

  void add(Way const& path, std::uint64_t submissions) {
    auto cells = std::vector<Cell>{};
    for (auto i = std::size_t{1}; i < path.size(); ++i) {
      if (path[i - 1] != kNoPlace && path[i] != kNoPlace) {
        cells.push_back(pair_cell(path[i - 1], path[i]));
      }
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    for (auto const cell : cells) {
      weights_[cell] += submissions;
    }
  }

  struct Best {
    Way way;
    std::uint64_t weakest;
  };
  std::vector<Best> best(PlaceNumber origin, PlaceNumber end, std::size_t count) const {
    auto nodes = std::map<PlaceId, PlaceNumber>{};
    for (auto const& [cell, weight] : weights_) {
      nodes.emplace(data_.place(first_of(cell)), first_of(cell));
      nodes.emplace(data_.place(second_of(cell)), second_of(cell));
    }
    auto places = Way{};
    auto node_of = std::unordered_map<PlaceNumber, std::uint32_t>{};
    for (auto const& [id, place] : nodes) {
      node_of.emplace(place, static_cast<std::uint32_t>(places.size()));
      places.push_back(place);
    }
    if (!node_of.contains(origin) || !node_of.contains(end)) {
      return {};
    }
    auto edges = std::vector<WeightedEdge>{};
    for (auto const& [cell, weight] : weights_) {
      edges.push_back({.from = node_of.at(first_of(cell)),
                       .to = node_of.at(second_of(cell)),
                       .weight = weight});
    }
    auto found = std::vector<Best>{};
    for (auto const& one : best_ways(static_cast<std::uint32_t>(places.size()), edges,
                                     node_of.at(origin), node_of.at(end), count)) {
      auto way = Way{};
      std::transform(one.nodes.begin(), one.nodes.end(), std::back_inserter(way),
                     [&](std::uint32_t node) { return places[node]; });
      found.push_back({.way = std::move(way), .weakest = one.weakest});
    }
    return found;
  }

private:
  Dataset const& data_;
  std::unordered_map<Cell, std::uint64_t> weights_;
};

/// Gives each different way a number.
struct WayNumbers {
  std::map<Way, Cell> numbers = {};
  std::vector<Way> ways = {};
  std::vector<std::uint64_t> transit_not_known = {};

  Cell number(Way const& way) {
    auto const [found, is_new] = numbers.emplace(way, ways.size());
    if (is_new) {
      ways.push_back(way);
      transit_not_known.push_back(0);
    }
    return found->second;
  }
};

/// Whether a journey that names two places only leaves open what lies between. A third place counts
/// although it lies in the same unit.
bool leaves_transit_open(Dataset const& data, JourneyNumber journey) {
  auto const steps = data.steps(journey);
  auto const named = std::count_if(steps.begin(), steps.end(), [&](StepRow const& step) {
    return step.role != Role::intended_destination && data.where(step.where).is_known();
  });
  auto const transit = data.journey(journey).transit_known;
  return named <= 2 && transit != TransitKnown::none && transit != TransitKnown::all;
}

/// The most used rows first, no more than `count`, each with its rank.
void rank_rows(CountTable& table, std::size_t count) {
  std::stable_sort(table.rows.begin(), table.rows.end(), [](CountRow const& a, CountRow const& b) {
    return a.counts.submissions() > b.counts.submissions();
  });
  if (table.rows.size() > count) {
    table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(count), table.rows.end());
  }
  for (auto i = std::size_t{0}; i < table.rows.size(); ++i) {
    table.rows[i].facts.emplace_back("rank", std::to_string(i + 1));
  }
}

class Answer {
public:
  Answer(Dataset const& data, Selected const& selected, WaysQuestion const& question)
      : data_{data}, selected_{selected}, question_{question},
        builder_{data,
                 selected,
                 "ways",
                 {{.key = "basis", .kind = DimensionKind::text},
                  {.key = "way", .kind = DimensionKind::route, .level = question.level}}},
        segments_{data} {}

  CountTable refuse(std::string_view why) {
    builder_.fact("refused", std::string{why});
    return std::move(builder_).finish(false, [](Cell) { return std::vector<std::string>{}; });
  }

  CountTable find(PlaceNumber origin, PlaceNumber end) {
    auto path = Way{};
    for (auto const journey : selected_.journeys) {
      travelled_path(data_, journey, question_.level, path);
      path.erase(std::unique(path.begin(), path.end()), path.end());
      auto const submissions = data_.ledger()->journeys[journey].part.submissions;
      segments_.add(path, submissions);
      auto const said = ways_in(path, origin, end);
      if (said.passes_both && said.ways.empty()) {
        builder_.leave_out("way_not_known", journey);
      }
      for (auto const& way : said.ways) {
        auto const number = numbers_.number(way);
        builder_.add(number, journey);
        numbers_.transit_not_known[number] += leaves_transit_open(data_, journey) ? submissions : 0;
      }
    }
    auto table = reported();
    append_inferred(table, origin, end);
    return table;
  }

private:
  CountTable reported() {
    auto cells = std::vector<Cell>{};
    auto table = std::move(builder_).finish(
        false,
        [&](Cell cell) {
          return std::vector{std::string{"reported"}, route_key(data_, numbers_.ways[cell])};
        },
        cells);
    table.facts.emplace_back("ways", std::to_string(table.rows.size()));
    add_share_facts(table);
    for (auto i = std::size_t{0}; i < cells.size(); ++i) {
      if (auto const open = numbers_.transit_not_known[cells[i]]; open > 0) {
        table.rows[i].facts.emplace_back("transit_not_known", std::to_string(open));
      }
    }
    rank_rows(table, question_.count);
    return table;
  }

  void append_inferred(CountTable& table, PlaceNumber origin, PlaceNumber end) const {
    for (auto const& best : segments_.best(origin, end, question_.count)) {
      if (!numbers_.numbers.contains(best.way)) {
        table.rows.push_back({.keys = {"inferred", route_key(data_, best.way)},
                              .counts = {},
                              .facts = {{"weakest_stretch", std::to_string(best.weakest)}},
                              .members = {}});
      }
    }
  }

  Dataset const& data_;
  Selected const& selected_;
  WaysQuestion const& question_;
  TableBuilder builder_;
  Segments segments_;
  WayNumbers numbers_;
};

} // namespace

CountTable ways(Dataset const& data, PlaceTree const& places, Selected const& selected,
                WaysQuestion const& question) {
  auto answer = Answer{data, selected, question};
  auto const origin = places.ancestor(question.origin, question.level);
  auto const end = places.ancestor(question.end, question.level);
  if (!origin || !end) {
    return answer.refuse("place_coarser_than_level");
  }
  if (*origin == *end) {
    return answer.refuse("same_place");
  }
  return answer.find(find_place(data, *origin), find_place(data, *end));
}

} // namespace njia::analysis
