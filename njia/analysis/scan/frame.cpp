#include "njia/analysis/scan/frame.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace njia::analysis {
namespace {

/// Blocks grow by this many standard deviations of the cases in their largest window: a bound that
/// is looser lets more windows through, a tighter one makes more blocks. Found by trying.
constexpr auto kBlockGrowth = 0.8;

std::uint32_t longest_span(std::uint32_t steps, double share) {
  auto const most = std::floor(share * steps * (1 + 1e-12));
  return std::clamp<std::uint32_t>(static_cast<std::uint32_t>(most), 1, steps);
}

/// The bucket of a factor > 0 of an expected number: 2^(bucket / kPerOctave) is not above it, so
/// that the sum of two factors' buckets is not above their product's.
int bucket_of(double factor) {
  constexpr auto kFractionBits = 10U; // of the factor that count: 8 steps to a bucket
  static auto const buckets = [] {
    auto made = std::array<std::int32_t, 1U << kFractionBits>{};
    for (auto i = std::size_t{0}; i < made.size(); ++i) {
      auto const part = 1 + static_cast<double>(i) / static_cast<double>(made.size());
      made[i] = static_cast<std::int32_t>(std::floor(std::log2(part) * CaseLimits::kPerOctave));
    }
    return made;
  }();
  constexpr auto kDoubleFractionBits = 52U;
  auto const bits = std::bit_cast<std::uint64_t>(factor);
  auto const fraction = bits >> (kDoubleFractionBits - kFractionBits) & (buckets.size() - 1);
  auto const exponent = static_cast<int>(bits >> kDoubleFractionBits) - 1023;
  return exponent * CaseLimits::kPerOctave + buckets[fraction];
}

struct Span {
  SlotPair slots;
  std::uint64_t weight;
  int bucket;
};

} // namespace

ScanFrame::ScanFrame(ScanCircles const& circles, ScanCounts const& counts,
                     ScanOptions const& options)
    : circles_{circles}, steps_{counts.steps} {
  cases_ = std::accumulate(counts.cases.begin(), counts.cases.end(), std::uint64_t{0});
  auto const longest = longest_span(steps_, options.max_time_share);
  first_step_ = options.spans == ScanSpans::prospective ? steps_ - longest : 0;
  weigh(counts, options.model);
  list_spans(counts, options, longest);
  if (!spans_.empty()) {
    list_blocks();
  }
}

void ScanFrame::weigh(ScanCounts const& counts, ScanModel model) {
  auto const places = circles_.place_count();
  place_weights_.resize(places);
  for (auto i = std::size_t{0}; i < places; ++i) {
    auto const own = counts.cases.subspan(i * steps_, steps_);
    place_weights_[i] = model == ScanModel::poisson
                            ? circles_.weight(i)
                            : std::accumulate(own.begin(), own.end(), std::uint64_t{0});
  }
  all_places_ = std::accumulate(place_weights_.begin(), place_weights_.end(), std::uint64_t{0});
}

