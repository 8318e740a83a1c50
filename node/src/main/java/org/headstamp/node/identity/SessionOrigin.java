package org.headstamp.node.identity;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody logs in, as a reminder for people who look through their sessions; a browser can say what it likes.
 *
 * @param agent what the browser calls itself, shortened to 200 characters
 * @param address IP address
 */
public record SessionOrigin(String agent, String address) {
    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_ADDRESS = 64;

    public SessionOrigin {
        agent = shown(agent, LONGEST_AGENT);
        address = shown(address, LONGEST_ADDRESS);
    }

    /** What a request says, as far as it does. */
    public static SessionOrigin of(@Nullable String agent, @Nullable String address) {
        return new SessionOrigin(agent == null ? "" : agent, address == null ? "" : address);
    }

    private static String shown(String text, int longest) {
        var printable = new StringBuilder();
        text.codePoints()
                .filter(point -> point >= ' ' && point < 0x7f)
                .limit(longest)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
