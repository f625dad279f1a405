// What systemd tells a service and wants to hear from it, by its documented protocols
// (sd_notify(3), sd_listen_fds(3)): some environment variables and one datagram socket. Without
// systemd nothing happens.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace njia::http {

inline constexpr std::string_view kReady = "READY=1";
inline constexpr std::string_view kStopping = "STOPPING=1";
inline constexpr std::string_view kWatchdog = "WATCHDOG=1";

/// Sends lines such as kReady to the socket named by NOTIFY_SOCKET (a path, or an abstract name
/// after "@"). False when there is none or nobody takes it; a service goes on all the same.
bool notify_service_manager(std::string_view lines);

/// How often kWatchdog is expected at most (WATCHDOG_USEC); send it twice as often. Nothing when it
/// is not wanted, or wanted of another process (WATCHDOG_PID).
std::optional<std::chrono::microseconds> watchdog_interval();

/// Descriptors that the service manager listens on for this process (LISTEN_FDS, LISTEN_PID), in
/// its order; marked to be closed on exec. The variables are removed, so a child takes none of
/// them, and a second call finds none.
std::vector<int> take_listening_fds();

} // namespace njia::http
