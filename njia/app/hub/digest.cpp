#include "njia/app/hub/digest.h"

#include "njia/app/hub/events.h"
#include "njia/domain/field_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace njia::app {
namespace {

constexpr char kKind[] = "digest"; ///< of entries: key is the member, value "SEQ TIME"
/// The hour at which mail goes out wavers by a little from day to day.
constexpr auto kSlack = std::chrono::hours{1};

struct Mark {
  std::uint64_t seen = 0;
  Instant at = {};
};

std::optional<Mark> find_mark(Store const& store, MemberId member) {
  auto const entry = store.find_entry(kKind, member.text());
  if (!entry) {
    return std::nullopt;
  }
  auto mark = Mark{};
  auto const& text = entry->value;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), mark.seen);
  auto const time = FieldText<Instant>::parse(text.substr(text.find(' ') + 1));
  if (read.ec != std::errc{} || !time) {
    return std::nullopt;
  }
  mark.at = *time;
  return mark;
}

void put_mark(Transaction& transaction, MemberId member, Mark const& mark) {
  transaction.put_entry(
      {.kind = kKind,
       .key = member.text(),
       .owner = member.text(),
       .value = fmt::format("{} {}", mark.seen, FieldText<Instant>::format(mark.at))});
}

/// Days between two mails, by member: the shortest of the views that alert.
std::map<MemberId, std::uint32_t> alert_days(Store const& store) {
  auto days = std::map<MemberId, std::uint32_t>{};
  for (auto const& view : store.all<SavedView>()) {
    if (view.access == AccessState::active && view.alert_days) {
      auto const known = days.try_emplace(view.member, *view.alert_days).first;
      known->second = std::min(known->second, *view.alert_days);
    }
  }
  return days;
}

std::uint64_t last_line(Store const& store) {
  auto const line = store.last_audit();
  return line ? line->seq : 0;
}

/// RFC 2045, section 6.7: bytes beyond ASCII as =XX, no line longer than 76.
std::string quoted_printable(std::string_view text) {
  constexpr auto kMostColumns = std::size_t{73};
  auto out = std::string{};
  auto column = std::size_t{0};
  for (auto const c : text) {
    if (c == '\n') {
      out += c;
      column = 0;
      continue;
    }
    if (column >= kMostColumns) {
      out += "=\n";
      column = 0;
    }
    auto const byte = static_cast<unsigned char>(c);
    auto const piece =
        byte > 126 || c == '=' || byte < 32 ? fmt::format("={:02X}", byte) : std::string(1, c);
    out += piece;
    column += piece.size();
  }
  return out;
}

/// RFC 2047: one word of a header that holds more than ASCII.
std::string encoded_word(std::string_view text) {
  auto out = std::string{"=?UTF-8?Q?"};
  for (auto const c : text) {
    auto const is_plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    out += is_plain ? std::string(1, c) : fmt::format("={:02X}", static_cast<unsigned char>(c));
  }
  return out + "?=";
}

} // namespace

std::vector<Digest> due_digests(Store const& store, People const& people, Instant now) {
  auto due = std::vector<Digest>{};
  for (auto const& [id, days] : alert_days(store)) {
    auto const* member = people.find_member(id);
    auto const subject = people.subject(id, now);
    auto const mark = find_mark(store, id);
    if (member == nullptr || !subject.member || member->email.empty() || !mark ||
        now < mark->at + std::chrono::hours{24 * days} - kSlack) {
      continue;
    }
    if (!read_events(store, subject, mark->seen, 1).events.empty()) {
      due.push_back({.member = id,
                     .to = member->email,
                     .language = find_language(member->language).value_or(Language::en),
                     .seen = last_line(store)});
    }
  }
  return due;
}

Result<Done> note_digest(Store& store, Digest const& digest, Instant now) {
  auto transaction = store.begin();
  put_mark(*transaction, digest.member, {.seen = digest.seen, .at = now});
  return transaction->commit();
}

Result<Done> begin_digests(Store& store, Instant now) {
  auto beginners = std::vector<MemberId>{};
  for (auto const& [id, days] : alert_days(store)) {
    if (!find_mark(store, id)) {
      beginners.push_back(id);
    }
  }
  if (beginners.empty()) {
    return Done{};
  }
  auto transaction = store.begin();
  for (auto const id : beginners) {
    put_mark(*transaction, id, {.seen = last_line(store), .at = now});
  }
  return transaction->commit();
}

std::string digest_message(Digest const& digest, MailFrame const& frame) {
  auto const args = LabelArgs{{"site", frame.site_name}, {"url", frame.public_url}};
  auto const subject = label("mail", "digest.subject", digest.language, args);
  auto const text = label("mail", "digest.text", digest.language, args);
  return fmt::format("From: {}\nTo: {}\nSubject: {}\nAuto-Submitted: auto-generated\n"
                     "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                     "Content-Transfer-Encoding: quoted-printable\n\n{}\n",
                     frame.from, digest.to, encoded_word(subject), quoted_printable(text));
}

} // namespace njia::app
