/** Tests of imports as people follow them. */
@NullMarked
package org.headstamp.node.registry.imports;

import org.jspecify.annotations.NullMarked;
