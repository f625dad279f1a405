// The flat list of everything that the hub answers to. Nothing else registers a route; the contract
// (api/) and this list are held equal by a test.
#include "njia/server/hub/route.h"

#include "njia/server/hub/handlers/handlers.h"

namespace njia::server {

std::vector<Route> const& routes() {
  using access::Action;
  static auto const kRoutes = std::vector<Route>{
      // clang-format off
      route<api::ListJourneys>(Policy{Action::journey_read}, &list_journeys),
      route<api::CreateJourney>(Policy{Action::journey_create}, &create_journey),
      route<api::GetJourney>(Policy{Action::journey_read}, &get_journey),
      route<api::ReplaceJourney>(Policy{Action::journey_write}, &replace_journey),
      route<api::WithdrawJourney>(Policy{Action::journey_write}, &withdraw_journey),
      route<api::RestoreJourney>(Policy{Action::journey_write}, &restore_journey),
      route<api::ListJourneyRevisions>(Policy{Action::journey_read}, &list_journey_revisions),
      route<api::CompareJourneyRevisions>(Policy{Action::journey_read}, &compare_journey_revisions),

      route<api::ListOrganisations>(Policy{Action::organisation_read}, &list_organisations),
      route<api::CreateOrganisation>(Policy{Action::organisation_create}, &create_organisation),
      route<api::GetOrganisation>(Policy{Action::organisation_read}, &get_organisation),
      route<api::ReplaceOrganisation>(Policy{Action::organisation_write}, &replace_organisation),
      route<api::ListRounds>(Policy{Action::round_read}, &list_rounds),
      route<api::CreateRound>(Policy{Action::round_write}, &create_round),
      route<api::GetRound>(Policy{Action::round_read}, &get_round),
      route<api::ReplaceRound>(Policy{Action::round_write}, &replace_round),

      route<api::GetSession>(Policy{Action::member_read}, &get_session),
      route<api::SignIn>(Policy{Action::sign_in}, &sign_in, Lane::slow),
      route<api::SignOut>(Policy{Action::account_use}, &sign_out),
      route<api::GiveTotpCode>(Policy{Action::sign_in}, &give_totp_code),
      route<api::GiveRecoveryCode>(Policy{Action::sign_in}, &give_recovery_code),
      route<api::BeginPasskeySignIn>(Policy{Action::sign_in}, &begin_passkey_sign_in),
      route<api::GivePasskey>(Policy{Action::sign_in}, &give_passkey),
      route<api::BeginConfirmation>(Policy{Action::account_use}, &begin_confirmation),
      route<api::ConfirmSession>(Policy{Action::account_use}, &confirm_session, Lane::slow),
      route<api::ListSessions>(Policy{Action::account_use}, &list_sessions),
      route<api::EndSession>(Policy{Action::account_use}, &end_session),

      route<api::ListCredentials>(Policy{Action::account_use}, &list_credentials),
      route<api::SetPassword>(Policy{Action::account_use}, &set_password, Lane::slow),
      route<api::BeginTotp>(Policy{Action::account_use}, &begin_totp),
      route<api::ConfirmTotp>(Policy{Action::account_use}, &confirm_totp),
      route<api::RemoveTotp>(Policy{Action::account_use}, &remove_totp),
      route<api::BeginPasskey>(Policy{Action::account_use}, &begin_passkey),
      route<api::AddPasskey>(Policy{Action::account_use}, &add_passkey),
      route<api::RenamePasskey>(Policy{Action::account_use}, &rename_passkey),
      route<api::RemovePasskey>(Policy{Action::account_use}, &remove_passkey),
      route<api::MakeRecoveryCodes>(Policy{Action::account_use}, &make_recovery_codes),
      route<api::ListTokens>(Policy{Action::token_manage}, &list_tokens),
      route<api::CreateToken>(Policy{Action::token_manage}, &create_token),
      route<api::RevokeToken>(Policy{Action::token_manage}, &revoke_token),

      route<api::ListMembers>(Policy{Action::member_read}, &list_members),
      route<api::InviteMember>(Policy{Action::member_manage}, &invite_member),
      route<api::GetMember>(Policy{Action::member_read}, &get_member),
      route<api::ChangeMember>(Policy{Action::member_read}, &change_member),
      route<api::CreateInvitation>(Policy{Action::member_manage}, &create_invitation),
      route<api::ListInvitations>(Policy{Action::member_manage}, &list_invitations),
      route<api::RevokeInvitation>(Policy{Action::member_manage}, &revoke_invitation),
      route<api::ViewInvitation>(Policy{Action::sign_in}, &view_invitation),
      route<api::AcceptWithPassword>(Policy{Action::sign_in}, &accept_with_password, Lane::slow),
      route<api::BeginInvitationPasskey>(Policy{Action::sign_in}, &begin_invitation_passkey),
      route<api::AcceptWithPasskey>(Policy{Action::sign_in}, &accept_with_passkey),
      route<api::ListLinks>(Policy{Action::link_manage}, &list_links),
      route<api::CreateLink>(Policy{Action::link_manage}, &create_link),
      route<api::RevokeLink>(Policy{Action::link_manage}, &revoke_link),

      route<api::SearchPlaces>(Policy{Action::place_read}, &search_places),
      route<api::GetPlace>(Policy{Action::place_read}, &get_place),
      route<api::ListPlaceProposals>(Policy{Action::place_propose}, &list_place_proposals),
      route<api::ProposePlace>(Policy{Action::place_propose}, &propose_place),
      route<api::DecidePlaceProposal>(Policy{Action::place_decide}, &decide_place_proposal),

      route<api::ListAnalyses>(Policy{Action::analysis_own}, &list_analyses),
      route<api::RunAnalysis>(Policy{Action::analysis_own}, &run_analysis, Lane::read),
      plain<api::AskTables>(Policy{Action::analysis_own}, &ask_tables),

      route<api::ListSnapshots>(Policy{Action::release_seal}, &list_snapshots),
      route<api::TakeSnapshot>(Policy{Action::release_seal}, &take_snapshot),
      route<api::GetSnapshot>(Policy{Action::release_seal}, &get_snapshot),
      route<api::ListReleases>(Policy{Action::release_read}, &list_releases),
      route<api::SealRelease>(Policy{Action::release_seal}, &seal_release),
      route<api::GetRelease>(Policy{Action::release_read}, &get_release),
      plain<api::GetReleaseFile>(Policy{Action::release_read}, &get_release_file),
      plain<api::GetReleaseTable>(Policy{Action::release_read}, &get_release_table),
      route<api::GrantRelease>(Policy{Action::release_grant}, &grant_release),
      route<api::ListReleaseGrants>(Policy{Action::release_read}, &list_release_grants),
      route<api::RevokeReleaseGrant>(Policy{Action::release_grant}, &revoke_release_grant),
      route<api::ListReleaseRequests>(Policy{Action::request_read}, &list_release_requests),
      route<api::AskRelease>(Policy{Action::request_make}, &ask_release),
      route<api::GetReleaseRequest>(Policy{Action::request_read}, &get_release_request),
      route<api::ReceiveReleaseRequest>(Policy{Action::request_answer}, &receive_release_request),
      route<api::AnswerReleaseRequest>(Policy{Action::request_answer}, &answer_release_request),

      route<api::ListVocabularies>(Policy{Action::site_read}, &list_vocabularies),
      route<api::GetVocabulary>(Policy{Action::site_read}, &get_vocabulary),
      // clang-format on
  };
  return kRoutes;
}

} // namespace njia::server
