package org.headstamp.node.registry;

import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.MemberState;

/** On whose behalf the registers are searched; the log keeps it. */
public sealed interface OnBehalf {
    /** A question of another State, answered by the node itself before a person looks at it. */
    record OfMessage(MemberState peer, MessageId message, CaseId inCase, List<String> legalBasis) implements OnBehalf {
        public OfMessage {
            legalBasis = List.copyOf(legalBasis);
        }
    }

    /** A person, inside a case. */
    record OfOperatorInCase(Operator operator, CaseId inCase) implements OnBehalf {}

    /** A person. */
    record OfOperator(Operator operator) implements OnBehalf {}
}
