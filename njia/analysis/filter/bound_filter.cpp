#include "njia/analysis/filter/bound_filter.h"

#include "njia/analysis/filter/bound_tests.h"
#include "njia/analysis/filter/held_tests.h"
#include "njia/analysis/filter/test_key.h"
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

BlockBits possible(Verdicts const& verdicts) {
  auto out = verdicts.yes;
  for (auto i = std::size_t{0}; i < out.size(); ++i) {
    out[i] |= verdicts.maybe[i];
  }
  return out;
}

std::size_t count(BlockBits const& bits) {
  auto sum = std::size_t{0};
  for (auto const word : bits) {
    sum += static_cast<std::size_t>(std::popcount(word));
  }
  return sum;
}

/// Of so many rows or fewer, one row after the other is judged; of more, all of the block.
constexpr std::size_t kFewRows = JourneyColumns::kRows / 4;

/// A block and its number.
struct BlockAt {
  JourneyColumns const& columns;
  std::size_t number;
};

} // namespace

struct BoundFilter::Node {
  Filter::Join join = Filter::Join::all;
  std::vector<Node> parts = {};
  std::optional<bound::BoundTest> test = {};
  std::shared_ptr<ClauseBits const> bits = {}; ///< instead of the test
  std::optional<Verdict> decided = {};         ///< likewise: what every journey gets
  std::optional<HeldPeriod> period = {};       ///< likewise
  bool is_one_test = false; ///< the parts are the values of one test, undecided only together

  Node(Filter const& filter, Dataset const& data, PlaceTree const& places, HeldClauses const* held)
      : join{filter.join} {
    if (join == Filter::Join::test) {
      NJIA_CHECK(filter.test.has_value(), "a filter that is a test has one");
      if (held != nullptr) {
        hold(*filter.test, data, places, *held);
      }
      if (bits == nullptr && !decided && !period && parts.empty()) {
        test = bound::bind(*filter.test, data, places);
      }
    }
    for (auto const& part : filter.parts) {
      parts.emplace_back(part, data, places, held);
    }
  }

  /// Of the rows asked about; others are not in the answer. What a part has decided, the next parts
  /// are not asked.
  Verdicts judge(BlockAt const& block, BlockBits const& asked) const {
    if (join == Filter::Join::test) {
      return judge_test(block, asked);
    }
    if (join == Filter::Join::all) {
      auto all = Verdicts{.yes = asked};
      for (auto const& part : parts) {
        keep_both(all, part.judge(block, possible(all)));
      }
      return all;
    }
    auto any = Verdicts{};
    for (auto const& part : parts) {
      take_either(any, part.judge(block, without(asked, any.yes)));
    }
    return join == Filter::Join::any ? any : opposite(any, asked);
  }

  /// In the order of the tests: the first that does not know says why.
  void sort_out(BlockAt const& block, BlockBits& left, ReasonBits& out) const {
    if (bits != nullptr) {
      return bits->sort_out(block.number, left, out);
    }
    if (period) {
      return period->sort_out(block.number, left, out);
    }
    if (test) {
      auto const maybe = judge_test(block, left).maybe;
      std::visit([&](auto const& one) { add_reasons(one, block.columns, maybe, out); }, *test);
      left = without(left, maybe);
    }
    auto open = is_one_test ? judge(block, left).maybe : left;
    auto const before = open;
    for (auto const& part : parts) {
      part.sort_out(block, open, out);
    }
    left = without(left, without(before, open));
  }

  std::string_view why(BlockAt const& block, std::size_t row) const {
    if (bits != nullptr) {
      auto const reason = bits->why(block.number * JourneyColumns::kRows + row);
      return reason ? text_of(*reason) : "";
    }
    if (period) {
      return period->why(block.number, row);
    }
    if (test) {
      return std::visit(
          [&](auto const& one) {
            return one.at(block.columns, row) == Verdict::maybe ? one.why(block.columns, row) : "";
          },
          *test);
    }
    if (is_one_test && is_empty(judge(block, only(row)).maybe)) {
      return "";
    }
    for (auto const& part : parts) {
      if (auto const reason = part.why(block, row); !reason.empty()) {
        return reason;
      }
    }
    return "";
  }

private:
  /// Finds what is held of a test: of each of its values, where it has several; of its first and
  /// last day. Values and days come again, in whatever filters.
  void hold(Test const& asked, Dataset const& data, PlaceTree const& places,
            HeldClauses const& held) {
    if (auto const values = single_values(asked); !values.empty()) {
      join = Filter::Join::any;
      is_one_test = true;
      for (auto const& value : values) {
        parts.emplace_back(Filter::of(value), data, places, &held);
      }
      return;
    }
    decided = decide(asked, held.sizes);
    if (decided) {
      return;
    }
    if (auto const* days = std::get_if<PeriodTest>(&asked)) {
      period = HeldPeriod::find(*days, data, held);
      return;
    }
    auto const make = [&] { return judge_of(data, bound::bind(asked, data, places)); };
    if (auto const key = test_key(asked)) {
      bits = held.cache.find(*key, data, held.places, make, false);
    }
  }

