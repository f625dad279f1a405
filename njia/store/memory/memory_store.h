// The store in memory: for tests, dry runs and previews. Nothing is kept when it goes. Start with
// make_memory_store().
#pragma once

#include "njia/store/store.h"

#include <memory>

namespace njia {

/// An empty store. Keeps the whole port's contract except durability.
std::unique_ptr<Store> make_memory_store();

} // namespace njia
