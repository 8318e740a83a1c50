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
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Every file of a bundle except the manifest itself and its seal.
 *
 * @param leftOut files that messages name and that are not in the bundle; nothing is written of none, as before there were
 *     any
 */
record Manifest(BundleCover cover, Map<BundlePath, ManifestEntry> files, Map<Sha256, LeftOut> leftOut) {
    private static final String FORMAT = "headstamp bundle v1";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    Manifest {
        files = Map.copyOf(files);
        leftOut = Map.copyOf(leftOut);
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
        if (!leftOut.isEmpty()) {
            var absent = root.putArray("left_out");
            leftOut.entrySet().stream()
                    .sorted(Comparator.comparing(file -> file.getKey().hex()))
                    .forEach(file -> absent.addObject()
                            .put("sha256", file.getKey().hex())
                            .put("reason", file.getValue().name()));
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
            return new Manifest(cover, files, leftOut(root));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw malformed(e.getMessage(), e);
        }
    }

    private static Map<Sha256, LeftOut> leftOut(ObjectNode root) throws VerificationException {
        var leftOut = new HashMap<Sha256, LeftOut>();
        for (var node : root.path("left_out")) {
            leftOut.put(Sha256.parse(text(node, "sha256")), LeftOut.valueOf(text(node, "reason")));
        }
        return leftOut;
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
