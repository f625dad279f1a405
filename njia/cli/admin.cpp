// admin create: the first account, by a one-time link instead of a default password.
#include "njia/app/hub/auditor.h"
#include "njia/app/records/find.h"
#include "njia/cli/commands.h"
#include "njia/server/hub/account_services.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace njia::cli {
namespace {

struct NewAdmin {
  std::string login;
  std::string org;
  std::string name;
  unsigned days = 7;
};

/// For an organisation its administrator, without one an operator of the hub.
Result<app::NewMember> describe_admin(Store const& store, NewAdmin const& request) {
  auto member = app::NewMember{.login = request.login, .name = request.name};
  if (request.org.empty()) {
    member.roles = {MemberRole::hub_operator};
    return member;
  }
  auto const organisation = app::find_organisation(store, request.org);
  if (!organisation) {
    return organisation.error();
  }
  member.org = organisation->id;
  member.roles = {MemberRole::admin};
  return member;
}

Exit run_create_admin(Context& context, Store& store, NewAdmin const& request) {
  if (context.keys() == nullptr) {
    return report(context,
                  Error{.key = "keys.missing", .where = context.key_places().keyring().string()});
  }
  auto const accounts = server::AccountServices::make(
      context.keys()->keys(),
      {.common_passwords = context.data_file("common_passwords.txt"), .site = {}});
  auto const member =
      accounts ? describe_admin(store, request) : Result<app::NewMember>{accounts.error()};
  if (!member) {
    return report(context, member.error());
  }
  auto const actor = context.actor();
  auto auditor = app::Auditor{store, context.random()};
  auto const note = app::AuditNote{.actor = "cli:" + actor.name,
                                   .at = actor.at,
                                   .action = "cli.admin_create",
                                   .object_kind = "member",
                                   .org = member->org ? member->org->text() : ""};
  auto const scope = app::AuditScope{auditor, note};
  auto const invited =
      (*accounts)->members(store, context.ids()).invite_from_machine(*member, request.days, actor);
  if (!invited) {
    return report(context, invited.error());
  }
  print_rows(
      context, {"login", "link", "days"},
      {{request.login,
        context.public_url() + "/invitation#" + std::string{invited->invitation.token.text()},
        std::to_string(request.days)}});
  say(context, "The link works once. Hand it over on a safe way.");
  return Exit::ok;
}

} // namespace

void add_admin(CLI::App& app, Invocation& invocation) {
  auto* admin = app.add_subcommand("admin", "Accounts, from the machine itself");
  admin->require_subcommand(1);
  auto request = std::make_shared<NewAdmin>();
  auto* create = admin->add_subcommand("create", "Invite an administrator by a one-time link");
  create->add_option("login", request->login, "Login name of the new account")->required();
  create->add_option("--org", request->org,
                     "Organisation whose administrator it becomes; none: an operator of the hub");
  create->add_option("--name", request->name, "Name of the person");
  create->add_option("--days", request->days, "How many days the link works")
      ->check(CLI::Range(1, 30))
      ->capture_default_str();
  create->callback([&invocation, request] {
    invocation.run = with_store([request](Context& context, Store& store) {
      return run_create_admin(context, store, *request);
    });
  });
}

} // namespace njia::cli
