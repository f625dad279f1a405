// Hands one message to the machine's own mail program. The hub itself makes no outgoing connection.
#pragma once

#include "njia/base/result.h"

#include <chrono>
#include <string>

namespace njia::server {

inline constexpr auto kMailTime = std::chrono::seconds{60};

/// Runs `program -t -i` with the message as its input and waits for it, kMailTime at most; without
/// a shell, and with nothing of the message among its arguments. Errors: `mail.not_sent`, with the
/// {program}.
Result<Done> send_mail(std::string const& program, std::string const& message);

} // namespace njia::server
