package org.headstamp.demo;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of pages that offices must come to by links; a link that breaks would leave out more than itself. */
final class PageKinds {
    private static final List<String> EVERYBODY = List.of("/console", "/console/account", "/console/second-factor");

    private static final List<String> OFFICIALS =
            List.of("/console/cases", "/console/cases/id", "/console/directory", "/console/directory/id");

    private static final List<String> READERS = List.of(
            "/console/tasks",
            "/console/approvals",
            "/console/composer",
            "/console/alerts",
            "/console/notices",
            "/console/cases/id/origin",
            "/console/cases/id/release",
            "/console/cases/id/ballistics",
            "/console/cases/id/seizures");

    private static final List<String> ASKERS = List.of(
            "/console/seizures/id",
            "/console/cases/id/ask",
            "/console/cases/id/notify",
            "/console/cases/id/disclosures",
            "/console/traces/id",
            "/console/traces/id/answers/id",
            "/console/messages/id",
            "/console/messages/id/consent",
            "/console/messages/id/disclosure",
            "/console/messages/id/translations",
            "/console/notifications/id");

    private static final List<String> REGISTERS = List.of(
            "/console/requests",
            "/console/requests/all",
            "/console/requests/id",
            "/console/requests/id/replies/id",
            "/console/messages/id/translations",
            "/console/registry",
            "/console/alerts/new",
            "/console/alerts/ours");

    private static final List<String> ADMINISTRATION = List.of(
            "/console/administration",
            "/console/administration/accounts",
            "/console/administration/accounts/id",
            "/console/administration/new-account",
            "/console/administration/policies",
            "/console/administration/timetable",
            "/console/cases/id/bundle",
            "/console/investigations");

    private PageKinds() {}

    static List<String> of(Office office) {
        return switch (office) {
            case OFFICER_XA ->
                all(Stream.of(
                        OFFICIALS, READERS, ASKERS, List.of("/console/cases/new", "/console/cases/id/seizures/new")));
            case FOCAL_POINT_XA -> all(Stream.of(OFFICIALS, READERS, ASKERS, ADMINISTRATION));
            case AUDITOR_XA ->
                all(Stream.of(
                        OFFICIALS, List.of("/console/audit", "/console/audit/entries/id", "/console/audit/logs")));
            case REGISTRAR_XB ->
                all(Stream.of(
                        OFFICIALS,
                        READERS,
                        REGISTERS,
                        List.of("/console/registry/imports", "/console/registry/imports/id")));
            case FOCAL_POINT_XB -> all(Stream.of(OFFICIALS, READERS, REGISTERS, ADMINISTRATION));
            case INVESTIGATOR_XB ->
                all(Stream.of(OFFICIALS, READERS, List.of("/console/investigations", "/console/investigations/id")));
            case DEALER_XB -> all(Stream.of(List.of("/console/enquiries")));
            case SECOND_FOCAL_POINT_XA,
                    SECOND_FOCAL_POINT_XB,
                    AUDITOR_XB,
                    OFFICER_XC,
                    REGISTRAR_XC,
                    FOCAL_POINT_XC,
                    SECOND_FOCAL_POINT_XC,
                    AUDITOR_XC -> EVERYBODY;
        };
    }

    private static List<String> all(Stream<List<String>> kinds) {
        return Stream.concat(EVERYBODY.stream(), kinds.flatMap(List::stream)).toList();
    }
}
