// The files below data/ that the binary carries (data/embedded.list). Found by path; never copied.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace njia {

struct EmbeddedFile {
  std::string_view path; ///< below data/, e.g. "vocabularies/exploitation.csv"
  char const* begin;
  char const* end;

  std::string_view bytes() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

/// All embedded files, in the order of data/embedded.list.
std::span<EmbeddedFile const> embedded_files();

/// The bytes of one embedded file, or nothing when the binary does not carry it.
inline std::optional<std::string_view> find_embedded(std::string_view path) {
  for (auto const& file : embedded_files()) {
    if (file.path == path) {
      return file.bytes();
    }
  }
  return std::nullopt;
}

} // namespace njia
