package org.headstamp.node.console;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Pages that say what could not be done. */
final class FailurePages {
    private static final Logger LOG = Logger.getLogger(FailurePages.class);

    private FailurePages() {}

    static Response of(int status, String title, String detail) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Pages.failure(title, detail).render())
                .build();
    }

    static Response notPermitted() {
        return of(403, "Not permitted", "No role of this account allows it.");
    }

    /** A fault of ours: the visitor learns a number, the log what happened. */
    static Response unexpected(RuntimeException e) {
        var incident = UUID.randomUUID();
        LOG.errorf(e, "incident %s: a page failed", incident);
        return of(500, "The node failed", "The log of the node tells more under incident " + incident + ".");
    }
}
