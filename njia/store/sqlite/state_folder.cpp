#include "njia/store/sqlite/state_folder.h"

#include "njia/store/failure.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace njia::sqlite {
namespace {

Error system_failure(int code) {
  auto const key = code == EACCES || code == EROFS || code == EPERM    ? "store.read_only"
                   : code == ENOSPC || code == EDQUOT || code == EFBIG ? "store.disk_full"
                   : code == EEXIST                                    ? "backup.exists"
                                                                       : "store.cannot_open";
  return {.key = key, .where = "", .args = {{"reason", std::generic_category().message(code)}}};
}

Result<Done> create_folder(std::filesystem::path const& dir) {
  auto failure = std::error_code{};
  if (std::filesystem::is_directory(dir, failure)) {
    return Done{};
  }
  if (dir.has_parent_path() && dir.parent_path() != dir) {
    if (auto const parent = create_folder(dir.parent_path()); !parent) {
      return parent;
    }
  }
  if (::mkdir(dir.c_str(), 0700) != 0 &&
      !(errno == EEXIST && std::filesystem::is_directory(dir, failure))) {
    return system_failure(errno == EEXIST ? ENOTDIR : errno);
  }
  return Done{};
}

void sync_path(std::filesystem::path const& path, int flags) {
  auto const file = File{::open(path.c_str(), flags | O_CLOEXEC)};
  if (file.descriptor() < 0 || ::fsync(file.descriptor()) != 0) {
    auto failure = system_failure(errno);
    failure.key = failure.key == "store.disk_full" ? failure.key : "store.io";
    throw StoreFailure{failure};
  }
}

std::filesystem::path folder_of(std::filesystem::path const& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

} // namespace

File::File(File&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}

File& File::operator=(File&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

File::~File() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

Result<FolderLock> FolderLock::take(std::filesystem::path const& dir,
                                    std::chrono::milliseconds patience) {
  if (auto const created = create_folder(dir); !created) {
    return created.error();
  }
  auto file =
      File{::open((dir / kLockName).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)};
  if (file.descriptor() < 0) {
    return system_failure(errno);
  }
  auto const deadline = std::chrono::steady_clock::now() + patience;
  while (true) {
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0) {
      return FolderLock{std::move(file), true};
    }
    if (::flock(file.descriptor(), LOCK_SH | LOCK_NB) == 0) {
      return FolderLock{std::move(file), false};
    }
    if (std::chrono::steady_clock::now() >= deadline) {
      return Error{.key = "store.in_use", .where = ""};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
}

void FolderLock::share() {
  ::flock(file_.descriptor(), LOCK_SH);
  exclusive_ = false;
}

Result<Done> create_private_file(std::filesystem::path const& file) {
  {
    auto const created =
        File{::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)};
    if (created.descriptor() < 0) {
      return system_failure(errno);
    }
  }
  sync_folder(folder_of(file));
  return Done{};
}

void sync_file(std::filesystem::path const& file) { sync_path(file, O_RDONLY); }

void sync_folder(std::filesystem::path const& dir) { sync_path(dir, O_RDONLY | O_DIRECTORY); }

void Unfinished::remove() const noexcept {
  auto ignored = std::error_code{};
  for (auto const* suffix : {"", "-wal", "-shm", "-journal"}) {
    std::filesystem::remove(file_.string() + suffix, ignored);
  }
}

void Unfinished::name_it(std::filesystem::path const& final_name) const {
  if (::rename(file_.c_str(), final_name.c_str()) != 0) {
    throw StoreFailure{system_failure(errno)};
  }
  sync_folder(folder_of(final_name));
}

bool looks_like_database(std::filesystem::path const& file) {
  constexpr auto kMagic = std::string_view{"SQLite format 3\0", 16};
  auto start = std::array<char, 16>{};
  auto in = std::ifstream{file, std::ios::binary};
  in.read(start.data(), start.size());
  return in.gcount() == 0 ||
         std::string_view{start.data(), static_cast<std::size_t>(in.gcount())} == kMagic;
}

} // namespace njia::sqlite
