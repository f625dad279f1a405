// A Result that nobody looks at.
#include "njia/base/result.h"

njia::Result<njia::Done> save();

bool run() {
#ifdef NJIA_WRONG
  save();
  return true;
#else
  return save().has_value();
#endif
}
