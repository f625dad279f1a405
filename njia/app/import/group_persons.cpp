#include "njia/app/import/group_persons.h"

#include "njia/app/import/text_scan.h"
#include "njia/base/text.h"
#include "njia/domain/validate.h"

#include <algorithm>

namespace njia::importing {
namespace {

template <Term T> void add_tally(Tally<T>& into, Tally<T> const& from) {
  for (auto const& entry : from.entries) {
    auto const at = std::lower_bound(into.entries.begin(), into.entries.end(), entry.code,
                                     [](auto const& own, T code) { return own.code < code; });
    if (at != into.entries.end() && at->code == entry.code) {
      at->count += entry.count;
    } else {
      into.entries.insert(at, entry);
    }
  }
}

void widen(std::optional<DateSpan>& into, std::optional<DateSpan> const& from) {
  if (!into || !from || into == from) {
    into = into ? into : from;
    return;
  }
  into->earliest = std::min(into->earliest, from->earliest);
  into->latest = std::max(into->latest, from->latest);
  into->precision = DatePrecision::range;
  into->approximate = into->approximate || from->approximate;
}

void merge_note(std::string& into, std::string const& from) {
  if (!from.empty() && into.find(from) == std::string::npos) {
    into = cut_text(into.empty() ? from : into + "\n" + from, kMaxNote);
  }
}

/// Adds one more person to a submission.
void merge(Draft& into, Draft&& from) {
  auto& a = into.journey;
  auto const& b = from.journey;
  a.cases_min = a.cases_min.value_or(0) + b.cases_min.value_or(0);
  a.cases_max = a.cases_max.value_or(0) + b.cases_max.value_or(0);
  add_tally(a.by_sex, b.by_sex);
  add_tally(a.by_age, b.by_age);
  add_tally(a.by_age_class, b.by_age_class);
  if (b.retrafficked) {
    a.retrafficked = a.retrafficked.value_or(0) + *b.retrafficked;
  }
  for (auto const code : b.vulnerability.codes) {
    if (std::find(a.vulnerability.codes.begin(), a.vulnerability.codes.end(), code) ==
        a.vulnerability.codes.end()) {
      a.vulnerability.codes.push_back(code);
    }
  }
  widen(a.learned_on, b.learned_on);
  merge_note(a.note, b.note);
  // The rows' own numbers name single persons' files; a submission of several has none of them.
  a.org_ref = a.org_ref == b.org_ref ? a.org_ref : "";
  into.rows.insert(into.rows.end(), from.rows.begin(), from.rows.end());
  into.findings.insert(into.findings.end(), std::make_move_iterator(from.findings.begin()),
                       std::make_move_iterator(from.findings.end()));
}

} // namespace

void PersonGroups::add(Draft&& draft) {
  auto const is_person =
      draft.kind == RowKind::person && !draft.id && draft.journey.cases_max == 1U;
  if (!is_person) {
    take_(std::move(draft));
    return;
  }
  auto const [found, is_new] = by_content_.emplace(draft.content, open_.size());
  if (is_new) {
    if (open_.size() >= most_open_) {
      auto const kept = draft.content;
      flush();
      by_content_.emplace(kept, 0);
    }
    open_.push_back(std::move(draft));
    return;
  }
  merge(open_[found->second], std::move(draft));
}

void PersonGroups::flush() {
  for (auto& draft : open_) {
    if (draft.rows.size() > 1) {
      ++groups_;
      grouped_rows_ += draft.rows.size();
      if (previews_.size() < kPreviews) {
        previews_.push_back({.sheet = draft.sheet,
                             .rows = format_rows(draft.rows),
                             .persons = draft.journey.cases_max.value_or(0)});
      }
    }
    take_(std::move(draft));
  }
  open_.clear();
  by_content_.clear();
}

} // namespace njia::importing
