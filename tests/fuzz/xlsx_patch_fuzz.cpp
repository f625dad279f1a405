// The give-back on hostile parts: a sheet that can be read must still be readable when patched,
// with the same number of rows or more; comments, styles and relationships must not make anything
// crash.
#include "checking_sink.h"
#include "njia/io/read/xlsx/sheet_parser.h"
#include "njia/io/write/patch/comments_patch.h"
#include "njia/io/write/patch/sheet_patch.h"

namespace {

using namespace njia::sheets;

/// Rows of a sheet; nullopt when it cannot be read.
std::optional<std::size_t> count_rows(std::string_view xml) {
  auto const context = WorkbookContext{};
  auto feed = MemoryFeed{xml};
  auto const info = SheetInfo{.name = "Sheet1"};
  auto sink = CheckingSink{};
  auto usage = Usage{};
  sink.begin_sheet(info);
  auto builder = RowBuilder{info, kFuzzLimits, usage, sink};
  auto const error = SheetParser{feed, "sheet", context, kFuzzLimits, builder}.run();
  return error ? std::nullopt : std::optional{builder.summary().rows};
}

void patch_a_sheet(std::string_view xml) {
  auto const before = count_rows(xml);
  if (!before) {
    return;
  }
  auto styles = StylesPatch::parse("", "styles");
  auto request =
      SheetPatchRequest{.first_new_column = 400, .new_columns = 2, .legacy_drawing_id = "d"};
  for (auto const row : {1U, 2U, 7U}) {
    request.changes[row][0] = {MarkSeverity::error, {}};
    request.changes[row][3] = {{}, "new"};
  }
  auto const patched = patch_sheet(xml, "sheet", request, *styles);
  if (patched) {
    NJIA_CHECK(count_rows(*patched) >= before, "a patched sheet can be read");
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  auto const xml = std::string{reinterpret_cast<char const*>(data) + 1, size - 1};
  auto comments = Comments{{{1, 0}, "one"}, {{2, 5}, "two"}};
  switch (data[0] % 4) {
  case 0:
    if (auto styles = StylesPatch::parse(xml, "styles")) {
      (void)styles->marked(0, MarkSeverity::note);
      (void)styles->marked(70'000, MarkSeverity::error);
      (void)styles->apply();
    }
    break;
  case 1:
    (void)patch_comments(xml, "comments", comments, "Njia");
    (void)patch_comment_shapes(xml, comments, 3);
    break;
  default:
    patch_a_sheet(xml);
  }
  return 0;
}
