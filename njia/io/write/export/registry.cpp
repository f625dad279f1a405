#include "njia/io/write/export/export.h"

#include <algorithm>
#include <array>

namespace njia {
namespace {

constexpr std::array<ExportFormat, 5> kFormats{{{"csv", "csv", true, write_csv},
                                                {"xlsx", "xlsx", true, write_xlsx},
                                                {"jsonl", "jsonl", true, write_jsonl},
                                                {"geojson", "geojson", false, write_geojson},
                                                {"htcds", "csv", false, write_htcds}}};

} // namespace

std::span<ExportFormat const> export_formats() { return kFormats; }

ExportFormat const* find_export_format(std::string_view key) {
  auto const* found = std::find_if(kFormats.begin(), kFormats.end(),
                                   [&](ExportFormat const& format) { return format.key == key; });
  return found == kFormats.end() ? nullptr : found;
}

} // namespace njia
