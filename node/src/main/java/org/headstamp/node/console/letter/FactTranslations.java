package org.headstamp.node.console.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.translation.MessageTranslations;
import org.headstamp.node.translation.OwnTranslation;

/** Finds the fact beside which a translation stands. Each stands once. */
final class FactTranslations {
    private final List<Translation> left;

    private FactTranslations(List<Translation> all) {
        this.left = new ArrayList<>(all);
    }

    /**
     * Facts of a message with all translations of its texts beside them; those of texts that are not shown come last.
     *
     * @param facts may have the translations of the sender already
     */
    static List<Fact> beside(Say say, List<Fact> facts, MessageTranslations translations) {
        var shown = new HashSet<Translation>();
        facts.forEach(fact -> shown.addAll(fact.translations()));
        var sealed = new FactTranslations(translations.sealed().stream()
                .filter(theirs -> !shown.contains(theirs))
                .toList());
        var ours = new FactTranslations(
                translations.ours().stream().map(OwnTranslation::translation).toList());
        var all = new ArrayList<Fact>();
        for (var fact : facts) {
            all.add(fact.with(sealed.take(fact.path()), ours.take(fact.path())));
        }
        sealed.left.forEach(theirs -> all.add(Facts.loose(say, theirs).with(List.of(theirs), List.of())));
        ours.left.forEach(own -> all.add(Facts.loose(say, own).with(List.of(), List.of(own))));
        return List.copyOf(all);
    }

    private List<Translation> take(String path) {
        var taken = Stream.of(path, Facts.withoutKind(path))
                .distinct()
                .flatMap(place -> left.stream()
                        .filter(translation ->
                                Facts.place(translation.fieldPath()).equals(place)))
                .toList();
        left.removeAll(taken);
        return taken;
    }
}
