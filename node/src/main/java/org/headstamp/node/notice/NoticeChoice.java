package org.headstamp.node.notice;

/**
 * What one person chose.
 *
 * @param version counts changes; 0 where nothing was chosen yet
 * @param confirmed whether the address is that of the person; before that nothing but a code is sent to it
 */
public record NoticeChoice(int version, boolean confirmed, NoticeWish wish) {
    /** Whether a code is to be entered. */
    public boolean awaitsCode() {
        return wish.address() != null && !confirmed;
    }
}
