/**
 * Who comes in where, on a record of their own partnership (or with none). Read across: business Unit, Chair, group
 * Member, Delegate of the council, Lead of the police, lead of the Agency that was asked, Reviewer appointed to the
 * practice review, Scrutineer, audiTor, admiNistrator, and - for whoever has not signed in. A dot is shut. What somebody
 * is let in to see or do is judged further with each record; on a record of another partnership nobody is let in at all.
 *
 * A part after the address says which record or step is meant: `instance=[action]` is the id of the action on record.
 * `of=nobody` marks addresses that lead to nobody's record: pictures, one's own account.
 */
export const table = `
GET /health/live                                                                                         | U C M D L A R S T N - |
GET /health/ready                                                                                        | U C M D L A R S T N - |
GET /api/openapi.json                                                                                    | U C M D L A R S T N - |
GET /api/v1/me                                                                                           | U C M D L A R S T N . |
GET /api/v1/requests                                                                                     | U C M D L A R S T N . |
GET /api/v1/actions                                                                                      | U C M D L A R S T N . |
POST /api/v1/cases workflow=rapid-review type=Referred                                                   | U C . . . . . . . . . |
GET /api/v1/cases                                                                                        | U C M D L A R S T N . |
GET /api/v1/cases/:case                                                                                  | U C M D L . . S T . . |
GET /api/v1/cases/:case/timeline                                                                         | U C M D L . . S T . . |
POST /api/v1/cases/:case/steps type=WorkingNameGiven                                                     | U C . . . . . . . . . |
GET /api/v1/cases/:case/rapid-review                                                                     | U C M D L . . S T . . |
POST /api/v1/cases/:case/rapid-review/steps type=InformationRequested                                    | U C . . . . . . . . . |
GET /api/v1/cases/:case/rapid-review/steps/:type/schema type=ReturnReceived                              | U C M D L . . S T . . |
GET /api/v1/cases/:case/workflows                                                                        | U C M D L . R S T . . |
POST /api/v1/cases/:case/workflows workflow=dispute type=Raised                                          | U C . . . . . . . . . |
POST /api/v1/cases/:case/workflows workflow=national-learning type=LearningReceived                      | U C . . . . . . . . . |
POST /api/v1/cases/:case/workflows workflow=other-review type=ReviewRecorded                             | U C . . . . . . . . . |
GET /api/v1/cases/:case/workflows/:id id=[rapidReview]                                                   | U C M D L . . S T . . |
GET /api/v1/cases/:case/workflows/:id id=[practiceReview]                                                | U C M D L . R S T . . |
GET /api/v1/cases/:case/workflows/:id id=[action]                                                        | U C M D L . . S T . . |
POST /api/v1/cases/:case/workflows/:id/steps id=[rapidReview] type=InformationRequested                  | U C . . . . . . . . . |
GET /api/v1/cases/:case/workflows/:id/steps/:type/schema id=[rapidReview] type=ReturnReceived            | U C M D L . . S T . . |
GET /api/v1/partnerships                                                                                 | U C M D L A R S T N . |
GET /api/v1/partnerships/:id/agencies id=[partnership]                                                  | U C M D L A R S T N . |
GET /api/v1/partnerships/:id/people id=[partnership]                                                     | U C M D L A R S T N . |
GET /api/v1/partnerships/:id id=[partnership]                                                           | U C M D L A R S T N . |
POST /api/v1/partnerships/:id/steps id=[partnership] type=BodyJoined                                     | U . . . . . . . . N . |
GET /api/v1/agencies/:id id=[agency]                                                                    | U C M D L A R S T N . |
POST /api/v1/agencies/:id/steps id=[agency] type=AgencyEnded                                           | U . . . . . . . . N . |
GET /api/v1/people/:id id=[person]                                                                       | U C M D L A R S T N . |
POST /api/v1/people/:id/steps id=[person] type=RoleGiven                                                 | . . . . . . . . . . . |
GET /api/v1/calendar                                                                                     | U C M D L A R S T N . |
POST /api/v1/calendar/steps type=HolidayProclaimed                                                       | . . . . . . . . . N . |
GET /api/v1/timeliness                                                                                   | U C M D L . . S T . . |
GET /api/v1/clocks/:clock of=nobody                                                                     | U C M D L A R S T N . |
GET /sign-in                                                                                             | U C M D L A R S T N - |
POST /sign-in                                                                                            | U C M D L A R S T N - |
GET /sign-out                                                                                            | U C M D L A R S T N - |
POST /sign-out                                                                                           | U C M D L A R S T N - |
GET /                                                                                                    | U C M D L A R S T N . |
GET /timeliness                                                                                          | U C M D L . . S T . . |
GET /timeliness/:partnership.csv                                                                         | U C M D L . . S T . . |
GET /timeliness/:partnership                                                                             | U C M D L . . S T . . |
GET /timeliness/:partnership/:section section=rapid-review                                               | U C M D L . . S T . . |
GET /cases/new                                                                                           | U C . . . . . . . . . |
GET /cases/new/:workflow workflow=rapid-review of=nobody                                                 | U C . . . . . . . . . |
GET /cases/:case/new/:workflow workflow=dispute                                                          | U C . . . . . . . . . |
POST /cases/new/:workflow workflow=rapid-review of=nobody                                                | U C . . . . . . . . . |
POST /cases/:case/new/:workflow workflow=dispute                                                         | U C . . . . . . . . . |
GET /cases/:case/w/:instance/steps/:type instance=[rapidReview] type=InformationRequested                | U C . . . . . . . . . |
GET /cases/:case/w/:instance/steps/:type instance=[rapidReview] type=ReturnReceived                      | U C . . . A . . . . . |
GET /cases/:case/w/:instance/steps/:type instance=[rapidReview] type=ViewGiven                           | U C . D L . . . . . . |
GET /cases/:case/w/:instance/steps/:type instance=[practiceReview] type=DraftPrepared                    | U C . . . . R . . . . |
GET /cases/:case/w/:instance/steps/:type instance=[action] type=ProgressReported                         | U C . . . A . . . . . |
GET /cases/:case/w/:instance/steps/:type instance=[action] type=EvidenceAccepted                         | U C . . . . . . . . . |
GET /cases/:case/steps/:type type=WorkingNameGiven                                                       | U C . . . . . . . . . |
GET /cases/:case/steps/:type type=ChallengeRaised                                                        | U C . . . . . S . . . |
GET /cases/:case/steps/:type type=DisclosureRequested                                                    | U C . . . . . . . . . |
GET /cases/:case/steps/:type type=CaseRestricted                                                         | U C . . . . . . . . . |
POST /cases/:case/w/:instance/steps/:type instance=[rapidReview] type=InformationRequested               | U C . . . . . . . . . |
POST /cases/:case/w/:instance/steps/:type instance=[rapidReview] type=ReturnReceived                     | U C . . . A . . . . . |
POST /cases/:case/w/:instance/steps/:type instance=[rapidReview] type=ViewGiven                          | U C . D L . . . . . . |
POST /cases/:case/w/:instance/steps/:type instance=[practiceReview] type=DraftPrepared                   | U C . . . . R . . . . |
POST /cases/:case/w/:instance/steps/:type instance=[action] type=ProgressReported                        | U C . . . A . . . . . |
POST /cases/:case/w/:instance/steps/:type instance=[action] type=EvidenceAccepted                        | U C . . . . . . . . . |
POST /cases/:case/steps/:type type=WorkingNameGiven                                                      | U C . . . . . . . . . |
POST /cases/:case/steps/:type type=ChallengeRaised                                                       | U C . . . . . S . . . |
POST /cases/:case/steps/:type type=DisclosureRequested                                                   | U C . . . . . . . . . |
POST /cases/:case/steps/:type type=CaseRestricted                                                        | U C . . . . . . . . . |
GET /cases/:case/w/:instance/recorded/:event instance=[rapidReview] event=[reviewEvent]                  | U C . D L . . S . . . |
GET /cases/:case/recorded/:event                                                                         | U C . D L . . S . . . |
GET /actions/paste                                                                                       | U C . . . A . . . . . |
POST /actions/paste                                                                                      | U C . . . A . . . . . |
GET /actions                                                                                             | U C M D L A R S T . . |
GET /actions.csv                                                                                         | U C M D L A R S T . . |
GET /actions/:case/:action                                                                               | U C M D L A . S T . . |
POST /actions/:case/:action/:type type=ProgressReported                                                  | U C . . . A . . . . . |
GET /requests                                                                                            | . . . . . A . . . . . |
GET /requests/:case/:agency                                                                              | . . . . . A . . . . . |
GET /requests/:case/:agency/:record record=[rapidReview]                                                 | . . . . . A . . . . . |
GET /meetings                                                                                            | U C M D L . . S T . . |
GET /meetings/:case/agenda case=[meetingCase]                                                            | U C M D L . . S T . . |
GET /cases/:case/scrutiny                                                                                | U C M D L . . S T . . |
GET /cases/:case/disclosure                                                                              | U C M D L . . S T . . |
GET /scrutiny/:partnership                                                                               | U C M D L . . S T . . |
GET /scrutiny/:partnership/steps/:type type=ChallengeRaised                                              | U C . . . . . S . . . |
POST /scrutiny/:partnership/steps/:type type=ChallengeRaised                                             | U C . . . . . S . . . |
GET /scrutiny/:partnership/recorded/:event event=[challengeEvent]                                                               | U C M D L . . S T . . |
GET /cases/:case                                                                                         | U C M D L A R S T . . |
GET /cases/:case/w/:instance instance=[rapidReview]                                                      | U C M D L A . S T . . |
GET /cases/:case/w/:instance instance=[practiceReview]                                                   | U C M D L . R S T . . |
GET /cases/:case/w/:instance instance=[action]                                                           | U C M D L A . S T . . |
GET /cases/:case/timeline                                                                                | U C M D L A R S T . . |
GET /cases/:case/timeline/:event                                                                         | U C M D L . . S T . . |
GET /cases/:case/children                                                                                | U C M D L . . S T . . |
GET /cases/:case/children/names                                                                          | U C M D L . . . T . . |
GET /cases/:case/returns                                                                                 | U C M D L A . S T . . |
GET /cases/:case/meetings                                                                                | U C M D L . . S T . . |
GET /cases/:case/decisions                                                                               | U C M D L . . S T . . |
GET /cases/:case/letters                                                                                 | U C M D L . . S T . . |
GET /cases/:case/actions                                                                                 | U C M D L . . S T . . |
GET /cases/:case/deadlines                                                                               | U C M D L . . S T . . |
GET /cases/:case/fifteen-days                                                                            | U C M D L . . S T . . |
GET /cases/:case/access                                                                                  | U C . . . . . S T . . |
GET /deadlines                                                                                           | U C M D L A R S T N . |
GET /assets/:name of=nobody                                                                              | U C M D L A R S T N - |
GET /charts/:workflow/:chart/:stage workflow=rapid-review chart=1 stage=gathering.svg of=nobody          | U C M D L A R S T N . |
GET /tasks                                                                                               | U C M D L A R S T N . |
GET /cases                                                                                               | U C M D L . R S T . . |
GET /national-learning                                                                                   | U C M D L . R S T . . |
GET /other-reviews                                                                                       | U C M D L . R S T . . |
POST /cases/search                                                                                       | U C M D L . R S T . . |
GET /cases/found/:search                                                                                 | U C M D L . R S T . . |
GET /administration/:partnership/accounts                                                                | . . . . . . . . . N . |
POST /administration/:partnership/accounts/:person does=disable                                          | . . . . . . . . . N . |
GET /administration/:partnership/people/:person/leave                                                    | U . . . . . . . . N . |
POST /administration/:partnership/people/:person/leave                                                   | . . . . . . . . . . . |
GET /administration                                                                                      | U C . . . . . . T N . |
GET /administration/:partnership                                                                         | U C . . . . . . T N . |
GET /administration/:partnership/people                                                                  | U C . . . . . . T N . |
GET /administration/:partnership/agencies                                                                | U C . . . . . . T N . |
GET /administration/:partnership/bodies                                                                  | U C . . . . . . T N . |
GET /administration/:partnership/settings                                                                | U C . . . . . . T N . |
GET /administration/:partnership/yearly-report                                                           | U C . . . . . . T N . |
GET /administration/:partnership/succession                                                              | U C . . . . . . T N . |
GET /administration/:partnership/calendar                                                                | U C . . . . . . T N . |
GET /administration/:partnership/people/new                                                              | U . . . . . . . . N . |
GET /administration/:partnership/agencies/new                                                            | U . . . . . . . . N . |
GET /administration/:partnership/people/:person                                                          | U C . . . . . . T N . |
GET /administration/:partnership/agencies/:agency                                                        | U C . . . . . . T N . |
GET /administration/:partnership/:kind/:id/steps/:type kind=person id=[person] type=RoleGiven            | U . . . . . . . . N . |
GET /administration/:partnership/:kind/:id/steps/:type kind=agency id=[agency] type=AgencyEnded        | U . . . . . . . . N . |
POST /administration/:partnership/:kind/:id/steps/:type kind=person id=[person] type=RoleGiven           | U . . . . . . . . N . |
POST /administration/:partnership/:kind/:id/steps/:type kind=agency id=[agency] type=AgencyEnded       | U . . . . . . . . N . |
GET /administration/:partnership/:kind/:id/recorded/:event kind=partnership id=[partnership] event=[settingEvent]   | U . . . . . . . . N . |
GET /kept/:form of=nobody                                                                                | . . . . . . . . . . . |
POST /kept/:form/forget of=nobody                                                                        | . . . . . . . . . . . |
GET /drafts/:draft of=nobody                                                                             | . . . . . . . . . . . |
POST /drafts/:draft/delete of=nobody                                                                     | . . . . . . . . . . . |
GET /account                                                                                             | U C M D L A R S T N . |
POST /account/sessions/:session/end of=nobody                                                            | U C M D L A R S T N . |
POST /account/sessions/end-others                                                                        | U C M D L A R S T N . |
POST /account/tokens                                                                                     | U C M D L A R S T N . |
POST /account/tokens/:token/revoke of=nobody                                                             | U C M D L A R S T N . |
POST /account/password                                                                                   | U C M D L A R S T N . |
`;
