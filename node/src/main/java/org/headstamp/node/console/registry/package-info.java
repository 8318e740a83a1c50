/** The State's own registers: searched, looked at record by record, and filled by imports. */
@NullMarked
package org.headstamp.node.console.registry;

import org.jspecify.annotations.NullMarked;
