#include "njia/app/import/content_key.h"

#include "njia/app/import/value_words.h"
#include "njia/base/text.h"
#include "njia/domain/field_text.h"

#include <fmt/format.h>

#include <cstring>

namespace njia::importing {
namespace {

class Key {
public:
  Key() { out_.reserve(512); }
  void number(std::uint64_t value) {
    for (auto i = 0; i < 8; ++i) {
      out_ += static_cast<char>(value >> (8 * i) & 0xff);
    }
  }
  template <class T> void code(T value) { out_ += static_cast<char>(value); }
  void text(std::string_view value) {
    number(value.size());
    out_ += value;
  }
  void id(Uuid const& value) { out_.append(value.bytes.begin(), value.bytes.end()); }
  void date(std::optional<DateSpan> const& span) {
    code(span ? static_cast<std::uint8_t>(span->precision) + 1 : 0);
    if (span) {
      number(static_cast<std::uint64_t>(span->earliest.time_since_epoch().count()));
      number(static_cast<std::uint64_t>(span->latest.time_since_epoch().count()));
      code(span->approximate ? 1 : 0);
    }
  }
  template <Term T> void many(Many<T> const& value) {
    number(value.codes.size());
    for (auto const term : value.codes) {
      code(term);
    }
    text(fold(value.other));
  }
  void count(std::optional<std::uint32_t> const& value) {
    number(value ? *value + std::uint64_t{1} : 0);
  }

  /// A place that could not be resolved is known by its words; "unknown" and "not known" are no
  /// words of a place.
  void step(Step const& step, bool with_certainty) {
    code(step.role);
    code(with_certainty ? static_cast<std::uint8_t>(step.certainty) : 0);
    number(step.places.size());
    for (auto const& place : step.places) {
      id(place.uuid());
    }
    if (step.places.empty()) {
      text(ValueWords::shipped().says_not_known(step.place_text) ? "" : fold(step.place_text));
    }
  }
  void route(Journey const& journey, bool with_certainty) {
    number(journey.steps.size());
    for (auto const& one : journey.steps) {
      step(one, with_certainty);
    }
  }
  void cases(Journey const& journey) {
    code(journey.cases_basis);
    code(journey.cases_unit);
    count(journey.cases_min);
    count(journey.cases_max);
  }
  std::string take() { return std::move(out_); }

private:
  std::string out_;
};

/// Route, period and what happened.
std::string group_key(Journey const& journey) {
  auto key = Key{};
  key.route(journey, true);
  key.number(journey.legs.size());
  for (auto const& leg : journey.legs) {
    key.number(leg.to_step);
    key.many(leg.transport);
    key.code(leg.crossing);
    key.code(leg.documents);
    key.code(leg.concealment);
  }
  key.code(journey.transit_known);
  key.many(journey.transport);
  key.many(journey.exploitation);
  key.many(journey.industry);
  key.many(journey.recruitment);
  key.many(journey.platform);
  key.many(journey.recruiter_relation);
  key.many(journey.control);
  key.many(journey.outcome);
  key.date(journey.journey_from);
  key.date(journey.journey_to);
  key.code(journey.kind);
  key.code(journey.nature);
  key.code(journey.detection);
  key.text(journey.programme ? journey.programme->text() : "");
  key.code(journey.reliability);
  key.code(journey.credibility);
  key.code(journey.permission);
  return key.take();
}

/// The same with the number of persons and the day of learning.
std::string content_key(Journey const& journey) {
  auto key = Key{};
  key.cases(journey);
  key.number(journey.submissions);
  key.date(journey.learned_on);
  return key.take() + group_key(journey);
}

} // namespace

Sha256Digest content_hash(Journey const& journey, RowKind kind) {
  return sha256(kind == RowKind::person ? "P" + group_key(journey) : content_key(journey));
}

std::uint64_t duplicate_hash(Journey const& journey) {
  auto key = Key{};
  key.route(journey, false);
  key.date(journey.journey_from);
  key.date(journey.journey_to);
  key.cases(journey);
  return DigestHash{}(sha256(key.take()));
}

std::string fingerprint(Sha256Digest const& content, std::uint32_t occurrence) {
  return fmt::format("{}-{}", format_hex(content).substr(0, 32), occurrence);
}

std::size_t DigestHash::operator()(Sha256Digest const& digest) const {
  auto hash = std::uint64_t{0};
  std::memcpy(&hash, digest.data(), sizeof hash);
  return hash;
}

bool same_content(Journey const& a, Journey const& b) {
  auto other = b;
  other.id = a.id;
  other.org = a.org;
  other.round = a.round;
  other.entered_by = a.entered_by;
  other.entered_at = a.entered_at;
  other.channel = a.channel;
  return a == other;
}

} // namespace njia::importing
