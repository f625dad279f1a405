// The handlers of all routes, by resource. Each gets the contract's structs, decides about every
// object by the call, runs one use case and answers with the contract's struct.
#pragma once

#include "njia/server/api/messages.h"
#include "njia/server/hub/answer.h"
#include "njia/server/hub/call.h"

namespace njia::server {

/// The type of a handler, from its operation.
template <class Op> using Answer = Answered<typename Op::Answer>;

// journeys.cpp
Answer<api::ListJourneys> list_journeys(Call&, api::ListJourneys::Parameters const&, NoBody const&);
Answer<api::CreateJourney> create_journey(Call&, api::CreateJourney::Parameters const&,
                                          Journey const&);
Answer<api::GetJourney> get_journey(Call&, api::GetJourney::Parameters const&, NoBody const&);
Answer<api::ReplaceJourney> replace_journey(Call&, api::ReplaceJourney::Parameters const&,
                                            Journey const&);
Answer<api::WithdrawJourney> withdraw_journey(Call&, api::WithdrawJourney::Parameters const&,
                                              NoBody const&);
Answer<api::RestoreJourney> restore_journey(Call&, api::RestoreJourney::Parameters const&,
                                            NoBody const&);
Answer<api::ListJourneyRevisions>
list_journey_revisions(Call&, api::ListJourneyRevisions::Parameters const&, NoBody const&);
Answer<api::CompareJourneyRevisions>
compare_journey_revisions(Call&, api::CompareJourneyRevisions::Parameters const&, NoBody const&);

// network.cpp
Answer<api::ListOrganisations> list_organisations(Call&, api::ListOrganisations::Parameters const&,
                                                  NoBody const&);
Answer<api::CreateOrganisation>
create_organisation(Call&, api::CreateOrganisation::Parameters const&, Organisation const&);
Answer<api::GetOrganisation> get_organisation(Call&, api::GetOrganisation::Parameters const&,
                                              NoBody const&);
Answer<api::ReplaceOrganisation>
replace_organisation(Call&, api::ReplaceOrganisation::Parameters const&, Organisation const&);
Answer<api::ListRounds> list_rounds(Call&, api::ListRounds::Parameters const&, NoBody const&);
Answer<api::CreateRound> create_round(Call&, api::CreateRound::Parameters const&, Round const&);
Answer<api::GetRound> get_round(Call&, api::GetRound::Parameters const&, NoBody const&);
Answer<api::ReplaceRound> replace_round(Call&, api::ReplaceRound::Parameters const&, Round const&);

// events.cpp
Answer<api::ListEvents> list_events(Call&, api::ListEvents::Parameters const&, NoBody const&);

// exports.cpp
Answer<api::CreateExport> create_export(Call&, api::CreateExport::Parameters const&,
                                        api::ExportOrder const&);

// imports.cpp
Answer<api::ListImports> list_imports(Call&, api::ListImports::Parameters const&, NoBody const&);
Answer<api::CreateImport> create_import(Call&, api::CreateImport::Parameters const&, NoBody const&);
Answer<api::GetImport> get_import(Call&, api::GetImport::Parameters const&, NoBody const&);
Answer<api::DiscardImport> discard_import(Call&, api::DiscardImport::Parameters const&,
                                          NoBody const&);
Answer<api::ListImportFindings>
list_import_findings(Call&, api::ListImportFindings::Parameters const&, NoBody const&);
Answer<api::ListImportRows> list_import_rows(Call&, api::ListImportRows::Parameters const&,
                                             NoBody const&);
Answer<api::ListImportValues> list_import_values(Call&, api::ListImportValues::Parameters const&,
                                                 NoBody const&);
Answer<api::DecideImportValue> decide_import_value(Call&, api::DecideImportValue::Parameters const&,
                                                   api::ValueDecision const&);
Answer<api::DecideImportRow> decide_import_row(Call&, api::DecideImportRow::Parameters const&,
                                               api::RowDecision const&);
Answer<api::CommitImport> commit_import(Call&, api::CommitImport::Parameters const&,
                                        api::CommitOrder const&);
Answer<api::UndoImport> undo_import(Call&, api::UndoImport::Parameters const&, NoBody const&);
Answer<api::MarkImport> mark_import(Call&, api::MarkImport::Parameters const&, NoBody const&);
Answer<api::ListMappings> list_mappings(Call&, api::ListMappings::Parameters const&, NoBody const&);
Answer<api::PutMapping> put_mapping(Call&, api::PutMapping::Parameters const&,
                                    api::MappingBody const&);
Answer<api::GetTemplate> get_template(Call&, api::GetTemplate::Parameters const&, NoBody const&);

// jobs.cpp
Answer<api::ListJobs> list_jobs(Call&, api::ListJobs::Parameters const&, NoBody const&);
Answer<api::GetJob> get_job(Call&, api::GetJob::Parameters const&, NoBody const&);
Answer<api::FollowJob> follow_job(Call&, api::FollowJob::Parameters const&, NoBody const&);
Answer<api::GetJobSummary> get_job_summary(Call&, api::GetJobSummary::Parameters const&,
                                           NoBody const&);
Answer<api::GetJobFile> get_job_file(Call&, api::GetJobFile::Parameters const&, NoBody const&);
Answer<api::GetExportFile> get_export_file(Call&, api::GetExportFile::Parameters const&,
                                           NoBody const&);

// reviews.cpp
Answer<api::ListRemarks> list_remarks(Call&, api::ListRemarks::Parameters const&, NoBody const&);
Answer<api::CreateRemark> create_remark(Call&, api::CreateRemark::Parameters const&, Remark const&);
Answer<api::ListReviews> list_reviews(Call&, api::ListReviews::Parameters const&, NoBody const&);
Answer<api::CreateReview> create_review(Call&, api::CreateReview::Parameters const&,
                                        ReviewStep const&);
Answer<api::ListAssessments> list_assessments(Call&, api::ListAssessments::Parameters const&,
                                              NoBody const&);
Answer<api::CreateAssessment> create_assessment(Call&, api::CreateAssessment::Parameters const&,
                                                Assessment const&);

// sharing.cpp
Answer<api::ListSharingDefaults>
list_sharing_defaults(Call&, api::ListSharingDefaults::Parameters const&, NoBody const&);
Answer<api::PutSharingDefault> put_sharing_default(Call&, api::PutSharingDefault::Parameters const&,
                                                   api::SharingSetting const&);
Answer<api::ListAgreements> list_agreements(Call&, api::ListAgreements::Parameters const&,
                                            NoBody const&);
Answer<api::ProposeAgreement> propose_agreement(Call&, api::ProposeAgreement::Parameters const&,
                                                Agreement const&);
Answer<api::GetAgreement> get_agreement(Call&, api::GetAgreement::Parameters const&, NoBody const&);
Answer<api::DecideAgreement> decide_agreement(Call&, api::DecideAgreement::Parameters const&,
                                              api::AgreementDecision const&);
Answer<api::ListCoverage> list_coverage(Call&, api::ListCoverage::Parameters const&, NoBody const&);
Answer<api::PutCoverage> put_coverage(Call&, api::PutCoverage::Parameters const&,
                                      CoverageStatement const&);

// site.cpp
Answer<api::ListSettings> list_settings(Call&, api::ListSettings::Parameters const&, NoBody const&);
Answer<api::PutSetting> put_setting(Call&, api::PutSetting::Parameters const&,
                                    api::SettingValue const&);
Answer<api::ListViews> list_views(Call&, api::ListViews::Parameters const&, NoBody const&);
Answer<api::CreateView> create_view(Call&, api::CreateView::Parameters const&, SavedView const&);
Answer<api::ReplaceView> replace_view(Call&, api::ReplaceView::Parameters const&, SavedView const&);
Answer<api::RemoveView> remove_view(Call&, api::RemoveView::Parameters const&, NoBody const&);
Answer<api::WithdrawJourneys> withdraw_journeys(Call&, api::WithdrawJourneys::Parameters const&,
                                                api::Withdrawal const&);

// vocabularies.cpp
Answer<api::ListVocabularies> list_vocabularies(Call&, api::ListVocabularies::Parameters const&,
                                                NoBody const&);
Answer<api::GetVocabulary> get_vocabulary(Call&, api::GetVocabulary::Parameters const&,
                                          NoBody const&);

} // namespace njia::server
