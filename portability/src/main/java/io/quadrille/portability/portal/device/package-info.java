// SPDX-License-Identifier: Apache-2.0
/** A person's devices: how they are, and what they measure now. */
package io.quadrille.portability.portal.device;
