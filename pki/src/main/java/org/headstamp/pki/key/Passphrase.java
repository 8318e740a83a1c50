package org.headstamp.pki.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.headstamp.pki.SafeFile;

/** What protects a key file. It is wiped from memory when closed, and shown by nothing. */
public final class Passphrase implements AutoCloseable {
    private static final int MAXIMUM = 1024;

    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /**
     * Takes a copy; the caller wipes his own characters.
     *
     * @throws IllegalArgumentException if it is empty or longer than 1,024 characters
     */
    public static Passphrase of(char... characters) {
        if (characters.length == 0 || characters.length > MAXIMUM) {
            throw new IllegalArgumentException("a passphrase has 1 to " + MAXIMUM + " characters");
        }
        return new Passphrase(characters.clone());
    }

    /**
     * The first line of a file in UTF-8 that group and others cannot read.
     *
     * @throws IOException if the file is open to others, larger than 1,024 bytes, not UTF-8, or its first line is empty
     */
    public static Passphrase ofFile(Path file) throws IOException {
        var bytes = SafeFile.readPrivate(file, MAXIMUM).toByteArray();
        var decoded = CharBuffer.allocate(0);
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return ofFirstLine(file, decoded);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(decoded.array(), '\0');
        }
    }

    private static Passphrase ofFirstLine(Path file, CharBuffer text) throws IOException {
        var length = 0;
        while (length < text.length() && text.charAt(length) != '\n' && text.charAt(length) != '\r') {
            length++;
        }
        if (length == 0) {
            throw new IOException("the first line of " + file + " is empty; it is to be the passphrase");
        }
        return new Passphrase(Arrays.copyOfRange(text.array(), 0, length));
    }

    /**
     * The value of an environment variable.
     *
     * @throws IllegalArgumentException if the variable is absent, empty or longer than 1,024 characters
     */
    public static Passphrase ofEnvironment(Map<String, String> environment, String variable) {
        var value = environment.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("the environment variable " + variable + " is not set");
        }
        return of(value.toCharArray());
    }

    /** The characters themselves, not a copy. */
    char[] characters() {
        return characters;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "passphrase";
    }
}
