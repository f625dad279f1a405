#include "njia/app/import/draft_parts.h"
#include "njia/app/import/text_scan.h"
#include "njia/base/text.h"
#include "njia/domain/field_text.h"
#include "njia/domain/pii.h"
#include "njia/domain/validate.h"

#include <charconv>

namespace njia::importing {
namespace {

std::string kinds_of(std::vector<PersonalDataFound> const& found) {
  auto out = std::string{};
  for (auto const& hit : found) {
    auto const name = std::string{personal_data_name(hit.kind)};
    if (out.find(name) == std::string::npos) {
      out += (out.empty() ? "" : ", ") + name;
    }
  }
  return out;
}

/// Whether a text may be kept; if not, that is said, without the text.
bool may_keep(DraftWork& work, FactCell const& cell, char const* key) {
  auto const found = scan_free_text(cell.text);
  if (found.empty()) {
    return true;
  }
  auto& finding = work.report(key, cell);
  finding.value.clear();
  finding.args = {{"kinds", kinds_of(found)}};
  return false;
}

void read_notes(DraftWork& work) {
  auto note = std::string{};
  for (auto const& cell : work.facts.notes) {
    if (may_keep(work, cell, "import.note_withheld")) {
      note += (note.empty() ? "" : "\n") + std::string{cell.text};
    }
  }
  if (count_code_points(note) > kMaxNote) {
    work.report("import.note_cut", work.facts.notes.front()).value.clear();
    note = cut_text(note, kMaxNote);
  }
  work.draft.journey.note = std::move(note);
}

void read_own_number(DraftWork& work) {
  auto const* cell = work.facts.find(TargetKind::org_ref);
  if (cell == nullptr || !may_keep(work, *cell, "import.reference_withheld")) {
    return;
  }
  if (count_code_points(cell->text) > kMaxOrgRef) {
    work.report("text.too_long", *cell).args = {{"limit", std::to_string(kMaxOrgRef)}};
    return;
  }
  work.draft.journey.org_ref = cell->text;
}

void read_programme(DraftWork& work) {
  auto const* cell = work.facts.find(TargetKind::programme);
  if (cell == nullptr || work.context.words.says_not_known(cell->text)) {
    return;
  }
  auto const found = work.context.programmes.find(fold(cell->text));
  if (found == work.context.programmes.end()) {
    work.report("import.programme_unknown", *cell);
  } else {
    work.draft.journey.programme = found->second;
  }
}

void compare_organisation(DraftWork& work) {
  auto const* cell = work.facts.find(TargetKind::organisation);
  if (cell == nullptr || work.context.words.says_not_known(cell->text)) {
    return;
  }
  auto const folded = fold(cell->text);
  if (folded != fold(work.context.org_code) && folded != fold(work.context.org_name)) {
    work.report("import.other_organisation", *cell);
  }
}

} // namespace

void read_texts(DraftWork& work) {
  read_notes(work);
  read_own_number(work);
  read_programme(work);
  compare_organisation(work);
  if (auto const* cell = work.facts.find(TargetKind::id)) {
    auto const id = JourneyId::parse(cell->text);
    if (id) {
      work.draft.id = *id;
    } else {
      work.report("id.malformed", *cell);
    }
  }
  if (auto const* cell = work.facts.find(TargetKind::version)) {
    auto version = std::uint32_t{0};
    auto const [end, failure] = std::from_chars(cell->text.data(), cell->text.data() + cell->text.size(), version);
    if (failure == std::errc{} && end == cell->text.data() + cell->text.size() && version > 0) {
      work.draft.version = version;
    }
  }
}

/// A row of an export: each field from its text, as the field table says.
void read_record(DraftWork& work) {
  auto& journey = work.draft.journey;
  auto const defaults = journey;
  for (auto const& cell : work.facts.record) {
    for_each_field<Journey>([&](auto const& row) {
      using Value = typename std::remove_cvref_t<decltype(row)>::Value;
      if (row.key != cell.target->code) {
        return;
      }
      auto value = FieldText<Value>::parse(cell.text);
      if (value) {
        journey.*(row.member) = std::move(*value);
      } else {
        work.report("import.field_unreadable", cell).args = {{"field", std::string{row.key}}};
      }
    });
    if (cell.target->code == "id" && journey.id != defaults.id) {
      work.draft.id = journey.id;
    }
  }
  // Whose it is and in which round is said by the import, not by the file.
  journey.org = defaults.org;
  journey.round = defaults.round;
  if (!scan_free_text(journey.note).empty()) {
    work.report("import.note_withheld").args = {{"kinds", kinds_of(scan_free_text(journey.note))}};
    journey.note.clear();
  }
  if (auto const* cell = work.facts.find(TargetKind::version)) {
    std::uint32_t version = 0;
    std::from_chars(cell->text.data(), cell->text.data() + cell->text.size(), version);
    work.draft.version = version > 0 ? std::optional{version} : std::nullopt;
  }
}

} // namespace njia::importing
