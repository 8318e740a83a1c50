package org.headstamp.node.trace.trade;

import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** A place in the list of enquiries to a party: those that wait for an answer first, then the newest. */
public record EnquiryPlace(boolean settled, SubQueryId id) {
    /** Before all. */
    public static final EnquiryPlace FIRST = new EnquiryPlace(false, new SubQueryId(new UUID(-1, -1)));

    /** That of an enquiry. */
    public static EnquiryPlace of(TradeEnquiry.Listed line) {
        return switch (line.state()) {
            case OPEN, OVERDUE -> new EnquiryPlace(false, line.id());
            case ANSWERED, TAKEN_BACK -> new EnquiryPlace(true, line.id());
        };
    }

    /**
     * Reads a place.
     *
     * @throws UnreadableIdException if the text is none
     */
    public static EnquiryPlace parse(String text) {
        return UnreadableIdException.reading(text, EnquiryPlace::read);
    }

    private static EnquiryPlace read(String text) {
        int dot = text.indexOf('.');
        var state = text.substring(0, Math.max(dot, 0));
        if (!state.equals("waits") && !state.equals("settled")) {
            throw new IllegalArgumentException("a place in the list of enquiries is a word and an id");
        }
        return new EnquiryPlace(state.equals("settled"), SubQueryId.parse(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return (settled ? "settled." : "waits.") + id;
    }
}
