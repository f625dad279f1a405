// What the importer's tests share: the shipped words, a resolver that answers from a literal table, sheets from
// literals. For tests only.
#pragma once

#include "njia/app/import/value_words.h"

namespace njia::importing {

inline ValueWords const& test_words() { return ValueWords::shipped(); }

} // namespace njia::importing
