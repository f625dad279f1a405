#include "njia/domain/count_table.h"

#include <algorithm>

namespace njia {

Counts& Counts::operator+=(Counts const& other) {
  for (auto const& [group, part] : other.parts) {
    parts[group] += part;
  }
  return *this;
}

std::uint64_t Counts::submissions() const {
  auto sum = std::uint64_t{0};
  for (auto const& [group, part] : parts) {
    sum += part.submissions;
  }
  return sum;
}

std::uint64_t Counts::unknown_size() const {
  auto sum = std::uint64_t{0};
  for (auto const& [group, part] : parts) {
    sum += part.unknown_size();
  }
  return sum;
}

std::uint64_t Counts::incidents() const {
  auto sum = std::uint64_t{0};
  for (auto const& [group, part] : parts) {
    sum += part.incidents;
  }
  return sum;
}

Cases Counts::persons() const {
  auto sum = Cases{};
  for (auto const& [group, part] : parts) {
    sum += part.persons;
  }
  if (unknown_size() > 0) {
    sum.high = std::nullopt;
  }
  return sum;
}

std::vector<GroupPart> parts_of(Ledger const& ledger, Members const& members) {
  auto parts = std::vector<GroupPart>(ledger.groups.size());
  for (auto const member : members) {
    auto const& journey = ledger.journeys[member];
    parts[journey.group] += journey.part;
  }
  return parts;
}

Counts count(Ledger const& ledger, Members const& members) {
  auto const parts = parts_of(ledger, members);
  auto counts = Counts{};
  auto const are_there = [](GroupPart const& part) { return part.submissions > 0; };
  counts.parts.reserve(
      static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), are_there)));
  for (auto i = std::size_t{0}; i < parts.size(); ++i) {
    if (are_there(parts[i])) {
      counts.parts.emplace(ledger.groups[i], parts[i]);
    }
  }
  return counts;
}

} // namespace njia
