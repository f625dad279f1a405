// init, backup, restore, backup-key: the life of the state folder.
#include "njia/app/keys/backup_pack.h"
#include "njia/app/upkeep/doctor.h"
#include "njia/cli/commands.h"
#include "njia/cli/files.h"
#include "njia/domain/field_text.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>
#include <memory>

#include <fmt/format.h>
#include <unistd.h>

namespace njia::cli {
namespace {

Exit run_init(Context& context) {
  auto const store = context.init_store();
  if (!store) {
    return report(context, store.error());
  }
  conclude(context, "Ready: " + context.state_folder().string(), {"state"},
           {context.state_folder().string()});
  return Exit::ok;
}

Exit answer(Context const& context, Result<BackupReport> const& done) {
  if (!done) {
    return report(context, done.error());
  }
  print_rows(context, {"journeys", "revisions", "imports", "bytes", "digest"},
             {{std::to_string(done->journeys), std::to_string(done->revisions),
               std::to_string(done->batches), std::to_string(done->bytes), done->digest}});
  return Exit::ok;
}

/// Remembers for `njia doctor` that there was a backup; it is made whether or not that works.
void remember_backup(Context& context) {
  auto const store = context.store();
  if (!store) {
    report(context, store.error());
    return;
  }
  auto const transaction = (*store)->begin();
  transaction->put_entry({.kind = std::string{app::kBackupKind},
                          .key = std::string{app::kLastBackup},
                          .value = FieldText<Instant>::format(context.actor().at)});
  if (auto const done = transaction->commit(); !done) {
    report(context, done.error());
  }
}

/// A text, or a file that holds it.
Result<std::string> text_or_file(std::string const& given) {
  auto ignored = std::error_code{};
  return std::filesystem::is_regular_file(given, ignored) ? read_file(given)
                                                          : Result<std::string>{given};
}

Result<crypto::BackupPublicKey> public_key(Context const& context, std::string const& given) {
  auto const& chosen = given.empty() ? context.config().backup.public_key : given;
  if (chosen.empty()) {
    return Error{.key = "backup.no_key", .where = "--key"};
  }
  auto const text = text_or_file(chosen);
  return text ? crypto::BackupPublicKey::parse(*text)
              : Result<crypto::BackupPublicKey>{text.error()};
}

/// A file that is gone when this ends.
class Scratch {
public:
  explicit Scratch(std::filesystem::path file) : file_{std::move(file)} { remove(); }
  Scratch(Scratch const&) = delete;
  Scratch& operator=(Scratch const&) = delete;
  ~Scratch() { remove(); }
  std::filesystem::path const& file() const { return file_; }

private:
  void remove() const {
    auto ignored = std::error_code{};
    std::filesystem::remove(file_, ignored);
  }
  std::filesystem::path file_;
};

/// The plain copy lies in the folder of state for that moment, never beside the encrypted one.
Exit back_up_encrypted(Context& context, std::string const& file, std::string const& given_key) {
  auto const key = public_key(context, given_key);
  if (!key) {
    return report(context, key.error());
  }
  if (auto const store = context.store(); !store) {
    return report(context, store.error());
  }
  auto const copy = Scratch{context.state_folder() / "njia.db.packing"};
  auto const copied = backup_sqlite_store(context.state_folder(), copy.file());
  if (!copied) {
    return report(context, copied.error());
  }
  auto const packed = app::write_pack(copy.file(), context.keys(), context.random(), *key, file);
  if (!packed) {
    return report(context, packed.error());
  }
  remember_backup(context);
  print_rows(context, {"journeys", "revisions", "imports", "bytes", "digest", "sha256"},
             {{std::to_string(copied->journeys), std::to_string(copied->revisions),
               std::to_string(copied->batches), std::to_string(packed->bytes.encrypted),
               copied->digest, packed->sha256}});
  return Exit::ok;
}

Exit back_up(Context& context, std::string const& file) {
  auto const made = backup_sqlite_store(context.state_folder(), file);
  if (made) {
    remember_backup(context);
  }
  return answer(context, made);
}

struct BackupOptions {
  std::string file;
  bool encrypt = false;
  std::string key;
};

void add_backup(CLI::App& app, Invocation& invocation) {
  auto options = std::make_shared<BackupOptions>();
  auto* backup = app.add_subcommand(
      "backup", "Copy the state to one new file, checked before it gets its name");
  backup->add_option("file", options->file, "File to write; must not exist")->required();
  backup->add_flag("--encrypt", options->encrypt,
                   "Encrypt it, with the keys, for the offline key; only that opens it");
  backup->add_option("--key", options->key,
                     "Public key of the offline key pair, or a file that holds it (else "
                     "NJIA_BACKUP_KEY)");
  backup->callback([&invocation, options] {
    invocation.run = [options](Context& context) {
      return options->encrypt || !options->key.empty()
                 ? back_up_encrypted(context, options->file, options->key)
                 : back_up(context, options->file);
    };
  });
}

struct RestoreOptions {
  std::string file;
  bool check = false;
  std::string key;
};

Result<crypto::BackupPrivateKey> private_key(std::string const& file) {
  if (file.empty()) {
    return Error{.key = "backup.no_key", .where = "--key"};
  }
  auto text = read_file(file);
  if (!text) {
    return text.error();
  }
  auto key = crypto::BackupPrivateKey::parse(*text);
  crypto::wipe({reinterpret_cast<std::uint8_t*>(text->data()), text->size()});
  return key;
}

Result<BackupReport> restore_encrypted(Context& context, RestoreOptions const& options) {
  auto const key = private_key(options.key);
  if (!key) {
    return key.error();
  }
  auto const state = context.state_folder();
  auto failure = std::error_code{};
  auto const folder = options.check && !std::filesystem::exists(state, failure)
                          ? std::filesystem::temp_directory_path()
                          : state;
  if (!options.check && !std::filesystem::exists(state)) {
    std::filesystem::create_directories(state, failure);
    std::filesystem::permissions(state, std::filesystem::perms::owner_all, failure);
  }
  auto const copy = Scratch{folder / fmt::format("njia.db.unpacking-{}", ::getpid())};
  auto const packed = app::read_pack(options.file, *key, copy.file());
  if (!packed) {
    return packed.error();
  }
  auto checked = restore_sqlite_store(state, copy.file(), RestoreMode::check_only);
  if (!checked || options.check) {
    return checked;
  }
  if (*packed) {
    if (auto const keys = app::restore_keys(context.key_places(), **packed, context.random());
        !keys) {
      return keys.error();
    }
  }
  return restore_sqlite_store(state, copy.file(), RestoreMode::replace);
}

void add_restore(CLI::App& app, Invocation& invocation) {
  auto options = std::make_shared<RestoreOptions>();
  auto* restore = app.add_subcommand(
      "restore", "Put a backup in the place of the state; the state before stays beside it");
  restore->add_option("file", options->file, "Backup to read")->required();
  restore->add_flag("--check", options->check,
                    "Only say whether the backup is whole and what it holds");
  restore->add_option("--key", options->key,
                      "File with the offline private key, for an encrypted backup");
  restore->callback([&invocation, options] {
    invocation.run = [options](Context& context) {
      if (app::is_encrypted_backup(options->file)) {
        return answer(context, restore_encrypted(context, *options));
      }
      auto const mode = options->check ? RestoreMode::check_only : RestoreMode::replace;
      return answer(context, restore_sqlite_store(context.state_folder(), options->file, mode));
    };
  });
}

/// The private key goes to a file for its owner alone, and never through a terminal.
Exit make_backup_key(Context& context, std::string const& file) {
  auto const key = crypto::BackupPrivateKey::make(context.random());
  if (auto const kept = app::write_private_key(file, key); !kept) {
    return report(context, kept.error());
  }
  print_rows(context, {"private_key_file", "public_key"}, {{file, key.public_key().text()}});
  return Exit::ok;
}

void add_backup_key(CLI::App& app, Invocation& invocation) {
  auto file = std::make_shared<std::string>();
  auto* make = app.add_subcommand(
      "backup-key", "Make the key pair for encrypted backups: the private key into a file that is "
                    "then kept offline, the public key to be told to this hub");
  make->add_option("file", *file, "File for the private key; must not exist")->required();
  make->callback([&invocation, file] {
    invocation.run = [file](Context& context) { return make_backup_key(context, *file); };
  });
}

} // namespace

void add_state(CLI::App& app, Invocation& invocation) {
  auto* init = app.add_subcommand(
      "init", "Make the folder of state and its keys; in a folder from before there were "
              "keys, make them and seal what it holds");
  init->callback([&invocation] { invocation.run = run_init; });
  add_backup(app, invocation);
  add_restore(app, invocation);
  add_backup_key(app, invocation);
}

} // namespace njia::cli
