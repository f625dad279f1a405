// A row of a field table without its disclosure class.
#include "njia/domain/field.h"

struct Record {
  int value = 0;
};

#ifdef NJIA_WRONG
constexpr auto kRow = njia::field(1, "value", &Record::value, njia::Presence::optional, 1);
#else
constexpr auto kRow =
    njia::field(1, "value", &Record::value, njia::Presence::optional, njia::Disclosure::never, 1);
#endif
