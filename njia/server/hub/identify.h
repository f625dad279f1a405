// Who sends a request: a browser by its session's cookie, a program by its token, somebody without
// an account by a submission link, or nobody. And the cookies themselves.
#pragma once

#include "njia/server/hub/call.h"

#include <string>
#include <string_view>

namespace njia::server {

inline constexpr std::string_view kSessionCookie = "__Host-njia-session";
inline constexpr std::string_view kDeviceCookie = "__Host-njia-device";

/// `Authorization: Bearer` counts before the cookie. Errors: `access.sign_in` for a header that is
/// no valid key; `session.csrf` for a cookie with a request that changes something and does not
/// show that it comes from our own pages (Njia-Csrf, Sec-Fetch-Site); `session.clock_went_back`.
Result<Identity> identify(http::RequestHead const& head, Worker& worker, Services const& services,
                          app::People const& people, Instant now);

/// A Set-Cookie that only our own origin sees, over TLS, and no script. @param seconds  0 removes
/// it
http::Header set_cookie(std::string_view name, std::string_view value, std::int64_t seconds);

} // namespace njia::server
