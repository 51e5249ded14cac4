// SPDX-License-Identifier: Apache-2.0
/** Which devices an app may look at, and what they measure. */
package io.quadrille.platformapi.devices;
