// A folder that is gone after the test.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace njia::crypto::testing {

class TemporaryFolder {
public:
  TemporaryFolder() {
    auto name = (std::filesystem::temp_directory_path() / "njia_crypto_XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error{"no temporary folder"};
    }
    path_ = name;
  }
  TemporaryFolder(TemporaryFolder const&) = delete;
  TemporaryFolder& operator=(TemporaryFolder const&) = delete;
  ~TemporaryFolder() {
    auto ignored = std::error_code{};
    std::filesystem::remove_all(path_, ignored);
  }

  std::filesystem::path const& path() const { return path_; }

private:
  std::filesystem::path path_;
};

} // namespace njia::crypto::testing
