package org.headstamp.node.console.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.translation.MessageTranslations;
import org.headstamp.node.translation.Translations;

/** The translations of received messages, for the templates that show what those say. The pages log who reads it. */
@Named("beside")
@RequestScoped
class BesideTexts {
    private final Translations translations;
    private final Visit visit;
    private final Map<MessageId, Optional<MessageTranslations>> known = new HashMap<>();

    BesideTexts(Translations translations, Visit visit) {
        this.translations = translations;
        this.visit = visit;
    }

    /** What a message says with all translations beside it. */
    public List<Fact> facts(Say say, MessageId message, List<Fact> facts) {
        return of(message)
                .map(translated -> FactTranslations.beside(say, facts, translated))
                .orElse(facts);
    }

    /** The translations alone, for what is shown in other ways than by facts. */
    public List<Rendering> renderings(MessageId message) {
        return of(message).map(Rendering::of).orElse(List.of());
    }

    /** Whether the visitor may add one. */
    public boolean mayTranslate(MessageId message) {
        return of(message).isPresent();
    }

    private Optional<MessageTranslations> of(MessageId message) {
        return known.computeIfAbsent(message, id -> translations.beside(visit.operator(), id));
    }
}
