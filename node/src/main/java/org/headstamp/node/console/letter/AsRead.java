package org.headstamp.node.console.letter;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.language.Language;
import org.headstamp.pki.Sha256;

/**
 * All that a message says, as somebody reads it.
 *
 * @param language in which it is written, BCP 47
 */
public record AsRead(Say say, String language, List<Fact> facts, List<Fact> header) {
    public AsRead {
        facts = List.copyOf(facts);
        header = List.copyOf(header);
    }

    /**
     * As its sender reads it, and then as the State reads it that it goes to.
     *
     * @param theirs language of that State; the first is enough where it is the same
     */
    public static List<AsRead> of(Say say, Language theirs, Object said, Header header) {
        return Stream.of(say.language(), theirs)
                .distinct()
                .map(language -> in(say.in(language), said, header))
                .toList();
    }

    private static AsRead in(Say say, Object said, Header header) {
        return new AsRead(say, header.language(), Facts.of(say, said, header.translations()), Facts.of(say, header));
    }

    /** Tells apart what is shown: whatever says the same has the same mark, at every replica of the node. */
    public String mark() {
        var shown = Stream.concat(facts.stream(), header.stream())
                .map(fact -> fact.path() + "=" + fact.value() + fact.translations())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.of(ByteString.copyFromUtf8(shown)).toString();
    }
}
