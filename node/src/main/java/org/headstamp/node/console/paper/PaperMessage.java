package org.headstamp.node.console.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.history.Step;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.console.sheet.Sheet;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.ReadMessage;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.trace.composing.ToldHistory;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TransferEvent;
import org.jspecify.annotations.Nullable;

/**
 * One message on paper: everything that it says, field by field, and what proves it.
 *
 * @param number of it on the page, from 1
 * @param ours translations that offices of this State made of its texts
 * @param passedOn it went between two other States, and was passed on to this one
 */
record PaperMessage(
        int number, ReadMessage message, Said said, PaperProof proof, List<Translation> ours, boolean passedOn) {
    PaperMessage {
        ours = List.copyOf(ours);
    }

    PaperMessage without(Said.LeftOut content) {
        return new PaperMessage(number, message, content, proof, ours, passedOn);
    }

    public Header header() {
        return message.header();
    }

    /** Language of the free text. */
    public String language() {
        return header().language();
    }

    public boolean isElsewhere() {
        return said instanceof Said.Elsewhere;
    }

    public boolean isLeftOut() {
        return said instanceof Said.LeftOut;
    }

    /** What makes no sense in it, and why; null if all of it does. */
    public Said.@Nullable Unreadable unreadable() {
        return said instanceof Said.Unreadable unreadable ? unreadable : null;
    }

    /** Everything that it says. */
    public List<Fact> facts(Say say) {
        if (!(said instanceof Said.Told(var records))) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        records.subList(0, records.size() - 1).forEach(record -> facts.addAll(Facts.of(say, record)));
        var beside = new ArrayList<>(header().translations());
        beside.addAll(ours);
        facts.addAll(Facts.of(say, records.getLast(), beside));
        return facts;
    }

    /** What it holds back, and on which ground. */
    public List<Fact> withheld(List<Fact> facts) {
        return facts.stream().filter(Fact::withheld).toList();
    }

    /** A list of which nothing is left out. */
    public <T> Sheet<T> all(List<T> rows) {
        return new Sheet<>("", rows, 0, rows.size(), 0, 0, "");
    }

    /** Law, urgency and handling. */
    public List<Fact> headerFacts(Say say) {
        return Facts.of(say, header());
    }

    public boolean isOurs(Translation translation) {
        return ours.contains(translation);
    }

    /** The answer that it carries, if it carries one. */
    public Optional<TraceAnswer> answer() {
        return said instanceof Said.Told(var records) && records.getLast() instanceof TraceAnswer answer
                ? Optional.of(answer)
                : Optional.empty();
    }

    /** All transfers that it tells of, as it tells them. */
    public List<Step> steps() {
        return answer().map(PaperMessage::steps).orElse(List.of());
    }

    private static List<Step> steps(TraceAnswer answer) {
        var flaws = ToldHistory.flaws(answer);
        return answer.transferHistory().stream()
                .map(event -> new Step(event, kinds(event, flaws)))
                .toList();
    }

    private static List<HistoryFlaw.Kind> kinds(TransferEvent event, List<HistoryFlaw> flaws) {
        return flaws.stream()
                .filter(flaw -> flaw.itemReference().equals(event.itemReference()))
                .filter(flaw -> flaw.sequence() == event.sequence())
                .map(HistoryFlaw::kind)
                .distinct()
                .toList();
    }
}
