#include "njia/io/read/xlsx/xlsx_reader.h"

#include "njia/io/read/package/package.h"
#include "njia/io/read/sheet_notes.h"
#include "njia/io/read/xlsx/sheet_parser.h"

#include <algorithm>

namespace njia::sheets {
namespace {

constexpr std::uint64_t kWorthAThread = 1'000'000; // bytes of XML

class XlsxFile {
public:
  XlsxFile(Package& package, Workbook const& workbook, ReadLimits const& limits, SheetSink& sink)
      : package_{package}, workbook_{workbook}, limits_{limits}, sink_{sink} {}

  std::optional<Error> read_all(ReadSummary& read);

private:
  std::optional<Error> load_context();
  std::optional<Error> read_sheet(std::size_t index, ReadSummary& read);
  std::optional<Error> parse_sheet(WorkbookSheet const& sheet, RowBuilder& builder);

  Package& package_;
  Workbook const& workbook_;
  ReadLimits const& limits_;
  SheetSink& sink_;
  WorkbookContext context_;
  bool context_loaded_ = false;
  Usage usage_;
};

std::optional<Error> XlsxFile::load_context() {
  context_loaded_ = true;
  context_.date_1904 = workbook_.date_1904;
  if (!workbook_.styles_part.empty()) {
    auto const xml = package_.read_part(workbook_.styles_part);
    if (!xml) {
      return xml.error();
    }
    auto styles = parse_styles(*xml, workbook_.styles_part);
    if (!styles) {
      return styles.error();
    }
    context_.styles = std::move(*styles);
  }
  if (workbook_.shared_strings_part.empty()) {
    return std::nullopt;
  }
  auto const feed = package_.open_part(workbook_.shared_strings_part);
  if (!feed) {
    return feed.error();
  }
  return context_.strings.load(*feed.value(), workbook_.shared_strings_part, limits_);
}

std::optional<Error> XlsxFile::parse_sheet(WorkbookSheet const& sheet, RowBuilder& builder) {
  auto const feed = package_.open_part(sheet.part);
  if (!feed) {
    return feed.error();
  }
  auto const parse = [&](ByteFeed& bytes) {
    return SheetParser{bytes, sheet.part, context_, limits_, builder}.run();
  };
  if (package_.stated_size(sheet.part) < kWorthAThread) {
    return parse(*feed.value());
  }
  auto ahead = ThreadedFeed{*feed.value()};
  return parse(ahead);
}

std::optional<Error> XlsxFile::read_sheet(std::size_t index, ReadSummary& read) {
  auto const& sheet = workbook_.sheets[index];
  auto const info = SheetInfo{.name = sheet.name, .index = index, .hidden = sheet.hidden};
  if (!sheet.has_rows) {
    return std::nullopt;
  }
  if (!sink_.begin_sheet(info)) {
    usage_.left_out = true;
    return std::nullopt;
  }
  if (!context_loaded_) {
    if (auto failure = load_context()) {
      return failure;
    }
  }
  auto builder = RowBuilder{info, limits_, usage_, sink_};
  if (auto failure = parse_sheet(sheet, builder)) {
    return failure;
  }
  finish_sheet(info, builder.summary(), read);
  sink_.end_sheet(builder.summary());
  return std::nullopt;
}

std::optional<Error> XlsxFile::read_all(ReadSummary& read) {
  for (auto i = std::size_t{0}; i < workbook_.sheets.size(); ++i) {
    if (auto failure = read_sheet(i, read)) {
      return failure;
    }
  }
  read.rows = usage_.rows;
  read.cells = usage_.cells;
  if (usage_.rows == 0 && !usage_.left_out) {
    return Error{"read.no_rows", {}};
  }
  return std::nullopt;
}

void add_package_notes(Package const& package, Workbook const& workbook, ReadSummary& read) {
  if (workbook.has_macros) {
    read.notes.push_back({"read.macros_ignored", {}});
  }
  if (workbook.has_external_links) {
    read.notes.push_back({"read.links_ignored", {}});
  }
  auto const embedded =
      std::count_if(package.parts().begin(), package.parts().end(),
                    [](std::string const& part) { return part.starts_with("xl/embeddings/"); });
  if (embedded > 0) {
    read.notes.push_back({"read.embedded_ignored", {}, {{"count", std::to_string(embedded)}}});
  }
}

} // namespace

Result<ReadSummary> read_xlsx(Input const& input, ReadLimits const& limits, SheetSink& sink) {
  auto package = Package::open(input, limits);
  if (!package) {
    return package.error();
  }
  auto const workbook = read_workbook(*package, limits);
  if (!workbook) {
    return workbook.error();
  }
  auto read = ReadSummary{};
  read.format = TableFormat::xlsx;
  read.sheets = workbook->sheets.size();
  add_package_notes(*package, *workbook, read);
  if (auto failure = XlsxFile{*package, *workbook, limits, sink}.read_all(read)) {
    return *failure;
  }
  return read;
}

} // namespace njia::sheets
