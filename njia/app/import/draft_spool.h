// Drafts on their way from the reader to the store, in constant memory: so that a file is read and
// understood before the transaction begins, and others may write meanwhile. The first ones stay in
// memory; what is more goes to a file without a name.
#pragma once

#include "njia/app/import/draft.h"
#include "njia/base/result.h"

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

namespace njia::importing {

/// Drafts that stay in memory, some 2 KB each.
inline constexpr std::size_t kDraftsInMemory = 20'000;

class DraftSpool {
public:
  explicit DraftSpool(std::size_t in_memory = kDraftsInMemory) : in_memory_{in_memory} {}

  void add(Draft&& draft);
  std::uint64_t size() const { return size_; }

  /// Hands on all drafts in their order. May be called again; what stayed in memory is copied.
  /// Errors: `file.cannot_write` (no room in the temporary folder: some drafts could not be kept).
  Result<Done> each(std::function<void(Draft&&)> const& take) const;

private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  std::size_t in_memory_;
  std::vector<Draft> first_;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t size_ = 0;
  bool is_broken_ = false;
};

/// A draft as text, and back; for the spool.
std::string draft_to_text(Draft const& draft);
Draft draft_from_text(std::string_view text);

} // namespace njia::importing
