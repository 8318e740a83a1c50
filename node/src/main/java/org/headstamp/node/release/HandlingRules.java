package org.headstamp.node.release;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headstamp.node.Refusal;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Handling.Code;
import org.headstamp.node.exchange.Handling.OnwardRelease;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.release.Ruling.Allowed;
import org.headstamp.node.release.Ruling.Forbidden;
import org.headstamp.node.release.Ruling.NeedsConfirmation;
import org.headstamp.node.release.Ruling.NeedsConsent;
import org.headstamp.pki.MemberState;

/**
 * The one place that decides whether a message may be used in a way. Information serves the purpose that it was given
 * for (UNTOC, article 18(19)); investigation and prosecution serve each other, everything else needs leave. A State is
 * never restricted in what it said itself.
 */
public record HandlingRules(MemberState self) {
    private static final Set<Purpose> CRIME = EnumSet.of(Purpose.INVESTIGATION, Purpose.PROSECUTION);
    private static final Set<Purpose> TRACING =
            EnumSet.of(Purpose.INVESTIGATION, Purpose.PROSECUTION, Purpose.EMBARGO_MONITORING);
    private static final int DOUBTFUL = 3;

    /** Decides about one message; what would have to happen first comes one at a time, the gravest first. */
    public Ruling decide(HandledMessage message, Use use, Held held) {
        // 1. Our own words are ours.
        if (message.from().equals(self)) {
            return new Allowed(message.id(), List.of());
        }
        // 2. What must not be passed on is not, with whatever leave.
        var further = use.furtherStates(message.from(), self);
        if (!further.isEmpty() && message.handling().onwardRelease() == OnwardRelease.PROHIBITED) {
            return new Forbidden(
                    message.id(),
                    message.from(),
                    Refusal.of(
                            "{0} prohibits onward release (PROHIBITED), here to {1}", message.from(), sorted(further)));
        }
        // 3. Leave for what code, purpose or guarantee do not cover.
        for (var need : needs(message, use, further)) {
            boolean met = held.leaveFor(need.leave(), need.states()) || (need.noticeSuffices() && held.noticed());
            if (!met) {
                return new NeedsConsent(
                        message.id(),
                        message.from(),
                        message.through(),
                        need.leave(),
                        need.states(),
                        need.noticeSuffices(),
                        need.why());
            }
        }
        // 4. Own words are judged by a person.
        var words = message.handling().ownWords();
        if (message.handling().code() == Code.H3 && words != null && !held.wordsKept()) {
            return new NeedsConfirmation(
                    message.id(),
                    message.from(),
                    words,
                    Refusal.of("handling code H3 of {0} asks in its own words: {1}", message.from(), words));
        }
        return new Allowed(message.id(), cautions(message, held));
    }

    private record Need(ReleaseUse leave, Set<MemberState> states, boolean noticeSuffices, Refusal why) {}

    private static List<Need> needs(HandledMessage message, Use use, Set<MemberState> further) {
        var needs = new ArrayList<Need>();
        switch (use) {
            case Use.OnwardTrace trace -> onward(message, further, TRACING).ifPresent(needs::add);
            case Use.BundleExport(var purpose) -> {
                if (purpose == Use.ExportPurpose.COURT) {
                    court(message).ifPresent(needs::add);
                }
            }
            case Use.Statistics statistics ->
                otherPurpose(message, Purpose.STATISTICS, ReleaseUse.STATISTICS).ifPresent(needs::add);
            case Use.Licensing licensing ->
                otherPurpose(message, Purpose.LICENSING, ReleaseUse.LICENSING).ifPresent(needs::add);
            case Use.MutualLegalAssistance assistance -> {
                court(message).ifPresent(needs::add);
                onward(message, further, EnumSet.allOf(Purpose.class)).ifPresent(needs::add);
            }
        }
        return needs;
    }

    private static Optional<Need> onward(HandledMessage message, Set<MemberState> further, Set<Purpose> fit) {
        if (further.isEmpty()) {
            return Optional.empty();
        }
        var from = message.from();
        var to = sorted(further);
        Refusal why = null;
        if (message.handling().code() == Code.H2) {
            why = Refusal.of("handling code H2 of {0}: no onward release without leave, here to {1}", from, to);
        } else if (message.handling().onwardRelease() == OnwardRelease.WITH_CONSENT) {
            why = Refusal.of("{0} allows onward release with its consent only (WITH_CONSENT), here to {1}", from, to);
        } else if (!fit.contains(message.purpose())) {
            why = Refusal.of("{0} told it for {1}, not for tracing, here to {2}", from, message.purpose(), to);
        }
        return Optional.ofNullable(why).map(told -> new Need(ReleaseUse.ONWARD_TRACE, further, false, told));
    }

    /** Firearms Protocol, article 12(5): where confidentiality cannot be kept, the State is told before. */
    private static Optional<Need> court(HandledMessage message) {
        var from = message.from();
        if (!CRIME.contains(message.purpose())) {
            return need(
                    ReleaseUse.COURT, false, Refusal.of("{0} told it for {1}, not for court", from, message.purpose()));
        }
        if (message.handling().code() == Code.H1) {
            return need(
                    ReleaseUse.COURT, true, Refusal.of("handling code H1 of {0}: not in court without leave", from));
        }
        if (message.handling().confidentialityGuaranteed()) {
            return need(
                    ReleaseUse.COURT,
                    true,
                    Refusal.of(
                            "it came from {0} under a guarantee of confidentiality (Firearms Protocol, article 12(5))",
                            from));
        }
        return Optional.empty();
    }

    private static Optional<Need> otherPurpose(HandledMessage message, Purpose fit, ReleaseUse leave) {
        if (message.purpose() == fit) {
            return Optional.empty();
        }
        var told = Refusal.of("{0} told it for {1}, not for {2}", message.from(), message.purpose(), fit);
        return need(
                leave,
                false,
                message.handling().code() == Code.H0
                        ? Refusal.of(
                                "handling code H0 of {0}: for the prevention of crime only; {1}", message.from(), told)
                        : told);
    }

    private static Optional<Need> need(ReleaseUse leave, boolean noticeSuffices, Refusal why) {
        return Optional.of(new Need(leave, Set.of(), noticeSuffices, why));
    }

    private static List<String> cautions(HandledMessage message, Held held) {
        var cautions = new ArrayList<String>();
        var source = message.handling().sourceEvaluation();
        if (source == Handling.SourceEvaluation.C || source == Handling.SourceEvaluation.X) {
            cautions.add(message.from() + " evaluates the source " + source
                    + (source == Handling.SourceEvaluation.C ? ": mostly not reliable" : ": cannot be judged"));
        }
        var information = message.handling().informationEvaluation();
        if (information >= DOUBTFUL) {
            cautions.add(message.from() + " evaluates the information " + information
                    + (information == DOUBTFUL ? ": hearsay" : ": cannot be judged"));
        }
        held.grants().stream()
                .filter(grant -> !grant.conditions().isEmpty())
                .map(grant ->
                        message.from() + " gave leave for " + grant.use() + " under conditions: " + grant.conditions())
                .forEach(cautions::add);
        return cautions;
    }

    private static List<MemberState> sorted(Set<MemberState> states) {
        return states.stream().sorted().toList();
    }
}
