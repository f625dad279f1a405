// Person rows with the same route, period and attributes become one submission with a count and a
// breakdown by sex and age. What was grouped is shown before anything is kept, and can be split.
#pragma once

#include "njia/app/import/content_key.h"
#include "njia/app/import/draft.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace njia::importing {

/// "12 rows -> 1 submission of 12 persons".
struct GroupPreview {
  std::string sheet;
  std::string rows; ///< "5-8,10"
  std::uint64_t persons = 0;
};

class PersonGroups {
public:
  /// More different submissions than this are not kept open at once: all of them are handed on, and
  /// a later row of the same kind begins a new submission, known by its own occurrence. No row is
  /// lost. Bounds the memory whatever the number of rows.
  static constexpr std::size_t kMaxOpen = 50'000;
  static constexpr std::size_t kPreviews = 20;

  using Take = std::function<void(Draft&&)>;

  explicit PersonGroups(Take take, std::size_t most_open = kMaxOpen)
      : take_{std::move(take)}, most_open_{most_open} {}

  /// A draft of one person. Drafts that are not of one person are handed on at once.
  void add(Draft&& draft);

  /// Hands on what is open, in the order of their first rows. Called at the end of each table.
  void flush();

  std::vector<GroupPreview> const& previews() const { return previews_; }
  std::uint64_t grouped_rows() const { return grouped_rows_; }
  std::uint64_t groups() const { return groups_; } ///< of two rows or more

private:
  Take take_;
  std::size_t most_open_;
  std::vector<Draft> open_;
  std::unordered_map<Sha256Digest, std::size_t, DigestHash> by_content_; ///< place in open_
  std::vector<GroupPreview> previews_;
  std::uint64_t grouped_rows_ = 0;
  std::uint64_t groups_ = 0;
};

} // namespace njia::importing
