// When a sentence about numbers may be said: rules that must hold at both ends of every interval.
// Pure arithmetic on released figures; the words are chosen in findings.h.
#pragma once

#include "njia/domain/cases.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace njia::report {

/// Whether `a` is larger than `b` whatever the truth: its least is above the other's most. An open
/// end is above everything. By hand: 148–176 over 121–147: yes; over 121–150: no.
bool is_above(Cases const& a, Cases const& b);

/// How many of the first `most` stand clearly before all others: the smallest k such that the least
/// of each of the first k is above the most of every other, and of `rest`.
/// @param ranked  by least, descending
/// @param rest    what any single one that is not shown may reach at most; nothing: all are shown
/// @return 0 when no such k <= `most` exists.
/// By hand: 148–176, 121–150, 96–113 -> k = 2 (121 > 113), not 1 (148 < 150).
std::size_t leaders(std::vector<Cases> const& ranked, std::optional<Cases> const& rest,
                    std::size_t most);

/// Who may be said to lead, and among whom.
struct Lead {
  enum class Among { all, shown, nobody };
  std::size_t count = 0;
  Among among = Among::nobody;

  /// Ending of the label: "one", "two", "three", the same with ".of_shown", or "least" when nobody
  /// leads for sure and only a least number can be said.
  std::string key() const;
};

/// Who leads among all; if what is not shown could be larger, who leads among what is shown.
Lead find_lead(std::vector<Cases> const& ranked, std::optional<Cases> const& rest,
               std::size_t most);

struct RankRange {
  std::size_t best = 0;
  std::size_t worst = 0;
  friend bool operator==(RankRange const&, RankRange const&) = default;
};
/// The places that each may take: best = 1 + those that are surely above it, worst = those that are
/// not surely below it. By hand: 131–158, 118–160, 104–127: 1–2, 1–3, 2–3.
std::vector<RankRange> rank_ranges(std::vector<Cases> const& figures);

/// A share with the limits within which it lies, 0 to 1.
struct Share {
  double value = 0;
  double low = 0;
  double high = 0;

  bool has_band() const { return low < high; }
};

/// The share of `part` in `whole`, from their own intervals: low = part.low / whole.high, high =
/// part.high / whole.low, at most 1; nothing when the whole may be zero or is open.
/// By hand: 95–105 of 200–210: 45.2% to 52.5%, value 100/205.
std::optional<Share> share_of(Cases const& part, Cases const& whole);

/// "Most": only above a half at the lower limit.
inline bool is_most(Share const& share) { return share.low > 0.5; }
/// "One in three": only if the band lies within 28 to 39 percent.
inline bool is_one_in_three(Share const& share) { return share.low >= 0.28 && share.high <= 0.39; }

/// P(X >= k) for X binomial(n, p), by summing exact terms. By hand: k = 6, n = 6, p = 0.6: 0.6^6 =
/// 0.0467. Cost: n - k terms.
double binomial_at_least(std::uint64_t k, std::uint64_t n, double p);

enum class RateChange { more, fewer, unclear };

/// Whether the rate of reports is surely at least half as large again, or at most half as large, at
/// 95%: given their sum, the later number is binomial (Przyborowski and Wilenski 1940,
/// doi:10.1093/biomet/31.3-4.313). Exposures: lengths of the two periods, > 0, in one unit.
/// By hand, equal exposures: 0 and 6: 0.6^6 = 0.047, more; 0 and 5: 0.078, unclear; 8 and 0:
/// (2/3)^8 = 0.039, fewer.
RateChange compare_rates(std::uint64_t before, std::uint64_t now, double exposure_before,
                         double exposure_now);

} // namespace njia::report
