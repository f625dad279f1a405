// Use cases on what is said about a journey: questions and answers, steps of its review, grades.
// All are written once and stay.
#pragma once

#include "njia/app/exchange/outcome.h"
#include "njia/app/records/network.h"
#include "njia/domain/field_mask.h"
#include "njia/domain/review.h"

namespace njia::app {

/// Each of the three keeps a record under the client's own id; the same one sent again answers with
/// what stands, another one under the id is `record.append_only`. Their texts are scanned:
/// `text.personal_data`.

/// A remark begins a thread when `thread` is its own id. Errors: `field.required` (no text),
/// `remark.no_such_thread` (args value: none on this journey), `remark.field_unknown` (args value:
/// no field that `shown` shows).
Kept<Remark> add_remark(Store& store, Remark const& remark, FieldMask const& shown,
                        Actor const& actor);

/// @param current  the version of the journey that stands
/// Errors: `review.no_state` (none, or returned without a reason), `journey.version_stale`.
Kept<ReviewStep> add_review_step(Store& store, ReviewStep const& step, std::uint32_t current,
                                 Actor const& actor);

/// Errors: `assessment.no_grade`.
Kept<Assessment> add_assessment(Store& store, Assessment const& assessment, Actor const& actor);

} // namespace njia::app
