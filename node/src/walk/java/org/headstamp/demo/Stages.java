package org.headstamp.demo;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which state of a question may follow which, on either side, as the protocol has it. */
final class Stages {
    private static final Set<String> HEARD =
            Set.of("Acknowledged", "InProgress", "InformationRequested", "Delayed", "Interim", "Answered", "Refused");

    private static final Map<String, Set<String>> ASKING = Map.ofEntries(
            entry("", Set.of("Sent", "Withdrawn")),
            entry("Sent", and(HEARD, "Sent", "Delivered", "Undelivered", "Lapsed", "Conflicted", "Withdrawing")),
            entry("Delivered", and(HEARD, "Delivered", "Lapsed", "Conflicted", "Withdrawing", "Closed")),
            entry("Undelivered", and(HEARD, "Delivered", "Conflicted", "Withdrawing", "Closed")),
            entry("Lapsed", and(HEARD, "Lapsed", "Undelivered", "Conflicted", "Withdrawing", "Closed")),
            entry("Conflicted", and(HEARD, "Withdrawing", "Closed")),
            entry("Acknowledged", and(HEARD, "Withdrawing", "Closed")),
            entry("InProgress", and(without(HEARD, "Acknowledged"), "Clarifying", "Withdrawing", "Closed")),
            entry("InformationRequested", and(without(HEARD, "Acknowledged"), "Withdrawing", "Closed")),
            entry("Delayed", and(without(HEARD, "Acknowledged", "InProgress"), "Clarifying", "Withdrawing", "Closed")),
            entry("Interim", and(without(HEARD, "Acknowledged", "InProgress"), "Clarifying", "Withdrawing", "Closed")),
            entry(
                    "Reopened",
                    and(
                            without(HEARD, "Acknowledged", "InProgress"),
                            "Reopened",
                            "Clarifying",
                            "Withdrawing",
                            "Closed")),
            entry("Answered", Set.of("Answered", "Interim", "Clarifying", "Reopened", "Closed")),
            entry("Refused", Set.of("Refused", "Answered", "Interim", "Clarifying", "Reopened", "Closed")),
            entry("Clarifying", and(without(HEARD, "Acknowledged"), "Reopened", "Withdrawing", "Closed")),
            entry("Closed", Set.of("Answered", "Interim", "Clarifying", "Reopened")),
            entry("Withdrawing", Set.of("Withdrawn")),
            entry("Withdrawn", Set.of("Withdrawn")));

    private static final Set<String> WORK = Set.of("Searching", "NeedsInformation", "Renewed", "Delayed");

    private static final Map<String, Set<String>> ANSWERING = Map.ofEntries(
            entry("", Set.of("Received")),
            entry("Received", Set.of("Received", "Acknowledged", "Stopped")),
            entry(
                    "Acknowledged",
                    Set.of("Acknowledged", "Searching", "NeedsInformation", "Delayed", "AwaitingApproval", "Stopped")),
            entry("Searching", and(WORK, "AwaitingApproval", "Stopped")),
            entry("NeedsInformation", and(without(WORK, "Delayed"), "AwaitingApproval", "Stopped")),
            entry("Renewed", and(WORK, "AwaitingApproval", "Stopped")),
            entry("Delayed", and(WORK, "AwaitingApproval", "Stopped")),
            entry("AwaitingApproval", Set.of("AwaitingApproval", "Searching", "Replied", "Renewed", "Stopped")),
            entry("Replied", Set.of("ReplyFailed", "Searching", "AwaitingApproval", "Renewed", "Delayed", "Stopped")),
            entry("ReplyFailed", Set.of("Replied", "Searching", "AwaitingApproval", "Renewed", "Stopped")),
            entry("Stopped", Set.of()));

    /** What a person alone does, and no message of another State and no clock. */
    private static final Set<String> BY_PERSONS = Set.of("Sent", "Withdrawing", "Replied", "AwaitingApproval");

    private Stages() {}

    /** The first step of a path that may not be, in words; empty if all may. */
    static String forbidden(String state, List<String> path) {
        var table = state.equals("XA") ? ASKING : ANSWERING;
        var before = "";
        for (var stage : path) {
            if (!table.getOrDefault(before, Set.of()).contains(stage)) {
                return "from '" + before + "' to '" + stage + "' in " + path;
            }
            before = stage;
        }
        return "";
    }

    static boolean isOfPersons(String stage) {
        return BY_PERSONS.contains(stage);
    }

    private static Set<String> and(Set<String> stages, String... more) {
        return Stream.concat(stages.stream(), Arrays.stream(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> without(Set<String> stages, String... less) {
        return stages.stream().filter(stage -> !Set.of(less).contains(stage)).collect(Collectors.toUnmodifiableSet());
    }
}
