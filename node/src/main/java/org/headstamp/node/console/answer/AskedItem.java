package org.headstamp.node.console.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.records.Fact;
import org.headstamp.node.console.records.ItemFacts;
import org.headstamp.node.console.records.MatchView;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.item.Item;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.trace.composing.ItemSearch;
import org.jspecify.annotations.Nullable;

/**
 * An item of a question beside what the registers gave for it.
 *
 * @param search null as long as nobody searched
 */
record AskedItem(int index, Item item, @Nullable ItemSearch search) implements Weighed {
    private static final long AROUND = 900;

    private static final long AROUND_MATCH = 2000;

    /** Records are written out in words, of which each has about as many again as it has values. */
    @Override
    public long weight() {
        long matches = search == null
                ? 0
                : candidates(search).stream()
                        .mapToLong(candidate -> AROUND_MATCH + Weight.of(candidate.toString()))
                        .sum();
        return AROUND + Weight.of(item.toString()) + matches;
    }

    public List<Fact> facts(Say say) {
        return ItemFacts.of(say, item);
    }

    /** The records that it may be, best first. */
    public List<MatchView> matches() {
        return search == null
                ? List.of()
                : candidates(search).stream().map(MatchView::new).toList();
    }

    static List<Candidate> candidates(ItemSearch search) {
        return search.result() instanceof LookUp.Found found ? found.candidates() : List.of();
    }

    /** Whether there are more than are shown. */
    public boolean cut() {
        return search != null && search.result() instanceof LookUp.Found found && found.cut();
    }

    /** Why there is no match; empty where there is one, or nobody searched. */
    public String none(Say say) {
        return switch (search == null ? null : search.result()) {
            case null -> "";
            case LookUp.Found found -> "";
            case LookUp.NotFound notFound -> say.text("request.not-found");
            case LookUp.Insufficient unreadable -> say.code(unreadable.shortage());
        };
    }

    /** Name of the field that holds the record. */
    public String field() {
        return DraftForm.MATCH + index;
    }

    /** Query of the page that shows the life of a match. */
    public String lifeOf(MatchView match) {
        return "?item=" + URLEncoder.encode(item.reference(), StandardCharsets.UTF_8) + "&record="
                + URLEncoder.encode(match.key(), StandardCharsets.UTF_8) + "#life";
    }
}
