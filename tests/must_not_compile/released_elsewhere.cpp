// A Released value made outside the gate.
#include "njia/privacy/release.h"

#ifdef NJIA_WRONG
njia::Released<njia::PublishedTable> leak(njia::PublishedTable table) {
  return {std::move(table), njia::Audience::open};
}
#else
njia::PublishedTable const& read(njia::Released<njia::PublishedTable> const& table) {
  return table.get();
}
#endif
