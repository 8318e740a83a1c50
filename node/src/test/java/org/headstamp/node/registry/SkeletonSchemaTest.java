package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.item.reading.Skeleton;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SkeletonSchemaTest {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-ППУВСЗ٣۴Ω";

    @Inject
    RecordTables records;

    @Test
    void theSchemaAndTheReadersFoldEveryCharacterAlike() {
        var characters = IntStream.rangeClosed(0x20, 0xd7ff)
                .mapToObj(Character::toString)
                .toList();
        assertThat(skeletons("mark_skeleton", characters))
                .isEqualTo(characters.stream().map(Skeleton::of).toList());
    }

    @Test
    void theSchemaAndTheReadersBeginARingAlike() {
        var random = new Random(7);
        var rings = Stream.generate(() -> random.ints(1 + random.nextInt(12), 0, CHARACTERS.length())
                        .mapToObj(place -> CHARACTERS.substring(place, place + 1))
                        .reduce("", String::concat))
                .limit(2000)
                .toList();
        assertThat(skeletons("ring_skeleton", rings))
                .isEqualTo(rings.stream().map(Skeleton::ring).toList());
    }

    private List<String> skeletons(String function, List<String> keys) {
        return records.query(
                "select " + function + "(key) from unnest(?) with ordinality k(key, place) order by place",
                row -> row.getString(1),
                keys);
    }
}
