// SPDX-License-Identifier: Apache-2.0
/** Keeps what people allowed, and everything that was ever done about it. */
package io.quadrille.consent.record;
