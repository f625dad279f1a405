#include "njia/app/import/draft_spool.h"

#include "njia/domain/record_json.h"

#include <boost/json.hpp>

namespace njia::importing {
namespace {

namespace json = boost::json;

std::string bytes_text(Sha256Digest const& digest) { return format_hex(digest); }

Sha256Digest read_digest(std::string_view hex) {
  auto digest = Sha256Digest{};
  auto const nibble = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  for (auto i = std::size_t{0}; i < digest.size(); ++i) {
    digest[i] = static_cast<std::uint8_t>(nibble(hex[2 * i]) * 16 + nibble(hex[2 * i + 1]));
  }
  return digest;
}

template <class T> json::array array_of(std::vector<T> const& items) {
  return json::array(items.begin(), items.end());
}

} // namespace

std::string draft_to_text(Draft const& draft) {
  auto object = json::object{{"journey", record_to_json(draft.journey)},
                             {"findings", findings_to_json(draft.findings)},
                             {"sheet", draft.sheet},
                             {"rows", array_of(draft.rows)},
                             {"kind", static_cast<unsigned>(draft.kind)},
                             {"content", bytes_text(draft.content)},
                             {"permission_given", draft.permission_given},
                             {"cleared", array_of(draft.cleared)}};
  if (draft.id) {
    object["id"] = draft.id->text();
  }
  if (draft.version) {
    object["version"] = *draft.version;
  }
  auto cells = json::array{};
  for (auto const& [column, text] : draft.record_cells) {
    cells.push_back({column, text});
  }
  object["record_cells"] = std::move(cells);
  return json::serialize(object);
}

Draft draft_from_text(std::string_view text) {
  auto const value = json::parse(text);
  auto const string = [&](char const* key) { return std::string_view{value.at(key).as_string()}; };
  auto journey = record_from_json<Journey>(string("journey"));
  auto findings = findings_from_json(string("findings"));
  NJIA_CHECK(journey && findings, "a draft is read as it was written");
  auto draft = Draft{.journey = std::move(*journey),
                     .findings = std::move(*findings),
                     .sheet = std::string{string("sheet")},
                     .rows = json::value_to<std::vector<std::uint32_t>>(value.at("rows")),
                     .kind = static_cast<RowKind>(value.at("kind").to_number<unsigned>()),
                     .content = read_digest(string("content")),
                     .permission_given = value.at("permission_given").as_bool(),
                     .cleared = json::value_to<std::vector<std::string>>(value.at("cleared"))};
  if (auto const* id = value.as_object().if_contains("id")) {
    draft.id = *JourneyId::parse(id->as_string());
  }
  if (auto const* version = value.as_object().if_contains("version")) {
    draft.version = version->to_number<std::uint32_t>();
  }
  for (auto const& cell : value.at("record_cells").as_array()) {
    draft.record_cells.emplace_back(cell.at(0).as_string(), cell.at(1).as_string());
  }
  return draft;
}

void DraftSpool::add(Draft&& draft) {
  ++size_;
  if (first_.size() < in_memory_) {
    first_.push_back(std::move(draft));
    return;
  }
  if (file_ == nullptr && !is_broken_) {
    file_.reset(std::tmpfile());
    is_broken_ = file_ == nullptr;
  }
  if (is_broken_) {
    return;
  }
  auto const text = draft_to_text(draft);
  auto const size = std::uint64_t{text.size()};
  is_broken_ = std::fwrite(&size, sizeof size, 1, file_.get()) != 1 ||
               std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size();
}

Result<Done> DraftSpool::each(std::function<void(Draft&&)> const& take) const {
  auto const failure = Error{.key = "file.cannot_write", .where = "temporary"};
  if (is_broken_ || (file_ != nullptr && std::fflush(file_.get()) != 0)) {
    return failure;
  }
  for (auto const& draft : first_) {
    take(Draft{draft});
  }
  if (file_ == nullptr) {
    return Done{};
  }
  std::rewind(file_.get());
  auto text = std::string{};
  for (auto i = first_.size(); i < size_; ++i) {
    auto size = std::uint64_t{0};
    if (std::fread(&size, sizeof size, 1, file_.get()) != 1) {
      return failure;
    }
    text.resize(size);
    if (std::fread(text.data(), 1, size, file_.get()) != size) {
      return failure;
    }
    take(draft_from_text(text));
  }
  return Done{};
}

} // namespace njia::importing
