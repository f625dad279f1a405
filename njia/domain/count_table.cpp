#include "njia/domain/count_table.h"

namespace njia {

Counts& Counts::operator+=(Counts const& other) {
  for (auto const& [group, part] : other.parts) {
    parts[group] += part;
  }
  incidents_submissions += other.incidents_submissions;
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
    sum += part.submissions - part.sized;
  }
  return sum - incidents_submissions;
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

} // namespace njia
