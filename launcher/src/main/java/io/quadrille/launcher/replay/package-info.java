// SPDX-License-Identifier: Apache-2.0
/** Sends a recording over MQTT as the device that made it would have. */
package io.quadrille.launcher.replay;
