package org.headstamp.node.console.account;

import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.SecondFactors;

/**
 * The own second factor.
 *
 * @param must whether nothing else is open before it is set up
 * @param secret in groups, to be typed; empty if none waits
 * @param address for apps, as the picture has it
 */
public record FactorView(SecondFactors.Standing standing, boolean must, String secret, String address, Entered form) {}
