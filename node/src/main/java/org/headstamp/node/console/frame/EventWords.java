package org.headstamp.node.console.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.language.Language;

/**
 * Words for the codes of time lines. A code is known as a whole ({@code event.REGISTERS_SEARCHED}), or is put together: a
 * thing and what was done to it ({@code QUESTION_SENT}), or a beginning and what it is about ({@code REMINDER_1_ANSWER}),
 * each with a further code at its end.
 */
record EventWords(Language language) {
    private static final String WHOLE = "event.whole.";
    private static final String THING = "event.thing.";
    private static final String DONE = "event.done.";
    private static final String BEGINNING = "event.begins.";

    /** Types whose codes stand at the end of codes of events. */
    private static final List<String> DETAILS = List.of(
            "InvestigationStage",
            "DeadlineKind",
            "Completeness",
            "Ground",
            "TraceState.Outcome",
            "ConflictReason",
            "RejectionCode",
            "Acknowledgement.Outcome",
            "TaskKind",
            "EvidenceKind",
            "JointDecision",
            "LotAlertKind",
            "BallisticFinding",
            "ExportPurpose",
            "Use.ExportPurpose",
            "ReleaseUse",
            "LotAlert.State",
            "Compartment.Kind");

    /** The words, or the code in small letters where there are none. */
    String of(String code) {
        return known(code).orElseGet(() -> small(code));
    }

    /** The words; empty if there are none. */
    Optional<String> known(String code) {
        return Optional.of(WHOLE + code)
                .filter(language::has)
                .map(language::text)
                .or(() -> thingDone(code))
                .or(() -> begun(code));
    }

    private Optional<String> thingDone(String code) {
        return cuts(code)
                .filter(cut -> thing(code.substring(0, cut)).isPresent())
                .flatMap(cut -> done(code.substring(0, cut), code.substring(cut + 1)).stream())
                .findFirst();
    }

    private Optional<String> done(String thing, String rest) {
        if (language.has(DONE + rest)) {
            return thing(thing).map(words -> language.text(DONE + rest, words));
        }
        return cuts(rest)
                .filter(cut -> language.has(DONE + rest.substring(0, cut)))
                .findFirst()
                .flatMap(cut -> thing(thing)
                        .map(words -> language.text(DONE + rest.substring(0, cut), words))
                        .map(words -> language.text("event.detail", words, detail(rest.substring(cut + 1)))));
    }

    private Optional<String> begun(String code) {
        return cuts(code)
                .filter(cut -> language.has(BEGINNING + code.substring(0, cut)))
                .findFirst()
                .map(cut -> language.text(
                        "event.detail",
                        language.text(BEGINNING + code.substring(0, cut)),
                        detail(code.substring(cut + 1))));
    }

    private Optional<String> thing(String code) {
        return Stream.of(THING + code, "MessageKind." + code, "PayloadKind." + code)
                .filter(language::has)
                .findFirst()
                .map(language::text);
    }

    private String detail(String code) {
        return DETAILS.stream()
                .map(type -> type + "." + code)
                .filter(language::has)
                .findFirst()
                .map(language::text)
                .orElseGet(() -> language.has("State." + code) ? language.text("State." + code) : of(code));
    }

    /** Where a code can be cut in two, the last place first. */
    private static Stream<Integer> cuts(String code) {
        return Stream.iterate(code.lastIndexOf('_'), cut -> cut > 0, cut -> code.lastIndexOf('_', cut - 1));
    }

    private static String small(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
