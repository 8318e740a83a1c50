package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.message.Acknowledgement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OpenQuestionsTest {
    private static final Operator REGISTRAR = DialogueDesk.REGISTRAR;

    @Inject
    AnsweringReading reading;

    @Inject
    TraceAnswering answering;

    @Inject
    AskedLots lots;

    @Test
    void whatIsDueFirstStandsBeforeTheRestAndWhatHasNoTimeAtTheEnd() {
        var none = lots.asks("XA", TraceSamples.firedCases("1")).id();
        var late = due(Duration.ofDays(3));
        var soon = due(Duration.ofDays(2));
        var open = all();
        assertThat(open.indexOf(soon)).isNotNegative().isLessThan(open.indexOf(late));
        assertThat(open.indexOf(late)).isLessThan(open.indexOf(none));
    }

    @Test
    void whatIsNotForUsIsOffTheList() {
        var id = due(Duration.ofDays(2));
        answering.acknowledge(
                REGISTRAR, id, new Acknowledgement(Acknowledgement.Outcome.NOT_ADDRESSEE, null, "", null, ""));
        assertThat(all()).doesNotContain(id);
    }

    @Test
    void placesAreReadAsTheyAreWritten() {
        var place = new OpenPlace(null, new UUID(1, 2));
        assertThat(OpenPlace.parse(place.toString())).isEqualTo(place);
        assertThat(OpenPlace.parse(OpenPlace.FIRST.toString())).isEqualTo(OpenPlace.FIRST);
        for (var wrong : List.of("", "soon~" + place.id(), place.id().toString())) {
            assertThatThrownBy(() -> OpenPlace.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theTradeSeesNoList() {
        var clerk = new Operator("clerk", Set.of(Role.TRADE));
        assertThatThrownBy(() -> reading.open(clerk, OpenPlace.FIRST, 1)).isInstanceOf(NotPermittedException.class);
    }

    private TraceId due(Duration from) {
        var until = Timestamp.newBuilder().setSeconds(Instant.now().plus(from).getEpochSecond());
        return lots.asks("XA", message -> message.setReplyBy(until), TraceSamples.firedCases("1"))
                .id();
    }

    /** Page by page, so that places are tested, too. */
    private List<TraceId> all() {
        var found = new ArrayList<TraceId>();
        var place = OpenPlace.FIRST;
        while (true) {
            var page = reading.open(REGISTRAR, place, 7);
            if (page.isEmpty()) {
                return found;
            }
            page.forEach(question -> found.add(question.summary().id()));
            place = OpenPlace.of(page.getLast());
        }
    }
}
