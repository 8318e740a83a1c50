package org.headstamp.node.trace.lot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** Matches that this State found: proposed by one person, told to both States with the approval of a second. */
@Singleton
public class LotMatches {
    private final LotMatchRepository matches;
    private final MatchSending sending;
    private final MatchJournal journal;
    private final Drafts drafts;

    LotMatches(LotMatchRepository matches, MatchSending sending, MatchJournal journal, Drafts drafts) {
        this.matches = matches;
        this.sending = sending;
        this.journal = journal;
        this.drafts = drafts;
    }

    /** Proposes to tell both States. It is never so urgent that one person could decide. */
    @Transactional
    public LotMatch propose(Operator by, LotMatchId id) {
        by.require("propose to tell of a lot match", Role.REGISTRAR, Role.FOCAL_POINT);
        var match = matches.locked(by, id);
        if (match.state() != LotMatch.State.FOUND) {
            throw new IllegalTransitionException("lot match " + id, match.state(), "propose");
        }
        var rule = ApprovalMatrix.rule(MessageKind.LOT_MATCH_NOTICE, false, false);
        boolean unused = drafts.drafted(by, match.subject(), null, rule);
        return match;
    }

    /** The second person agrees; with that both States are told. */
    @Transactional
    public LotMatch approve(Operator by, LotMatchId id) {
        by.require("approve to tell of a lot match", Role.FOCAL_POINT);
        var match = matches.locked(by, id);
        var sent = match.sent();
        if (!drafts.approved(by, match.subject())) {
            return match;
        }
        sending.send(match, by.account());
        return keep(by, sent);
    }

    /** Nobody is told. */
    @Transactional
    public LotMatch dismiss(Operator by, LotMatchId id) {
        by.require("dismiss a lot match", Role.REGISTRAR, Role.FOCAL_POINT);
        var dismissed = matches.locked(by, id).dismissed();
        drafts.dropped(by, dismissed.subject());
        return keep(by, dismissed);
    }

    /** One match. */
    @Transactional
    public LotMatch get(Operator by, LotMatchId id) {
        mayRead(by);
        return matches.get(by, id);
    }

    /** Matches, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<LotMatch> before(Operator by, @Nullable LotMatchId before, int most) {
        mayRead(by);
        return matches.before(by, before, most);
    }

    private LotMatch keep(Operator by, LotMatch match) {
        matches.keep(match);
        journal.decided(match, by.account());
        return match;
    }

    private static void mayRead(Operator by) {
        by.require("read lot matches", Role.REGISTRAR, Role.FOCAL_POINT);
    }
}
