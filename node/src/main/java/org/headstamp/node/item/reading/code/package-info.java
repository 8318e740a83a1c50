/**
 * Reads the bar codes of packages: GS1 element strings after the GS1 General Specifications. The prefix of a GTIN names the
 * GS1 organisation that issued it, not the country of manufacture; a country is read from (422) and (423) only.
 */
@NullMarked
package org.headstamp.node.item.reading.code;

import org.jspecify.annotations.NullMarked;
