// SPDX-License-Identifier: Apache-2.0
/** A person's devices: how they are, what they measure now and measured before. */
package io.quadrille.portability.portal.device;
