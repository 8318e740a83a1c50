package org.headstamp.node.trace.inquiry;

/** No inquiry has this id. */
public final class UnknownInquiryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownInquiryException(InquiryId id) {
        super("there is no inquiry " + id);
    }
}
