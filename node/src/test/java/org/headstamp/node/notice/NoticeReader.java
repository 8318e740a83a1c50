package org.headstamp.node.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Somebody with a mailbox of its own. */
record NoticeReader(Operator operator, String address) {
    private static final Pattern CODE = Pattern.compile("^([0-9A-Z]{5}-[0-9A-Z]{5})$", Pattern.MULTILINE);

    /** @param account of the node */
    static NoticeReader of(String account, String unit, Role role) {
        return new NoticeReader(new Operator(account, unit, Set.of(role)), "desk-" + UUID.randomUUID() + "@xb.example");
    }

    /** To be told everything. */
    NoticeWish wish(Pace pace, String language, int hour) {
        return new NoticeWish(new EmailAddress(address), Set.of(NoticeKind.values()), pace, hour, language);
    }

    /** The code that a letter brings. */
    static String code(MimeMessage letter) {
        var found = CODE.matcher(text(letter));
        if (!found.find()) {
            throw new AssertionError("the letter has no code");
        }
        return found.group(1);
    }

    /** What a letter says, with line feeds between its lines. */
    static String text(MimeMessage letter) {
        try {
            return String.valueOf(letter.getContent()).replace("\r\n", "\n").stripTrailing();
        } catch (IOException | MessagingException e) {
            throw new AssertionError("the letter cannot be read", e);
        }
    }
}
