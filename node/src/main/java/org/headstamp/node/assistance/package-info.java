/**
 * A case as the draft of a request for mutual legal assistance (United Nations Convention against Transnational
 * Organized Crime, article 18): information that police exchanged becomes a request of one judicial authority to
 * another. Nothing is sent from here.
 */
@NullMarked
package org.headstamp.node.assistance;

import org.jspecify.annotations.NullMarked;
