/** The commands, run in this process against temporary directories. */
@NullMarked
package org.headstamp.pki.cli;

import org.jspecify.annotations.NullMarked;
