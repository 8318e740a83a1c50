/** Forms that put right what another State was told: a question, a notification, an update of an investigation. */
@NullMarked
package org.headstamp.node.console.correction;

import org.jspecify.annotations.NullMarked;
