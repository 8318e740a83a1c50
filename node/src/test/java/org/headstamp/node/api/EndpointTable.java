package org.headstamp.node.api;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.identity.Role;

/** Who may call what. Letters stand for officer, focal point, registrar, investigator, auditor, trade. */
final class EndpointTable {
    private static final Map<String, Role> LETTERS = Map.of(
            "O", Role.OFFICER,
            "F", Role.FOCAL_POINT,
            "R", Role.REGISTRAR,
            "I", Role.INVESTIGATOR,
            "A", Role.AUDITOR,
            "T", Role.TRADE);

    static final Map<String, Set<Role>> ALLOWED = """
        GET  /api/v1/accounts                                         F A
        POST /api/v1/accounts                                         F
        GET  /api/v1/accounts/me                                      O F R I A T
        PUT  /api/v1/accounts/me/password                             O F R I A T
        GET  /api/v1/accounts/{name}/change                           F A
        PUT  /api/v1/accounts/{name}/change                           F
        POST /api/v1/accounts/{name}/change/confirmation              F
        POST /api/v1/accounts/{name}/change/withdrawal                F
        POST /api/v1/accounts/{name}/confirmation                     F
        POST /api/v1/accounts/{name}/deactivation                     F
        POST /api/v1/accounts/{name}/hand-over                        F
        GET  /api/v1/accounts/{name}/link                             F
        PUT  /api/v1/accounts/{name}/link                             F
        POST /api/v1/accounts/{name}/link/confirmation                F
        POST /api/v1/accounts/{name}/link/removal                     F
        POST /api/v1/accounts/{name}/second-factor/reset              F
        GET  /api/v1/accounts/{name}/password-reset                   F A
        PUT  /api/v1/accounts/{name}/password-reset                   F
        POST /api/v1/accounts/{name}/password-reset/confirmation      F
        POST /api/v1/accounts/{name}/password-reset/withdrawal        F
        GET  /api/v1/accounts/{name}/sessions                         O F R I A T
        POST /api/v1/accounts/{name}/sessions/{id}/end                O F R I A T
        GET  /api/v1/ballistic-leads                                  O F I
        GET  /api/v1/ballistic-leads/{id}                             O F I
        POST /api/v1/ballistic-leads/{id}/approval                    F
        GET  /api/v1/ballistic-leads/{id}/replies                     O F I
        POST /api/v1/ballistic-leads/{id}/withdrawal                  O F
        POST /api/v1/ballistic-replies/{id}/approval                  F
        POST /api/v1/ballistic-replies/{id}/withdrawal                F R I
        GET  /api/v1/cases                                            O F R I A
        POST /api/v1/cases                                            O
        GET  /api/v1/cases/{id}                                       O F R I A
        GET  /api/v1/cases/{id}/announced-disclosures                 O F R I
        GET  /api/v1/cases/{id}/assistance-draft                      F
        GET  /api/v1/cases/{id}/assistance-draft/page                 F
        GET  /api/v1/cases/{id}/ballistic-leads                       O F I
        POST /api/v1/cases/{id}/ballistic-leads                       O F
        PUT  /api/v1/cases/{id}/compartment                           O F
        GET  /api/v1/cases/{id}/consent-requests                      O F R I
        GET  /api/v1/cases/{id}/consents                              O F R I
        GET  /api/v1/cases/{id}/disclosures                           O F R I
        GET  /api/v1/cases/{id}/evidence                              F
        GET  /api/v1/cases/{id}/evidence-pieces                       O F R I A
        GET  /api/v1/cases/{id}/inquiries                             O F R I
        GET  /api/v1/cases/{id}/investigations                        F I
        GET  /api/v1/cases/{id}/joint-investigations                  O F I
        GET  /api/v1/cases/{id}/messages                              O F R I A
        GET  /api/v1/cases/{id}/notifications                         O F I
        POST /api/v1/cases/{id}/notifications                         O F
        GET  /api/v1/cases/{id}/origin-corrections                    O F I
        GET  /api/v1/cases/{id}/received-ballistic-leads              F R I
        GET  /api/v1/cases/{id}/seizures                              O F R I A
        POST /api/v1/cases/{id}/seizures                              O
        PUT  /api/v1/cases/{id}/state                                 O
        GET  /api/v1/cases/{id}/timeline                              O F R I A
        GET  /api/v1/cases/{id}/trace-requests                        O F R I A
        GET  /api/v1/cases/{id}/traces                                O F R I A
        POST /api/v1/cases/{id}/traces                                O F
        GET  /api/v1/consent-requests/{id}                            O F R I
        POST /api/v1/consent-requests/{id}/approval                   F
        POST /api/v1/consent-requests/{id}/decision                   F R
        POST /api/v1/consent-requests/{id}/return                     F
        GET  /api/v1/consents/{id}                                    O F R I
        POST /api/v1/consents/{id}/approval                           F
        POST /api/v1/consents/{id}/withdrawal                         O F
        GET  /api/v1/disclosures/{id}                                 O F R I
        POST /api/v1/disclosures/{id}/approval                        F
        POST /api/v1/disclosures/{id}/withdrawal                      O F
        GET  /api/v1/deadlines                                        O F R I A
        GET  /api/v1/evidence/{id}                                    O F R I A
        GET  /api/v1/federation                                       O F R I A
        POST /api/v1/federation/members/{state}/confirmation          F
        GET  /api/v1/federation/traffic                               O F R I A
        GET  /api/v1/inquiries                                        O F R I
        POST /api/v1/inquiries                                        O F
        GET  /api/v1/inquiries/{id}                                   O F R I
        POST /api/v1/inquiries/{id}/approval                          F
        POST /api/v1/inquiries/{id}/withdrawal                        O F
        POST /api/v1/investigation-updates/{id}/approval              F
        POST /api/v1/investigation-updates/{id}/corrections           I
        POST /api/v1/investigation-updates/{id}/withdrawal            F I
        GET  /api/v1/investigations                                   F I
        GET  /api/v1/investigations/{id}                              F I
        PUT  /api/v1/investigations/{id}/grant                        F
        POST /api/v1/investigations/{id}/joint-investigations         F I
        GET  /api/v1/investigations/{id}/lots                         F I
        PUT  /api/v1/investigations/{id}/lots                         I
        POST /api/v1/investigations/{id}/state                        I
        GET  /api/v1/investigations/{id}/updates                      F I
        POST /api/v1/investigations/{id}/updates                      I
        GET  /api/v1/joint-investigations/{id}                        O F I
        POST /api/v1/joint-investigations/{id}/approval               F
        POST /api/v1/joint-investigations/{id}/reply                  F I
        POST /api/v1/joint-investigations/{id}/reply/approval         F
        POST /api/v1/joint-investigations/{id}/withdrawal             F I
        GET  /api/v1/known-lot-alerts                                 O F R I
        GET  /api/v1/known-lot-alerts/{id}                            O F R I
        GET  /api/v1/log/checkpoint                                   O F R I A
        GET  /api/v1/log/consistency-proof                            O F R I A
        GET  /api/v1/log/entries                                      A
        GET  /api/v1/log/inclusion-proofs/{leafHash}                  O F R I A
        GET  /api/v1/lot-alerts                                       O F R I
        POST /api/v1/lot-alerts                                       F R
        GET  /api/v1/lot-alerts/{id}                                  O F R I
        POST /api/v1/lot-alerts/{id}/approval                         F
        GET  /api/v1/lot-alerts/{id}/copies                           O F R I
        GET  /api/v1/lot-alerts/{id}/notices                          F R
        POST /api/v1/lot-alerts/{id}/withdrawal                       F R
        GET  /api/v1/lot-matches                                      F R
        GET  /api/v1/lot-matches/{id}                                 F R
        POST /api/v1/lot-matches/{id}/approval                        F
        POST /api/v1/lot-matches/{id}/dismissal                       F R
        POST /api/v1/lot-matches/{id}/proposal                        F R
        GET  /api/v1/messages/{id}                                    O F R I A
        GET  /api/v1/messages/{id}/attachments                        O F R I
        GET  /api/v1/messages/{id}/attachments/{position}             O F R I
        POST /api/v1/messages/{id}/consents                           O F
        POST /api/v1/messages/{id}/disclosures                        O F
        GET  /api/v1/messages/{id}/evidence                           O F R I A
        POST /api/v1/messages/{id}/own-words-confirmation             F
        GET  /api/v1/messages/{id}/receipt                            O F R I A
        POST /api/v1/messages/{id}/release                            F
        GET  /api/v1/messages/{id}/rulings                            O F R I
        GET  /api/v1/messages/{id}/translations                       O F R I
        POST /api/v1/messages/{id}/translations                       O F R I
        GET  /api/v1/notices/own                                      O F R I
        PUT  /api/v1/notices/own                                      O F R I
        POST /api/v1/notices/own/codes                                O F R I
        POST /api/v1/notices/own/confirmation                         O F R I
        GET  /api/v1/notifications                                    O F I
        GET  /api/v1/notifications/{id}                               O F I
        POST /api/v1/notifications/{id}/approval                      F
        POST /api/v1/notifications/{id}/corrections                   O F
        GET  /api/v1/notifications/{id}/investigation                 O F R I A
        POST /api/v1/notifications/{id}/joint-investigations          O F I
        GET  /api/v1/notifications/{id}/reports                       O F I
        POST /api/v1/notifications/{id}/withdrawal                    O F
        POST /api/v1/origin-corrections/{id}/approval                 F
        POST /api/v1/origin-corrections/{id}/withdrawal               O F I
        GET  /api/v1/parked-messages                                  O F R I A
        GET  /api/v1/photographs/{digest}                             O F R I
        GET  /api/v1/photographs/{digest}/copies/{size}               O F R I
        GET  /api/v1/policies                                         F R A
        POST /api/v1/policies                                         F
        GET  /api/v1/policies/{id}                                    F R A
        POST /api/v1/policies/{id}/dry-run                            F R
        POST /api/v1/policies/{id}/retirement                         F
        POST /api/v1/policies/{id}/versions                           F
        POST /api/v1/policies/{id}/versions/{version}/approval        F
        POST /api/v1/readings/calibre                                 O F R I
        POST /api/v1/readings/headstamp                               O F R I
        POST /api/v1/readings/lot                                     O F R I
        POST /api/v1/readings/package                                 O F R I
        GET  /api/v1/received-ballistic-leads                         F R I
        GET  /api/v1/received-ballistic-leads/{id}                    F R I
        GET  /api/v1/received-ballistic-leads/{id}/candidates         F R I
        GET  /api/v1/received-ballistic-leads/{id}/replies            F R I
        POST /api/v1/received-ballistic-leads/{id}/replies            R I
        GET  /api/v1/registry/firearms/{ref}                          F R I
        GET  /api/v1/registry/firearms/{ref}/history                  F R I
        POST /api/v1/registry/imports/{kind}                          R
        POST /api/v1/registry/look-ups                                F R I
        GET  /api/v1/registry/lots                                    F R I
        GET  /api/v1/registry/lots/{ref}                              F R I
        GET  /api/v1/registry/lots/{ref}/history                      F R I
        GET  /api/v1/registry/lots/{ref}/notices                      F R I
        GET  /api/v1/registry/parties                                 F R I
        GET  /api/v1/registry/parties/{ref}                           F R I
        GET  /api/v1/seizures/{id}                                    O F R I
        GET  /api/v1/seizures/{id}/lot-alerts                         O F R I
        POST /api/v1/seizures/{id}/items/{reference}/photographs      O
        GET  /api/v1/seizures/{id}/presumed-origins                   O F R I
        GET  /api/v1/tasks                                            O F R I
        POST /api/v1/tasks/{id}/release                               O F R I
        POST /api/v1/tasks/{id}/take                                  O F R I
        GET  /api/v1/timetable                                        O F R I A
        PUT  /api/v1/timetable                                        F
        GET  /api/v1/timetable/versions                               O F R I A
        GET  /api/v1/timetable/{state}                                O F R I A
        PUT  /api/v1/timetable/{state}                                F
        GET  /api/v1/trace-requests                                   O F R I A
        GET  /api/v1/trace-requests/{id}                              O F R I
        POST /api/v1/trace-requests/{id}/acknowledgement              O F R
        POST /api/v1/trace-requests/{id}/answer                       R
        POST /api/v1/trace-requests/{id}/approval                     F
        GET  /api/v1/trace-requests/{id}/items/{itemReference}/records/{record}/history F R
        GET  /api/v1/trace-requests/{id}/proofs                       O F R I
        GET  /api/v1/trace-requests/{id}/messages                     O F R I
        POST /api/v1/trace-requests/{id}/messages                     F R
        POST /api/v1/trace-requests/{id}/messages/{message}/approval  F
        POST /api/v1/trace-requests/{id}/messages/{message}/withdrawal F R
        POST /api/v1/trace-requests/{id}/refusal                      F R
        POST /api/v1/trace-requests/{id}/release                      F
        GET  /api/v1/trace-requests/{id}/replies                      O F R I
        POST /api/v1/trace-requests/{id}/return                       F
        POST /api/v1/trace-requests/{id}/search                       R
        GET  /api/v1/trace-requests/{id}/lot-alerts                   O F R I
        GET  /api/v1/trace-requests/{id}/triage                       F R
        GET  /api/v1/trace-requests/{id}/sub-queries                  F R
        POST /api/v1/trace-requests/{id}/sub-queries                  R
        POST /api/v1/trace-requests/{id}/sub-queries/{query}/answer   R
        POST /api/v1/trace-requests/{id}/sub-queries/{query}/reminder R
        POST /api/v1/trace-requests/{id}/sub-queries/{query}/withdrawal R
        GET  /api/v1/traces                                           O F R I A
        GET  /api/v1/traces/{id}                                      O F R I
        GET  /api/v1/traces/{id}/answers                              O F R I
        GET  /api/v1/traces/{id}/lot-matches                          O F R I
        POST /api/v1/traces/{id}/approval                             F
        GET  /api/v1/traces/{id}/clarification                        O F R I
        POST /api/v1/traces/{id}/clarification                        O F
        POST /api/v1/traces/{id}/closure                              O F
        GET  /api/v1/traces/{id}/onward                               O F R I
        POST /api/v1/traces/{id}/onward                               O F
        GET  /api/v1/traces/{id}/onward/triage                        O F R I
        GET  /api/v1/traces/{id}/proofs                               O F R I
        GET  /api/v1/traces/{id}/messages                             O F R I
        POST /api/v1/traces/{id}/messages                             O F
        POST /api/v1/traces/{id}/messages/{message}/approval          F
        POST /api/v1/traces/{id}/messages/{message}/withdrawal        O F
        POST /api/v1/traces/{id}/reopening                            O F
        POST /api/v1/traces/{id}/withdrawal                           O F
        GET  /api/v1/trade/enquiries                                  T
        GET  /api/v1/trade/enquiries/{id}                             T
        POST /api/v1/trade/enquiries/{id}/answer                      T
        POST /api/v1/trade/enquiries/{id}/correction                  T
        """.lines().map(line -> Arrays.asList(line.split(" +"))).collect(
            toUnmodifiableMap(
                    words -> words.get(0) + " " + words.get(1),
                    words -> words.stream().skip(2).map(LETTERS::get).collect(toUnmodifiableSet())));

    private EndpointTable() {}
}
