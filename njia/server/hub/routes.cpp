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

      route<api::ListAuditHeads>(Policy{Action::audit_heads}, &list_audit_heads),
      route<api::ExportAudit>(Policy{Action::audit_read}, &export_audit),

      route<api::ListEvents>(Policy{Action::event_read}, &list_events),

      route<api::CreateExport>(Policy{Action::export_create}, &create_export),

      route<api::ListImports>(Policy{Action::import_read}, &list_imports),
      route<api::CreateImport>(Policy{Action::import_write}, &create_import),
      route<api::GetImport>(Policy{Action::import_read}, &get_import),
      route<api::DiscardImport>(Policy{Action::import_write}, &discard_import),
      route<api::ListImportFindings>(Policy{Action::import_read}, &list_import_findings),
      route<api::ListImportRows>(Policy{Action::import_read}, &list_import_rows),
      route<api::ListImportValues>(Policy{Action::import_read}, &list_import_values),
      route<api::DecideImportValue>(Policy{Action::import_write}, &decide_import_value),
      route<api::DecideImportRow>(Policy{Action::import_write}, &decide_import_row),
      route<api::CommitImport>(Policy{Action::import_write}, &commit_import),
      route<api::UndoImport>(Policy{Action::import_write}, &undo_import),
      route<api::MarkImport>(Policy{Action::import_write}, &mark_import),
      route<api::ListMappings>(Policy{Action::mapping_manage}, &list_mappings),
      route<api::PutMapping>(Policy{Action::mapping_manage}, &put_mapping),
      route<api::GetTemplate>(Policy{Action::site_read}, &get_template),

      route<api::ListJobs>(Policy{Action::job_read}, &list_jobs),
      route<api::GetJob>(Policy{Action::job_read}, &get_job),
      route<api::FollowJob>(Policy{Action::job_read}, &follow_job),
      route<api::GetJobSummary>(Policy{Action::job_read}, &get_job_summary),
      route<api::GetJobFile>(Policy{Action::job_read}, &get_job_file),
      route<api::GetExportFile>(Policy{Action::job_read}, &get_export_file),

      route<api::ListRemarks>(Policy{Action::journey_read}, &list_remarks),
      route<api::CreateRemark>(Policy{Action::remark_write}, &create_remark),
      route<api::ListReviews>(Policy{Action::journey_read}, &list_reviews),
      route<api::CreateReview>(Policy{Action::review_write}, &create_review),
      route<api::ListAssessments>(Policy{Action::journey_read}, &list_assessments),
      route<api::CreateAssessment>(Policy{Action::review_write}, &create_assessment),

      route<api::ListSharingDefaults>(Policy{Action::sharing_read}, &list_sharing_defaults),
      route<api::PutSharingDefault>(Policy{Action::sharing_write}, &put_sharing_default),
      route<api::ListAgreements>(Policy{Action::agreement_read}, &list_agreements),
      route<api::ProposeAgreement>(Policy{Action::agreement_propose}, &propose_agreement),
      route<api::GetAgreement>(Policy{Action::agreement_read}, &get_agreement),
      route<api::DecideAgreement>(Policy{Action::agreement_decide}, &decide_agreement),
      route<api::ListCoverage>(Policy{Action::coverage_read}, &list_coverage),
      route<api::PutCoverage>(Policy{Action::coverage_write}, &put_coverage),

      route<api::ListSettings>(Policy{Action::site_read}, &list_settings),
      route<api::PutSetting>(Policy{Action::setting_write}, &put_setting),
      route<api::ListViews>(Policy{Action::view_manage}, &list_views),
      route<api::CreateView>(Policy{Action::view_manage}, &create_view),
      route<api::ReplaceView>(Policy{Action::view_manage}, &replace_view),
      route<api::RemoveView>(Policy{Action::view_manage}, &remove_view),
      route<api::WithdrawJourneys>(Policy{Action::journey_write}, &withdraw_journeys),
      // clang-format on
  };
  return kRoutes;
}

} // namespace njia::server
