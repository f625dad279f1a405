// How many kinds there are beyond those met so far, judged from how many samples met each. Knows no
// journey: the kinds may be corridors and the samples independent groups (unseen.h) or anything
// else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace njia::analysis {

/// What was met: of how many samples, and each kind in how many of them.
struct Incidence {
  std::size_t samples = 0;
  std::vector<std::uint32_t> met_in = {}; ///< one a kind, any order, 1 to `samples`
};

struct Interval {
  double low = 0;
  double high = 0;
};

struct Richness {
  std::size_t samples = 0;
  std::size_t observed = 0;     ///< kinds met
  std::size_t once = 0;         ///< Q1: kinds met in exactly one sample
  std::size_t twice = 0;        ///< Q2: kinds met in exactly two
  std::uint64_t detections = 0; ///< U: kinds met, summed over the samples
  double chao2 = 0;             ///< a lower bound of the number of kinds
  Interval middle_95 = {};      ///< of chao2
  double sample_coverage = 0;   ///< share of *detections* that fall on kinds already met
};

/// Chao2 = S + A Q1^2 / (2 Q2), A = (m - 1) / m; S + A Q1 (Q1 - 1) / 2 when Q2 = 0 (Chao 1987,
/// doi:10.2307/2531532, with the correction for few samples). Its variance and log-normal interval
/// as Chao 1987 and Colwell's EstimateS, appendix B: equations 11 to 14; when the estimate is S
/// itself, the interval of equation 14. Sample coverage 1 - (Q1 / U) (m - 1) Q1 / ((m - 1) Q1 + 2
/// Q2) (Chao and Jost 2012, doi:10.1890/11-1952.1).
/// @param incidence  not empty, at least one sample
/// By hand: m = 4, kinds in 1, 1, 2, 3 samples: Chao2 = 4 + 3/4 * 4/2 = 5.5; U = 7, coverage
/// 1 - 2/7 * 6/8 = 0.7857.
Richness richness(Incidence const& incidence);

/// Kinds expected in `samples` samples, with a 95% interval.
struct CurvePoint {
  std::size_t samples = 0;
  double kinds = 0;
  Interval middle_95 = {};
};

/// Rarefaction below the samples at hand, S - sum over kinds of C(m - k, t) / C(m, t);
/// extrapolation above, S + Q0 (1 - (1 - Q1 / (Q1 + m Q0))^(t - m)), Q0 = Chao2 - S (Chao, Gotelli,
/// Hsieh, Sander, Ma, Colwell and Ellison 2014, doi:10.1890/13-0133.1, table 2 for incidence data,
/// q = 0). The interval is symmetric, from the unconditional variance of Colwell and others 2012,
/// doi:10.1093/jpe/rtr044, equations 5, 10 and 18: sum g_k^2 Q_k - (sum g_k Q_k)^2 / Chao2, g_k the
/// change of the point with Q_k.
/// @param samples  at least 1; above 2 m the extrapolation is not to be trusted
/// By hand, as above: in 2 samples 4 - 2 * 1/2 - 1/6 - 0 = 2.8333; in 5, with Q0 = 1.5 and
/// 1 - 2 / (2 + 4 * 1.5) = 0.75: 4 + 1.5 * 0.25 = 4.375.
CurvePoint expected_kinds(Incidence const& incidence, std::size_t samples);

} // namespace njia::analysis
