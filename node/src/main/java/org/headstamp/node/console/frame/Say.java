package org.headstamp.node.console.frame;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headstamp.node.Refusal;
import org.headstamp.node.exchange.FailedAttempt;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.language.Language;
import org.headstamp.node.language.Languages;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.trustlist.Member;
import org.jspecify.annotations.Nullable;

/**
 * Says everything of one page in the language of its reader.
 *
 * @param here path and query of the page
 * @param leadsBack whether the page is shown again to who comes back there: what answers a form is not
 */
public record Say(Language language, Languages languages, Federation federation, String here, boolean leadsBack) {
    private static final String ENGLISH = "en";
    private static final Pattern ALPHA2 = Pattern.compile("[A-Z]{2}");

    /** All languages that can be chosen, each as it calls itself. */
    public Collection<Language> choices() {
        return languages.all();
    }

    /** The same page in another language: what its reader elsewhere will see. */
    public Say in(Language other) {
        return new Say(other, languages, federation, here, leadsBack);
    }

    /** The same on a page of this path, with the query that it has if it is there: a form may be answered elsewhere. */
    public Say on(String path) {
        boolean there = here.equals(path) || here.startsWith(path + "?");
        return there ? this : new Say(language, languages, federation, path, leadsBack);
    }

    public String tag() {
        return language.tag();
    }

    public String direction() {
        return language.direction();
    }

    /** A text of the language files; see {@link Language#text}. */
    public String text(String key, Object... arguments) {
        return language.text(key, arguments);
    }

    /** Why something is refused. */
    public String refusal(Refusal refusal) {
        return language.text(
                refusal.key(), refusal.arguments().stream().map(this::filling).toArray());
    }

    private Object filling(Object argument) {
        return switch (argument) {
            case Refusal inner -> refusal(inner);
            case MemberState state -> state(state);
            case Enum<?> code -> word(Language.key(code), code.name());
            case Class<?> state -> word("trace." + state.getSimpleName(), state.getSimpleName());
            case Instant at -> time(at);
            case Number number -> number;
            case Collection<?> several -> several(several);
            default -> argument.toString();
        };
    }

    /** Sentences follow one another, other things are listed. */
    private String several(Collection<?> several) {
        var said = several.stream().map(this::filling).map(Object::toString).toList();
        return several.stream().allMatch(Refusal.class::isInstance) ? String.join(" ", said) : language.list(said);
    }

    private String word(String key, String otherwise) {
        return language.has(key) ? language.text(key) : otherwise;
    }

    /** A coded value in words. */
    public String code(Enum<?> value) {
        return language.code(value);
    }

    /** One of the alternatives of a sealed type in words. */
    public String kind(Object value) {
        return language.text(Language.key(value.getClass()));
    }

    /** Why an attempt failed; empty if it did not, or it is not known but in English. */
    public String failed(@Nullable FailedAttempt attempt) {
        if (attempt == null || attempt.cause() == null) {
            return "";
        }
        var cause = code(attempt.cause());
        return attempt.code() == null
                ? cause
                : known("NotNowCode." + attempt.code())
                        .or(() -> known("RejectionCode." + attempt.code()))
                        .map(code -> text("event.detail", cause, code))
                        .orElse(cause);
    }

    /** What happened in a case, by the codes of its time line; the feature stands before what says little by itself. */
    public String event(String feature, String code) {
        var known = "event.of." + feature + "." + code;
        return language.has(known) ? language.text(known) : new EventWords(language).of(code);
    }

    /** The same for a code by itself; empty if it has no words. */
    public Optional<String> event(String code) {
        return new EventWords(language).known(code);
    }

    /** A text that there may be. */
    public Optional<String> known(String key, Object... arguments) {
        return language.has(key) ? Optional.of(language.text(key, arguments)) : Optional.empty();
    }

    /** Who or what did something: an account by its name, in words what is none, such as {@code policy} with its id. */
    public String actor(String name) {
        var kind = name.split(" ", 2)[0];
        return known("AuditActor." + kind)
                .map(words -> words + name.substring(kind.length()))
                .orElse(name);
    }

    /** An instant to the second, in UTC. */
    public String time(Instant at) {
        return language.time(at);
    }

    /** An instant to the minute, in UTC. */
    public String minute(Instant at) {
        return language.minute(at);
    }

    /** A day, a month or a year. */
    public String date(PartialDate date) {
        return language.date(date.year(), date.month(), date.day());
    }

    /** A whole number. */
    public String number(long number) {
        return language.number(number);
    }

    /** A whole number. */
    public String number(int number) {
        return language.number(number);
    }

    /** A value that is told, that the records do not have, or that is held back on a ground. */
    public String told(Disclosed value) {
        return switch (value) {
            case Disclosed.Known known -> known.text();
            case Disclosed.Unknown unknown -> text("disclosed.unknown");
            case Disclosed.Withheld withheld -> text("disclosed.withheld", code(withheld.ground()));
        };
    }

    /** A country as the records have it: by its name if that is a known code (ISO 3166-1 alpha-2). */
    public String country(Disclosed value) {
        return value instanceof Disclosed.Known(var code)
                        && ALPHA2.matcher(code).matches()
                ? state(new MemberState(code))
                : told(value);
    }

    /** The name of a State: of a member as the trust list has it, of any other by the list of the language, else its code. */
    public String state(MemberState state) {
        return ofMember(state).orElseGet(() -> named(state.alpha2()));
    }

    private Optional<String> ofMember(MemberState state) {
        return federation.trust().content().members().stream()
                .filter(member -> member.state().equals(state))
                .findFirst()
                .map(this::name);
    }

    private String name(Member member) {
        var names = member.focalPoint().names();
        var own = names.get(language.locale().getLanguage());
        if (own != null) {
            return own;
        }
        var code = member.state().alpha2();
        return language.has(key(code)) ? named(code) : names.getOrDefault(ENGLISH, code);
    }

    private String named(String alpha2) {
        return language.has(key(alpha2)) ? language.text(key(alpha2)) : alpha2;
    }

    private static String key(String alpha2) {
        return "State." + alpha2;
    }
}
