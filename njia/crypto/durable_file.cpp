#include "njia/crypto/durable_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

namespace njia::crypto {
namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
  explicit Descriptor(int number) : number_{number} {}
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  ~Descriptor() { close(); }

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  /// Whether nothing that was written got lost on the way.
  bool close() {
    auto const number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
  }

private:
  int number_;
};

Error failure(char const* key, fs::path const& path) {
  return {key, path.string(), {{"reason", std::generic_category().message(errno)}}};
}

FileStamp stamp_from(struct stat const& info) {
  return {info.st_dev, info.st_ino, static_cast<std::uint64_t>(info.st_size),
          info.st_ctim.tv_sec * 1'000'000'000 + info.st_ctim.tv_nsec};
}

bool write_all(int descriptor, Bytes bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      return false;
    }
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

bool sync_folder(fs::path const& folder) {
  auto const opened = Descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  return opened.is_open() && ::fsync(opened.number()) == 0;
}

/// Zeros over a file that no name leads to any more. Best effort: what fails here is no error.
void overwrite(int descriptor) {
  struct stat info = {};
  if (::fstat(descriptor, &info) != 0 || info.st_nlink != 0) {
    return;
  }
  auto const zeros = std::vector<std::uint8_t>(static_cast<std::size_t>(info.st_size));
  if (write_all(descriptor, zeros)) {
    ::fsync(descriptor);
  }
}

/// A temporary file whole and on the disk; removed again when that fails.
Result<Done> write_temporary(fs::path const& temporary, Bytes bytes) {
  ::unlink(temporary.c_str()); // what a killed process left
  auto file = Descriptor{::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
  if (!file.is_open() || !write_all(file.number(), bytes) || ::fsync(file.number()) != 0 ||
      !file.close()) {
    auto error = failure("keys.cannot_write", temporary);
    ::unlink(temporary.c_str());
    return error;
  }
  return Done{};
}

} // namespace

Result<PrivateFile> read_private_file(fs::path const& path, std::size_t limit) {
  auto const file = Descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (!file.is_open()) {
    return failure(errno == ENOENT ? "keys.missing" : "keys.cannot_read", path);
  }
  struct stat info = {};
  if (::fstat(file.number(), &info) != 0) {
    return failure("keys.cannot_read", path);
  }
  if (!S_ISREG(info.st_mode)) {
    errno = EINVAL;
    return failure("keys.cannot_read", path);
  }
  if ((info.st_mode & 077) != 0) {
    return Error{"keys.permissions", path.string()};
  }
  auto const size = static_cast<std::size_t>(info.st_size);
  if (size > limit) {
    return Error{"keys.damaged", path.string()};
  }
  auto bytes = SecretBytes{size};
  for (auto at = std::size_t{0}; at < size;) {
    auto const got = ::read(file.number(), bytes.writable().data() + at, size - at);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      return got < 0 ? failure("keys.cannot_read", path) : Error{"keys.damaged", path.string()};
    }
    at += static_cast<std::size_t>(got);
  }
  return PrivateFile{std::move(bytes), stamp_from(info)};
}

FileStamp stamp_of(fs::path const& path) {
  struct stat info = {};
  return ::stat(path.c_str(), &info) == 0 ? stamp_from(info) : FileStamp{};
}

Result<FileStamp> replace_private_file(fs::path const& path, Bytes bytes) {
  auto const temporary = fs::path{path.string() + ".tmp"};
  auto const written = write_temporary(temporary, bytes);
  if (!written) {
    return written.error();
  }
  auto const before = Descriptor{::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC)};
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    auto error = failure("keys.cannot_write", path);
    ::unlink(temporary.c_str());
    return error;
  }
  if (!sync_folder(path.has_parent_path() ? path.parent_path() : fs::path{"."})) {
    return failure("keys.cannot_write", path);
  }
  if (before.is_open()) {
    overwrite(before.number());
  }
  return stamp_of(path);
}

Result<FileLock> FileLock::take(fs::path const& path, Mode mode) {
  auto const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) {
    return failure("keys.cannot_write", path);
  }
  auto lock = FileLock{file};
  while (::flock(file, mode == Mode::shared ? LOCK_SH : LOCK_EX) != 0) {
    if (errno != EINTR) {
      return failure("keys.cannot_write", path);
    }
  }
  return lock;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) {
    ::close(descriptor_); // lets go of the lock too
  }
}

} // namespace njia::crypto
