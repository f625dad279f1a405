#include "njia/server/http/file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace njia::http {

File::File(File&& other) noexcept : fd_{std::exchange(other.fd_, -1)}, size_{other.size_} {}

File& File::operator=(File&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(size_, other.size_);
  return *this;
}

File::~File() {
  if (fd_ >= 0) {
    ::close(fd_);
  }
}

std::string File::path() const { return "/proc/self/fd/" + std::to_string(fd_); }

bool File::append(std::string_view bytes) {
  while (!bytes.empty()) {
    auto const done = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (done < 0 && errno == EINTR) {
      continue;
    }
    if (done <= 0) {
      return false;
    }
    size_ += static_cast<std::uint64_t>(done);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

std::string File::read(std::uint64_t offset, std::size_t size) const {
  auto bytes = std::string(size, '\0');
  auto filled = std::size_t{0};
  while (filled < size) {
    auto const got =
        ::pread(fd_, bytes.data() + filled, size - filled, static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      break;
    }
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

Result<File> make_temporary_file(std::string const& folder) {
  auto fd = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
  if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL)) {
    auto name = folder + "/upload-XXXXXX";
    fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd >= 0) {
      ::unlink(name.c_str());
    }
  }
  if (fd < 0) {
    return Error{.key = "http.temporary_folder",
                 .where = folder,
                 .args = {{"reason", std::strerror(errno)}}};
  }
  return File{fd};
}

Result<File> open_file(std::string const& path) {
  auto const fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (fd >= 0 && ::fstat(fd, &about) == 0 && S_ISREG(about.st_mode)) {
    return File{fd, static_cast<std::uint64_t>(about.st_size)};
  }
  auto const reason = std::string{fd < 0 ? std::strerror(errno) : "not a regular file"};
  if (fd >= 0) {
    ::close(fd);
  }
  return Error{.key = "http.file_unreadable", .where = path, .args = {{"reason", reason}}};
}

} // namespace njia::http
