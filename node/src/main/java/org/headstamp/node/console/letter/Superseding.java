package org.headstamp.node.console.letter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.Corrections;
import org.headstamp.node.trace.Supersession;
import org.headstamp.node.trace.answering.AnsweringCorrections;
import org.headstamp.node.trace.asking.AskingCorrections;
import org.jspecify.annotations.Nullable;

/** Which message of a case puts which other one right. */
@Singleton
public class Superseding {
    private final Corrections origin;
    private final AskingCorrections asking;
    private final AnsweringCorrections answering;

    Superseding(Corrections origin, AskingCorrections asking, AnsweringCorrections answering) {
        this.origin = origin;
        this.asking = asking;
        this.answering = answering;
    }

    /**
     * The messages that supersede, and those that are superseded.
     *
     * @param superseded the message superseded, by the one that says it instead
     * @param instead the message that says it instead, by the one superseded
     */
    public record Links(Map<MessageId, MessageId> superseded, Map<MessageId, MessageId> instead) {
        public Links {
            superseded = Map.copyOf(superseded);
            instead = Map.copyOf(instead);
        }

        static Links of(List<Supersession> all) {
            var superseded = new HashMap<MessageId, MessageId>();
            var instead = new HashMap<MessageId, MessageId>();
            for (var each : all) {
                superseded.put(each.later(), each.earlier());
                instead.put(each.earlier(), each.later());
            }
            return new Links(superseded, instead);
        }

        /** The message that this one puts right; null if it puts none right. */
        public @Nullable MessageId before(MessageId message) {
            return superseded.get(message);
        }

        /** The message that puts this one right; null while it stands. */
        public @Nullable MessageId after(MessageId message) {
            return instead.get(message);
        }
    }

    /** For those who read what was said. */
    public Links in(Operator by, CaseId id) {
        var all = new ArrayList<Supersession>();
        if (by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR)) {
            all.addAll(notified(by, id));
        }
        if (by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR)) {
            all.addAll(asking.in(by, id));
            all.addAll(answering.in(by, id));
        }
        return Links.of(all);
    }

    private List<Supersession> notified(Operator by, CaseId id) {
        var all = new ArrayList<Supersession>();
        for (var correction : origin.in(by, id)) {
            var message = correction.message();
            if (message != null && correction.stands()) {
                all.add(new Supersession(correction.notice().supersedes(), message));
            }
        }
        return all;
    }
}
