// SPDX-License-Identifier: Apache-2.0
/** The platform itself: built when its sources have changed, then run as a child process. */
package io.quadrille.launcher.platform;
