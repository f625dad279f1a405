// What a hub does by itself: takes away what has expired, signs where the audit log stands, keeps
// the rules of retention, sends the digests. One thread with a store of its own.
#pragma once

#include "njia/app/hub/audit_file.h"
#include "njia/app/hub/auditor.h"
#include "njia/app/hub/digest.h"
#include "njia/server/hub/workers.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace njia::server {

struct MailOptions {
  std::string sendmail = {}; ///< empty: no mail is sent
  app::MailFrame frame = {};
  unsigned digest_hour = 7; ///< UTC
};

struct HousekeepingOptions {
  OpenStore open;
  app::Directory& directory;
  crypto::AuditSigner const* signer = nullptr; ///< none: no heads are signed
  std::function<Instant()> clock;
  MailOptions mail = {};
  /// Takes the message; send_mail but in tests.
  std::function<Result<Done>(std::string const& program, std::string const& message)> send = {};
  std::function<void(std::string_view what, std::string_view task)> log = {};
};

class Housekeeping {
public:
  /// Errors: those of opening the store.
  static Result<std::unique_ptr<Housekeeping>> open(HousekeepingOptions options);
  ~Housekeeping(); ///< finishes what it is doing

  /// From now on, once a minute, on a thread of its own.
  void start();
  /// What is due at this time. A task that fails is logged, and due again the next time.
  void run(Instant now);

  Housekeeping(Housekeeping const&) = delete;
  Housekeeping& operator=(Housekeeping const&) = delete;

private:
  using Task = Result<Done> (Housekeeping::*)(Instant now);
  struct Chore {
    std::string_view name;
    std::chrono::seconds every;
    Task task;
    std::optional<Instant> done_at = {};
  };

  explicit Housekeeping(HousekeepingOptions options);
  Result<Done> sweep(Instant now);
  Result<Done> sign(Instant now);
  Result<Done> keep_retention(Instant now);
  Result<Done> send_digests(Instant now);
  void run(Chore& chore, Instant now);
  void log(std::string_view what, std::string_view task) const;

  HousekeepingOptions options_;
  crypto::SystemRandom random_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<app::Auditor> auditor_;
  std::vector<Chore> chores_;
  std::mutex mutex_;
  std::condition_variable closing_;
  bool is_closed_ = false;
  std::thread thread_;
};

} // namespace njia::server
