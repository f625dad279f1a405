// What a process that holds secrets must not leave behind when it crashes or is looked at.
#pragma once

namespace njia::crypto {

/// No core dumps (RLIMIT_CORE 0), and no other process of the same user may read this one's memory
/// (PR_SET_DUMPABLE 0, which also turns off ptrace and core dumps through a pipe). First thing in
/// the server's main. Throws std::system_error when the system refuses.
void harden_process();

} // namespace njia::crypto
