// The handlers of all routes, by resource. Each gets the contract's structs, decides about every
// object by the call, runs one use case and answers with the contract's struct.
#pragma once

#include "njia/server/api/messages.h"
#include "njia/server/hub/answer.h"
#include "njia/server/hub/call.h"

namespace njia::server {

struct RawRequest; // route.h

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

// sessions.cpp
Answer<api::GetSession> get_session(Call&, api::GetSession::Parameters const&, NoBody const&);
Answer<api::SignIn> sign_in(Call&, api::SignIn::Parameters const&, api::PasswordLogin const&);
Answer<api::SignOut> sign_out(Call&, api::SignOut::Parameters const&, NoBody const&);
Answer<api::GiveTotpCode> give_totp_code(Call&, api::GiveTotpCode::Parameters const&,
                                         api::SecondStepCode const&);
Answer<api::GiveRecoveryCode> give_recovery_code(Call&, api::GiveRecoveryCode::Parameters const&,
                                                 api::SecondStepCode const&);
Answer<api::BeginPasskeySignIn>
begin_passkey_sign_in(Call&, api::BeginPasskeySignIn::Parameters const&, api::PendingToken const&);
Answer<api::GivePasskey> give_passkey(Call&, api::GivePasskey::Parameters const&,
                                      api::PasskeyAnswer const&);
Answer<api::BeginConfirmation> begin_confirmation(Call&, api::BeginConfirmation::Parameters const&,
                                                  NoBody const&);
Answer<api::ConfirmSession> confirm_session(Call&, api::ConfirmSession::Parameters const&,
                                            api::Confirmation const&);
Answer<api::ListSessions> list_sessions(Call&, api::ListSessions::Parameters const&, NoBody const&);
Answer<api::EndSession> end_session(Call&, api::EndSession::Parameters const&, NoBody const&);

// accounts.cpp
Answer<api::ListCredentials> list_credentials(Call&, api::ListCredentials::Parameters const&,
                                              NoBody const&);
Answer<api::SetPassword> set_password(Call&, api::SetPassword::Parameters const&,
                                      api::NewPassword const&);
Answer<api::BeginTotp> begin_totp(Call&, api::BeginTotp::Parameters const&, NoBody const&);
Answer<api::ConfirmTotp> confirm_totp(Call&, api::ConfirmTotp::Parameters const&,
                                      api::TotpCode const&);
Answer<api::RemoveTotp> remove_totp(Call&, api::RemoveTotp::Parameters const&, NoBody const&);
Answer<api::BeginPasskey> begin_passkey(Call&, api::BeginPasskey::Parameters const&, NoBody const&);
Answer<api::AddPasskey> add_passkey(Call&, api::AddPasskey::Parameters const&,
                                    api::NewPasskey const&);
Answer<api::RenamePasskey> rename_passkey(Call&, api::RenamePasskey::Parameters const&,
                                          api::PasskeyTitle const&);
Answer<api::RemovePasskey> remove_passkey(Call&, api::RemovePasskey::Parameters const&,
                                          NoBody const&);
Answer<api::MakeRecoveryCodes> make_recovery_codes(Call&, api::MakeRecoveryCodes::Parameters const&,
                                                   NoBody const&);
Answer<api::ListTokens> list_tokens(Call&, api::ListTokens::Parameters const&, NoBody const&);
Answer<api::CreateToken> create_token(Call&, api::CreateToken::Parameters const&,
                                      api::NewToken const&);
Answer<api::RevokeToken> revoke_token(Call&, api::RevokeToken::Parameters const&, NoBody const&);

// members.cpp
Answer<api::ListMembers> list_members(Call&, api::ListMembers::Parameters const&, NoBody const&);
Answer<api::InviteMember> invite_member(Call&, api::InviteMember::Parameters const&,
                                        api::NewMember const&);
Answer<api::GetMember> get_member(Call&, api::GetMember::Parameters const&, NoBody const&);
Answer<api::ChangeMember> change_member(Call&, api::ChangeMember::Parameters const&,
                                        api::MemberChange const&);
Answer<api::CreateInvitation> create_invitation(Call&, api::CreateInvitation::Parameters const&,
                                                api::NewInvitation const&);
Answer<api::ListInvitations> list_invitations(Call&, api::ListInvitations::Parameters const&,
                                              NoBody const&);
Answer<api::RevokeInvitation> revoke_invitation(Call&, api::RevokeInvitation::Parameters const&,
                                                NoBody const&);
Answer<api::ViewInvitation> view_invitation(Call&, api::ViewInvitation::Parameters const&,
                                            api::InvitationToken const&);
Answer<api::AcceptWithPassword> accept_with_password(Call&,
                                                     api::AcceptWithPassword::Parameters const&,
                                                     api::InvitationPassword const&);
Answer<api::BeginInvitationPasskey>
begin_invitation_passkey(Call&, api::BeginInvitationPasskey::Parameters const&,
                         api::InvitationToken const&);
Answer<api::AcceptWithPasskey> accept_with_passkey(Call&, api::AcceptWithPasskey::Parameters const&,
                                                   api::InvitationPasskey const&);
Answer<api::ListLinks> list_links(Call&, api::ListLinks::Parameters const&, NoBody const&);
Answer<api::CreateLink> create_link(Call&, api::CreateLink::Parameters const&, api::NewLink const&);
Answer<api::RevokeLink> revoke_link(Call&, api::RevokeLink::Parameters const&, NoBody const&);

// places.cpp
Answer<api::SearchPlaces> search_places(Call&, api::SearchPlaces::Parameters const&, NoBody const&);
Answer<api::GetPlace> get_place(Call&, api::GetPlace::Parameters const&, NoBody const&);
Answer<api::ListPlaceProposals>
list_place_proposals(Call&, api::ListPlaceProposals::Parameters const&, NoBody const&);
Answer<api::ProposePlace> propose_place(Call&, api::ProposePlace::Parameters const&,
                                        PlaceProposal const&);
Answer<api::DecidePlaceProposal> decide_place_proposal(Call&,
                                                       api::DecidePlaceProposal::Parameters const&,
                                                       api::PlaceDecision const&);

// figures.cpp
Answer<api::ListAnalyses> list_analyses(Call&, api::ListAnalyses::Parameters const&, NoBody const&);
Answer<api::RunAnalysis> run_analysis(Call&, api::RunAnalysis::Parameters const&,
                                      api::AnalysisQuestion const&);
Encoded ask_tables(Call&, RawRequest const&);

// snapshots.cpp
Answer<api::ListSnapshots> list_snapshots(Call&, api::ListSnapshots::Parameters const&,
                                          NoBody const&);
Answer<api::GetSnapshot> get_snapshot(Call&, api::GetSnapshot::Parameters const&, NoBody const&);
Answer<api::TakeSnapshot> take_snapshot(Call&, api::TakeSnapshot::Parameters const&,
                                        api::SnapshotOrder const&);

// releases.cpp
Answer<api::ListReleases> list_releases(Call&, api::ListReleases::Parameters const&, NoBody const&);
Answer<api::GetRelease> get_release(Call&, api::GetRelease::Parameters const&, NoBody const&);
Encoded get_release_file(Call&, RawRequest const&);
Encoded get_release_table(Call&, RawRequest const&);
Answer<api::SealRelease> seal_release(Call&, api::SealRelease::Parameters const&,
                                      api::ReleaseOrder const&);
Answer<api::GrantRelease> grant_release(Call&, api::GrantRelease::Parameters const&,
                                        api::GrantOrder const&);
Answer<api::ListReleaseGrants> list_release_grants(Call&, api::ListReleaseGrants::Parameters const&,
                                                   NoBody const&);
Answer<api::RevokeReleaseGrant>
revoke_release_grant(Call&, api::RevokeReleaseGrant::Parameters const&, NoBody const&);

// requests.cpp
Answer<api::ListReleaseRequests>
list_release_requests(Call&, api::ListReleaseRequests::Parameters const&, NoBody const&);
Answer<api::GetReleaseRequest> get_release_request(Call&, api::GetReleaseRequest::Parameters const&,
                                                   NoBody const&);
Answer<api::AskRelease> ask_release(Call&, api::AskRelease::Parameters const&,
                                    ReleaseRequest const&);
Answer<api::ReceiveReleaseRequest>
receive_release_request(Call&, api::ReceiveReleaseRequest::Parameters const&, NoBody const&);
Answer<api::AnswerReleaseRequest>
answer_release_request(Call&, api::AnswerReleaseRequest::Parameters const&,
                       api::ReleaseRequestAnswer const&);
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

// audit.cpp
Answer<api::ListAuditHeads> list_audit_heads(Call&, api::ListAuditHeads::Parameters const&,
                                             NoBody const&);
Answer<api::ExportAudit> export_audit(Call&, api::ExportAudit::Parameters const&, NoBody const&);

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
