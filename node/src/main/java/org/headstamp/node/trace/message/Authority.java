package org.headstamp.node.trace.message;

import org.headstamp.node.Checked;

/**
 * An office. Never a person.
 *
 * @param contact how to reach it, empty when not stated
 * @param nationalCaseNumber its own number for the case, empty when not stated
 */
public record Authority(String name, String contact, String nationalCaseNumber) {
    public Authority {
        name = Checked.text("name", name, 200);
        contact = Checked.optionalText("contact", contact, 500);
        nationalCaseNumber = Checked.optionalText("nationalCaseNumber", nationalCaseNumber, 100);
    }
}
