#include "njia/app/import/value_words.h"

#include "njia/base/check.h"
#include "njia/base/csv_text.h"
#include "njia/base/embedded.h"
#include "njia/base/text.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>

namespace njia::importing {

unsigned forgiven_edits(std::size_t length) { return length < 5 ? 0 : length < 9 ? 1 : 2; }

ValueWords::ValueWords(std::string_view csv) {
  auto const table = load_csv_table(csv);
  auto const list = table.column("vocabulary");
  auto const code = table.column("code");
  auto const synonym = table.column("synonym");
  for (auto const& row : table.rows()) {
    add(row[list], row[code], row[synonym]);
  }
}

ValueWords const& ValueWords::shipped() {
  static auto const kWords = [] {
    auto const csv = find_embedded("headers/values.csv");
    NJIA_CHECK(csv.has_value(), "the binary carries headers/values.csv");
    auto words = ValueWords{*csv};
    for (auto const& name : vocabulary_names()) {
      for (auto const& row : vocabulary(name).rows()) {
        words.add(name, row.code, row.code);
        for (auto const& text : row.labels) {
          words.add(name, row.code, text);
        }
      }
    }
    return words;
  }();
  return kWords;
}

void ValueWords::add(std::string_view list, std::string_view code, std::string_view synonym) {
  if (auto folded = fold(synonym); !folded.empty()) {
    lists_[std::string{list}].add(std::move(folded), std::string{code});
  }
}

ValueWords::Words const* ValueWords::words(std::string_view list) const {
  auto const found = lists_.find(list);
  return found == lists_.end() ? nullptr : &found->second;
}

std::optional<std::string_view> ValueWords::find(std::string_view list,
                                                 std::string_view text) const {
  return find_folded(list, fold(text));
}

std::optional<std::string_view> ValueWords::find_folded(std::string_view list,
                                                        std::string_view folded) const {
  auto const* all = words(list);
  auto const* code = all == nullptr ? nullptr : all->find(folded);
  return code == nullptr ? std::nullopt : std::optional<std::string_view>{*code};
}

std::optional<std::string_view> ValueWords::find_near(std::string_view list,
                                                      std::string_view folded) const {
  auto const* all = words(list);
  auto const limit = forgiven_edits(folded.size());
  auto const* code = all == nullptr || limit == 0 ? nullptr : all->find_near(folded, limit);
  return code == nullptr ? std::nullopt : std::optional<std::string_view>{*code};
}

std::vector<std::string_view> ValueWords::find_inside(std::string_view list,
                                                      std::string_view folded) const {
  auto const* all = words(list);
  auto codes = std::vector<std::string_view>{};
  auto starts = std::vector<std::size_t>{};
  for (auto i = std::size_t{0}; i < folded.size(); ++i) {
    if (i == 0 || folded[i - 1] == ' ') {
      starts.push_back(i);
    }
  }
  for (auto at = std::size_t{0}; all != nullptr && at < starts.size();) {
    auto taken = std::size_t{0};
    for (auto words_left = starts.size() - at; words_left > 0 && taken == 0; --words_left) {
      auto const end =
          at + words_left == starts.size() ? folded.size() : starts[at + words_left] - 1;
      if (auto const* code = all->find(folded.substr(starts[at], end - starts[at]))) {
        taken = words_left;
        if (std::find(codes.begin(), codes.end(), *code) == codes.end()) {
          codes.push_back(*code);
        }
      }
    }
    at += std::max<std::size_t>(taken, 1);
  }
  return codes;
}

bool ValueWords::says_not_known(std::string_view text) const {
  auto const folded = fold(text);
  if (folded.empty()) {
    return !trim(text).empty(); // only signs: "-", "?", "…"
  }
  return find_folded(kNotKnownWords, folded).has_value();
}

} // namespace njia::importing
