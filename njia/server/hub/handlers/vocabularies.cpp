#include "njia/domain/vocabulary.h"

#include "njia/server/hub/handlers/handlers.h"

#include <algorithm>

namespace njia::server {

Answer<api::ListVocabularies>
list_vocabularies(Call& call, api::ListVocabularies::Parameters const&, NoBody const&) {
  call.allow_unowned();
  auto page = api::VocabularyPage{};
  for (auto const& name : vocabulary_names()) {
    page.data.push_back(
        {.name = name, .size = static_cast<std::uint32_t>(vocabulary(name).rows().size())});
  }
  return page;
}

Answer<api::GetVocabulary> get_vocabulary(Call& call, api::GetVocabulary::Parameters const& asked,
                                          NoBody const&) {
  call.allow_unowned();
  auto const names = vocabulary_names();
  if (std::find(names.begin(), names.end(), asked.name) == names.end()) {
    return Error{
        .key = "vocabulary.unknown", .where = "path:name", .args = {{"value", asked.name}}};
  }
  auto answer = api::Vocabulary{.name = asked.name};
  for (auto const& row : vocabulary(asked.name).rows()) {
    auto& term = answer.terms.emplace_back(api::VocabularyTerm{
        .code = row.code,
        .number = row.number,
        .labels =
            {.en = row.labels[0], .sw = row.labels[1], .fr = row.labels[2], .ar = row.labels[3]},
        .since = static_cast<std::uint32_t>(row.since)});
    for (auto const language : kAllLanguages) {
      if (row.reviewed[static_cast<std::size_t>(language)]) {
        term.reviewed.push_back(static_cast<api::LanguageTag>(language));
      }
    }
  }
  return answer;
}

} // namespace njia::server
