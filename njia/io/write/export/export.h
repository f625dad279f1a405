// Journeys written to files. A format is a row in the registry; all take the same rows and the same
// context.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/journey.h"
#include "njia/domain/labels.h"

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

/// A record with the version that a correction must name.
struct ExportRow {
  Journey journey;
  std::uint32_t version = 1;
};

/// What an export says of a place beside its id.
struct PlaceFacts {
  std::string name;
  std::string country = {}; ///< ISO 3166-1 alpha-2; empty for a region of several countries
  std::string admin1 = {};  ///< ISO 3166-2, may be empty
  Precision precision = Precision::unknown;
  /// Only for places that are points; a country or county has none, so that it is never drawn as a
  /// town.
  std::optional<double> lat_deg = {};
  std::optional<double> lon_deg = {};
};

struct ExportContext {
  std::function<std::optional<PlaceFacts>(PlaceId)>
      find_place;         ///< may answer nothing for an unknown id
  bool synthetic = false; ///< the records are invented: the file says so
  /// "TLP:AMBER": how far the file may be passed on. Stands at its head: a comment line of csv and
  /// htcds, a sheet of its own, a member, a first line. Such a file does not come back.
  std::string marking = {};
};

struct ExportFormat {
  std::string_view key; ///< "csv", also the file's extension unless `extension` says otherwise
  std::string_view extension; ///< without the point
  bool comes_back = false;    ///< importing the file gives the same journeys
  /// Errors: `file.cannot_write` where temporary files are needed, `export.too_many_rows`.
  Result<Done> (*write)(std::span<ExportRow const> rows, ExportContext const& context,
                        std::ostream& out);
};

/// All formats, in the order in which they are offered.
std::span<ExportFormat const> export_formats();
ExportFormat const* find_export_format(std::string_view key);

/// Columns and cells shared by csv and xlsx: journey_columns with "version" after "id", and after
/// each step's columns "step<k>.place_name" and "step<k>.country", which are for people and are not
/// read back.
std::vector<std::string> export_columns(std::size_t max_steps);
std::vector<std::string> export_cells(ExportRow const& row, std::size_t max_steps,
                                      ExportContext const& context);
std::size_t max_step_count(std::span<ExportRow const> rows);

// One function per format; see docs/formats.md.
Result<Done> write_csv(std::span<ExportRow const> rows, ExportContext const& context,
                       std::ostream& out);
Result<Done> write_xlsx(std::span<ExportRow const> rows, ExportContext const& context,
                        std::ostream& out);
Result<Done> write_jsonl(std::span<ExportRow const> rows, ExportContext const& context,
                         std::ostream& out);
Result<Done> write_geojson(std::span<ExportRow const> rows, ExportContext const& context,
                           std::ostream& out);
Result<Done> write_htcds(std::span<ExportRow const> rows, ExportContext const& context,
                         std::ostream& out);

} // namespace njia
