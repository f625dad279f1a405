#include "njia/io/write/patch/package_patch.h"

namespace njia::sheets {

Result<Done> give_back(std::filesystem::path const& original, std::filesystem::path const& out,
                       std::span<SheetMarks const> marks, GiveBackWords const& words,
                       ReadLimits const& limits) {
  auto const layout = find_layout(original, marks, words, limits);
  if (!layout) {
    return layout.error();
  }
  auto ignored = std::error_code{};
  if (std::filesystem::equivalent(original, out, ignored)) {
    return Error{"give_back.same_file", out.filename().string()};
  }
  auto const write = layout->format == TableFormat::xlsx ? patch_package : write_marked_copy;
  auto done = write(original, out, marks, layout->sheets, words, limits);
  if (!done) {
    std::filesystem::remove(out, ignored);
  }
  return done;
}

} // namespace njia::sheets
