// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

/** What an installation is started for. */
public enum Mode {
    /** Empty at first; people fill it. */
    PLAIN,
    /** With the demo's brands, people, providers and devices. */
    DEMO
}
