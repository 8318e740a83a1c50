package org.headstamp.node.origin;

import org.headstamp.node.origin.message.InvestigationReport;

/** How much of an investigation of ours the State that notified us may know. */
public enum Granted {
    /** Where it stands and since when. */
    COARSE,
    /** Also who investigates what, the numbers of suspects and measures, and the findings. */
    FINDINGS;

    /** A report without what is not granted. */
    public InvestigationReport of(InvestigationReport whole) {
        return switch (this) {
            case FINDINGS -> whole;
            case COARSE -> whole.coarse();
        };
    }
}
