#include "njia/cli/files.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace njia::cli {
namespace {

Error file_error(char const* key, std::filesystem::path const& path, std::string reason) {
  return {.key = key, .where = path.string(), .args = {{"reason", std::move(reason)}}};
}

} // namespace

Result<std::string> read_file(std::filesystem::path const& path) {
  auto const stream = std::ifstream{path, std::ios::binary};
  if (!stream || std::filesystem::is_directory(path)) {
    return file_error("file.cannot_read", path, std::strerror(errno == 0 ? EISDIR : errno));
  }
  auto bytes = std::ostringstream{};
  bytes << stream.rdbuf();
  return std::move(bytes).str();
}

Result<Done> write_file(std::filesystem::path const& path,
                        std::function<Result<Done>(std::ostream&)> const& write) {
  auto part = path;
  part += ".part";
  auto stream = std::ofstream{part, std::ios::binary | std::ios::trunc};
  if (!stream) {
    return file_error("file.cannot_write", path, std::strerror(errno));
  }
  auto failure = std::error_code{};
  if (auto const written = write(stream); !written) {
    std::filesystem::remove(part, failure);
    return written.error();
  }
  stream.close();
  if (stream) {
    std::filesystem::rename(part, path, failure);
  }
  if (!stream || failure) {
    auto const reason = failure ? failure.message() : std::string{std::strerror(errno)};
    std::filesystem::remove(part, failure);
    return file_error("file.cannot_write", path, reason);
  }
  return Done{};
}

} // namespace njia::cli
