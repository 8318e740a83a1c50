/** Imports of register files as people follow them: how far one has come, and what became of each. */
@NullMarked
package org.headstamp.node.registry.imports;

import org.jspecify.annotations.NullMarked;
