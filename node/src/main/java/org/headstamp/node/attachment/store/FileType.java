package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.headstamp.node.picture.ImageFormat;
import org.jspecify.annotations.Nullable;

/** The kinds of files that are taken. What a file is, its content says, not its name or its sender. */
enum FileType {
    JPEG(ImageFormat.JPEG),
    PNG(ImageFormat.PNG),
    PDF("application/pdf", "%PDF-"),
    /** Also what is packed that way, as surface topographies (ISO 25178-72) are. */
    ZIP("application/zip", "PK\003\004"),
    /** UTF-8, tables of values included. */
    TEXT("text/plain", null);

    /** So much of a file tells what it is. */
    static final int BEGINNING = 4096;

    private final String mediaType;
    private final @Nullable ByteString start;
    private final @Nullable ImageFormat image;

    FileType(ImageFormat image) {
        this.mediaType = image.mediaType();
        this.start = image.start();
        this.image = image;
    }

    FileType(String mediaType, @Nullable String start) {
        this.mediaType = mediaType;
        this.start = start == null ? null : ByteString.copyFrom(start, StandardCharsets.ISO_8859_1);
        this.image = null;
    }

    String mediaType() {
        return mediaType;
    }

    /** How the header is read of one that is an image. */
    Optional<ImageFormat> image() {
        return Optional.ofNullable(image);
    }

    /**
     * The kind of a file.
     *
     * @param beginning its first {@link #BEGINNING} bytes, or all that it has
     */
    static Optional<FileType> of(ByteString beginning) {
        return Arrays.stream(values()).filter(type -> type.begins(beginning)).findFirst();
    }

    /** Whether files of this media type are taken. */
    static boolean isKnown(String mediaType) {
        return Arrays.stream(values()).anyMatch(type -> type.mediaType.equals(mediaType));
    }

    private boolean begins(ByteString file) {
        return start == null ? isText(file) : file.startsWith(start);
    }

    /** The last character may be cut off. */
    private static boolean isText(ByteString file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(file.size());
        var result = decoder.decode(file.asReadOnlyByteBuffer(), text, false);
        return !result.isError() && text.flip().chars().noneMatch(FileType::isNoText);
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && character != '\t' && character != '\n' && character != '\r';
    }
}
