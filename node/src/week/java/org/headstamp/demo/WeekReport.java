package org.headstamp.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the week came to. */
final class WeekReport {
    private static final int TOLD = 20;

    private final List<Matter> matters;
    private final Ledger ledger;
    private final StatesCovered states;
    private final Duration took;

    WeekReport(List<Matter> matters, Ledger ledger, StatesCovered states, Duration took) {
        this.matters = matters;
        this.ledger = ledger;
        this.states = states;
        this.took = took;
    }

    Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("matters", matters.size());
        content.put("cases", counted(matter -> String.join("+", matter.outcomes())));
        content.put("plots", counted(matter -> matter.plot().name()));
        content.put("evidence", ledger.evidence());
        content.put("invariants", new TreeMap<>(ledger.checked()));
        content.put("messages", ledger.messages());
        content.put("messagesInAll", total(ledger.messages()));
        content.put("states", Map.of("occurred", states.occurred(), "missing", states.missing()));
        content.put("disagreements", ledger.disagreements().size());
        content.put("disagreementsInWords", ledger.disagreements());
        content.put("seconds", took.toSeconds());
        return content;
    }

    void tell(Narrator narrator) {
        content().forEach((name, value) -> {
            if (!name.equals("disagreementsInWords")) {
                narrator.say("%-18s %s".formatted(name, value));
            }
        });
        ledger.disagreements().stream().limit(TOLD).forEach(narrator::note);
    }

    private Map<String, Long> counted(Function<Matter, String> code) {
        return matters.stream().collect(Collectors.groupingBy(code, TreeMap::new, Collectors.counting()));
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
