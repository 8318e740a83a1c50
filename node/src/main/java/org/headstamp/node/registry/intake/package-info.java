/** Takes files of other systems into the registry: reads them strictly, says what is wrong where, loads all or nothing. */
@NullMarked
package org.headstamp.node.registry.intake;

import org.jspecify.annotations.NullMarked;
