package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.Serial;
import org.headstamp.node.item.reading.Misreading.Cause;
import org.headstamp.node.registry.Candidate.Doubt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LookAlikeFirearmTest {
    @Inject
    NationalRegister register;

    @Inject
    RegistryFixture fixture;

    private String serial = "";

    @BeforeEach
    void aFirearmIsKept() {
        serial = RegistryFixture.fresh();
        fixture.firearms("f-" + serial + ",7" + serial + "90,Borealia " + serial + ",M9,9 mm Luger,2001,");
    }

    @Test
    void aSerialThatLooksAlikeIsFoundAndIsNeverCertain() {
        var found = found("7" + serial + "9O", "Borealia " + serial);
        var best = found.candidates().getFirst();
        assertThat(best.reasons()).containsExactly(MatchReason.SERIAL_LOOKS_ALIKE, MatchReason.MAKE_AGREES);
        assertThat(best.doubts())
                .containsExactly(new Doubt(MatchReason.SERIAL_LOOKS_ALIKE, "O", "0", Cause.CONFUSABLE));
        assertThat(best.score()).isEqualTo(0.9);
        assertThat(found.unambiguous()).isEmpty();
    }

    @Test
    void aSerialWithItsBeginningOrItsEndGroundOffIsFound() {
        for (var read : List.of("?" + serial + "90", "*" + serial + "90", "7" + serial + "*", "7" + serial + "??")) {
            assertThat(found(read, "").candidates().getFirst().reasons())
                    .containsExactly(MatchReason.SERIAL_PARTLY_READ, MatchReason.MAKE_NOT_READ);
        }
    }

    @Test
    void aSerialOfWhichLittleIsLeftNeedsTheMake() {
        assertThat(register.lookUp(firearm("*" + serial.charAt(5) + "*", "")))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.TOO_LITTLE_READABLE));
        assertThat(found("*" + serial.charAt(5) + "*", "Borealia " + serial)
                        .candidates()
                        .getFirst()
                        .reasons())
                .containsExactly(MatchReason.SERIAL_PARTLY_READ, MatchReason.MAKE_AGREES);
    }

    private LookUp.Found found(String read, String make) {
        return (LookUp.Found) register.lookUp(firearm(read, make));
    }

    private static Item firearm(String read, String make) {
        return Item.of("1", new Firearm(Firearm.Type.PISTOL, make, "", null, Serial.of(read), List.of(), 0));
    }
}
