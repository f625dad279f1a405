// What both verifiers of audit files say, in the same words: ours, and tools/verify_audit, which
// shares no line with it.
#pragma once

#include "njia/crypto/audit_verify.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/testing/temporary_folder.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace njia::crypto::testing {

/// "None 12" for a sound file of 12 entries, or "audit.gap 5": as tools/verify_audit --batch says
/// it.
inline std::string verdict(std::string const& file, AuditExpectation const& expected) {
  auto in = std::istringstream{file};
  auto const got = verify_audit(in, expected);
  return got ? "None " + std::to_string(got->chain.seq) : got.error().key + " " + got.error().where;
}

/// The verdicts of tools/verify_audit on many files.
inline std::vector<std::string> python_verdicts(std::vector<std::string> const& files,
                                                AuditExpectation const& expected) {
  auto const folder = TemporaryFolder{};
  auto const in = folder.path() / "files";
  auto const out = folder.path() / "verdicts";
  auto frames = std::ofstream{in, std::ios::binary};
  for (auto const& file : files) {
    for (auto const shift : {24U, 16U, 8U, 0U}) {
      frames.put(static_cast<char>(file.size() >> shift));
    }
    frames << file;
  }
  frames.close();
  auto command = std::string{NJIA_SOURCE_DIR "/tools/verify_audit --batch"};
  command += expected.key ? " --key " + to_hex(*expected.key) : "";
  command += expected.head ? " --known " + std::to_string(expected.head->seq) + ":" +
                                 to_hex(expected.head->hash)
                           : "";
  EXPECT_EQ(std::system((command + " <" + in.string() + " >" + out.string()).c_str()), 0);
  auto verdicts = std::vector<std::string>{};
  auto lines = std::ifstream{out};
  for (auto line = std::string{}; std::getline(lines, line);) {
    verdicts.push_back(line);
  }
  return verdicts;
}

} // namespace njia::crypto::testing
