package org.headstamp.node.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.headstamp.node.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What every message says about itself, whatever it carries.
 *
 * @param priorityReason why it is urgent; mandatory for the urgent priorities
 * @param replyBy when a reply is asked for; null when none is
 * @param language language of the free text, BCP 47
 * @param testOnly an exercise; nothing in it is real
 * @param translations of its free texts, beside the originals
 */
public record Header(
        Priority priority,
        @Nullable String priorityReason,
        @Nullable Instant replyBy,
        String language,
        List<LegalBasis> legalBasis,
        Purpose purpose,
        Handling handling,
        boolean testOnly,
        List<Translation> translations) {
    private static final int MOST_LEGAL_BASES = 16;

    /** @throws IllegalArgumentException if an urgent header gives no reason, or the legal basis is missing */
    public Header {
        priority = Checked.present("priority", priority);
        language = Checked.present("language", language);
        purpose = Checked.present("purpose", purpose);
        handling = Checked.present("handling", handling);
        legalBasis = List.copyOf(Checked.present("legalBasis", legalBasis));
        translations = Checked.list("translations", translations, Translation.MOST);
        if (priority.isUrgent() && (priorityReason == null || priorityReason.isBlank())) {
            throw new IllegalArgumentException("priority " + priority + " needs a reason");
        }
        if (legalBasis.isEmpty() || legalBasis.size() > MOST_LEGAL_BASES) {
            throw new IllegalArgumentException("a message rests on 1 to 16 laws, not " + legalBasis.size());
        }
    }

    /** The same, asking for a reply until then; parts of a second are left out. */
    public Header replyingBy(Instant time) {
        var seconds = time.truncatedTo(ChronoUnit.SECONDS);
        return new Header(
                priority, priorityReason, seconds, language, legalBasis, purpose, handling, testOnly, translations);
    }

    /** The same, to be handled otherwise. */
    public Header withHandling(Handling other) {
        return new Header(
                priority, priorityReason, replyBy, language, legalBasis, purpose, other, testOnly, translations);
    }

    /** A message without translations. */
    public Header(
            Priority priority,
            @Nullable String priorityReason,
            @Nullable Instant replyBy,
            String language,
            List<LegalBasis> legalBasis,
            Purpose purpose,
            Handling handling,
            boolean testOnly) {
        this(priority, priorityReason, replyBy, language, legalBasis, purpose, handling, testOnly, List.of());
    }

    /** The same message with these translations of its texts. */
    public Header withTranslations(List<Translation> value) {
        return new Header(priority, priorityReason, replyBy, language, legalBasis, purpose, handling, testOnly, value);
    }

    /** The same of an exercise, or of the real thing. */
    Header withTestOnly(boolean exercise) {
        return new Header(priority, priorityReason, replyBy, language, legalBasis, purpose, handling, exercise);
    }

    /** A reply under the same law, purpose and handling that itself asks for no reply. */
    public Header forReply() {
        return forReply(null);
    }

    /**
     * The same in a language of its own.
     *
     * @param written language of its free text, BCP 47; null for that of this message
     */
    public Header forReply(@Nullable String written) {
        var its = written == null ? language : written;
        return new Header(priority, priorityReason, null, its, legalBasis, purpose, handling, testOnly);
    }
}
