package org.headstamp.node.console.ballistic;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.ballistic.BallisticPost;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.ReleaseRefusedException;

/** Messages of other States in a case, whose contents something that leaves may pass on. */
@Singleton
class Sources {
    static final String FIELD = "restsOn";

    private final Messages messages;

    Sources(Messages messages) {
        this.messages = messages;
    }

    /** Those that tell something and were not sent by the addressee. */
    List<Concerned> in(CaseId caseId) {
        var all = messages.ofCase(caseId);
        var telling = HandledMessage.among(all).stream().map(HandledMessage::id).collect(Collectors.toSet());
        return all.stream()
                .filter(message -> telling.contains(message.id()))
                .limit(BallisticPost.MOST_SOURCES)
                .map(Concerned::new)
                .toList();
    }

    static List<MessageId> chosen(Entered form) {
        return form.all(FIELD).stream().distinct().map(MessageId::parse).toList();
    }

    /** Drafts something; where the handling of a message forbids it, that is what is wrong with the form. */
    static <T> T released(Supplier<T> drafting) {
        try {
            return drafting.get();
        } catch (ReleaseRefusedException e) {
            throw new InvalidValueException(FIELD, "cannot be passed on: {0}", e.refusal()).because(e);
        }
    }
}
