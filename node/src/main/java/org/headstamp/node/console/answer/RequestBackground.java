package org.headstamp.node.console.answer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Rendering;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.Triages;
import org.headstamp.node.trace.UnknownTraceException;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.translation.MessageTranslations;
import org.headstamp.node.translation.Translations;
import org.jspecify.annotations.Nullable;

/** What stands beside a question: the translations of its texts, and why no policy answered it. */
@Singleton
class RequestBackground {
    private final Translations translations;
    private final Triages triages;

    RequestBackground(Translations translations, Triages triages) {
        this.translations = translations;
        this.triages = triages;
    }

    /** The free texts of the question that are not empty. */
    List<ToldText> texts(Operator by, Say say, AnsweringTrace trace) {
        var beside = translations.beside(by, trace.latestQuestion());
        var told = new Texts(trace, beside.orElseGet(MessageTranslations::none));
        var question = trace.question();
        told.add(say.text("request.law"), "legal_justification", question.legalJustification());
        told.add(
                say.text("request.found-text"),
                "circumstances.description",
                question.circumstances().description());
        for (int i = 0; i < question.items().size(); i++) {
            var item = question.items().get(i);
            told.add(say.text("answer.item", item.reference()), "items[" + i + "].description", item.description());
        }
        told.addOfHeader(say.text("request.urgent-because"), trace.header().priorityReason());
        told.addOfHeader(
                say.text("request.handling-words"), trace.header().handling().ownWords());
        return told.list;
    }

    /** Why the question waits for a person; empty if no policy looked at it, or it is not for this reader. */
    Set<HoldReason> reasons(Operator by, AnsweringTrace trace) {
        if (!by.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT)) {
            return Set.of();
        }
        try {
            return triages.of(by, trace.id()).decision() instanceof Decision.NeedsPerson person
                    ? new TreeSet<>(person.reasons())
                    : Set.of();
        } catch (UnknownTraceException e) {
            // Questions that arrived before there were policies were never looked at by one.
            return Set.of();
        }
    }

    /** Collects texts with their translations. */
    private static final class Texts {
        private static final String QUESTION = "trace_request.";
        private static final String CORRECTED = "correction.trace_request.";

        private final List<ToldText> list = new ArrayList<>();
        private final String language;
        private final MessageTranslations translations;

        Texts(AnsweringTrace trace, MessageTranslations translations) {
            this.language = trace.header().language();
            this.translations = translations;
        }

        void add(String name, String path, String text) {
            if (!text.isBlank()) {
                list.add(new ToldText(name, language, text, renderings(path)));
            }
        }

        void addOfHeader(String name, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                list.add(new ToldText(name, language, text, List.of()));
            }
        }

        private List<Rendering> renderings(String path) {
            var paths = Set.of(QUESTION + path, CORRECTED + path);
            return Rendering.of(translations).stream()
                    .filter(rendering -> paths.contains(rendering.translation().fieldPath()))
                    .toList();
        }
    }
}
