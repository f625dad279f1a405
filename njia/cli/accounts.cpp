// user, token: who has an account, from the machine itself. Nobody's password is set here: a reset
// is a link, as the first account is (admin.cpp).
#include "njia/app/hub/auditor.h"
#include "njia/app/records/find.h"
#include "njia/cli/commands.h"
#include "njia/domain/field_text.h"
#include "njia/server/hub/account_services.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace njia::cli {
namespace {

/// Who stands at the machine may what an operator may, and is no member.
access::Subject machine() {
  return {.member = MemberId{Uuid{}}, .roles = {MemberRole::hub_operator}};
}

Result<Member> find_user(Store const& store, std::string const& login) {
  auto const people = app::People{store};
  auto const* member = people.find_login(login);
  return member != nullptr
             ? Result{*member}
             : Error{.key = "cli.user_unknown", .where = "", .args = {{"value", login}}};
}

/// Runs `act` with the use cases of accounts, under one line of the audit log.
template <class Act> Exit with_accounts(Context& context, std::string const& action, Act act) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  if (context.keys() == nullptr) {
    return report(context,
                  Error{.key = "keys.missing", .where = context.key_places().keyring().string()});
  }
  auto const accounts = server::AccountServices::make(
      context.keys()->keys(),
      {.common_passwords = context.data_file("common_passwords.txt"), .site = {}});
  if (!accounts) {
    return report(context, accounts.error());
  }
  auto auditor = app::Auditor{**store, context.random()};
  auto const actor = context.actor();
  auto note = app::AuditNote{.actor = "cli:" + actor.name,
                             .at = actor.at,
                             .action = "cli." + action,
                             .object_kind = "member"};
  auto const scope = app::AuditScope{auditor, note};
  return act(**store, **accounts, note);
}

Exit run_user_list(Context& context, Store& store, std::string const& org) {
  auto only = std::optional<OrganisationId>{};
  if (!org.empty()) {
    auto const found = app::find_organisation(store, org);
    if (!found) {
      return report(context, found.error());
    }
    only = found->id;
  }
  auto const people = app::People{store};
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& member : store.all<Member>()) {
    if (only && member.org != only) {
      continue;
    }
    auto const* organisation = member.org ? people.find_organisation(*member.org) : nullptr;
    rows.push_back({member.code, organisation == nullptr ? "" : organisation->code,
                    FieldText<Many<MemberRole>>::format(member.roles),
                    FieldText<AccessState>::format(member.access)});
  }
  print_rows(context, {"login", "org", "roles", "access"}, rows);
  return Exit::ok;
}

Exit run_user_change(Context& context, std::string const& login, AccessState access) {
  auto const word = FieldText<AccessState>::format(access);
  return with_accounts(context, "user", [&](Store& store, auto& accounts, app::AuditNote& note) {
    auto const member = find_user(store, login);
    if (!member) {
      return report(context, member.error());
    }
    note.object = member->id.text();
    note.details["access"] = word;
    auto const changed =
        accounts.members(store, context.ids())
            .change(machine(), member->id, {.access = access}, {}, context.actor());
    if (!changed) {
      return report(context, changed.error());
    }
    conclude(context, login + ": " + word, {"login", "access"}, {login, word});
    return Exit::ok;
  });
}

Exit run_user_reset(Context& context, std::string const& login, unsigned days) {
  return with_accounts(context, "user", [&](Store& store, auto& accounts, app::AuditNote& note) {
    auto const member = find_user(store, login);
    if (!member) {
      return report(context, member.error());
    }
    note.object = member->id.text();
    auto const kind = member->access == AccessState::pending ? app::InvitationKind::invite
                                                             : app::InvitationKind::reset;
    auto const made = accounts.invitations(store, context.ids())
                          .create(machine(), member->id, kind, days, context.actor());
    if (!made) {
      return report(context, made.error());
    }
    print_rows(context, {"login", "link", "days"},
               {{login, context.public_url() + "/invitation#" + std::string{made->token.text()},
                 std::to_string(days)}});
    say(context, "The link works once, and takes away the earlier password and second factors. "
                 "Hand it over on a safe way.");
    return Exit::ok;
  });
}

