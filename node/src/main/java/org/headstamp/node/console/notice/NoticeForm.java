package org.headstamp.node.console.notice;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.EnumSet;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.notice.EmailAddress;
import org.headstamp.node.notice.NoticeChoice;
import org.headstamp.node.notice.NoticeKind;
import org.headstamp.node.notice.NoticeWish;
import org.headstamp.node.notice.Pace;

/** The fields in which a choice of notices is filled in. */
final class NoticeForm {
    private NoticeForm() {}

    /**
     * A choice as it stands.
     *
     * @param language tag of the page, for those who chose nothing yet
     */
    static Entered of(NoticeChoice choice, String language) {
        var wish = choice.wish();
        var fields = new MultivaluedHashMap<String, String>();
        var address = wish.address();
        fields.putSingle("address", address == null ? "" : address.value());
        wish.kinds().forEach(kind -> fields.add("kinds", kind.name()));
        fields.putSingle("pace", wish.pace().name());
        fields.putSingle("hour", String.valueOf(wish.hour()));
        fields.putSingle("language", choice.version() == 0 ? language : wish.language());
        fields.putSingle("version", String.valueOf(choice.version()));
        return Entered.of(fields);
    }

    /** @throws InvalidValueException if something is missing or wrong; it names the field */
    static NoticeWish read(Entered form) {
        var address = form.value("address");
        var kinds = EnumSet.noneOf(NoticeKind.class);
        form.all("kinds").forEach(name -> kinds.add(code(NoticeKind.class, "kinds", name)));
        return new NoticeWish(
                address.isEmpty() ? null : new EmailAddress(address),
                kinds,
                code(Pace.class, "pace", form.value("pace")),
                number(form, "hour"),
                form.value("language"));
    }

    /** The version that was seen. */
    static int version(Entered form) {
        return number(form, "version");
    }

    private static int number(Entered form, String field) {
        var text = form.value(field);
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidValueException(field, "must be a whole number");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E code(Class<E> type, String field, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(field, "must be one of those shown");
        }
    }
}
