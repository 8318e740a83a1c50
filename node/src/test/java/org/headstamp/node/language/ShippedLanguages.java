package org.headstamp.node.language;

import java.nio.file.Path;
import java.util.Optional;

/** The languages that come with the program, for tests without a node. */
public final class ShippedLanguages {
    private ShippedLanguages() {}

    public static Languages all() {
        return new Languages(new LanguageConfig() {
            @Override
            public Optional<Path> folder() {
                return Optional.empty();
            }

            @Override
            public String standard() {
                return Languages.ENGLISH;
            }
        });
    }
}
