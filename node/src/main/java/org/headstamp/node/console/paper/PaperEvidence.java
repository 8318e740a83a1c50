package org.headstamp.node.console.paper;

import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * A piece of evidence on paper.
 *
 * @param message digest of the content of the message that it is about
 * @param words what it says, in the language of the page
 */
record PaperEvidence(String file, MemberState from, MemberState about, Sha256 message, String words) {}
