package org.headstamp.node.console.cases;

import java.time.Instant;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.pki.MemberState;

/**
 * Where a parallel investigation stands.
 *
 * @param by the State that investigates
 */
record InvestigationView(MemberState by, String reference, InvestigationStage stage, Instant since) {}
