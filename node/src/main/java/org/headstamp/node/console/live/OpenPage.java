package org.headstamp.node.console.live;

import org.headstamp.node.CaseId;

/** Who has a case open. */
record OpenPage(CaseId caseId, String account) {}
