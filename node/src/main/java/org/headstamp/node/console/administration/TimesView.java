package org.headstamp.node.console.administration;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.deadline.AgreedTimes;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineRule;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.node.exchange.Priority;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * The times with one State, or those for all, in their versions, and the form that sets others.
 *
 * @param peer null for the times that hold with every State
 * @param versions the newest first
 * @param changed somebody set other times since the form was opened
 */
record TimesView(@Nullable MemberState peer, List<AgreedTimes> versions, TimesForm form, boolean changed) {
    TimesView {
        versions = List.copyOf(versions);
    }

    /** Where the form stands, and goes. */
    public String action() {
        return page(peer);
    }

    static String page(@Nullable MemberState peer) {
        return "/console/administration/timetable/" + (peer == null ? "general" : peer.alpha2());
    }

    /** Where it is followed who else works on these times. */
    public String liveDraft() {
        return "administration/timetable-" + (peer == null ? "general" : peer.alpha2());
    }

    /** What the version that now holds has and the form has not. */
    public List<DeadlineRule> onlyTheirs() {
        var ours = form.rules();
        return present().stream().filter(rule -> !ours.contains(rule)).toList();
    }

    /** What the form has and the version that now holds has not. */
    public List<DeadlineRule> onlyOurs() {
        var theirs = present();
        return form.rules().stream().filter(rule -> !theirs.contains(rule)).toList();
    }

    private List<DeadlineRule> present() {
        return versions.isEmpty() ? List.of() : versions.getFirst().rules();
    }

    /** The version that now holds. */
    public int version() {
        return versions.isEmpty() ? 0 : versions.getFirst().version();
    }

    /** The version that the form replaces: the one that its reader saw. */
    public String replaces() {
        return changed ? Integer.toString(version()) : form.form().value("version");
    }

    public List<TimesForm.Row> rows() {
        return form.rows();
    }

    /** What is wrong with the form as a whole. */
    public List<Refusal> general() {
        return Stream.of("rules", "version", "peer")
                .map(form.form()::problem)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How much time a rule gives. */
    @TemplateExtension
    static String inWords(DeadlineRule rule, Say say) {
        var time = rule.allowance().duration();
        return switch (TimesForm.Unit.of(time)) {
            case MINUTES -> say.text("timetable.minutes", time.toMinutes());
            case HOURS -> say.text("timetable.hours", time.toHours());
            case DAYS -> say.text("timetable.days", time.toDays());
        };
    }

    public List<DeadlineKind> kinds() {
        return List.of(DeadlineKind.values());
    }

    public List<Priority> priorities() {
        return List.of(Priority.values());
    }

    public List<TimesForm.Unit> units() {
        return List.of(TimesForm.Unit.values());
    }

    public List<Reckoning> reckonings() {
        return List.of(Reckoning.values());
    }
}
