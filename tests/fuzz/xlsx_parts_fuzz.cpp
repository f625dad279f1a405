// The parts of an .xlsx package without the package, whose checksums stop a fuzzer. The first byte
// says which part; a sheet is read in small blocks and in one, which must give the same rows.
#include "checking_sink.h"
#include "njia/io/read/xlsx/sheet_parser.h"

namespace {

using namespace njia::sheets;

WorkbookContext make_context() {
  auto context = WorkbookContext{};
  context.styles = {StyleKind::plain, StyleKind::date, StyleKind::time};
  auto feed = MemoryFeed{"<sst><si><t>Busia</t></si><si><t/></si></sst>"};
  NJIA_CHECK(!context.strings.load(feed, "sst", kFuzzLimits), "these strings are sound");
  return context;
}

std::size_t read_sheet(std::string_view xml, std::size_t block) {
  static auto const kContext = make_context();
  auto feed = MemoryFeed{xml, block};
  auto const info = SheetInfo{.name = "Sheet1"};
  auto sink = CheckingSink{};
  auto usage = Usage{};
  sink.begin_sheet(info);
  auto builder = RowBuilder{info, kFuzzLimits, usage, sink};
  auto const error = SheetParser{feed, "sheet", kContext, kFuzzLimits, builder}.run();
  if (error) {
    return 0; // where an error is noticed may depend on the blocks; what was read until then does
              // not count
  }
  sink.end_sheet(builder.summary());
  return sink.sum();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  auto const part = data[0];
  auto const xml = std::string_view{reinterpret_cast<char const*>(data) + 1, size - 1};
  switch (part % 8) {
  case 0: {
    auto feed = MemoryFeed{xml, 5};
    (void)SharedStrings{}.load(feed, "sst", kFuzzLimits);
    break;
  }
  case 1:
    (void)parse_styles(xml, "styles");
    break;
  case 2:
    (void)parse_relationships(xml, "rels");
    break;
  default:
    NJIA_CHECK(read_sheet(xml, 3 + part % 61) == read_sheet(xml, xml.size()),
               "blocks do not change what is read");
  }
  return 0;
}
