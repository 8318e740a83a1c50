package org.headstamp.node.console.letter;

import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.translation.MessageTranslations;
import org.headstamp.node.translation.OwnTranslation;

/**
 * A translation of a text that another State wrote.
 *
 * @param ours made by an office of this State; otherwise it came with the message, under its seal
 */
public record Rendering(Translation translation, boolean ours) implements Weighed {
    private static final long AROUND = 500;

    @Override
    public long weight() {
        return AROUND + Weight.of(translation.text(), translation.office());
    }

    /** All of a message, those of its sender first. */
    public static List<Rendering> of(MessageTranslations translations) {
        var sealed = translations.sealed().stream().map(theirs -> new Rendering(theirs, false));
        var ours = translations.ours().stream().map(OwnTranslation::translation).map(own -> new Rendering(own, true));
        return Stream.concat(sealed, ours).toList();
    }
}
