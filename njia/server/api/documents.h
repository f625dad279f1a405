// The contract to serve: "openapi.json" (at /api/openapi.json), "reference.html" and
// "reference.css" (beside it: the page names both relative to itself). Carried by the binary.
#pragma once

#include "njia/base/embedded.h"

#include <span>

namespace njia {

/// By file name below api/.
std::span<EmbeddedFile const> api_documents();

} // namespace njia
