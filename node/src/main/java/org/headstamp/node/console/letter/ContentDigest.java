package org.headstamp.node.console.letter;

import com.google.protobuf.ByteString;
import java.util.Collection;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** A digest of everything that records say, in whatever language they are shown: two with the same digest say the same. */
public final class ContentDigest {
    private final StringBuilder text = new StringBuilder();

    private ContentDigest() {}

    /** The digest of records in this order. */
    public static Sha256 of(Object... records) {
        var content = new ContentDigest();
        content.add(List.of(records));
        return Sha256.of(ByteString.copyFromUtf8(content.text.toString()));
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> text.append('-');
            case Collection<?> values -> {
                text.append('[').append(values.size());
                values.forEach(this::add);
            }
            case Enum<?> code -> leaf(code.name());
            case ByteString bytes -> leaf(Sha256.of(bytes).hex());
            case Record record -> components(record);
            default -> leaf(value.toString());
        }
    }

    private void components(Record record) {
        leaf(record.getClass().getName());
        for (var component : record.getClass().getRecordComponents()) {
            add(Facts.read(component, record));
        }
    }

    /** With its length, so that two values never look like one. */
    private void leaf(String value) {
        text.append(value.length()).append(':').append(value);
    }
}
