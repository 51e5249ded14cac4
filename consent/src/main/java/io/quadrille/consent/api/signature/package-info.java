// SPDX-License-Identifier: Apache-2.0
/** What this installation vouches for, so that anyone can check it later without asking. */
package io.quadrille.consent.api.signature;
