// Profiles (model H9): how often each form of exploitation, industry, transport or way of
// recruitment is named, among those who answered.
#pragma once

#include "njia/analysis/selection.h"

#include <optional>

namespace njia::analysis {

/// One row per code of the question that was named (with `by`: per pair of codes of two questions).
/// A submission may name several, so rows are not additive and shares do not sum to 1. The total is
/// those who answered: n. Left out: "not_asked" and "not_known" (the answer is UNKNOWN); with `by`,
/// where that holds for either question. Row facts: "share" of n, and "share_low", "share_high":
/// the range when any one independence group is left out. No confidence interval: reports are not a
/// random sample. Restrict to a corridor or place by the selection (origin_in, end_in, touches).
CountTable profiles(Dataset const& data, Selected const& selected, Question question,
                    std::optional<Question> by);

} // namespace njia::analysis