  /// Yes or no, where every number of cases that occurs gives it: "cases >= 300" is often asked of
  /// journeys that are all smaller.
  static std::optional<Verdict> decide(Test const& test, std::span<SizeOf const> sizes) {
    auto const* cases = std::get_if<CasesTest>(&test);
    if (cases == nullptr || sizes.empty()) {
      return std::nullopt;
    }
    auto const bound = bound::bind(*cases);
    auto const first = bound.of(sizes.front());
    auto const is_same = [&](SizeOf const& size) { return bound.of(size) == first; };
    auto const is_decided =
        first != Verdict::maybe && std::all_of(sizes.begin(), sizes.end(), is_same);
    return is_decided ? std::optional{first} : std::nullopt;
  }

  template <class Test>
  static void add_reasons(Test const& one, JourneyColumns const& block, BlockBits const& maybe,
                          ReasonBits& out) {
    auto text = std::string_view{};
    auto* bits_of_text = static_cast<BlockBits*>(nullptr);
    each_bit(maybe, [&](std::size_t row) {
      auto const why = one.why(block, row);
      if (bits_of_text == nullptr || why.data() != text.data()) {
        text = why;
        bits_of_text = &out[static_cast<std::size_t>(reason_of(why))];
      }
      (*bits_of_text)[row / 64] |= std::uint64_t{1} << (row % 64);
    });
  }

  static ClauseCache::Judge judge_of(Dataset const& data, bound::BoundTest bound) {
    return [&data, bound = std::move(bound)](std::size_t number, BlockBits const& asked,
                                             BlockBits& yes, ReasonBits& maybe) {
      auto const& block = data.block(number);
      std::visit(
          [&](auto const& one) {
            auto const verdicts = judge_many(one, block, asked);
            yes = verdicts.yes;
            add_reasons(one, block, verdicts.maybe, maybe);
          },
          bound);
    };
  }

  Verdicts judge_test(BlockAt const& block, BlockBits const& asked) const {
    if (bits != nullptr) {
      auto out = Verdicts{};
      bits->judge(block.number, asked, out);
      return out;
    }
    if (period) {
      return period->judge(block.number, asked);
    }
    if (decided) {
      return {.yes = *decided == Verdict::yes ? asked : BlockBits{}};
    }
    return std::visit(
        [&](auto const& one) {
          return count(asked) <= kFewRows ? judge_few(one, block.columns, asked)
                                          : judge_many(one, block.columns, asked);
        },
        *test);
  }

  template <class Test>
  static Verdicts judge_few(Test const& one, JourneyColumns const& block, BlockBits const& asked) {
    auto out = Verdicts{};
    each_bit(asked, [&](std::size_t row) {
      auto const verdict = static_cast<std::uint64_t>(one.at(block, row));
      out.yes[row / 64] |= (verdict & 1U) << (row % 64);
      out.maybe[row / 64] |= (verdict >> 1U) << (row % 64);
    });
    return out;
  }

  template <class Test>
  static Verdicts judge_many(Test const& one, JourneyColumns const& block, BlockBits const& asked) {
    auto bytes = Bytes{};
    for (auto word = std::size_t{0}; word < asked.size(); ++word) {
      auto const end = word * 64 + static_cast<std::size_t>(std::bit_width(asked[word]));
      for (auto row = word * 64; row < end; ++row) {
        bytes.values[row] = one.at(block, row);
      }
    }
    auto out = Verdicts{};
    bytes.pack(out);
    for (auto i = std::size_t{0}; i < asked.size(); ++i) {
      out.yes[i] &= asked[i];
      out.maybe[i] &= asked[i];
    }
    return out;
  }

  static Verdicts opposite(Verdicts const& any, BlockBits const& asked) {
    return {.yes = without(without(asked, any.yes), any.maybe), .maybe = any.maybe};
  }
};

BoundFilter::BoundFilter(Dataset const& data, PlaceTree const& places, Filter const& filter,
                         HeldClauses const* held)
    : data_{data}, root_{std::make_unique<Node>(filter, data, places, held)} {}
BoundFilter::BoundFilter(BoundFilter&&) noexcept = default;
BoundFilter::~BoundFilter() = default;

void BoundFilter::judge(std::size_t block, Verdicts& verdicts) const {
  auto const first = block * JourneyColumns::kRows;
  auto const rows = std::min(JourneyColumns::kRows, data_.size() - first);
  verdicts = root_->judge({data_.block(block), block}, first_bits(rows));
}

std::string_view BoundFilter::why(JourneyNumber journey) const {
  auto const number = journey / JourneyColumns::kRows;
  return root_->why({data_.block(number), number}, journey % JourneyColumns::kRows);
}

void BoundFilter::sort_out(std::size_t block, BlockBits& left, ReasonBits& out) const {
  root_->sort_out({data_.block(block), block}, left, out);
}

} // namespace njia::analysis
