#include "njia/io/read/registry.h"

#include "njia/base/check.h"
#include "njia/io/read/csv/csv_reader.h"
#include "njia/io/read/file_kind.h"
#include "njia/io/read/ods/ods_reader.h"
#include "njia/io/read/package/package.h"
#include "njia/io/read/xlsx/xlsx_reader.h"

#include <algorithm>
#include <array>

namespace njia::sheets {
namespace {

constexpr std::size_t kHeadBytes = 65'536;

constexpr auto kFormats = std::array{
    FormatRow{TableFormat::xlsx, "xlsx", read_xlsx},
    FormatRow{TableFormat::ods, "ods", read_ods},
    FormatRow{TableFormat::csv, "csv", read_text_table},
    FormatRow{TableFormat::tsv, "tsv", read_text_table},
};

FormatRow const& row_of(TableFormat format) {
  auto const row = std::find_if(kFormats.begin(), kFormats.end(), [&](FormatRow const& candidate) {
    return candidate.format == format;
  });
  NJIA_CHECK(row != kFormats.end(), "every format has a row");
  return *row;
}

Result<TableFormat> sniff_ole(Input const& input) {
  switch (find_ole_content(*input.open())) {
  case OleContent::encrypted_package:
    return Error{"read.password_protected", {}};
  case OleContent::workbook:
    return Error{"read.old_excel", {}};
  case OleContent::other:
    break;
  }
  return Error{"read.wrong_type", {}, {{"found", "Microsoft Office 97-2003"}}};
}

Result<TableFormat> sniff_input(Input const& input, std::string_view file_name) {
  auto const head = input.head(kHeadBytes);
  auto const kind = find_file_kind(head);
  switch (kind.kind) {
  case FileKind::empty:
    return Error{"read.empty", {}};
  case FileKind::foreign:
    return Error{"read.wrong_type", {}, {{"found", std::string{kind.found}}}};
  case FileKind::ole:
    return sniff_ole(input);
  case FileKind::zip:
    return find_package_format(input);
  case FileKind::text:
    break;
  }
  return file_name.ends_with(".tsv") ? TableFormat::tsv : TableFormat::csv;
}

Result<ReadSummary> read_input(Input const& input, ReadLimits const& limits, SheetSink& sink) {
  if (input.size() > limits.file_bytes) {
    return Error{
        "read.file_too_large", {}, {{"limit", std::to_string(limits.file_bytes / 1'000'000)}}};
  }
  auto const format = sniff_input(input, input.name());
  if (!format) {
    return format.error();
  }
  return row_of(format.value()).read(input, limits, sink);
}

} // namespace

std::span<FormatRow const> formats() { return kFormats; }

std::string_view format_name(TableFormat format) { return row_of(format).name; }

Result<TableFormat> sniff(std::string_view bytes, std::string_view file_name) {
  return sniff_input(Input::of_bytes(bytes, file_name), file_name);
}

Result<ReadSummary> read_tables(std::filesystem::path const& file, ReadLimits const& limits,
                                SheetSink& sink) {
  auto failure = std::error_code{};
  if (!std::filesystem::is_regular_file(file, failure)) {
    return Error{"read.no_such_file", file.filename().string()};
  }
  return read_input(Input::of_file(file), limits, sink);
}

Result<ReadSummary> read_tables(std::string_view bytes, std::string_view file_name,
                                ReadLimits const& limits, SheetSink& sink) {
  return read_input(Input::of_bytes(bytes, file_name), limits, sink);
}

} // namespace njia::sheets
