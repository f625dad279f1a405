// What happened in the hub, for one who asks: the lines of the audit log that concern the asker, as
// ids, kinds and times alone. What others do shows nowhere: not in the ids (each comes from its
// line's salted hash), and not in the cursors (njia/crypto/cursor_box.h).
#pragma once

#include "njia/access/policy.h"
#include "njia/base/uuid.h"
#include "njia/crypto/cursor_box.h"
#include "njia/store/store.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

struct HubEvent {
  Uuid id;
  std::string kind; ///< "journey.changed"
  Instant at = {};
  std::string object_kind = {}; ///< of the record that it concerns, e.g. "journey"; may be empty
  std::string object = {};
};

/// The kind by which a line is told; empty for lines that are nobody's event (reading, accounts).
std::string_view event_kind(AuditLine const& line);

/// Whether the line is told to this subject: by how far event.read reaches, what the member did, or
/// what concerns its organisation (of agreements: either side); exercises, decided places and
/// settings are told to all.
bool is_told(access::Subject const& subject, AuditLine const& line);

struct EventStretch {
  std::vector<HubEvent> events = {}; ///< oldest first, at most the limit
  std::uint64_t last = 0;            ///< number of the last line that was looked at
};

/// Cost: one pass over the lines after `after`, until the limit.
EventStretch read_events(Store const& store, access::Subject const& subject, std::uint64_t after,
                         std::size_t limit);

/// The box for cursors of events, with the key that the store keeps; made at first need. Writes
/// only then, outside of any audit line: open it before the hub answers, with no watcher or within
/// a QuietScope. Errors: those of committing.
Result<crypto::CursorBox> open_event_cursors(Store& store, crypto::RandomSource& random);

} // namespace njia::app
