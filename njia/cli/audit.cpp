// audit verify|export: the log of who did what, as a file that proves itself.
#include "njia/app/hub/audit_file.h"
#include "njia/app/records/find.h"
#include "njia/base/text.h"
#include "njia/cli/commands.h"
#include "njia/cli/files.h"
#include "njia/crypto/audit_verify.h"
#include "njia/crypto/encode.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <ostream>

#include <sys/stat.h>

namespace njia::cli {
namespace {

struct AuditCommand {
  std::string file;
  std::string head_file;
  std::string key_file;
  std::string org;
  bool is_head_only = false;
};

/// The last line of a file that is a signed head: a file of one head, or a whole older log.
Result<crypto::AuditHead> read_known_head(std::string const& file) {
  auto in = std::ifstream{file, std::ios::binary};
  auto found = std::optional<crypto::AuditHead>{};
  for (auto line = std::string{}; std::getline(in, line);) {
    if (auto head = crypto::parse_audit_head(trim(line))) {
      found = std::move(head);
    }
  }
  if (!found) {
    return Error{.key = "audit.known_malformed", .where = file};
  }
  return *found;
}

Result<crypto::AuditPublicKey> read_audit_key(std::string const& file) {
  auto const text = read_file(file);
  if (!text) {
    return text.error();
  }
  auto key = crypto::AuditPublicKey{};
  if (!crypto::from_hex(trim(*text), key)) {
    return Error{.key = "audit.key_malformed", .where = file};
  }
  return key;
}

void tell_what_was_found(Context const& context, crypto::AuditSummary const& found,
                         crypto::AuditExpectation const& expected) {
  print_rows(context, {"entries", "withheld", "heads", "closed_at", "key", "head"},
             {{std::to_string(found.chain.seq), std::to_string(found.withheld),
               std::to_string(found.heads), found.closed_at, crypto::to_hex(found.key),
               crypto::to_hex(found.chain.hash)}});
  if (expected.key && expected.head) {
    say(context, "Sound.");
  } else {
    say(context, "Sound, as far as this file alone can tell: give --key and --head to see a forged "
                 "or an older one.");
  }
}

Exit run_audit_verify(Context& context, AuditCommand const& command) {
  auto expected = crypto::AuditExpectation{};
  auto known = std::optional<crypto::AuditHead>{};
  if (!command.key_file.empty()) {
    auto const key = read_audit_key(command.key_file);
    if (!key) {
      return report(context, key.error());
    }
    expected.key = *key;
  }
  if (!command.head_file.empty()) {
    auto head = read_known_head(command.head_file);
    if (!head) {
      return report(context, head.error());
    }
    known = *head;
    expected.head = head->chain;
  }
  auto in = std::ifstream{command.file, std::ios::binary};
  if (!in) {
    return report(context, Error{.key = "file.cannot_read",
                                 .where = command.file,
                                 .args = {{"reason", std::strerror(errno)}}});
  }
  auto const found = crypto::verify_audit(in, expected);
  if (!found) {
    return report(context, found.error());
  }
  if (known && !crypto::is_signed_by(*known, found->key)) {
    return report(context, Error{.key = "audit.known_foreign", .where = command.head_file});
  }
  tell_what_was_found(context, *found, expected);
  return Exit::ok;
}

/// Whose entries are shown; nothing for all.
Result<std::optional<OrganisationId>> shown_organisation(Store const& store,
                                                         std::string const& code) {
  if (code.empty()) {
    return std::optional<OrganisationId>{};
  }
  auto const organisation = app::find_organisation(store, code);
  if (!organisation) {
    return organisation.error();
  }
  return std::optional{organisation->id};
}

Exit run_audit_export(Context& context, Store& store, AuditCommand const& command) {
  if (std::filesystem::exists(command.file)) {
    return report(context, Error{.key = "audit.file_exists", .where = command.file});
  }
  auto const org = shown_organisation(store, command.org);
  if (!org) {
    return report(context, org.error());
  }
  auto random = crypto::SystemRandom{};
  auto const signer = app::load_audit_signer(context.state_folder(), random);
  if (!signer) {
    return report(context, signer.error());
  }
  auto const at = context.actor().at;
  auto const head = app::sign_audit_head(store, *signer, at);
  if (!head) {
    return report(context, head.error());
  }
  ::umask(077); // who acted on what is for members only
  auto const written = write_file(command.file, [&](std::ostream& out) -> Result<Done> {
    auto const line = [&](std::string_view text) { out << text << '\n'; };
    // A head alone is given only when the log still bears it out.
    auto const closing =
        app::write_audit_file(store, *signer, *org, at, [&](std::string_view text) {
          if (!command.is_head_only) {
            line(text);
          }
        });
    if (!closing) {
      return closing.error();
    }
    if (command.is_head_only) {
      line(crypto::format_audit_head(*head));
    }
    return Done{};
  });
  if (!written) {
    return report(context, written.error());
  }
  print_rows(context, {"file", "entries", "key", "head"},
             {{command.file, std::to_string(head->chain.seq), crypto::to_hex(signer->public_key()),
               crypto::to_hex(head->chain.hash)}});
  return Exit::ok;
}

void add_audit_verify(CLI::App& audit, Invocation& invocation) {
  auto command = std::make_shared<AuditCommand>();
  auto* verify = audit.add_subcommand(
      "verify", "Whether no entry of an audit file was changed, left out, added or moved");
  verify->add_option("file", command->file, "Audit file (audit.jsonl)")->required();
  verify
      ->add_option("--head", command->head_file,
                   "File with a signed head that you were given before, or an older audit file")
      ->type_name("FILE");
  verify->add_option("--key", command->key_file, "File with the hub's public key, 64 digits")
      ->type_name("FILE");
  verify->callback([&invocation, command] {
    invocation.run = [command](Context& c) { return run_audit_verify(c, *command); };
    invocation.needs_settings = false;
  });
}

} // namespace

void add_audit(CLI::App& app, Invocation& invocation) {
  auto* audit = app.add_subcommand("audit", "The log of who did what: write it out, check it");
  audit->require_subcommand(1);
  add_audit_verify(*audit, invocation);
  auto command = std::make_shared<AuditCommand>();
  auto* exported = audit->add_subcommand("export", "Write the log to a file that proves itself");
  exported->add_option("file", command->file, "File to write; must not exist")->required();
  exported->add_option("--org", command->org,
                       "Show this organisation's entries only; of all others the fingerprint");
  exported->add_flag("--head", command->is_head_only,
                     "Write only the newest signed head, one line for members to keep");
  exported->callback([&invocation, command] {
    invocation.run = with_store(
        [command](Context& c, Store& store) { return run_audit_export(c, store, *command); });
  });
}

} // namespace njia::cli
