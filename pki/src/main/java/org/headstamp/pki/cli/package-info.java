/**
 * The command line {@code headstamp-pki}. Each command is a small class that is handed its {@link Terminal} and throws
 * what goes wrong; {@link HeadstampPki} lists the commands, {@link Failures} turns exceptions into exit statuses.
 */
@NullMarked
package org.headstamp.pki.cli;

import org.jspecify.annotations.NullMarked;
