package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalQueueTest {
    private static final ByteString SMALL = ByteString.copyFromUtf8("an envelope");
    private static final ByteString LARGE = ByteString.copyFrom(new byte[1 << 20]);

    private final ArrivalQueue queue = new ArrivalQueue();
    private int asked = queue.other();

    @Test
    void aSenderGetsNoFurtherAheadThanTheNumberAllows() {
        int came = 0;
        while (asked > came) {
            asked += queue.add(SMALL);
            came++;
        }
        assertThat(came).isEqualTo(ArrivalQueue.MOST);
    }

    @Test
    void largeEnvelopesStopItEarlier() {
        int came = 0;
        while (asked > came) {
            asked += queue.add(LARGE);
            came++;
        }
        assertThat(came)
                .isBetween(
                        (int) (ArrivalQueue.MOST_BYTES / LARGE.size()),
                        (int) (ArrivalQueue.MOST_BYTES / LARGE.size()) + ArrivalQueue.MOST_ASKED);
    }

    @Test
    void whatIsAnsweredMakesRoom() throws InterruptedException {
        int came = 0;
        while (asked > came) {
            asked += queue.add(SMALL);
            came++;
        }
        var taken = queue.take(64);
        assertThat(taken).hasSize(64);
        assertThat(queue.answered(taken)).isEqualTo(ArrivalQueue.MOST_ASKED);
    }

    @Test
    void whatWaitsIsTakenTogetherAndALoneOneAtOnce() throws InterruptedException {
        var unused = queue.add(SMALL);
        assertThat(queue.take(64)).containsExactly(SMALL);
        unused = queue.add(SMALL);
        unused = queue.add(LARGE);
        unused = queue.add(SMALL);
        assertThat(queue.take(2)).containsExactly(SMALL, LARGE);
        assertThat(queue.take(2)).containsExactly(SMALL);
    }

    @Test
    void afterTheEndWhatWaitsIsStillTaken() throws InterruptedException {
        var unused = queue.add(SMALL);
        queue.end();
        assertThat(queue.take(64)).isEqualTo(Collections.nCopies(1, SMALL));
        assertThat(queue.take(64)).isEmpty();
        assertThat(queue.answered(List.of(SMALL))).isZero();
    }

    @Test
    void whatAPeerThatIsGoneSentIsNotTakenAnyMore() throws InterruptedException {
        var unused = queue.add(SMALL);
        queue.abandon();
        assertThat(queue.take(64)).isEmpty();
    }
}
