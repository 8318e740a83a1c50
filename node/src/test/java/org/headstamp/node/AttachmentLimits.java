package org.headstamp.node;

import java.util.Map;

/** What the node under test takes of files: less than any real node would, so that tests reach the bounds. */
public final class AttachmentLimits {
    public static final int CHUNK = 65_536;
    public static final int LARGEST = 4 << 20;
    public static final int DRAWN = 1 << 20;
    public static final int PER_MESSAGE = 4;
    public static final int PER_BUNDLE = 5;
    public static final int BYTES_PER_BUNDLE = 1 << 20;
    public static final int BYTES_PER_MESSAGE = 8 << 20;
    public static final int UNFINISHED_PER_PEER = 6 << 20;
    public static final int KEPT_PER_PEER = 1 << 30;
    public static final int GIVEN_PER_PEER = 2;

    private AttachmentLimits() {}

    static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("headstamp.bundles.attachments", String.valueOf(PER_BUNDLE)),
                Map.entry("headstamp.bundles.attachment-bytes", String.valueOf(BYTES_PER_BUNDLE)),
                Map.entry("headstamp.attachments.chunk-bytes", String.valueOf(CHUNK)),
                Map.entry("headstamp.attachments.largest-bytes", String.valueOf(LARGEST)),
                Map.entry("headstamp.attachments.drawn-bytes", String.valueOf(DRAWN)),
                Map.entry("headstamp.attachments.per-message", String.valueOf(PER_MESSAGE)),
                Map.entry("headstamp.attachments.bytes-per-message", String.valueOf(BYTES_PER_MESSAGE)),
                Map.entry("headstamp.attachments.unfinished-per-peer", String.valueOf(UNFINISHED_PER_PEER)),
                Map.entry("headstamp.attachments.kept-per-peer", String.valueOf(KEPT_PER_PEER)),
                Map.entry("headstamp.attachments.given-per-peer", String.valueOf(GIVEN_PER_PEER)));
    }
}
