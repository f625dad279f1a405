#include "njia/app/exchange/agreements.h"

#include "njia/app/exchange/scan.h"
#include "njia/base/text.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>

namespace njia::app {
namespace {

Change change_of(Actor const& actor, std::string const& reason) {
  return {.by = actor.name, .at = actor.at, .reason = reason};
}

/// What an agreement can open: never the owner's own words and numbers.
bool is_shareable(std::string_view key) {
  auto is = false;
  for_each_field<Journey>([&](auto const& row) {
    is = is || (row.key == key && row.disclosure >= Disclosure::coordinator);
  });
  return is;
}

/// "AGR-D0C0C07398F": the last letters of its id, so that codes count nothing.
std::string code_of(AgreementId id) {
  auto const text = id.text();
  auto code = "AGR-" + text.substr(text.size() - 12);
  std::transform(code.begin(), code.end(), code.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return code;
}

} // namespace

std::vector<Error> check_agreement(Agreement const& agreement, Instant now) {
  auto problems = std::vector<Error>{};
  if (agreement.org == agreement.receiver) {
    problems.push_back({.key = "agreement.with_oneself", .where = "receiver"});
  }
  if (agreement.fields.empty() || trim(agreement.purpose).empty()) {
    problems.push_back(
        {.key = "agreement.no_fields", .where = agreement.fields.empty() ? "fields" : "purpose"});
  }
  for (auto i = std::size_t{0}; i < agreement.fields.size(); ++i) {
    if (!is_shareable(agreement.fields[i])) {
      problems.push_back({.key = "agreement.field_unknown",
                          .where = "fields[" + std::to_string(i + 1) + "]",
                          .args = {{"value", agreement.fields[i]}}});
    }
  }
  if (agreement.expires_at <= now) {
    problems.push_back({.key = "agreement.past", .where = "expires_at"});
  } else if (agreement.expires_at > now + kMaxAgreement) {
    problems.push_back({.key = "agreement.too_long", .where = "expires_at"});
  }
  scan_text(agreement.purpose, "purpose", problems);
  return problems;
}

Kept<Agreement> propose_agreement(Store& store, Agreement const& sent, std::string const& reason,
                                  Actor const& actor) {
  auto agreement = sent;
  agreement.code = code_of(agreement.id);
  agreement.state = Decision::proposed;
  agreement.decided_at.reset();
  if (auto const there = store.find<Agreement>(agreement.id)) {
    if (there->record == agreement) {
      return {*there, true};
    }
  }
  if (auto problems = check_agreement(agreement, actor.at); !problems.empty()) {
    return problems;
  }
  auto const receiver = store.find<Organisation>(agreement.receiver);
  if (!receiver) {
    return unknown_reference("receiver", agreement.receiver.uuid());
  }
  return keep_record(store, agreement, change_of(actor, reason), 0);
}

Kept<Agreement> decide_agreement(Store& store, Agreement agreement, AgreementStep step,
                                 std::uint32_t version, std::string const& reason,
                                 Actor const& actor) {
  auto const is_open =
      agreement.state == Decision::proposed || agreement.state == Decision::not_asked;
  auto const is_allowed =
      is_open || (step == AgreementStep::revoke && agreement.state == Decision::accepted);
  if (!is_allowed) {
    return Error{.key = "agreement.decided",
                 .where = "decision",
                 .args = {{"value", term_code(agreement.state)}}};
  }
  if (step == AgreementStep::accept && agreement.expires_at <= actor.at) {
    return Error{.key = "agreement.past", .where = ""};
  }
  agreement.state = step == AgreementStep::accept    ? Decision::accepted
                    : step == AgreementStep::decline ? Decision::declined
                                                     : Decision::revoked;
  agreement.decided_at = actor.at;
  return keep_record(store, agreement, change_of(actor, reason), version);
}

Kept<SharingDefault> put_sharing_default(Store& store, SharingDefault const& setting,
                                         std::uint32_t version, std::string const& reason,
                                         Actor const& actor) {
  auto problems = std::vector<Error>{};
  scan_text(setting.basis, "basis", problems);
  if (!problems.empty()) {
    return problems;
  }
  return keep_record(store, setting, change_of(actor, reason), version);
}

Kept<CoverageStatement> put_coverage(Store& store, PlaceTree const& places,
                                     CoverageStatement const& statement, std::uint32_t version,
                                     std::string const& reason, Actor const& actor) {
  auto problems = std::vector<Error>{};
  auto const check = [&](std::string where, std::string_view text) {
    auto const id = PlaceId::parse(text);
    if (!id || places.precision(*id) == Precision::unknown) {
      problems.push_back({.key = "coverage.place_unknown",
                          .where = std::move(where),
                          .args = {{"value", std::string{text}}}});
    }
  };
  for (auto i = std::size_t{0}; i < statement.places.size(); ++i) {
    check("places[" + std::to_string(i + 1) + "]", statement.places[i].text());
  }
  for (auto i = std::size_t{0}; i < statement.corridors.size(); ++i) {
    auto const where = "corridors[" + std::to_string(i + 1) + "]";
    auto const text = std::string_view{statement.corridors[i]};
    auto const arrow = text.find('>');
    check(where, text.substr(0, arrow));
    check(where, arrow == std::string_view::npos ? "" : text.substr(arrow + 1));
  }
  for (auto i = std::size_t{0}; i < statement.services.size(); ++i) {
    scan_text(statement.services[i], "services[" + std::to_string(i + 1) + "]", problems);
  }
  scan_text(statement.detection.other, "detection", problems);
  if (!problems.empty()) {
    return problems;
  }
  return keep_record(store, statement, change_of(actor, reason), version);
}

} // namespace njia::app
