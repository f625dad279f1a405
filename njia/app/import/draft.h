// From the cells of one row to a journey, with everything that there is to say about them. A draft
// is not yet anything in the store; a row that cannot become a journey is a draft with errors.
#pragma once

#include "njia/app/import/code_desk.h"
#include "njia/app/import/finding.h"
#include "njia/app/import/place_desk.h"
#include "njia/app/import/row_facts.h"
#include "njia/base/sha256.h"
#include "njia/domain/journey.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace njia::importing {

struct Draft {
  Journey journey;
  std::vector<Finding> findings = {};
  std::string sheet = {};
  std::vector<std::uint32_t> rows = {}; ///< of the sheet, ascending
  RowKind kind = RowKind::route;
  Sha256Digest content = {}; ///< content_hash of the journey as the row tells it
  // A row that carries the id of a record speaks about that record.
  std::optional<JourneyId> id = {};
  std::optional<std::uint32_t> version = {};
  std::vector<std::pair<std::string, std::string>> record_cells =
      {};                                ///< column and text, of an export's row
  bool permission_given = false;         ///< the row itself says who may use it
  std::vector<std::string> cleared = {}; ///< targets whose cell says #CLEAR
};

/// What the rows of one import have in common.
struct DraftContext {
  ValueWords const& words;
  OrganisationId org;
  std::string org_code = {};
  std::string org_name = {};
  RoundId round;
  std::optional<DateSpan> round_period = {};
  std::map<std::string, ProgrammeId> programmes = {}; ///< by folded code and title
  std::string by = {};
  Instant at = {};
  Permission permission = Permission::network;
};

class DraftBuilder {
public:
  DraftBuilder(DraftContext context, PlaceDesk& places);

  /// @param facts  of the row; see FactSorter
  Draft build(TableLayout const& table, std::uint32_t row, RowFacts const& facts);

private:
  DraftContext context_;
  PlaceDesk& places_;
  CodeDesk codes_;
};

/// "5-8,10" for 5, 6, 7, 8, 10.
std::string format_rows(std::vector<std::uint32_t> const& rows);

} // namespace njia::importing
