package org.headstamp.pki.bundle;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path inside a bundle. Only the folders and characters of the format are allowed, so nothing can lead out of the
 * folder into which somebody unpacks.
 */
record BundlePath(String text) implements Comparable<BundlePath> {
    private static final Pattern ALLOWED = Pattern.compile("manifest\\.json|manifest\\.p7s|README\\.txt|case\\.html|"
            + "(messages|receipts|evidence|roots|crls|trust-lists|log|attachments)/[A-Za-z0-9][A-Za-z0-9._-]{0,149}");

    static final BundlePath MANIFEST = new BundlePath("manifest.json");
    static final BundlePath MANIFEST_SEAL = new BundlePath("manifest.p7s");
    static final BundlePath READ_ME = new BundlePath("README.txt");
    static final BundlePath CASE_PAGE = new BundlePath("case.html");
    static final BundlePath CHECKPOINT = new BundlePath("log/checkpoint.txt");

    private static final long MAX_ATTACHMENT = 256L << 20;
    private static final long MAX_OTHER = ReadingPage.MOST_BYTES;

    /** The folders of a bundle. */
    enum Folder {
        MESSAGES,
        RECEIPTS,
        EVIDENCE,
        ROOTS,
        CRLS,
        TRUST_LISTS,
        LOG,
        ATTACHMENTS;

        String prefix() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + "/";
        }

        BundlePath file(String name) {
            return new BundlePath(prefix() + name);
        }
    }

    BundlePath {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException("a bundle has no file \"" + text + "\"");
        }
    }

    boolean isIn(Folder folder) {
        return text.startsWith(folder.prefix());
    }

    boolean endsWith(String suffix) {
        return text.endsWith(suffix);
    }

    /** The path beside this one, with another ending. */
    BundlePath with(String suffix, String other) {
        return new BundlePath(text.substring(0, text.length() - suffix.length()) + other);
    }

    String name() {
        return text.substring(text.indexOf('/') + 1);
    }

    /** How many bytes the file may have. */
    long limit() {
        return isIn(Folder.ATTACHMENTS) ? MAX_ATTACHMENT : MAX_OTHER;
    }

    @Override
    public int compareTo(BundlePath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
