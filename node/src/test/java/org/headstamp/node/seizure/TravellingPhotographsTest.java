package org.headstamp.node.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.seizure.PhotographedCase.OFFICER;
import static org.headstamp.node.seizure.PhotographedCase.noise;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.headstamp.node.AttachmentLimits;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TravellingPhotographsTest {
    @Inject
    PhotographedCase photographed;

    @Inject
    TravellingPhotographs travelling;

    @Inject
    Photographs photographs;

    @Test
    void onlyWhatIsChosenTravelsAndItsCopyIsWhatIsNamed() {
        var seizure = photographed.open();
        var chosen = photographed.photograph(seizure, "1", "the base");
        photographed.photograph(seizure, "1", "left here");
        photographed.photograph(seizure, "2", "left here too");
        var read = photographed.read(seizure);
        var copy = photographs.copy(OFFICER, chosen, PhotographCopy.Size.SENDING);
        var named = travelling.named(OFFICER, read, List.of(), List.of(chosen));
        assertThat(named).extracting(Item::photographs).containsExactly(List.of(copy.digest()), List.of());
        assertThat(travelling.with(OFFICER, seizure.caseId(), named))
                .containsExactly(new TravellingPhotograph(
                        "1", chosen, copy.digest(), "the base", copy.bytes().size()));
        assertThat(travelling.named(OFFICER, read, List.of(), List.of()))
                .allSatisfy(item -> assertThat(item.photographs()).isEmpty());
    }

    @Test
    void whatIsOfferedSaysHowLargeItWouldTravel() {
        var seizure = photographed.open();
        var digest = photographed.photograph(seizure, "2", "seen from above");
        var copy = photographs.copy(OFFICER, digest, PhotographCopy.Size.SENDING);
        assertThat(travelling.offered(OFFICER, photographed.read(seizure)))
                .containsExactly(new OfferedPhotograph(
                        "2", digest, "seen from above", copy.bytes().size()));
        var auditor = new Operator("auditor", Set.of(Role.AUDITOR));
        assertThatThrownBy(() -> travelling.offered(auditor, seizure)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aPhotographOfAnItemThatIsNotChosenIsRefused() {
        var seizure = photographed.open();
        var digest = photographed.photograph(seizure, "2", "");
        var read = photographed.read(seizure);
        assertThatThrownBy(() -> travelling.named(OFFICER, read, List.of("1"), List.of(digest)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("photographs name %s, which shows none of the items", digest);
    }

    @Test
    void morePhotographsThanTravelWithOneMessageAreRefusedBeforeADraftWaits() {
        var seizure = photographed.open();
        var all = photographed(seizure, AttachmentLimits.PER_MESSAGE + 1, 60);
        var read = photographed.read(seizure);
        assertThat(travelling.named(OFFICER, read, List.of(), all.subList(1, all.size())))
                .isNotEmpty();
        assertThatThrownBy(() -> travelling.named(OFFICER, read, List.of(), all))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("photographs are 5, at most 4 can be sent");
    }

    @Test
    void moreBytesThanTravelWithOneMessageAreRefusedBeforeADraftWaits() {
        var seizure = photographed.open();
        var all = photographed(seizure, AttachmentLimits.PER_MESSAGE, 2000);
        long bytes = all.stream()
                .mapToLong(digest -> photographs
                        .copy(OFFICER, digest, PhotographCopy.Size.SENDING)
                        .bytes()
                        .size())
                .sum();
        assertThat(bytes).isGreaterThan(AttachmentLimits.BYTES_PER_MESSAGE);
        var read = photographed.read(seizure);
        assertThatThrownBy(() -> travelling.named(OFFICER, read, List.of(), all))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "photographs have %d bytes, at most %d can be sent", bytes, AttachmentLimits.BYTES_PER_MESSAGE);
    }

    private List<Sha256> photographed(Seizure seizure, int count, int side) {
        return IntStream.range(0, count)
                .mapToObj(number -> photographed.photograph(seizure, "1", "", noise(side)))
                .toList();
    }
}
