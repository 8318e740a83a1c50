package org.headstamp.node.console.letter;

import java.util.Optional;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.language.Language;
import org.headstamp.pki.MemberState;

/** In which language another State will read a message. */
public final class AddresseeLanguage {
    private AddresseeLanguage() {}

    /** The first language that its profile in the trust list names and that this console speaks; else that of the page. */
    public static Language of(Say say, MemberState state) {
        return stated(say, state).orElse(say.language());
    }

    /** As {@link #of}; a State that names none reads the language in which it wrote, if this console speaks that. */
    public static Language ofWriter(Say say, MemberState state, String wroteIn) {
        return stated(say, state).or(() -> spoken(say, wroteIn)).orElse(say.language());
    }

    /** The language that was chosen, or that of the State. */
    public static Language chosen(Say say, String tag, MemberState state) {
        return say.languages().find(tag).orElseGet(() -> of(say, state));
    }

    private static Optional<Language> stated(Say say, MemberState state) {
        return say.federation().trust().content().members().stream()
                .filter(member -> member.state().equals(state))
                .flatMap(member -> member.focalPoint().profile().languages().stream())
                .flatMap(tag -> spoken(say, tag).stream())
                .findFirst();
    }

    /** {@code es-CO} is spoken where {@code es} is. */
    private static Optional<Language> spoken(Say say, String tag) {
        return say.languages().find(tag).or(() -> say.languages().find(tag.replaceFirst("-.*", "")));
    }
}
