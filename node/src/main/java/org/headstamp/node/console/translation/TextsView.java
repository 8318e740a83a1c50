package org.headstamp.node.console.translation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Rendering;
import org.headstamp.node.exchange.MessageText;
import org.headstamp.node.translation.ReceivedTexts;

/**
 * The free texts of a received message, a page of them, and the form of a translation.
 *
 * @param from place of the first text of the page
 */
record TextsView(ReceivedTexts received, int from, Entered form) {
    static final int ON_ONE_PAGE = 50;

    /** The page with the text that the form is about, or else from a text on. */
    static TextsView of(ReceivedTexts received, int from, Entered form) {
        var texts = received.texts();
        int chosen = IntStream.range(0, texts.size())
                .filter(index -> texts.get(index).fieldPath().equals(form.value(TranslationForm.OF)))
                .findFirst()
                .orElse(from);
        int last = Math.max(0, texts.size() - 1);
        return new TextsView(received, Math.clamp(chosen, 0, last) / ON_ONE_PAGE * ON_ONE_PAGE, form);
    }

    public String path() {
        return "/console/messages/" + received.message().id() + "/translations";
    }

    /** In which the message is written. */
    public String language() {
        return received.message().header().language();
    }

    public List<TextLine> lines() {
        var renderings = Rendering.of(received.translations());
        return received.texts().stream()
                .skip(from)
                .limit(ON_ONE_PAGE)
                .map(text -> new TextLine(text, of(text, renderings)))
                .toList();
    }

    /** Translations of what is no free text, such as a marking. */
    public List<Rendering> others() {
        Set<String> free = received.texts().stream().map(MessageText::fieldPath).collect(Collectors.toSet());
        return Rendering.of(received.translations()).stream()
                .filter(rendering -> !free.contains(rendering.translation().fieldPath()))
                .toList();
    }

    /** Where the page that follows begins; 0 after the last one. */
    public int next() {
        return from + ON_ONE_PAGE < received.texts().size() ? from + ON_ONE_PAGE : 0;
    }

    private static List<Rendering> of(MessageText text, List<Rendering> renderings) {
        return renderings.stream()
                .filter(rendering -> rendering.translation().fieldPath().equals(text.fieldPath()))
                .toList();
    }
}
