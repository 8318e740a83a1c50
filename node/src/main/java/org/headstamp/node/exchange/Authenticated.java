package org.headstamp.node.exchange;

import org.headstamp.node.federation.TrustView;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.seal.Seal;
import org.headstamp.proto.exchange.v1.Message;

/**
 * An envelope of which it is certain who sealed it. Whether that State may send it to us is the next question.
 *
 * @param trust what was trusted when it arrived; all its checks ask this one view
 */
record Authenticated(Arrival arrival, Message message, Seal seal, MemberState from, TrustView trust) {}
