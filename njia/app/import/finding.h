// Findings: what the importer has to say about a cell, a row, a column or the whole file. All of
// one pass are gathered, grouped by cause; none stops the import. A finding's key is a row of the
// error table; its number is for people
// ("NJ-I-021") and never changes.
#pragma once

#include "njia/domain/errors.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace njia::importing {

struct Finding {
  std::string key;                          ///< e.g. "import.place_ambiguous"
  std::string sheet = {};                   ///< empty for text files and for the whole file
  std::uint32_t row = 0;                    ///< as the spreadsheet shows it; 0: not about one row
  std::optional<std::uint32_t> column = {}; ///< 0-based
  std::string header = {};
  std::string value = {}; ///< the cell; never that of an identity column or of a quarantined text
  LabelArgs args = {};    ///< further values for the message
  std::string suggestion = {}; ///< what to write instead, when one can be named
  std::string fix = {};        ///< what the importer made of it by itself; empty when nothing

  friend bool operator==(Finding const&, Finding const&) = default;
};

/// "NJ-I-021". A key without a number is a bug; a test walks all keys.
std::string finding_code(std::string_view key);
Severity finding_severity(Finding const& finding);
/// "F17", "row 17", or empty.
std::string finding_cell(Finding const& finding);
/// The whole sentence for a person, without the place.
std::string finding_message(Finding const& finding, Language language);

/// The findings of one staged row or of a file as a JSON array, and back. Errors: `json.malformed`.
std::string findings_to_json(std::vector<Finding> const& findings);
Result<std::vector<Finding>> findings_from_json(std::string_view json);

bool has_errors(std::vector<Finding> const& findings);

/// All findings of one cause: same key, sheet and column.
struct FindingGroup {
  std::string key;
  std::string sheet;
  std::optional<std::uint32_t> column;
  std::string header;
  std::uint64_t count = 0;
  std::vector<Finding> samples; ///< the first five
};

/// Gathers findings in bounded memory: groups with counts and samples, and the first of them in
/// full.
class FindingLog {
public:
  static constexpr std::size_t kSamples = 5;
  static constexpr std::size_t kListed = 20'000;

  void add(Finding finding);
  void add_all(std::vector<Finding> const& findings);

  /// Errors first, then warnings, then notes; within these by sheet and column.
  std::vector<FindingGroup> groups() const;
  std::vector<Finding> const& listed() const { return listed_; }
  std::uint64_t count(Severity severity) const {
    return counts_[static_cast<std::size_t>(severity)];
  }

private:
  using Cause = std::tuple<std::string, std::string, std::uint32_t>;

  std::map<Cause, FindingGroup> groups_;
  std::vector<Finding> listed_;
  std::uint64_t counts_[3] = {0, 0, 0};
};

} // namespace njia::importing
