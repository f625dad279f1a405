// The numbers of one window of a scan, and the table that spares most windows a logarithm.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace njia::analysis {

/// c ln(c/E) + (C-c) ln((C-c)/(C-E)) if c > E, else 0; 0 ln 0 = 0. Kulldorff 1997,
/// doi:10.1080/03610929708831995.
/// @param cases     c, 0 <= c <= total
/// @param expected  E, 0 < E; below total where c > E
/// By hand: c = 6, E = 2.5, C = 10: 6 ln 2.4 + 4 ln (4/7.5) = 5.2528 - 2.5144 = 2.7384.
double log_likelihood_ratio(double cases, double expected, double total);

/// (c / E) / ((C - c) / (C - E)); nothing when no case lies outside. By hand: 6, 2.5, 10: 2.4 /
/// (4 / 7.5) = 4.5.
std::optional<double> relative_risk(double cases, double expected, double total);

/// How many cases a window may hold and still not beat a ratio, for many expected numbers at once:
/// bucket b stands for expected numbers of at least 2^((first + b) / kPerOctave), of which it takes
/// the least, so that nothing that could beat the ratio is missed. Of large numbers of cases only
/// some are tried; then the limit is lower than it might be, by a thousandth. Levels are the ratios
/// for which there is a table. Made when first asked for; may be used from several threads.
class CaseLimits {
public:
  static constexpr auto kPerOctave = 128;

  CaseLimits(double total, int first_bucket, std::size_t buckets);

  /// The highest level that lies below `ratio`; 0, which stands for all above 0, if there is none.
  static std::size_t level_below(double ratio);

  /// For each bucket: more cases than these may reach a ratio above the level, these never do.
  std::vector<std::int32_t> const& at(std::size_t level);

private:
  std::vector<std::int32_t> make(double ratio) const;

  /// A number of cases c, with c ln c + (C - c) ln (C - c).
  struct Tried {
    double cases;
    double self_information;
  };
  struct Bucket {
    double expected;
    double log_expected;
    double log_rest; ///< ln (C - E)
  };

  double total_;
  std::vector<Tried> tried_; ///< ascending
  std::vector<Bucket> buckets_;
  std::mutex mutex_;
  std::map<std::size_t, std::vector<std::int32_t>> tables_; ///< by level; entries never move
};

} // namespace njia::analysis
