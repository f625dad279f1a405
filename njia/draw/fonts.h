// The typefaces that every drawing uses, and no others: a private font set, so that what else is
// installed on the machine cannot change a line break. Not thread-safe: one Fonts per thread.
#pragma once

#include "njia/base/result.h"

#include <memory>
#include <string>
#include <vector>

namespace njia::draw {

/// Opaque holder of the pango font map and its contexts; see text.h for what it is used for.
class Fonts {
public:
  /// Opens the Noto families (Serif, Sans, Naskh Arabic, Sans Arabic, Math for arrows, Ethiopic)
  /// from the first of `folders` that holds them; an empty list means default_font_folders().
  /// Errors: `draw.font_missing` {file, folders}.
  static Result<Fonts> load(std::vector<std::string> const& folders = {});

  struct Impl;
  Impl const& impl() const { return *impl_; }

private:
  explicit Fonts(std::shared_ptr<Impl const> impl) : impl_{std::move(impl)} {}
  std::shared_ptr<Impl const> impl_;
};

/// Where Debian, Fedora and Arch put the Noto fonts; first the folder named by NJIA_FONTS, when
/// set.
std::vector<std::string> default_font_folders();

} // namespace njia::draw