void ScanFrame::list_spans(ScanCounts const& counts, ScanOptions const& options,
                           std::uint32_t longest) {
  // before[t]: the weight of the steps before t.
  auto before = std::vector<std::uint64_t>(steps_ + 1, 0);
  for (auto t = std::uint32_t{0}; t < steps_; ++t) {
    auto weight = std::uint64_t{options.model == ScanModel::poisson ? 1U : 0U};
    if (options.model == ScanModel::permutation) {
      for (auto i = std::size_t{0}; i < circles_.place_count(); ++i) {
        weight += counts.cases[i * steps_ + t];
      }
    }
    before[t + 1] = before[t] + weight;
  }
  all_time_ = before.back();
  auto all = std::vector<Span>{};
  for (auto from = std::uint32_t{0}; from < slots(); ++from) {
    auto const last = std::min(slots(), from + longest);
    auto const first = options.spans == ScanSpans::prospective ? slots() : from + 1;
    for (auto to = first; to <= last; ++to) {
      auto const weight = before[first_step_ + to] - before[first_step_ + from];
      if (weight > 0) {
        auto const share = static_cast<double>(weight) / static_cast<double>(all_time_);
        all.push_back({.slots = {.from = from, .to = to},
                       .weight = weight,
                       .bucket = bucket_of(share * static_cast<double>(cases_))});
      }
    }
  }
  std::ranges::stable_sort(all, {}, &Span::bucket);
  for (auto const& span : all) {
    if (groups_.empty() ||
        groups_.back().row != static_cast<std::uint32_t>(span.bucket - all.front().bucket)) {
      auto const at = static_cast<std::uint32_t>(spans_.size());
      groups_.push_back({.row = static_cast<std::uint32_t>(span.bucket - all.front().bucket),
                         .begin = at,
                         .end = at});
    }
    spans_.push_back(span.slots);
    span_weights_.push_back(span.weight);
    ++groups_.back().end;
  }
  first_span_bucket_ = all.empty() ? 0 : all.front().bucket;
}

double ScanFrame::expected(std::uint64_t circle_weight, std::uint64_t span_weight) const {
  return static_cast<double>(cases_) *
         ((static_cast<double>(circle_weight) * static_cast<double>(span_weight)) /
          (static_cast<double>(all_places_) * static_cast<double>(all_time_)));
}

double ScanFrame::ratio(std::uint64_t cases, double expected) const {
  return log_likelihood_ratio(static_cast<double>(cases), expected, static_cast<double>(cases_));
}

std::int32_t ScanFrame::circle_row(std::uint64_t circle_weight) const {
  auto const share = static_cast<double>(circle_weight) / static_cast<double>(all_places_);
  return bucket_of(share) - first_circle_bucket_;
}

void ScanFrame::list_blocks() {
  // The buckets reach from the lightest place to the heaviest circle, at most everything.
  auto lightest = std::numeric_limits<std::uint64_t>::max();
  for (auto const weight : place_weights_) {
    lightest = weight > 0 ? std::min(lightest, weight) : lightest;
  }
  first_circle_bucket_ = circle_row(lightest);
  block_begin_.push_back(0);
  for (auto centre = std::size_t{0}; centre < circles_.place_count(); ++centre) {
    list_blocks_of(centre);
    block_begin_.push_back(blocks_.size());
  }
  if (!blocks_.empty()) {
    prepare_limits();
  }
}

void ScanFrame::list_blocks_of(std::size_t centre) {
  auto const around = circles_.around(centre);
  auto const longest = *std::ranges::max_element(span_weights_);
  auto weight = std::uint64_t{0};
  auto smallest = 0.0;            // of the circles of the block that is open
  auto before = std::uint64_t{0}; // the weight of the circle before
  auto is_open = false;
  for (auto i = std::uint32_t{0}; i < around.size(); ++i) {
    weight += place_weights_[around[i].place];
    if (!around[i].ends_circle) {
      continue;
    }
    auto const expects = expected(weight, longest);
    auto const fits = expects - smallest <= kBlockGrowth * std::sqrt(expects);
    if (is_open && fits && (smallest > 0) == (weight > 0)) {
      blocks_.back().end = i + 1;
    } else {
      blocks_.push_back(
          {.end = i + 1, .row = weight > 0 ? circle_row(weight) : -1, .weight_before = before});
      smallest = expects;
      is_open = true;
    }
    before = weight;
  }
}

void ScanFrame::prepare_limits() {
  auto const last_span = static_cast<std::size_t>(groups_.back().row);
  auto const last_circle = static_cast<std::size_t>(circle_row(all_places_));
  limit_rows_ = last_span + last_circle + 1;
  limits_ = std::make_unique<CaseLimits>(static_cast<double>(cases_),
                                         first_circle_bucket_ + first_span_bucket_, limit_rows_);
}

} // namespace njia::analysis
