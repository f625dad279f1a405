// Certificates made for one test, signed by themselves.
#pragma once

#include <string>

namespace njia::http::testing {

/// Writes NAME.crt and NAME.key (P-256) for this common name into the folder; valid for an hour.
void make_certificate(std::string const& folder, std::string const& name,
                      std::string const& common_name);

} // namespace njia::http::testing
