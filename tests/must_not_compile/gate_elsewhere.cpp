// The gate called by somebody else.
#include "njia/privacy/release.h"

#ifdef NJIA_WRONG
njia::Released<int> leak() { return njia::PrivacyGate::admit(1, njia::Audience::open); }
#else
int read(njia::Released<int> const& value) { return value.get(); }
#endif
