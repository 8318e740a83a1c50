package org.headstamp.node.console.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.registry.intake.ImportOutcome;
import org.jspecify.annotations.Nullable;

/** Words for the codes of the log. The code itself is shown beside them, since that is what the log proves. */
record AuditWords(Say say) {
    private static final String OUTCOME = "AuditOutcome.";

    /** Types whose codes are results, where the kind of the entry or of its subject does not tell which one it is. */
    private static final List<String> TYPES =
            List.of("ApprovalRule", "Purpose", "Use.ExportPurpose", "PayloadKind", "trace");

    /** Types whose codes are results too, where nothing else happened that is called the same. */
    private static final List<String> OTHER_TYPES = List.of("RejectionCode", "ConflictReason", "InvestigationStage");

    /** {@code FOUND_20_OR_MORE}, {@code EVENTS_3}. */
    private static final Pattern COUNTED = Pattern.compile("([A-Z_]+?)_(\\d+)(_OR_MORE)?");

    /** {@code BAD_PASSWORD/3}: as many times since it was last told. */
    private static final Pattern TIMES = Pattern.compile("([A-Z_]+)/(\\d+)");

    /** {@code SESSION_BEGUN/TOTP}, {@code CHANGED/FOCAL_POINT+REGISTRAR}. */
    private static final Pattern WITH = Pattern.compile("([A-Z_]+)/([A-Z_+]*)");

    private static final Pattern IMPORT =
            Pattern.compile("([A-Z_]+) rows=(\\d+) imported=(\\d+) unchanged=(\\d+) rejected=(\\d+)");

    /** The kind of record that an entry is about, of {@code kind/id}; empty if it has no words. */
    Optional<String> subject(String subject) {
        return say.known("AuditSubject." + kind(subject));
    }

    /** Who or what did it, where that is no account but has words; empty for accounts. */
    Optional<String> actor(String actor) {
        return say.known("AuditActor." + actor.split(" ", 2)[0]);
    }

    /** A law by its code, which a reference may follow; empty if it has no words. */
    Optional<String> law(String law) {
        var code = law.split(":", 2)[0];
        return Arrays.stream(LegalBasis.Code.values())
                .filter(known -> known.name().equals(code))
                .map(say::code)
                .findFirst();
    }

    /** The result; empty if there is none, or it has no words. */
    Optional<String> outcome(AuditEvent event) {
        var code = event.outcome();
        return code == null
                ? Optional.empty()
                : meant(event, code)
                        .or(() -> counted(code))
                        .or(() -> many(code))
                        .or(() -> with(code))
                        .or(() -> imported(code))
                        .or(() -> deadline(code))
                        .or(() -> word(code))
                        .or(() -> beginning(code));
    }

    /** Some codes mean one thing or another after the kind of the entry and of what it is about. */
    private Optional<String> meant(AuditEvent event, String code) {
        return types(event.kind(), event.subject())
                .flatMap(type -> say.known(type + code).stream())
                .findFirst();
    }

    private static Stream<String> types(AuditKind kind, @Nullable String subject) {
        return switch (kind) {
            case MESSAGE_SEALED, MESSAGE_RECEIVED -> Stream.of("PayloadKind.");
            case MESSAGE_REJECTED, RECEIPT_RECEIVED -> Stream.of("RejectionCode.");
            case CONFLICT -> Stream.of("ConflictReason.");
            case ATTACHMENT_REFUSED -> Stream.of("FileProblem.");
            default ->
                switch (subject == null ? "" : kind(subject)) {
                    case "case" -> Stream.of("event.of.CASE.");
                    case "parallel-investigation" -> Stream.of("InvestigationStage.");
                    case "joint-investigation" -> Stream.of("JointDecision.");
                    case "lot-match" -> Stream.of("LotMatch.State.");
                    case "lot-alert" -> Stream.of("LotAlert.State.");
                    default -> Stream.empty();
                };
        };
    }

    private static String kind(String subject) {
        return subject.split("/", 2)[0];
    }

    private Optional<String> counted(String code) {
        var found = COUNTED.matcher(code);
        return found.matches()
                ? say.known(
                        OUTCOME + found.group(1) + (found.group(3) == null ? "" : found.group(3)),
                        say.number(Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    private Optional<String> many(String code) {
        var found = TIMES.matcher(code);
        return found.matches()
                ? word(found.group(1))
                        .map(words -> say.text("audit.times", words, say.number(Long.parseLong(found.group(2)))))
                : Optional.empty();
    }

    private Optional<String> with(String code) {
        var found = WITH.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        var details = Arrays.stream(found.group(2).split("\\+"))
                .map(detail -> say.known("Role." + detail)
                        .or(() -> say.known("Beginning." + detail))
                        .orElse(detail))
                .collect(Collectors.joining(say.text("list.comma")));
        return word(found.group(1)).map(words -> say.text("event.detail", words, details));
    }

    private Optional<String> imported(String code) {
        var found = IMPORT.matcher(code);
        return found.matches()
                ? Optional.of(say.text(
                        "audit.imported",
                        say.code(ImportOutcome.valueOf(found.group(1))),
                        say.number(Long.parseLong(found.group(2))),
                        say.number(Long.parseLong(found.group(3))),
                        say.number(Long.parseLong(found.group(4))),
                        say.number(Long.parseLong(found.group(5)))))
                : Optional.empty();
    }

    /** {@code DEADLINE_ANSWER_REMINDED_1}. */
    private Optional<String> deadline(String code) {
        return Arrays.stream(DeadlineKind.values())
                .filter(kind -> code.startsWith("DEADLINE_" + kind + "_"))
                .flatMap(kind -> clock(code.substring(("DEADLINE_" + kind + "_").length()))
                        .map(what -> say.text("audit.deadline", say.code(kind), what))
                        .stream())
                .findFirst();
    }

    private Optional<String> clock(String what) {
        return say.known("Deadline.State." + what)
                .or(() -> say.known(OUTCOME + "CLOCK_" + what))
                .or(() -> counted("CLOCK_" + what));
    }

    private Optional<String> word(String code) {
        return say.known(OUTCOME + code)
                .or(() -> among(TYPES, code))
                .or(() -> say.event(code))
                .or(() -> among(OTHER_TYPES, code));
    }

    private Optional<String> among(List<String> types, String code) {
        return types.stream()
                .flatMap(type -> say.known(type + "." + code).stream())
                .findFirst();
    }

    /** A beginning of ours and what it is about: {@code NOTICES_DAILY}. */
    private Optional<String> beginning(String code) {
        return Stream.iterate(code.lastIndexOf('_'), cut -> cut > 0, cut -> code.lastIndexOf('_', cut - 1))
                .flatMap(cut -> say
                        .known(OUTCOME + code.substring(0, cut))
                        .flatMap(begun ->
                                detail(code.substring(cut + 1)).map(words -> say.text("event.detail", begun, words)))
                        .stream())
                .findFirst();
    }

    private Optional<String> detail(String code) {
        return among(List.of("Pace", "Granted", "LotAlertKind", "ReleaseUse"), code)
                .or(() -> say.event(code));
    }
}
