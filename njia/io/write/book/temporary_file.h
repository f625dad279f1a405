// A file in a folder of its own that goes when the object goes: for libraries that only write
// files.
#pragma once

#include <filesystem>
#include <string>

namespace njia {

class TemporaryFile {
public:
  /// The folder is readable by this user only. Throws std::filesystem::filesystem_error.
  explicit TemporaryFile(std::string const& name);
  ~TemporaryFile();
  TemporaryFile(TemporaryFile const&) = delete;
  TemporaryFile& operator=(TemporaryFile const&) = delete;

  std::string path() const { return (folder_ / name_).string(); }
  /// All its bytes. Throws std::runtime_error when it cannot be read.
  std::string read() const;

private:
  std::filesystem::path folder_;
  std::string name_;
};

} // namespace njia
