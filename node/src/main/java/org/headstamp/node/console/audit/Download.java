package org.headstamp.node.console.audit;

import com.google.protobuf.ByteString;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Bytes that a browser keeps as a file and never shows. */
final class Download {
    private Download() {}

    /**
     * The answer of a page.
     *
     * @param file letters, digits, dots and hyphens alone
     */
    static Response of(ByteString bytes, String type, String file) {
        return Response.ok(bytes.toByteArray())
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
