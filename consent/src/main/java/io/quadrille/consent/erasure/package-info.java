// SPDX-License-Identifier: Apache-2.0
/** Who has to erase what by when, and has said so? */
package io.quadrille.consent.erasure;
