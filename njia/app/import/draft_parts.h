// The parts of DraftBuilder: each reads one kind of fact into the journey and adds its findings.
// Private to the importer.
#pragma once

#include "njia/app/import/draft.h"

#include <algorithm>

namespace njia::importing {

/// Where a part writes, and what it may ask.
struct DraftWork {
  DraftContext const& context;
  TableLayout const& table;
  std::uint32_t row;
  RowFacts const& facts;
  Draft& draft;

  /// A finding about a cell; its text is shown without what could identify somebody.
  Finding& report(std::string key, FactCell const& cell);
  /// What a reader of values refused; its copy of the cell is left out.
  Finding& report(Error const& error, FactCell const& cell);
  /// A finding about the row.
  Finding& report(std::string key);
};

void read_places(DraftWork& work, PlaceDesk& places, CodeDesk& codes);
void read_answers(DraftWork& work, CodeDesk& codes);
void read_people(DraftWork& work, CodeDesk& codes);
void read_dates(DraftWork& work);
void read_texts(DraftWork& work);
void read_record(DraftWork& work);

void report_reading(DraftWork& work, FactCell const& cell, CodeReading const& reading);

/// Answers of one cell; findings for words that are in no list.
template <Term T>
void read_many(DraftWork& work, CodeDesk& codes, FactCell const& cell, Many<T>& out) {
  auto const& reading = codes.read(vocabulary_name<T>(), cell.text);
  for (auto const code : reading.codes) {
    auto const term = static_cast<T>(code);
    auto const stands = std::find(out.codes.begin(), out.codes.end(), term) != out.codes.end();
    if (!stands) {
      out.codes.push_back(term);
    }
  }
  if (!reading.other.empty()) {
    out.other += (out.other.empty() ? "" : "; ") + reading.other;
  }
  report_reading(work, cell, reading);
}

/// The span that a cell of dates says; nothing when it is blank, unknown or unreadable (then with a
/// finding).
std::optional<DateSpan> read_date(DraftWork& work, FactCell const& cell);

} // namespace njia::importing
