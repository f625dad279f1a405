#include "njia/geo/resolve/reading.h"

#include "njia/base/text.h"

namespace njia::resolve {

namespace {

std::string spell_ampersands(std::string_view text) {
  auto out = std::string{};
  for (auto const c : text) {
    out += c == '&' ? std::string_view{" and "} : std::string_view{&c, 1};
  }
  return out;
}

} // namespace

Resolution Reading::read(std::string_view text, std::string_view country_text) {
  text = trim(text);
  return read(text, name_key(text), country_text, read_stated(gazetteer_, country_text));
}

Resolution Reading::read(std::string_view text, std::string_view key, std::string_view country_text,
                         Stated stated) {
  stated_ = std::move(stated);
  question_.country = stated_.country;
  if (auto const decided = read_alias(text)) {
    return *decided;
  }
  if (!trim(context_.unit).empty()) {
    if (auto const within = read_unit(text, key)) {
      return *within;
    }
  }
  if (auto const blank = read_blank(text, key)) {
    return *blank;
  }
  if (find_place_word(key) != PlaceWord::none) {
    return nothing(gazetteer_, stated_.country, ResolveReason::not_found);
  }
  if (auto const whole = read_whole(text, key)) {
    return *whole;
  }
  if (text.find('&') != std::string_view::npos) { // "Trinidad & Tobago" is no pair of places
    auto const spelt = spell_ampersands(text);
    if (auto const whole = read_whole(spelt, name_key(spelt))) {
      return *whole;
    }
  }
  if (auto const way = read_way(text, country_text)) {
    return *way;
  }
  return read_pieces(take_apart(gazetteer_, text));
}

std::optional<Resolution> Reading::read_alias(std::string_view text) const {
  if (context_.aliases == nullptr || context_.aliases->empty()) {
    return std::nullopt;
  }
  auto const place =
      context_.aliases->find(fold(text), stated_.country ? stated_.country->text() : "");
  auto const index = place ? gazetteer_.find_index(*place) : std::nullopt;
  if (!index) {
    return std::nullopt;
  }
  return answer(gazetteer_, make_match(gazetteer_, *index, NameKind::main), ResolveReason::alias,
                1.0F);
}

std::optional<Resolution> Reading::read_blank(std::string_view text, std::string_view key) const {
  auto const is_question = key.empty() && text.find('?') != std::string_view::npos;
  if (!key.empty() && !is_stated_unknown(key)) {
    return std::nullopt;
  }
  if (is_question || !key.empty()) {
    auto result = nothing(gazetteer_, stated_.country, ResolveReason::stated_unknown);
    result.status = ResolveStatus::stated_unknown;
    return result;
  }
  if (auto const place =
          stated_.country ? gazetteer_.find_country(*stated_.country) : std::nullopt) {
    return answer(gazetteer_, make_match(gazetteer_, *place, NameKind::main),
                  ResolveReason::country_only, 1.0F);
  }
  if (!stated_.several.empty() || !stated_.region.empty()) {
    return choose_wide(gazetteer_, stated_.several.empty() ? stated_.region : stated_.several,
                       question_);
  }
  auto const status = stated_.not_found ? ResolveStatus::unknown : ResolveStatus::blank;
  return Resolution{.status = status,
                    .reason = stated_.not_found ? ResolveReason::country_not_found
                                                : ResolveReason::blank};
}

/// A county beside the text: the place within it, or, when the place is not stated, the county.
std::optional<Resolution> Reading::read_unit(std::string_view text, std::string_view key) {
  auto const unit = trim(context_.unit);
  auto inner = context_;
  inner.unit = {};
  if (key.empty() || is_stated_unknown(key)) {
    inner.column = Precision::admin1;
    auto const whole =
        Reading{gazetteer_, inner}.read(unit, stated_.country ? stated_.country->text() : "");
    return whole.status == ResolveStatus::stated_unknown || whole.status == ResolveStatus::blank
               ? std::nullopt
               : std::optional{whole};
  }
  // Only an answer that uses both counts; otherwise the text is read without its unit.
  auto const joined = std::string{text} + ", " + std::string{unit};
  auto const both =
      Reading{gazetteer_, inner}.read(joined, stated_.country ? stated_.country->text() : "");
  auto const uses_both =
      both.status == ResolveStatus::resolved && both.reason != ResolveReason::part_unknown;
  return uses_both ? std::optional{both} : std::nullopt;
}

/// The whole text is one name: the usual case, and the quick one.
std::optional<Resolution> Reading::read_whole(std::string_view text, std::string_view key) {
  auto const codes = is_capitals(text) || context_.column == Precision::country;
  auto found = find_matches(gazetteer_, key, codes);
  if (!found.wide.empty()) {
    return read_wide(found.wide, found.local, text, key);
  }
  if (found.local.empty() || !stated_.several.empty() || stated_.not_found) {
    return std::nullopt;
  }
  if (!stated_.region.empty()) {
    found.local.prefer(
        [&](auto const& m) { return gazetteer_.contains(stated_.region.front().place, m.place); });
  }
  if (!question_.country) {
    return choose_or_country(found.local, key);
  }
  auto const is_inside = [&](auto const& m) { return is_in(gazetteer_, m, *question_.country); };
  if (std::ranges::none_of(found.local, is_inside)) {
    elsewhere_ = std::move(found.local);
    return std::nullopt;
  }
  found.local.remove_if([&](auto const& match) { return !is_inside(match); });
  return choose_local(gazetteer_, std::move(found.local), PlaceWord::none, question_);
}

} // namespace njia::resolve
