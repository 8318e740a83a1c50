package org.headstamp.node.trace.asking;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.TraceAnswer;

/**
 * Puts flaws of an answer into a question: the events as field paths, the reasons as codes, and both in words of the
 * language of the message. Where these are none of the six languages of the United Nations, they are English.
 */
final class FlawQuestion {
    private static final String WORDS = "org.headstamp.node.trace.asking.flaws";
    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private FlawQuestion() {}

    /** The question; empty where no flaw was found and the State asked names none itself. */
    static Optional<ClarificationRequest> about(ReceivedAnswer received, String language) {
        var words = ResourceBundle.getBundle(WORDS, Locale.forLanguageTag(language), ENGLISH_ELSE);
        var answer = received.answer();
        var flaws = received.flaws().stream()
                .distinct()
                .limit(ClarificationRequest.MOST)
                .toList();
        if (!flaws.isEmpty()) {
            return Optional.of(new ClarificationRequest(paths(answer, flaws), text(words, flaws), flaws));
        }
        return answer.caveats().contains(Caveat.HISTORY_INCONSISTENT)
                ? Optional.of(new ClarificationRequest(List.of("caveats"), words.getString("OWN_CAVEAT")))
                : Optional.empty();
    }

    private static List<String> paths(TraceAnswer answer, List<HistoryFlaw> flaws) {
        var events = answer.transferHistory();
        return IntStream.range(0, events.size())
                .filter(place -> flaws.stream()
                        .anyMatch(flaw -> flaw.sequence() == events.get(place).sequence()
                                && flaw.itemReference().equals(events.get(place).itemReference())))
                .limit(ClarificationRequest.MOST)
                .mapToObj("transfer_history[%d]"::formatted)
                .toList();
    }

    /** One line for each kind of flaw, naming events; without them where there is no room, since the codes name them. */
    private static String text(ResourceBundle words, List<HistoryFlaw> flaws) {
        Map<HistoryFlaw.Kind, List<HistoryFlaw>> byKind = flaws.stream()
                .collect(Collectors.groupingBy(
                        HistoryFlaw::kind, () -> new EnumMap<>(HistoryFlaw.Kind.class), Collectors.toList()));
        var full = lines(words, byKind, true);
        return full.codePointCount(0, full.length()) <= ClarificationRequest.LONGEST
                ? full
                : lines(words, byKind, false);
    }

    private static String lines(
            ResourceBundle words, Map<HistoryFlaw.Kind, List<HistoryFlaw>> byKind, boolean withEvents) {
        var text = new StringBuilder(words.getString("OPENING"));
        byKind.forEach((kind, flaws) -> {
            text.append("\n- ").append(words.getString(kind.name()));
            if (withEvents) {
                text.append(": ").append(events(words, flaws));
            }
        });
        return text.toString();
    }

    private static String events(ResourceBundle words, List<HistoryFlaw> flaws) {
        return flaws.stream()
                .collect(Collectors.groupingBy(
                        HistoryFlaw::itemReference,
                        TreeMap::new,
                        Collectors.mapping(HistoryFlaw::sequence, Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .map(item -> words.getString("EVENTS")
                        .formatted(
                                item.getKey(),
                                item.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }
}
