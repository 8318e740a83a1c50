package org.headstamp.node.origin.message;

import org.headstamp.node.Checked;

/**
 * To investigate together (UNTOC, article 19).
 *
 * @param authority the office that would lead for the State that proposes
 * @param contact how to reach it, empty when not stated
 * @param scope what would be investigated together, in words
 */
public record JointProposal(String authority, String contact, String scope) {
    public JointProposal {
        authority = Checked.text("authority", authority, 200);
        contact = Checked.optionalText("contact", contact, 500);
        scope = Checked.text("scope", scope, 4000);
    }
}
