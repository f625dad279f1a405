#include "njia/io/write/book/temporary_file.h"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace njia {

TemporaryFile::TemporaryFile(std::string const& name) : name_{name} {
  auto pattern = (std::filesystem::temp_directory_path() / "njia-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) { // makes it with mode 0700
    throw std::filesystem::filesystem_error{"no temporary folder",
                                            std::error_code{errno, std::generic_category()}};
  }
  folder_ = pattern;
}

TemporaryFile::~TemporaryFile() {
  auto ignored = std::error_code{};
  std::filesystem::remove_all(folder_, ignored);
}

std::string TemporaryFile::read() const {
  auto bytes = std::string(std::filesystem::file_size(path()), '\0');
  auto file = std::ifstream{path(), std::ios::binary};
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
    throw std::runtime_error{"a temporary file could not be read"};
  }
  return bytes;
}

} // namespace njia
