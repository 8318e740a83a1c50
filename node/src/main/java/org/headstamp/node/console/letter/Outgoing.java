package org.headstamp.node.console.letter;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.language.Language;
import org.headstamp.node.trace.answering.Foreseen;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A message that would be drafted: all that would leave with it, and when.
 *
 * @param to nobody if empty
 * @param said the record that the message carries
 * @param header with the translations of its texts
 * @param wroteIn language in which the State wrote that it replies to; null for what is no reply
 * @param attached sealed messages of other States that travel with it
 * @param held what an approval alone holds back of it; null where all of it leaves
 * @param usually until when a reply is due if it leaves now, where the header names no time; null where none is due
 * @param illustrated the case whose photographs travel with it, as far as it names them; null where none travel
 */
public record Outgoing(
        MessageKind kind,
        List<MemberState> to,
        Object said,
        Header header,
        @Nullable String wroteIn,
        Departure departure,
        List<Attached> attached,
        Foreseen.@Nullable Held held,
        @Nullable Instant usually,
        @Nullable CaseId illustrated) {
    public Outgoing {
        to = List.copyOf(to);
        attached = List.copyOf(attached);
    }

    /** What begins something, with nothing attached. */
    public Outgoing(MessageKind kind, List<MemberState> to, Object said, Header header, Departure departure) {
        this(kind, to, said, header, null, departure, List.of(), null, null, null);
    }

    /** A reply. */
    public static Outgoing of(Foreseen foreseen) {
        return new Outgoing(
                foreseen.kind(),
                List.of(foreseen.to()),
                foreseen.said(),
                foreseen.header(),
                foreseen.theirs(),
                foreseen.departure(),
                List.of(),
                foreseen.held(),
                null,
                null);
    }

    /** The same, with which these travel. */
    public Outgoing with(List<Attached> sealed) {
        return new Outgoing(kind, to, said, header, wroteIn, departure, sealed, held, usually, illustrated);
    }

    /** The same, where a reply is due in the usual time. */
    public Outgoing replyingUsually(Instant by) {
        return new Outgoing(kind, to, said, header, wroteIn, departure, attached, held, by, illustrated);
    }

    /** The same, with which the photographs of the case travel that it names. */
    public Outgoing illustrated(CaseId by) {
        return new Outgoing(kind, to, said, header, wroteIn, departure, attached, held, usually, by);
    }

    /** In which language it will be read; that of the page where several States get it. */
    Language theirs(Say say) {
        if (to.size() != 1) {
            return say.language();
        }
        return wroteIn == null
                ? AddresseeLanguage.of(say, to.getFirst())
                : AddresseeLanguage.ofWriter(say, to.getFirst(), wroteIn);
    }
}
