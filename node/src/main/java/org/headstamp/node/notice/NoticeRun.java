package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Puts down what there is to tell, and sends what was put down. */
@Singleton
class NoticeRun {
    private static final Logger LOG = Logger.getLogger(NoticeRun.class);
    private static final int AT_ONE_TIME = 100;

    private final NoticeLook look;
    private final LetterBook book;
    private final PostOffice post;

    NoticeRun(NoticeLook look, LetterBook book, PostOffice post) {
        this.look = look;
        this.book = book;
        this.post = post;
    }

    /** Looks for everybody for whom it is time; a failure puts off one person and no other. */
    void look() {
        boolean more = true;
        while (more) {
            more = false;
            for (var account : look.due(AT_ONE_TIME)) {
                more |= lookFor(account);
            }
        }
    }

    private boolean lookFor(String account) {
        try {
            return look.look(account);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Looking what is new for %s failed; it is tried again later", account);
            look.putOff(account);
            return true;
        }
    }

    /** Sends what is due until nothing is, or until a letter is not taken: the server is left alone for a while then. */
    void send() {
        boolean more = true;
        while (more) {
            more = book.claim().map(this::send).orElse(false);
        }
    }

    private boolean send(LetterBook.Claimed claimed) {
        var letter = book.open(claimed).orElse(null);
        if (letter == null) {
            return true;
        }
        boolean taken = post.takes(letter);
        if (taken) {
            book.sent(claimed);
        } else {
            book.failed(claimed);
        }
        return taken;
    }
}
