// A table that has not passed the gate, given to a writer.
#include "njia/io/write/table/table.h"

#ifdef NJIA_WRONG
std::string write(njia::PublishedTable const& table, njia::TableWords const& words) {
  return njia::to_json(table, words);
}
#else
std::string write(njia::Released<njia::PublishedTable> const& table,
                  njia::TableWords const& words) {
  return njia::to_json(table, words);
}
#endif
