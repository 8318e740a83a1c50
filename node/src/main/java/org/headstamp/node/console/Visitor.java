package org.headstamp.node.console;

import org.headstamp.node.identity.Operator;
import org.headstamp.pki.MemberState;

/**
 * Who looks at a page, and of which State the page is.
 *
 * @param exercise whether the node takes part in an exercise
 */
record Visitor(Operator operator, MemberState state, boolean exercise) {}
