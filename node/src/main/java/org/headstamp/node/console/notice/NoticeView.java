package org.headstamp.node.console.notice;

import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.notice.NoticeChoice;
import org.headstamp.node.notice.NoticeKind;
import org.headstamp.node.notice.Pace;

/**
 * What the page of notices shows.
 *
 * @param sends whether the node sends e-mail at all
 * @param zone whose clocks count for the hour of the daily notice
 * @param form the choice as it is, or as it was filled in
 * @param code the code as it was filled in
 * @param changed somebody chose otherwise since the form was opened
 */
record NoticeView(NoticeChoice choice, boolean sends, String zone, Entered form, Entered code, boolean changed) {
    /** Who chose something before can take it back even where nothing is sent. */
    public boolean isOpen() {
        return sends || choice.version() > 0;
    }

    /** The own address, as it stands; empty for none. */
    public String address() {
        var address = choice.wish().address();
        return address == null ? "" : address.value();
    }

    public List<NoticeKind> kinds() {
        return List.of(NoticeKind.values());
    }

    public List<Pace> paces() {
        return List.of(Pace.values());
    }

    public List<String> hours() {
        return IntStream.range(0, 24).mapToObj(String::valueOf).toList();
    }
}
