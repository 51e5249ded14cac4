// SPDX-License-Identifier: Apache-2.0
/** Keeps what apps ask for, in revisions that never change. */
package io.quadrille.consent.agreement;
