package org.headstamp.node.api;

import java.util.List;
import org.headstamp.node.exchange.Translation;

/** What stands beside the fields of anything that is drafted in free text, as the OpenAPI document shows it. */
record WithTranslations(List<Translation> translations) {}
