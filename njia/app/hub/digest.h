// Alerts as a mail digest without content: a member who keeps a view with an alert gets, every day
// or week, a mail that says only that something concerns them, where something did. What it is
// stands in the hub, behind signing in; mail travels and stays where nobody guards it.
#pragma once

#include "njia/app/hub/directory.h"
#include "njia/domain/labels.h"
#include "njia/store/store.h"

#include <string>
#include <vector>

namespace njia::app {

struct Digest {
  MemberId member;
  std::string to; ///< address
  Language language = Language::en;
  std::uint64_t seen = 0; ///< number of the last line of the audit log that it speaks of
};

/// The mails that are due: for active members with an address and a view that alerts (the shortest
/// interval of theirs counts), since whose last look as many days have passed, and whom an event
/// (events.h) concerned meanwhile. Whoever asked for alerts for the first time is looked after
/// from now on: begin_digests().
std::vector<Digest> due_digests(Store const& store, People const& people, Instant now);

/// Remembers what was told, and where everybody begins who was not looked after yet. Within a
/// QuietScope where the store is watched. Errors: those of committing.
Result<Done> note_digest(Store& store, Digest const& digest, Instant now);
Result<Done> begin_digests(Store& store, Instant now);

struct MailFrame {
  std::string from;
  std::string site_name;
  std::string public_url;
};

/// The whole message, as `sendmail -t` takes it: header, empty line, text; quoted-printable UTF-8.
std::string digest_message(Digest const& digest, MailFrame const& frame);

} // namespace njia::app
