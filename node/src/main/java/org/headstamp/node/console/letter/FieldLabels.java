package org.headstamp.node.console.letter;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.trace.composing.AnswerProposal;

/**
 * What fields of forms are called on pages. No page shows the name by which a form sends a field: what has no words here is
 * called another field.
 */
@TemplateExtension
final class FieldLabels {
    private static final String WITHIN = " › ";
    private static final Pattern ITEM = Pattern.compile("i([0-9]{1,4})-(.+)");
    private static final Pattern LINE = Pattern.compile("([A-Za-z]+)-([0-9]{1,4})(?:-([A-Za-z]+))?");
    private static final Pattern DETAIL = Pattern.compile("([A-Za-z]+)-([A-Za-z]+)");
    private static final Pattern HELD = Pattern.compile("value-([A-Z_]+)");
    private static final List<String> FORMS = List.of("acknowledge-", "delay-", "need-", "clarify-", "refuse-");

    /** Fields that are called otherwise than a value of this name in a record, and their labels. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("account", "log-in.account"),
            Map.entry("actor", "audit.actor"),
            Map.entry("address", "notice.address"),
            Map.entry("addressee", "assistance.addressee"),
            Map.entry("again", "own-account.again"),
            Map.entry("amount", "timetable.amount"),
            Map.entry("asked", "letter.to"),
            Map.entry("asker", "question.from"),
            Map.entry("calibreId", "seizure.calibre-id"),
            Map.entry("caption", "seizure.caption"),
            Map.entry("case", "audit.case"),
            Map.entry("claim", "link.claim"),
            Map.entry("confidential", "letter.confidential"),
            Map.entry("consultation", "request.consult"),
            Map.entry("correction", "draft.correction"),
            Map.entry("current", "own-account.current"),
            Map.entry("diversion", "draft.diversion"),
            Map.entry("diversion-text", "draft.diversion-text"),
            Map.entry("enquires", "timetable.enquires"),
            Map.entry("facts", "trace-page.facts"),
            Map.entry("fields", "request.needed"),
            Map.entry("file", "registry.file"),
            Map.entry("given", "trace-page.value"),
            Map.entry("granted", "origin.grant-about"),
            Map.entry("hour", "notice.hour"),
            Map.entry("inForceFrom", "policies.from"),
            Map.entry("information", "letter.information"),
            Map.entry("interim", "draft.interim-hint"),
            Map.entry("invites", "origin.invites"),
            Map.entry("item", "seizure.shows-item"),
            Map.entry("jointAuthority", "origin.joint-authority"),
            Map.entry("kinds", "notice.kinds"),
            Map.entry("legalReference", "letter.legal-reference"),
            Map.entry("licence", "enquiry.licence"),
            Map.entry("localReference", "request.our-number"),
            Map.entry("mark", "records.headstamp"),
            Map.entry("mayKnow", "enquiry.may-know"),
            Map.entry("missing", "request.missing"),
            Map.entry("next", "own-account.next"),
            Map.entry("notified", "letter.to"),
            Map.entry("notifier", "origin.notifier"),
            Map.entry("pace", "notice.pace"),
            Map.entry("packageLot", "seizure.package-lot"),
            Map.entry("party", "request.party"),
            Map.entry("party-ground", "draft.parties"),
            Map.entry("password", "log-in.password"),
            Map.entry("photograph", "seizure.photograph"),
            Map.entry("purchaser", "enquiry.purchaser"),
            Map.entry("reckoning", "timetable.reckoning"),
            Map.entry("release", "letter.release"),
            Map.entry("restsOn", "ballistic.rests-on"),
            Map.entry("roles", "accounts.roles"),
            Map.entry("seizure", "seizure.title"),
            Map.entry("serialAlternatives", "seizure.alternatives"),
            Map.entry("source", "letter.source"),
            Map.entry("start", "accounts.start"),
            Map.entry("start-again", "accounts.start-again"),
            Map.entry("suggestedState", "request.other-state"),
            Map.entry("sure", "administration.sure"),
            Map.entry("text", "enquiry.text"),
            Map.entry("tradeSources", "draft.trade"),
            Map.entry("translation-certified", "letter.translation-certified"),
            Map.entry("translation-language", "letter.translation-language"),
            Map.entry("translation-of", "draft.translation-of"),
            Map.entry("translation-office", "letter.translation-office"),
            Map.entry("translation-text", "draft.translation-text"),
            Map.entry("translationCertified", "letter.translation-certified"),
            Map.entry("translationLanguage", "letter.translation-language"),
            Map.entry("translationOf", "draft.translation-of"),
            Map.entry("translationOffice", "letter.translation-office"),
            Map.entry("translationText", "draft.translation-text"),
            Map.entry("units", "keeping.units"),
            Map.entry("who", "keeping.who"),
            Map.entry("with", "cases.with"),
            Map.entry("words", "cases.words"),
            Map.entry("wrong", "trace-page.wrong"));

    private FieldLabels() {}

    /** A field of a form. */
    static String field(Say say, Entered form, String name) {
        var item = ITEM.matcher(name);
        return item.matches()
                ? say.text("answer.item", place(say, form, Integer.parseInt(item.group(1))))
                        + WITHIN
                        + named(say, item.group(2))
                : named(say, name);
    }

