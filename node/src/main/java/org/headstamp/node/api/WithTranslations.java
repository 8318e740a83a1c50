package org.headstamp.node.api;

import java.util.List;
import org.headstamp.node.exchange.Translation;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the fields of anything that is drafted in free text, as the OpenAPI document shows it.
 *
 * @param language of the free texts, BCP 47; missing for the language of the message that this answers or is about
 */
record WithTranslations(
        List<Translation> translations, @Nullable String language) {}
