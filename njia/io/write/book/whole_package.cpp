#include "njia/io/write/book/whole_package.h"

#include <zip.h>

#include <array>
#include <memory>
#include <string_view>

namespace njia {
namespace {

using Archive = std::unique_ptr<zip_t, decltype([](zip_t* zip) { zip_discard(zip); })>;
using Part = std::unique_ptr<zip_file_t, decltype([](zip_file_t* file) { zip_fclose(file); })>;

/// Counts the elements that are open. libxlsxwriter writes neither comments nor CDATA, and "<" and
/// ">" within texts as entities, so that no parser is needed.
class OpenTags {
public:
  void take(std::string_view xml) {
    for (auto const c : xml) {
      if (c == '<') {
        is_sound_ = is_sound_ && !is_in_tag_;
        is_in_tag_ = true;
      } else if (is_in_tag_ && before_ == '<') {
        opens_ = c == '?' ? 0 : c == '/' ? -1 : 1;
      }
      if (c == '>') {
        is_sound_ = is_sound_ && is_in_tag_;
        is_in_tag_ = false;
        depth_ += before_ == '/' ? 0 : opens_;
        has_root_ = has_root_ || opens_ != 0;
      }
      before_ = c;
    }
  }

  bool are_closed() const { return is_sound_ && !is_in_tag_ && has_root_ && depth_ == 0; }

private:
  char before_ = '\0';
  int opens_ = 0; ///< what the tag at hand adds to the depth
  long depth_ = 0;
  bool is_in_tag_ = false;
  bool has_root_ = false;
  bool is_sound_ = true;
};

bool is_whole_part(zip_t* archive, zip_uint64_t number) {
  auto const part = Part{zip_fopen_index(archive, number, 0)};
  if (!part) {
    return false;
  }
  auto tags = OpenTags{};
  auto buffer = std::array<char, 65'536>{};
  auto size = zip_int64_t{0};
  while ((size = zip_fread(part.get(), buffer.data(), buffer.size())) > 0) {
    tags.take({buffer.data(), static_cast<std::size_t>(size)});
  }
  return size == 0 && tags.are_closed();
}

} // namespace

bool is_whole_package(std::filesystem::path const& path) {
  auto const archive = Archive{zip_open(path.c_str(), ZIP_RDONLY, nullptr)};
  if (!archive) {
    return false;
  }
  auto const parts = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
  auto whole = parts > 0;
  for (auto i = zip_uint64_t{0}; whole && i < parts; ++i) {
    whole = is_whole_part(archive.get(), i);
  }
  return whole;
}

} // namespace njia
