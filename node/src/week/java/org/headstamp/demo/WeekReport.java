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
    private final Duration took;

    WeekReport(List<Matter> matters, Ledger ledger, Duration took) {
        this.matters = matters;
        this.ledger = ledger;
        this.took = took;
    }

    Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("cases", matters.size());
        content.put("casesByOutcome", counted(matter -> String.join("+", matter.outcomes())));
        content.put("casesByPlot", counted(matter -> matter.plot().name()));
        content.put("messages", total(ledger.messages()));
        content.put("messagesByKind", ledger.messages());
        content.put("evidence", total(ledger.evidence()));
        content.put("evidenceByKind", ledger.evidence());
        content.put("invariantsChecked", new TreeMap<>(ledger.checked()));
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
