package org.headstamp.pki.bundle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.jspecify.annotations.Nullable;

/** Every file of a bundle except the manifest itself and its seal. */
record Manifest(BundleCover cover, Map<BundlePath, ManifestEntry> files) {
    private static final String FORMAT = "headstamp bundle v1";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    Manifest {
        files = Map.copyOf(files);
    }

    ByteString toBytes() {
        var root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("federation", cover.federation());
        root.put("exported_by", cover.exportedBy().alpha2());
        root.put("case", cover.caseId());
        root.put("title", cover.title());
        root.put("exported_at", cover.exportedAt().toString());
        var list = root.putArray("files");
        for (var file : new TreeMap<>(files).values()) {
            list.addObject()
                    .put("path", file.path().text())
                    .put("size", file.size())
                    .put("sha256", file.sha256().hex());
        }
        try {
            return ByteString.copyFrom(JSON.writeValueAsBytes(root)).concat(ByteString.copyFromUtf8("\n"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest in memory cannot be written", e);
        }
    }

    static Manifest parse(ByteString bytes) throws VerificationException {
        try {
            if (!(JSON.readTree(bytes.toByteArray()) instanceof ObjectNode root)
                    || !text(root, "format").equals(FORMAT)) {
                throw malformed("it is not of the format \"" + FORMAT + "\"", null);
            }
            var cover = new BundleCover(
                    text(root, "federation"),
                    new MemberState(text(root, "exported_by")),
                    text(root, "case"),
                    text(root, "title"),
                    Instant.parse(text(root, "exported_at")));
            var files = new TreeMap<BundlePath, ManifestEntry>();
            for (var node : root.path("files")) {
                var file = new ManifestEntry(
                        new BundlePath(text(node, "path")),
                        node.path("size").asLong(-1),
                        Sha256.parse(text(node, "sha256")));
                if (files.put(file.path(), file) != null) {
                    throw malformed("it lists " + file.path() + " twice", null);
                }
            }
            return new Manifest(cover, files);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw malformed(e.getMessage(), e);
        }
    }

    private static String text(JsonNode node, String field) throws VerificationException {
        var value = node.path(field);
        if (!value.isTextual()) {
            throw malformed("the field " + field + " is missing or no text", null);
        }
        return value.asText();
    }

    private static VerificationException malformed(@Nullable String detail, @Nullable Exception cause) {
        var message = "manifest.json: " + detail;
        return cause == null
                ? new VerificationException(Reason.MALFORMED, message)
                : new VerificationException(Reason.MALFORMED, message, cause);
    }
}