void add_user_change(CLI::App& user, Invocation& invocation, std::string const& name,
                     std::string const& about, AccessState access) {
  auto login = std::make_shared<std::string>();
  auto* command = user.add_subcommand(name, about);
  command->add_option("login", *login, "Login name")->required();
  command->callback([&invocation, login, access] {
    invocation.run = [login, access](Context& context) {
      return run_user_change(context, *login, access);
    };
  });
}

Exit run_token_list(Context& context, Store& store, std::string const& login) {
  auto owner = std::optional<MemberId>{};
  if (!login.empty()) {
    auto const member = find_user(store, login);
    if (!member) {
      return report(context, member.error());
    }
    owner = member->id;
  }
  auto const people = app::People{store};
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& token : store.all<ApiToken>()) {
    if (owner && token.member != *owner) {
      continue;
    }
    auto const* member = people.find_member(token.member);
    rows.push_back({token.id.text(), member == nullptr ? "" : member->code, token.title,
                    FieldText<Instant>::format(token.expires_at),
                    FieldText<AccessState>::format(token.access)});
  }
  print_rows(context, {"id", "login", "title", "expires_at", "access"}, rows);
  return Exit::ok;
}

Exit run_token_revoke(Context& context, std::string const& text) {
  return with_accounts(context, "token", [&](Store& store, auto& accounts, app::AuditNote& note) {
    auto const id = ApiTokenId::parse(text);
    auto const token = id ? store.template find<ApiToken>(*id) : std::nullopt;
    if (!token) {
      return report(context,
                    Error{.key = "cli.token_unknown", .where = "", .args = {{"value", text}}});
    }
    note.object_kind = "api_token";
    note.object = text;
    // As its owner, whatever the owner's roles are by now.
    auto const owner =
        access::Subject{.member = token->record.member, .roles = {MemberRole::hub_operator}};
    auto const done =
        accounts.tokens(store, context.ids()).revoke(owner, token->record.id, context.actor());
    if (!done) {
      return report(context, done.error());
    }
    conclude(context, "Revoked.", {"id"}, {text});
    return Exit::ok;
  });
}

} // namespace

void add_user(CLI::App& app, Invocation& invocation) {
  auto* user = app.add_subcommand("user", "Accounts of members, from the machine itself");
  user->require_subcommand(1);
  auto org = std::make_shared<std::string>();
  auto* list = user->add_subcommand("list", "Who has an account");
  list->add_option("--org", *org, "Of this organisation only");
  list->callback([&invocation, org] {
    invocation.run = with_store(
        [org](Context& context, Store& store) { return run_user_list(context, store, *org); });
  });
  add_user_change(*user, invocation, "suspend",
                  "Let somebody in no more; ends sessions and revokes tokens",
                  AccessState::suspended);
  add_user_change(*user, invocation, "activate", "Let somebody in again", AccessState::active);
  add_user_change(*user, invocation, "remove",
                  "Remove an account for good; its id stays in histories", AccessState::removed);
  struct Reset {
    std::string login;
    unsigned days = 7;
  };
  auto request = std::make_shared<Reset>();
  auto* reset =
      user->add_subcommand("reset", "Make a one-time link for somebody who cannot get in");
  reset->add_option("login", request->login, "Login name")->required();
  reset->add_option("--days", request->days, "How many days the link works")
      ->check(CLI::Range(1, 30))
      ->capture_default_str();
  reset->callback([&invocation, request] {
    invocation.run = [request](Context& context) {
      return run_user_reset(context, request->login, request->days);
    };
  });
}

void add_token(CLI::App& app, Invocation& invocation) {
  auto* token = app.add_subcommand("token", "Tokens of programs, from the machine itself");
  token->require_subcommand(1);
  auto login = std::make_shared<std::string>();
  auto* list = token->add_subcommand("list", "Which tokens there are; never the tokens themselves");
  list->add_option("--login", *login, "Of this member only");
  list->callback([&invocation, login] {
    invocation.run = with_store(
        [login](Context& context, Store& store) { return run_token_list(context, store, *login); });
  });
  auto id = std::make_shared<std::string>();
  auto* revoke = token->add_subcommand("revoke", "Revoke one; counts from the next request on");
  revoke->add_option("id", *id, "Its id, from the list")->required();
  revoke->callback([&invocation, id] {
    invocation.run = [id](Context& context) { return run_token_revoke(context, *id); };
  });
}

} // namespace njia::cli