    /** A field of a form without items. */
    static String field(Say say, String name) {
        return named(say, name);
    }

    /** A path into a message. */
    static String path(Say say, String fieldPath) {
        return FieldNames.ofPath(say, fieldPath);
    }

    /** Items are counted as they are shown; those that were taken out leave gaps between their numbers. */
    private static String place(Say say, Entered form, int id) {
        long before = form.values().keySet().stream()
                .map(ITEM::matcher)
                .filter(field -> field.matches() && Integer.parseInt(field.group(1)) < id)
                .map(field -> field.group(1))
                .distinct()
                .count();
        return say.number(before + 1);
    }

    private static String named(Say say, String name) {
        if (name.startsWith(HeaderFields.TRANSLATED)) {
            return say.text("letter.translation-of", plain(say, name.substring(HeaderFields.TRANSLATED.length())));
        }
        return FORMS.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(form -> plain(say, name.substring(form.length())))
                .orElseGet(() -> plain(say, name));
    }

    private static String plain(Say say, String name) {
        return known(say, name)
                .or(() -> held(say, name))
                .or(() -> inLine(say, name))
                .or(() -> ofAnother(say, name))
                .orElseGet(() -> FieldNames.ofPath(say, name));
    }

    private static Optional<String> known(Say say, String name) {
        var label = LABELS.get(name);
        return label == null ? FieldNames.find(say, name) : Optional.of(say.text(label));
    }

    /** A value of an answer that may be held back. */
    private static Optional<String> held(Say say, String name) {
        var value = HELD.matcher(name);
        return value.matches()
                ? Arrays.stream(AnswerProposal.Value.values())
                        .filter(code -> code.name().equals(value.group(1)))
                        .findFirst()
                        .map(code -> say.text("draft.withhold-value", say.code(code)))
                : Optional.empty();
    }

    /** One of several lines of a form, such as {@code lot-0-scheme}. */
    private static Optional<String> inLine(Say say, String name) {
        var line = LINE.matcher(name);
        if (!line.matches()) {
            return Optional.empty();
        }
        var number = say.number(Integer.parseInt(line.group(2)) + 1L);
        var which =
                switch (line.group(1)) {
                    case "translation" -> say.text("draft.translation", number);
                    case "match" -> say.text("answer.item", number) + WITHIN + say.text("request.matches");
                    case "transfer" -> say.text("enquiry.transfers") + " " + number;
                    case "mark" -> say.text("seizure.mark") + " " + number;
                    default -> plain(say, line.group(1)) + " " + number;
                };
        var detail = line.group(3);
        return Optional.of(
                detail == null
                        ? which
                        : which
                                + WITHIN
                                + known(say, line.group(1) + "-" + detail).orElseGet(() -> plain(say, detail)));
    }

    /** A field that says more of another, such as {@code packageLot-scheme}. */
    private static Optional<String> ofAnother(Say say, String name) {
        var detail = DETAIL.matcher(name);
        return detail.matches()
                ? Optional.of(plain(say, detail.group(1)) + WITHIN + plain(say, detail.group(2)))
                : Optional.empty();
    }
}
