package org.headstamp.node.console.seizure;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.console.frame.Entered;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A photograph as a form brought it; what the browser says of its name and type is not asked for. */
record SentPhotograph(String item, String caption, ByteString bytes) {
    static SentPhotograph of(@Nullable String item, @Nullable String caption, @Nullable FileUpload file)
            throws IOException {
        return new SentPhotograph(
                item == null ? "" : item,
                caption == null ? "" : caption.strip(),
                file == null ? ByteString.EMPTY : read(file));
    }

    /** The form with the words that were filled in; a browser fills in no file again. */
    Entered form() {
        return words(item, caption);
    }

    /** The same where the file is not looked at. */
    static Entered words(@Nullable String item, @Nullable String caption) {
        return new Entered(
                UUID.randomUUID().toString(), Map.of("item", given(item), "caption", given(caption)), Map.of());
    }

    private static List<String> given(@Nullable String words) {
        return List.of(words == null ? "" : words);
    }

    private static ByteString read(FileUpload file) throws IOException {
        try (var content = Files.newInputStream(file.uploadedFile())) {
            return ByteString.readFrom(content);
        }
    }
}
