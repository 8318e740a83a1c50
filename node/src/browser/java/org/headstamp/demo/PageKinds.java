package org.headstamp.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The kinds of pages that offices must come to by links; a link that breaks would leave out more than itself. Together with
 * the few to which no link leads they are all pages that the console has.
 */
final class PageKinds {
    private static final List<String> EVERYBODY = List.of("/console", "/console/account", "/console/second-factor");

    private static final List<String> OFFICIALS =
            List.of("/console/cases", "/console/cases/id", "/console/directory", "/console/directory/id");

    private static final List<String> WORKERS =
            List.of("/console/tasks", "/console/approvals", "/console/composer", "/console/alerts", "/console/notices");

    private static final List<String> READERS = List.of(
            "/console/cases/id/origin",
            "/console/cases/id/release",
            "/console/cases/id/ballistics",
            "/console/cases/id/seizures");

    private static final List<String> ASKERS = List.of(
            "/console/seizures/id",
            "/console/seizures/id/lot-alerts",
            "/console/cases/id/ask",
            "/console/cases/id/ask/id",
            "/console/cases/id/ballistic-lead",
            "/console/cases/id/keeping",
            "/console/cases/id/notify",
            "/console/cases/id/disclosures",
            "/console/traces/id",
            "/console/traces/id/answers/id",
            "/console/traces/id/correction",
            "/console/traces/id/lot-matches",
            "/console/messages/id",
            "/console/messages/id/consent",
            "/console/messages/id/disclosure",
            "/console/messages/id/translations",
            "/console/notifications/id",
            "/console/notifications/id/correction",
            "/console/alerts/id",
            "/console/ballistic-leads/id",
            "/console/consents/id",
            "/console/disclosures/id",
            "/console/joint-investigations/id");

    private static final List<String> REGISTERS = List.of(
            "/console/requests",
            "/console/requests/all",
            "/console/requests/id",
            "/console/requests/id/lot-alerts",
            "/console/requests/id/replies/id",
            "/console/messages/id/translations",
            "/console/consent-requests/id",
            "/console/registry",
            "/console/registry/noticed",
            "/console/registry/lot",
            "/console/lot-matches",
            "/console/lot-matches/id",
            "/console/alerts/new",
            "/console/alerts/ours",
            "/console/alerts/ours/id");

    private static final List<String> TRADE =
            List.of("/console/requests/id/enquiries", "/console/requests/id/enquiries/id");

    private static final List<String> IMPORTS = List.of("/console/registry/imports", "/console/registry/imports/id");

    private static final List<String> INVESTIGATORS = List.of(
            "/console/investigations",
            "/console/investigations/id",
            "/console/investigations/id/lots",
            "/console/investigations/id/updates/id/correction",
            "/console/joint-investigations/id",
            "/console/received-ballistic-leads/id");

    private static final List<String> ADMINISTRATION = List.of(
            "/console/administration",
            "/console/administration/accounts",
            "/console/administration/accounts/id",
            "/console/administration/new-account",
            "/console/administration/new-policy/id",
            "/console/administration/policies",
            "/console/administration/timetable",
            "/console/administration/timetable/id",
            "/console/cases/id/assistance",
            "/console/cases/id/bundle",
            "/console/investigations");

    private static final List<String> APPROVALS =
            List.of("/console/approvals/id/id/id", "/console/approvals/id/id/id/approval");

    private static final List<String> POLICIES = List.of(
            "/console/administration/new-version/id",
            "/console/administration/policies/id",
            "/console/administration/policies/id/versions/id/dry-run");

    private static final List<String> AUDIT =
            List.of("/console/audit", "/console/audit/entries/id", "/console/audit/logs");

    /** To these no link leads, but a form or a log-in; somebody fills it in. */
    static final Set<String> BY_FORMS = Set.of(
            "/console/access/id",
            "/console/cases/id/ask/preview",
            "/console/first-password",
            "/console/log-in",
            "/console/registry/firearm",
            "/console/registry/party");

    /** No pages of their own: parts that a page fetches by itself, addresses that only lead on, and files. */
    static final Set<String> NO_PAGES = Set.of(
            "/console/access",
            "/console/log-in/form",
            "/console/log-in/language",
            "/console/present/administration/id",
            "/console/present/cases/id/answers/id",
            "/console/present/cases/id/lots/id",
            "/console/requests/id/replies/id/whole",
            "/console/session/end",
            "/console/traces/id/answers/id/whole");

    /**
     * What the story does not have: an identity provider, a policy that holds forces back, a State whose new keys wait to
     * be confirmed, and a form that came too late and waits for its sender to choose a first password.
     */
    static final Set<String> ELSEWHERE = Set.of(
            "/console/sso",
            "/console/approvals/id/id/id/release",
            "/console/directory/id/confirmation",
            "/console/go-on");

    private PageKinds() {}

    static List<String> of(Office office) {
        return switch (office) {
            case OFFICER_XA ->
                all(Stream.of(
                        OFFICIALS,
                        WORKERS,
                        READERS,
                        ASKERS,
                        List.of("/console/cases/new", "/console/cases/id/seizures/new")));
            case FOCAL_POINT_XA -> all(Stream.of(OFFICIALS, WORKERS, READERS, ASKERS, ADMINISTRATION, APPROVALS));
            case AUDITOR_XA -> all(Stream.of(OFFICIALS, AUDIT));
            case REGISTRAR_XB -> all(Stream.of(OFFICIALS, WORKERS, READERS, REGISTERS, TRADE, IMPORTS));
            case FOCAL_POINT_XB -> all(Stream.of(OFFICIALS, WORKERS, READERS, REGISTERS, ADMINISTRATION, POLICIES));
            case INVESTIGATOR_XB -> all(Stream.of(OFFICIALS, WORKERS, READERS, INVESTIGATORS));
            case DEALER_XB -> all(Stream.of(List.of("/console/enquiries", "/console/enquiries/id")));
            case OFFICER_XC ->
                all(Stream.of(
                        OFFICIALS, WORKERS, READERS, List.of("/console/traces/id", "/console/traces/id/answers/id")));
            case REGISTRAR_XC -> all(Stream.of(WORKERS, IMPORTS, List.of("/console/requests", "/console/registry")));
            case FOCAL_POINT_XC ->
                all(Stream.of(
                        OFFICIALS, WORKERS, ADMINISTRATION, List.of("/console/requests/id", "/console/evidence/id")));
            case SECOND_FOCAL_POINT_XA, SECOND_FOCAL_POINT_XB, AUDITOR_XB, SECOND_FOCAL_POINT_XC, AUDITOR_XC ->
                EVERYBODY;
        };
    }

    private static List<String> all(Stream<List<String>> kinds) {
        return Stream.concat(EVERYBODY.stream(), kinds.flatMap(List::stream)).toList();
    }

    /** All that the console has, as far as it is known here. */
    static Set<String> known() {
        var known = new TreeSet<>(BY_FORMS);
        known.addAll(NO_PAGES);
        known.addAll(ELSEWHERE);
        Arrays.stream(Office.values()).map(PageKinds::of).forEach(known::addAll);
        return known;
    }
}
