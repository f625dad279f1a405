#include "njia/app/import/file_hash.h"

#include "njia/io/read/limits.h"

#include <fstream>
#include <vector>

namespace njia::importing {

Result<std::string> hash_file(std::filesystem::path const& file) {
  auto failure = std::error_code{};
  auto in = std::ifstream{file, std::ios::binary};
  if (!std::filesystem::is_regular_file(file, failure) || !in) {
    return Error{.key = "file.unreadable", .where = file.filename().string()};
  }
  auto hash = Sha256{};
  auto block = std::vector<char>(1 << 16);
  for (auto left = sheets::kReadLimits.file_bytes + 1; in && left > 0;) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    auto const got = static_cast<std::size_t>(in.gcount());
    hash.add(std::string_view{block.data(), got});
    left -= std::min<std::uint64_t>(left, got);
  }
  return format_hex(hash.finish());
}

} // namespace njia::importing
