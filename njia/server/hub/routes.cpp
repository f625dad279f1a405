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

      route<api::ListVocabularies>(Policy{Action::site_read}, &list_vocabularies),
      route<api::GetVocabulary>(Policy{Action::site_read}, &get_vocabulary),

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

      route<api::ListRemarks>(Policy{Action::remark_write}, &list_remarks),
      route<api::CreateRemark>(Policy{Action::remark_write}, &create_remark),
      route<api::ListReviews>(Policy{Action::review_write}, &list_reviews),
      route<api::CreateReview>(Policy{Action::review_write}, &create_review),
      route<api::ListAssessments>(Policy{Action::review_write}, &list_assessments),
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
