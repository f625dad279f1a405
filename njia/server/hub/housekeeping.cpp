#include "njia/server/hub/housekeeping.h"

#include "njia/app/accounts/expiry.h"
#include "njia/app/upkeep/retention.h"
#include "njia/server/hub/mailer.h"
#include "njia/store/failure.h"

namespace njia::server {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr auto kEvery = minutes{1};

} // namespace

Housekeeping::Housekeeping(HousekeepingOptions options)
    : options_{std::move(options)},
      chores_{{.name = "expiry", .every = minutes{5}, .task = &Housekeeping::sweep},
              {.name = "audit head", .every = hours{1}, .task = &Housekeeping::sign},
              {.name = "retention", .every = hours{6}, .task = &Housekeeping::keep_retention},
              {.name = "digest", .every = minutes{10}, .task = &Housekeeping::send_digests}} {
  if (!options_.send) {
    options_.send = send_mail;
  }
}

Result<std::unique_ptr<Housekeeping>> Housekeeping::open(HousekeepingOptions options) {
  auto housekeeping = std::unique_ptr<Housekeeping>{new Housekeeping{std::move(options)}};
  auto store = housekeeping->options_.open();
  if (!store) {
    return store.error();
  }
  housekeeping->store_ = std::move(*store);
  housekeeping->auditor_ =
      std::make_unique<app::Auditor>(*housekeeping->store_, housekeeping->random_);
  return housekeeping;
}

Housekeeping::~Housekeeping() {
  {
    auto const lock = std::lock_guard{mutex_};
    is_closed_ = true;
  }
  closing_.notify_all();
  if (thread_.joinable()) {
    thread_.join();
  }
}

void Housekeeping::start() {
  thread_ = std::thread{[this] {
    auto lock = std::unique_lock{mutex_};
    while (!closing_.wait_for(lock, kEvery, [this] { return is_closed_; })) {
      lock.unlock();
      run(options_.clock());
      lock.lock();
    }
  }};
}

void Housekeeping::run(Instant now) {
  for (auto& chore : chores_) {
    if (!chore.done_at || now >= *chore.done_at + chore.every || now < *chore.done_at) {
      run(chore, now);
    }
  }
}

/// The boundary of this thread: what a failing machine or a bug throws ends here.
void Housekeeping::run(Chore& chore, Instant now) {
  try {
    if (auto const done = (this->*chore.task)(now); !done) {
      return log(done.error().key, chore.name);
    }
    chore.done_at = now;
  } catch (StoreFailure const& failure) {
    log(failure.error().key, chore.name);
  } catch (std::exception const& bug) {
    log(bug.what(), chore.name);
  }
}

Result<Done> Housekeeping::sweep(Instant now) {
  auto const quiet = app::QuietScope{*auditor_};
  return app::remove_expired(*store_, now);
}

/// Whoever downloads the log later can hold these heads against it.
Result<Done> Housekeeping::sign(Instant now) {
  if (options_.signer == nullptr) {
    return Done{};
  }
  auto const quiet = app::QuietScope{*auditor_};
  auto const head = app::sign_audit_head(*store_, *options_.signer, now);
  return head ? Result{Done{}} : head.error();
}

Result<Done> Housekeeping::keep_retention(Instant now) {
  auto const note = app::AuditNote{.actor = "hub", .at = now, .action = "hub.retention"};
  auto const scope = app::AuditScope{*auditor_, note};
  auto const work = app::keep_retention(*store_, std::chrono::floor<std::chrono::days>(now),
                                        {.name = "hub", .at = now});
  return work ? Result{Done{}} : work.error();
}

/// At its hour; who was told is noted one by one, so that nobody is told twice when one fails.
Result<Done> Housekeeping::send_digests(Instant now) {
  auto const quiet = app::QuietScope{*auditor_};
  if (auto const begun = app::begin_digests(*store_, now); !begun) {
    return begun;
  }
  auto const today = std::chrono::floor<std::chrono::days>(now);
  auto const hour = std::chrono::duration_cast<hours>(now - today).count();
  if (options_.mail.sendmail.empty() || hour != options_.mail.digest_hour) {
    return Done{};
  }
  auto const people = options_.directory.current(*store_);
  for (auto const& digest : app::due_digests(*store_, *people, now)) {
    auto const sent =
        options_.send(options_.mail.sendmail, app::digest_message(digest, options_.mail.frame));
    if (!sent) {
      log(sent.error().key, "digest"); // the others all the same; this one the next time
      continue;
    }
    if (auto const noted = app::note_digest(*store_, digest, now); !noted) {
      return noted;
    }
  }
  return Done{};
}

void Housekeeping::log(std::string_view what, std::string_view task) const {
  if (options_.log) {
    options_.log(what, task);
  }
}

} // namespace njia::server
