package org.headstamp.node.console.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.letter.HeaderFields;

/** One page of the way to a question. What is filled in is kept from page to page. */
enum AskStep {
    ITEMS("ask.items"),
    STATES("ask.states"),
    REASONS("ask.reasons"),
    MANNER("ask.manner"),
    PREVIEW("ask.preview");

    private static final List<String> WHY = List.of(
            "authority",
            "contact",
            "nationalCaseNumber",
            "illicitBasis",
            "legalJustification",
            HeaderFields.TRANSLATED + "legalJustification",
            "translationLanguage",
            "translationOffice",
            "translationCertified",
            "questions",
            "consentToOnwardTrace",
            "willingToBeMatched",
            "legalBasis",
            "legalReference");

    private final String label;

    AskStep(String label) {
        this.label = label;
    }

    /** Key of its name. */
    public String label() {
        return label;
    }

    /** In addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fields of its form. */
    List<String> fields() {
        return switch (this) {
            case ITEMS -> List.of("seizure", "items", "photographs");
            case STATES -> List.of("asked");
            case REASONS -> WHY;
            case MANNER -> HeaderFields.NAMES;
            case PREVIEW -> List.of();
        };
    }

    /** The step after this one; the last one stays. */
    AskStep next() {
        return switch (this) {
            case ITEMS -> STATES;
            case STATES -> REASONS;
            case REASONS -> MANNER;
            case MANNER, PREVIEW -> PREVIEW;
        };
    }

    /** All that are filled in, in their order. */
    static Stream<AskStep> filledIn() {
        return Arrays.stream(values()).filter(step -> step != PREVIEW);
    }

    /** @throws UnreadableIdException if there is no such step */
    static AskStep parse(String path) {
        return UnreadableIdException.reading(path.toUpperCase(Locale.ROOT), AskStep::valueOf);
    }
}
