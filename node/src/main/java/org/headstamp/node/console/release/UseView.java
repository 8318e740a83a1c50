package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.console.letter.Superseding;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.consent.AskedConsent;
import org.headstamp.node.release.gate.UseRuling;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a message that another State sent.
 *
 * @param links which message puts which other one right
 * @param to the State to which it would be passed on; empty for none
 * @param consents requests of ours about it
 * @param others States that could be told
 */
record UseView(
        Concerned concerned,
        Superseding.Links links,
        String to,
        List<UseRuling> rulings,
        List<AskedConsent> consents,
        List<MemberState> others,
        Entered form) {
    UseView {
        rulings = List.copyOf(rulings);
        consents = List.copyOf(consents);
        others = List.copyOf(others);
    }

    public String path() {
        return "/console/messages/" + concerned.message().id();
    }

    /** The message that it puts right; null if it puts none right. */
    public @Nullable MessageId supersedes() {
        return links.before(concerned.message().id());
    }

    /** The message that puts it right; null while it stands. */
    public @Nullable MessageId supersededBy() {
        return links.after(concerned.message().id());
    }

    public String use(Say say, UseRuling ruled) {
        return switch (ruled.use()) {
            case Use.OnwardTrace onward -> say.text("release.pass-on", say.state(new MemberState(to)));
            case Use.MutualLegalAssistance(var state) -> say.text("release.legal-assistance", say.state(state));
            case Use.BundleExport(var purpose) -> say.code(purpose);
            case Use.Statistics statistics -> say.code(ReleaseUse.STATISTICS);
            case Use.Licensing licensing -> say.code(ReleaseUse.LICENSING);
        };
    }

    public String ruling(Say say, UseRuling ruled) {
        return switch (ruled.ruling()) {
            case Ruling.Allowed allowed ->
                say.text(allowed.cautions().isEmpty() ? "release.allowed" : "release.allowed-with-care");
            case Ruling.NeedsConsent needs -> say.text("release.needs-consent", say.state(needs.of()));
            case Ruling.NeedsConfirmation needs -> say.text("release.needs-confirmation", needs.ownWords());
            case Ruling.Forbidden forbidden -> say.text("release.forbidden", say.state(forbidden.by()));
        };
    }

    /** Style of the badge of a ruling. */
    public String colour(UseRuling ruled) {
        return switch (ruled.ruling()) {
            case Ruling.Allowed allowed -> "good";
            case Ruling.NeedsConsent needs -> "warn";
            case Ruling.NeedsConfirmation needs -> "warn";
            case Ruling.Forbidden forbidden -> "bad";
        };
    }

    /** Where leave for it is asked; empty where none is needed. */
    public String asking(UseRuling ruled) {
        return ruled.ruling() instanceof Ruling.NeedsConsent needs
                ? path() + "/consent?use=" + needs.leave() + (needs.states().isEmpty() ? "" : "&to=" + to)
                : "";
    }

    /** Whether a notice that is delivered before will do in place of leave. */
    public boolean announceable(UseRuling ruled) {
        return ruled.ruling() instanceof Ruling.NeedsConsent needs && needs.noticeSuffices();
    }

    public boolean confirmable(UseRuling ruled, Operator by) {
        return ruled.ruling() instanceof Ruling.NeedsConfirmation && by.is(Role.FOCAL_POINT);
    }
}
