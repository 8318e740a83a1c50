package org.headstamp.node.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.language.Languages;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ItemIdentityTest {
    @Inject
    Languages languages;

    @Inject
    Federation federation;

    @Test
    void aNumberReadsInItsOwnOrderAmongArabicWords() {
        var shown = new Bidi(chain().identity(say("ar")), Bidi.RTL).writeReordered(Bidi.DO_MIRRORING);
        assertThat(shown).contains("2021-0417");
    }

    @Test
    void theCountryOfManufactureIsNamed() {
        assertThat(chain().identity(say("en"))).contains("2021-0417").endsWith(": France");
    }

    private Say say(String tag) {
        return new Say(languages.find(tag).orElseThrow(), languages, federation, "/console", true);
    }

    private static Chain chain() {
        var known = new Identification(
                "1", new Disclosed.Known("FR"), null, null, null, null, null, new Disclosed.Known("2021-0417"));
        return new Chain("1", List.of(known), List.of(), List.of(), StateMap.of(List.of()), false);
    }
}
