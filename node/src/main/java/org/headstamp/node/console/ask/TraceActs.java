package org.headstamp.node.console.ask;

import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Disclosed;

/** What can be told a State that was asked, as a form says it. */
final class TraceActs {
    /** Problems with a row of what was asked for are known by its number, from 0. */
    static final String GIVEN = "given-";

    static final String GROUND = "ground-";

    private TraceActs() {}

    /**
     * The message that a form makes.
     *
     * @param act last part of the address
     * @throws org.headstamp.node.InvalidValueException naming the field that is wrong
     * @throws NotFoundException if there is no such act
     */
    static DialogueContent content(String act, Entered form) {
        return switch (act) {
            case "withdrawal" ->
                new Withdrawal(
                        null, HeaderFields.code(form, Withdrawal.Reason.class, "reason"), form.value("explanation"));
            case "enquiry" -> new ProgressEnquiry(form.value("remarks"));
            case "clarification" ->
                new ClarificationRequest(
                        List.of(), Checked.text("question", form.value("question"), ClarificationRequest.LONGEST));
            case "information" -> new InformationReply(given(form), List.of(), form.value("remarks"));
            default -> throw new NotFoundException("there is no act " + act);
        };
    }

    /** A value that is neither told nor withheld is not known. */
    private static List<InformationReply.GivenField> given(Entered form) {
        var fields = new ArrayList<InformationReply.GivenField>();
        for (int index = 0; index < form.all("fieldPath").size(); index++) {
            var ground = form.value("ground", index);
            var value = ground.isEmpty()
                    ? told(form.value("given", index), GIVEN + index)
                    : new Disclosed.Withheld(HeaderFields.code(Ground.class, GROUND + index, ground));
            fields.add(new InformationReply.GivenField(form.value("fieldPath", index), value));
        }
        return fields;
    }

    private static Disclosed told(String value, String field) {
        try {
            return Disclosed.of(value);
        } catch (InvalidValueException e) {
            throw e.at(field);
        }
    }
}
