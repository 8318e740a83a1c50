package org.headstamp.node.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The choice of one account as stored, with how far it was told what came up. */
@Entity
@Table(name = "notice_choice")
class ChoiceRow {
    @Id
    String account = "";

    int version;

    @Nullable
    String address;

    boolean confirmed;

    String[] kinds = {};

    @Enumerated(EnumType.STRING)
    Pace pace = Pace.OFF;

    int hour;

    String language = "";

    /** What came up until then was told, or put down to be told. */
    @Column(name = "looked_at")
    Instant lookedAt = Instant.EPOCH;

    @Column(name = "next_look")
    @Nullable
    Instant nextLook;

    @Column(name = "code_hash")
    byte @Nullable [] codeHash;

    @Column(name = "code_until")
    @Nullable
    Instant codeUntil;

    @Column(name = "code_tries")
    int codeTries;

    @Column(name = "codes_asked")
    int codesAsked;

    @Column(name = "codes_since")
    Instant codesSince = Instant.EPOCH;

    /** Another address is nobody's until it is confirmed. When it is next looked is for the caller to say. */
    void take(NoticeWish wish) {
        nextLook = null;
        var wanted = wish.address() == null ? null : wish.address().value();
        if (wanted == null || !wanted.equals(address)) {
            confirmed = false;
            forgetCode();
        }
        address = wanted;
        kinds = wish.kinds().stream().map(Enum::name).sorted().toArray(String[]::new);
        pace = wish.pace();
        hour = wish.hour();
        language = wish.language();
    }

    void await(ConfirmationCode code, Instant until) {
        codeHash = code.hash(account).bytes().toByteArray();
        codeUntil = until;
        codeTries = 0;
    }

    void forgetCode() {
        codeHash = null;
        codeUntil = null;
        codeTries = 0;
    }

    boolean wantsNotices() {
        return confirmed && pace != Pace.OFF;
    }

    boolean awaitsConfirmation() {
        return address != null && !confirmed;
    }

    NoticeChoice toChoice() {
        return new NoticeChoice(version, confirmed, toWish());
    }

    NoticeWish toWish() {
        var wanted = Arrays.stream(kinds).map(NoticeKind::valueOf).collect(Collectors.toUnmodifiableSet());
        return new NoticeWish(address == null ? null : new EmailAddress(address), wanted, pace, hour, language);
    }
}
