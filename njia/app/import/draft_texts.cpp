#include "njia/app/import/draft_parts.h"
#include "njia/app/import/text_scan.h"
#include "njia/base/text.h"
#include "njia/domain/columns.h"
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

void read_version(DraftWork& work) {
  auto const* cell = work.facts.find(TargetKind::version);
  if (cell == nullptr) {
    return;
  }
  auto version = std::uint32_t{0};
  auto const [end, failure] =
      std::from_chars(cell->text.data(), cell->text.data() + cell->text.size(), version);
  if (failure == std::errc{} && end == cell->text.data() + cell->text.size() && version > 0) {
    work.draft.version = version;
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
  read_version(work);
}

/// A row of an export: each field from its text, as the field tables say. Blank cells leave a field
/// as it is, so the cells are kept: whether there is a record already is found out later.
void read_record(DraftWork& work) {
  auto& draft = work.draft;
  auto const start = draft.journey;
  for (auto const& cell : work.facts.record) {
    auto text = restore_cell(cell.text);
    auto const free_text = cell.target->code == "note" || cell.target->code == "org_ref" ||
                           cell.target->code.ends_with(".place_text") ||
                           text.find("OTHER:") != std::string::npos;
    if (free_text && !may_keep(work, cell, "import.note_withheld")) {
      continue;
    }
    draft.record_cells.emplace_back(cell.target->code, std::move(text));
  }
  for (auto const& name : draft.cleared) {
    constexpr auto kPrefix = std::string_view{"record."};
    if (name.starts_with(kPrefix)) {
      draft.record_cells.emplace_back(name.substr(kPrefix.size()), "");
    }
  }
  auto journey = journey_from_cells(draft.record_cells, start);
  if (!journey) {
    auto& finding = work.report(journey.error().key);
    finding.args = journey.error().args;
    std::erase_if(finding.args, [](auto const& argument) { return argument.first == "value"; });
    finding.header = journey.error().where;
    return;
  }
  draft.journey = std::move(*journey);
  if (draft.journey.id != start.id) {
    draft.id = draft.journey.id;
  }
  // Whose it is and in which round is said by the import, not by the file.
  draft.journey.org = start.org;
  draft.journey.round = start.round;
  read_version(work);
}

} // namespace njia::importing
