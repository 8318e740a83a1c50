package org.headstamp.node.identity.code;

import com.google.protobuf.ByteString;

/** Base 32 without padding (RFC 4648, section 6), as authenticator apps read secrets. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private Base32() {}

    static String of(ByteString bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int filled = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE | (next & 0xff)) & 0xfff;
            filled += Byte.SIZE;
            while (filled >= BITS) {
                filled -= BITS;
                text.append(ALPHABET.charAt(buffer >> filled & MASK));
            }
        }
        if (filled > 0) {
            text.append(ALPHABET.charAt(buffer << (BITS - filled) & MASK));
        }
        return text.toString();
    }

    /** In groups of four, for people who type it. */
    static String grouped(ByteString bytes, String separator) {
        return of(bytes).replaceAll("(.{4})(?=.)", "$1" + separator);
    }
}
