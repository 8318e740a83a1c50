package org.headstamp.node.language;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Languages of the node's people. */
@ConfigMapping(prefix = "headstamp.language")
public interface LanguageConfig {
    /**
     * Folder of further languages: one file of properties in UTF-8 each, called by its language tag (BCP 47), such as
     * {@code pt.properties}. A file for a language that comes with the program replaces single texts of it.
     */
    Optional<Path> folder();

    /** Language tag for those who chose none and whose browser asks for none that is there. */
    @WithDefault("en")
    String standard();
}
