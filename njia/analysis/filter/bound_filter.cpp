#include "njia/analysis/filter/bound_filter.h"

#include "njia/analysis/filter/bound_tests.h"
#include "njia/base/check.h"

#include <algorithm>
#include <cstring>

namespace njia::analysis {
namespace {

using bound::Verdict;

/// One byte a row, then the lowest bits of eight bytes into one, by multiplication.
struct Bytes {
  std::array<Verdict, JourneyColumns::kRows> values;

  void pack(Verdicts& out) const {
    constexpr auto kLowBits = std::uint64_t{0x0101010101010101};
    constexpr auto kGather = std::uint64_t{0x0102040810204080};
    for (auto word = std::size_t{0}; word < out.yes.size(); ++word) {
      auto yes = std::uint64_t{0};
      auto maybe = std::uint64_t{0};
      for (auto byte = std::size_t{0}; byte < 8; ++byte) {
        auto eight = std::uint64_t{};
        std::memcpy(&eight, values.data() + word * 64 + byte * 8, sizeof eight);
        yes |= ((eight & kLowBits) * kGather >> 56U) << (8 * byte);
        maybe |= ((eight >> 1U & kLowBits) * kGather >> 56U) << (8 * byte);
      }
      out.yes[word] = yes;
      out.maybe[word] = maybe;
    }
  }
};

void keep_both(Verdicts& all, Verdicts const& part) {
  for (auto i = std::size_t{0}; i < all.yes.size(); ++i) {
    auto const possible = (all.yes[i] | all.maybe[i]) & (part.yes[i] | part.maybe[i]);
    all.yes[i] &= part.yes[i];
    all.maybe[i] = possible & ~all.yes[i];
  }
}

void take_either(Verdicts& any, Verdicts const& part) {
  for (auto i = std::size_t{0}; i < any.yes.size(); ++i) {
    any.yes[i] |= part.yes[i];
    any.maybe[i] = (any.maybe[i] | part.maybe[i]) & ~any.yes[i];
  }
}

bool is_empty(Verdicts const& verdicts) {
  auto const is_zero = [](std::uint64_t word) { return word == 0; };
  return std::all_of(verdicts.yes.begin(), verdicts.yes.end(), is_zero) &&
         std::all_of(verdicts.maybe.begin(), verdicts.maybe.end(), is_zero);
}

/// Every row of the block is yes.
Verdicts whole_block(std::size_t rows) {
  auto out = Verdicts{};
  for (auto word = std::size_t{0}; word < out.yes.size() && word * 64 < rows; ++word) {
    auto const left = rows - word * 64;
    out.yes[word] = left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
  }
  return out;
}

} // namespace

struct BoundFilter::Node {
  Filter::Join join = Filter::Join::all;
  std::vector<Node> parts = {};
  std::optional<bound::BoundTest> test = {};

  Node(Filter const& filter, Dataset const& data, PlaceTree const& places) : join{filter.join} {
    if (join == Filter::Join::test) {
      NJIA_CHECK(filter.test.has_value(), "a filter that is a test has one");
      test = bound::bind(*filter.test, data, places);
    }
    for (auto const& part : filter.parts) {
      parts.emplace_back(part, data, places);
    }
  }

  Verdicts judge(JourneyColumns const& block, std::size_t rows) const {
    if (join == Filter::Join::test) {
      return judge_test(block, rows);
    }
    if (join == Filter::Join::all) {
      auto all = whole_block(rows);
      for (auto const& part : parts) {
        if (is_empty(all)) {
          break;
        }
        keep_both(all, part.judge(block, rows));
      }
      return all;
    }
    auto any = Verdicts{};
    for (auto const& part : parts) {
      take_either(any, part.judge(block, rows));
    }
    return join == Filter::Join::any ? any : opposite(any, rows);
  }

  std::string_view why(JourneyColumns const& block, std::size_t row) const {
    if (test) {
      return std::visit(
          [&](auto const& one) {
            return one.at(block, row) == Verdict::maybe ? one.why(block, row) : "";
          },
          *test);
    }
    for (auto const& part : parts) {
      if (auto const reason = part.why(block, row); !reason.empty()) {
        return reason;
      }
    }
    return "";
  }

private:
  Verdicts judge_test(JourneyColumns const& block, std::size_t rows) const {
    auto bytes = Bytes{};
    std::visit(
        [&](auto const& one) {
          for (auto row = std::size_t{0}; row < rows; ++row) {
            bytes.values[row] = one.at(block, row);
          }
        },
        *test);
    auto out = Verdicts{};
    bytes.pack(out);
    return out;
  }

  static Verdicts opposite(Verdicts const& any, std::size_t rows) {
    auto none = whole_block(rows);
    for (auto i = std::size_t{0}; i < none.yes.size(); ++i) {
      none.yes[i] &= ~(any.yes[i] | any.maybe[i]);
      none.maybe[i] = any.maybe[i];
    }
    return none;
  }
};

BoundFilter::BoundFilter(Dataset const& data, PlaceTree const& places, Filter const& filter)
    : data_{data}, root_{std::make_unique<Node>(filter, data, places)} {}
BoundFilter::BoundFilter(BoundFilter&&) noexcept = default;
BoundFilter::~BoundFilter() = default;

void BoundFilter::judge(std::size_t block, Verdicts& verdicts) const {
  auto const first = block * JourneyColumns::kRows;
  auto const rows = std::min(JourneyColumns::kRows, data_.size() - first);
  verdicts = root_->judge(data_.block(block), rows);
}

std::string_view BoundFilter::why(JourneyNumber journey) const {
  return root_->why(data_.block(journey / JourneyColumns::kRows), journey % JourneyColumns::kRows);
}

} // namespace njia::analysis
