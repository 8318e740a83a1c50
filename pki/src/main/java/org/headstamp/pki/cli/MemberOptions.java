package org.headstamp.pki.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.pki.trustlist.Contact;
import org.headstamp.pki.trustlist.Endpoint;
import org.headstamp.pki.trustlist.FocalPoint;
import org.headstamp.pki.trustlist.LogKey;
import org.headstamp.pki.trustlist.Period;
import org.headstamp.pki.trustlist.StateProfile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an entry says of a member beside its root. */
final class MemberOptions {
    @Option(
            names = "--endpoint",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Where its node listens; repeat for more.")
    private List<Endpoint> endpoints;

    @Option(
            names = "--log-key",
            required = true,
            paramLabel = "KEY",
            description = "Verifier key of its log, as \"log create-key\" prints it; repeat for more.")
    private List<String> logKeys;

    @Option(
            names = "--cosigner-key",
            paramLabel = "KEY",
            description = "Verifier key by which it cosigns the checkpoints of others; repeat for more.")
    private List<String> cosignerKeys = List.of();

    @Option(
            names = "--name",
            paramLabel = "LANGUAGE=NAME",
            description = "Its name in one of ar, zh, en, fr, ru, es; repeat for more.")
    private Map<String, String> names = Map.of();

    @Option(
            names = "--contact",
            paramLabel = "OFFICE;TELEPHONE;MAIL",
            description = "An office of its focal point, never a person; at most two.")
    private List<String> contacts = List.of();

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Time zone of its office, as Europe/Vienna; with the hours it makes deadlines run by them.")
    private @Nullable ZoneId timeZone;

    @Option(
            names = "--office-hours",
            paramLabel = "HOURS",
            description = "When its office is open, as \"Mo-Fr 09:00-12:00,13:00-17:00; Sa 09:00-12:00\".")
    private String officeHours = "";

    @Option(
            names = "--holiday",
            paramLabel = "DATE",
            description = "A day on which its office is closed, as 2026-12-25; repeat for more.")
    private List<LocalDate> holidays = List.of();

    List<Endpoint> endpoints() {
        return endpoints;
    }

    FocalPoint focalPoint() {
        return new FocalPoint(
                names,
                contacts.stream().map(MemberOptions::contact).toList(),
                new StateProfile(
                        "", "", List.of(), timeZone == null ? "" : timeZone.getId(), officeHours, holidays, ""));
    }

    private static Contact contact(String text) {
        var parts = Stream.concat(Stream.of(text.split(";", -1)), Stream.of("", ""))
                .map(String::strip)
                .toList();
        return new Contact(parts.get(0), parts.get(1), parts.get(2));
    }

    List<LogKey> logKeys(Instant since) throws VerificationException {
        return keys(logKeys, since);
    }

    List<LogKey> cosignerKeys(Instant since) throws VerificationException {
        return keys(cosignerKeys, since);
    }

    private static List<LogKey> keys(List<String> verifierKeys, Instant since) throws VerificationException {
        var keys = new ArrayList<LogKey>();
        for (var each : verifierKeys) {
            keys.add(new LogKey(NoteKey.parse(each), Period.since(since)));
        }
        return keys;
    }
}
